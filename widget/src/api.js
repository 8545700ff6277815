// The HTTP contract of the channel, and what can go wrong with it.
const PATIENCE = 10000;

export class Failure extends Error {
  constructor(kind, emergency) {
    super(kind);
    this.kind = kind;
    this.emergency = emergency;
  }
}

const KINDS = { 401: 'gone', 404: 'gone', 413: 'long', 429: 'busy' };

export class Api {
  flying = new Set();

  constructor(server) {
    this.server = server;
  }

  async call(method, path, { body, token, keepalive } = {}) {
    const control = new AbortController();
    const timer = setTimeout(() => control.abort('slow'), PATIENCE);
    this.flying.add(control);
    try {
      const answer = await fetch(this.server + path, {
        method,
        keepalive,
        signal: control.signal,
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        headers: { ...(body && { 'Content-Type': 'application/json' }), ...(token && { Authorization: 'Bearer ' + token }) },
        body: body && JSON.stringify(body),
      });
      const data = answer.status === 204 ? {} : await answer.json().catch(() => {
        // A body cut short by the clock is a time-out; any other bad body is a failure.
        if (control.signal.aborted) throw control.signal.reason;
        return null;
      });
      if (!answer.ok || !data) throw new Failure(KINDS[answer.status] || 'failed', data?.emergency);
      return data;
    } catch (error) {
      if (error instanceof Failure) throw error;
      if (control.signal.aborted) throw new Failure(control.signal.reason);
      throw new Failure(navigator.onLine ? 'failed' : 'offline');
    } finally {
      clearTimeout(timer);
      this.flying.delete(control);
    }
  }

  stop() {
    for (const control of this.flying) control.abort('left');
  }
}
