// One random id with its token, in this tab only, so that a reload finds the talk again. No words are ever stored.
// Storage may be blocked or throw (private windows, strict settings): then the chat simply lives as long as the page.
const KEY = 'chat';

export function remember(id, token) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ id, token }));
  } catch { /* the chat works without */ }
}

export function recall() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) || {};
  } catch {
    return {};
  }
}

export function forget() {
  try {
    sessionStorage.removeItem(KEY);
  } catch { /* nothing was stored */ }
}
