// The chat: one panel with the talk, the people who can help, and a menu. Loaded when the person opens it.
import { el, paragraphs, unseen, button, calm } from './dom.js';
import { words, fill } from './words.js';
import { Api, Failure } from './api.js';
import { remember, recall, forget } from './store.js';
import { destination, cover, go, watchShift } from './leave.js';
import { Voice } from './say.js';
import { cards, asText } from './cards.js';
import { transcript, saveFile, printText } from './keep.js';
import { theme } from './theme.js';

const STYLE = '@@chat.css@@';

// What the assistant says is in English unless a message says otherwise.
const SPOKEN = 'en';

const SLOW = 2000;

export const mount = (host, base) => new Chat(host, base);

class Chat {
  talk = [];
  help = {};
  shown = false;
  busy = false;
  // Goes up when the talk is cleared, so that an answer to a talk that is gone is dropped.
  run = 0;

  constructor(host, base) {
    this.host = host;
    this.base = base;
    this.server = (host.getAttribute('server') || new URL('..', base).href).replace(/\/$/, '');
    this.force = host.getAttribute('force');
    this.lang = host.lang || document.documentElement.lang.slice(0, 2);
    this.alone = host.hasAttribute('standalone');
    // Headings begin with h1 on a page of our own, and below the page's headings on somebody else's.
    [this.title, this.heading] = this.alone ? ['h1', 'h2'] : ['h2', 'h3'];
    this.api = new Api(this.server);
  }

  async open() {
    if (!this.panel) await (this.ready ||= this.prepare());
    if (this.shown) return;
    this.shown = true;
    this.place();
    this.panel.focus({ preventScroll: true });
    if (this.id || this.busy) this.settle();
    else await this.begin();
  }

  close() {
    this.put();
    this.shown = false;
    this.host.link?.focus();
  }

  // --- building ---------------------------------------------------------------------------------------------------

  async prepare() {
    try {
      const [strings, help] = await Promise.all([words(this.base, this.lang), this.staticHelp(), this.style()]);
      this.words = strings;
      this.help = help;
    } catch (error) {
      this.ready = null;
      throw error;
    }
    theme(this.host);
    this.voice = new Voice(this.host);
    this.build();
    this.currentHelp();
    this.small = matchMedia('(max-width: 599px), (max-height: 479px)');
    this.small.addEventListener('change', () => {
      if (!this.shown) return;
      const focused = this.host.shadowRoot.activeElement;
      this.place();
      focused?.focus();
    });
    watchShift(() => this.shown, () => this.say(this.words.leave_soon), () => this.leave());
    addEventListener('online', () => this.clearStatus('offline'));
    addEventListener('offline', () => this.shown && this.problem(new Failure('offline')));
    addEventListener('pagehide', () => this.sleep());
    addEventListener('pageshow', (event) => event.persisted && this.wake());
    addEventListener('message', (event) => {
      if (event.source === window.parent && event.source !== window && event.data?.notalone === 'leave') this.leave();
    });
    if (window.visualViewport) {
      // The part of the screen that an on-screen keyboard leaves free.
      visualViewport.addEventListener('resize', () => this.fit());
      visualViewport.addEventListener('scroll', () => this.fit());
    }
  }

  style() {
    const [name, integrity] = STYLE;
    return new Promise((done, failed) => {
      const sheet = el('link', { rel: 'stylesheet', href: new URL(name, this.base).href, integrity, crossorigin: '', onload: done, onerror: failed });
      this.host.shadowRoot.append(sheet);
    });
  }

  // Written when the site is built, beside the scripts: numbers that are there even when the chat's server is not.
  async staticHelp() {
    try {
      return await (await fetch(new URL('help.json', this.base), { signal: AbortSignal.timeout(10000) })).json();
    } catch {
      return {};
    }
  }

  async currentHelp() {
    try {
      this.help = await this.api.call('GET', '/help' + (this.force ? '?force=' + encodeURIComponent(this.force) : ''));
      this.dress();
    } catch { /* what was built in is shown */ }
  }

  build() {
    const w = this.words;
    this.exit = destination(this.host.getAttribute('exit') || this.help.force?.exit_url);
    const bar = el('div', { class: 'bar' },
      el('a', { class: 'leave', href: this.exit, rel: 'nofollow noreferrer', onclick: (event) => this.leave(event), onauxclick: (event) => this.leave(event) },
        w.leave, el('span', { class: 'more' }, ' ' + w.leave_more)),
      this.helpButton = button(w.help, () => this.toggle('help', this.helpButton), 'gethelp', { 'aria-expanded': 'false', 'aria-controls': 'side' }),
      this.menuButton = button(w.menu, () => this.toggle('menu', this.menuButton), 'quiet', { 'aria-expanded': 'false', 'aria-controls': 'side' }),
      !this.alone && button(w.close, () => this.close(), 'quiet wide'));

    this.name = el(this.title, { class: 'name' }, w.chat);
    this.strip = el('div', { class: 'notice', hidden: true });
    this.list = el('ol', { class: 'talk' });
    this.status = el('div', { class: 'status' });
    this.scroller = el('div', { class: 'scroll', role: 'log', 'aria-live': 'off', 'aria-label': w.log, tabindex: '0' },
      this.name, this.strip,
      el('div', { class: 'note' }, el('p', {}, w.note, ' ', el('span', { class: 'keys' }, w.note_keys)), button(w.safety, (event) => this.toggle('safety', event.currentTarget), 'plain')),
      this.list, this.status);

    this.box = el('textarea', {
      id: 'box', rows: '1', autocomplete: 'off', autocapitalize: 'sentences', 'aria-describedby': 'hint',
      // Some browsers and add-ons send what is typed to a spelling service.
      spellcheck: 'false', writingsuggestions: 'false', 'data-gramm': 'false',
      onkeydown: (event) => this.key(event), oninput: () => this.grow(),
    });
    this.hint = el('p', { class: 'hint', id: 'hint' });
    this.sender = el('button', { type: 'submit', class: 'send' }, w.send);
    this.form = el('form', { class: 'composer', novalidate: true, onsubmit: (event) => this.submit(event) },
      el('label', { for: 'box' }, w.label), this.hint, el('div', { class: 'row' }, this.box, this.sender));

    this.main = el('div', { class: 'view' }, this.scroller, this.form);
    this.side = el('div', { class: 'view side', id: 'side', hidden: true, tabindex: '-1' });
    this.panel = el(this.alone ? 'main' : 'dialog', {
      class: this.alone ? 'panel alone' : 'panel', lang: w.lang, 'aria-label': w.chat, tabindex: '-1', hidden: true,
      onkeydown: (event) => this.escape(event),
      // A phone's Back gesture closes a dialog without any key.
      oncancel: (event) => { event.preventDefault(); this.escape(event, true); },
    }, bar, this.main, this.side, el('slot', { name: 'say' }));
    this.view = 'chat';
    this.host.shadowRoot.append(this.panel);
    this.dress();
  }


  // What the force's settings add: its name, and notices with dates.
  dress() {
    const { force } = this.help;
    if (force?.name) this.name.textContent = fill(this.words.chat_with, { force: force.name });
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' }); // as 2026-12-24
    const due = (force?.notices || []).filter(({ from, to }) => (from || '') <= today && today <= (to || today));
    this.strip.hidden = !due.length;
    this.strip.replaceChildren(...(due.length ? [el('b', {}, this.words.notice), el('div', { lang: SPOKEN }, ...due.flatMap(({ text }) => paragraphs(text)))] : []));
  }

  // --- where it stands --------------------------------------------------------------------------------------------

  // On a small screen the chat is all there is, so nothing behind it may take the focus: a modal dialog. On a large
  // one it stands beside the page. Both are in the top layer, above any notice that the page shows.
  place() {
    this.panel.hidden = false;
    this.host.toggleAttribute('opened', true);
    this.host.link?.setAttribute('aria-expanded', 'true');
    if (this.alone) this.host.querySelectorAll(':scope > :not([slot])').forEach((plain) => plain.remove());
    else if (this.small.matches) {
      this.panel.removeAttribute('popover');
      if (!this.panel.open) this.panel.showModal();
    } else {
      if (this.panel.open) this.panel.close();
      if (!this.panel.showPopover) this.panel.show();
      else {
        this.panel.popover = 'manual';
        if (!this.panel.matches(':popover-open')) this.panel.showPopover();
      }
    }
    this.fit();
  }

  put() {
    this.panel.hidden = true;
    this.host.toggleAttribute('opened', false);
    this.host.link?.setAttribute('aria-expanded', 'false');
    if (this.alone) return;
    this.panel.removeAttribute('popover');
    if (this.panel.open) this.panel.close();
  }

  fit() {
    const { height, offsetTop, scale } = window.visualViewport || { scale: 2 };
    if (scale > 1) return;
    this.panel.style.setProperty('--high', height + 'px');
    this.panel.style.setProperty('--top', offsetTop + 'px');
  }

  // --- views ------------------------------------------------------------------------------------------------------

  toggle(view, opener) {
    // Where the focus goes when the person comes back.
    this.opener = opener;
    this.show(this.view === view ? 'chat' : view);
  }

  show(view) {
    this.view = view;
    this.main.hidden = view !== 'chat';
    this.side.hidden = view === 'chat';
    this.helpButton.setAttribute('aria-expanded', view === 'help');
    this.menuButton.setAttribute('aria-expanded', !['chat', 'help'].includes(view));
    if (view === 'chat') {
      this.side.replaceChildren();
      (this.opener?.isConnected ? this.opener : this.menuButton).focus();
      this.settle();
      return;
    }
    const head = el(this.title, { tabindex: '-1' });
    this.side.replaceChildren(button(this.words.back, () => this.show('chat'), 'quiet back'), head, ...this[view + 'View'](head));
    this.side.scrollTop = 0;
    // The focus moves because the person pressed something, never because something arrived.
    head.focus({ preventScroll: true });
  }

  helpView(head) {
    const w = this.words;
    head.textContent = w.help_title;
    return [el('p', {}, w.help_intro), cards(this.help.services, w, SPOKEN, this.heading), ...this.steps()].filter(Boolean);
  }

  steps() {
    const w = this.words;
    const own = this.help.steps?.length;
    return [el(this.heading, {}, w.steps_title),
      el('ul', { class: 'steps', lang: own && w.lang !== SPOKEN ? SPOKEN : null }, ...(own ? this.help.steps : w.steps).map((step) => el('li', {}, step)))];
  }

  menuView(head) {
    const w = this.words;
    head.textContent = w.menu;
    return [
      !this.alone && button(w.close_long, () => this.close()),
      button(w.restart, () => this.show('restart')),
      this.talk.length && button(w.keep, () => this.show('keep')),
      button(w.delete, () => this.show('delete')),
      button(w.safety, () => this.show('safety')),
      button(w.other_name, () => this.translate(), 'choice', { lang: w.other_lang }),
    ].filter(Boolean);
  }

  // Shown here and not on a page of its own, which would stand in the browser's history.
  safetyView(head) {
    head.textContent = this.words.safety;
    return this.words.safety_parts.flatMap(([title, ...parts]) => [el(this.heading, {}, title), ...parts.map((part) => el('p', {}, part))]);
  }

  confirmView(head, title, why, yes, act) {
    head.textContent = title;
    return [el('p', {}, why), button(yes, act), button(this.words.no, () => this.show('chat'))];
  }

  restartView(head) {
    const w = this.words;
    return this.confirmView(head, w.restart_title, w.restart_why, w.restart_yes, () => this.restart());
  }

  deleteView(head) {
    const w = this.words;
    return this.confirmView(head, w.delete_title, w.delete_why, w.delete_yes, () => this.erase());
  }

  keepView(head) {
    const w = this.words;
    const done = el('p', { class: 'done' });
    const tell = (text) => {
      done.textContent = text;
      this.say(text);
    };
    const text = () => transcript(this.talk, w);
    head.textContent = w.keep_title;
    return [
      el('p', {}, w.keep_why),
      button(w.copy, () => navigator.clipboard.writeText(text()).then(() => tell(w.copied)).catch(() => tell(w.copy_failed))),
      button(w.print, () => printText(text())),
      button(w.save, () => {
        saveFile(text());
        tell(w.saved);
      }),
      done,
    ];
  }

  async translate() {
    const draft = this.box.value;
    try {
      if (this.busy) throw new Failure('busy');
      this.words = await words(this.base, this.words.other_lang);
    } catch {
      this.show('chat');
      return;
    }
    this.panel.remove();
    this.build();
    this.place();
    if (this.id) this.replay(this.talk);
    else this.begin();
    this.box.value = draft;
    this.grow();
    this.panel.focus();
  }

  // --- the talk ---------------------------------------------------------------------------------------------------

  path(more = '') {
    return `/conversations/${encodeURIComponent(this.id)}${more}`;
  }

  // First words, or the talk so far after a reload in the same tab.
  async begin() {
    const run = this.run;
    this.status.replaceChildren();
    await this.work(async () => {
      const { id, token } = recall();
      if (id) {
        try {
          const { messages } = await this.api.call('GET', `/conversations/${encodeURIComponent(id)}`, { token });
          if (run !== this.run) return;
          this.id = id;
          this.token = token;
          this.replay(messages);
          this.say(this.words.so_far);
          return;
        } catch (failure) {
          if (failure.kind !== 'gone') throw failure;
          forget();
        }
      }
      const messages = await this.start();
      if (run === this.run) this.hear(messages);
    }, (failure) => this.noStart(failure));
  }

  async start() {
    const run = this.run;
    const { id, token, messages } = await this.api.call('POST', '/conversations', { body: this.force ? { force: this.force } : {} });
    if (!id || !messages?.length) throw new Failure('failed');
    if (run !== this.run) {
      // Cleared while we waited: nobody will come back to this talk.
      this.drop(id, token).catch(() => { /* it expires by itself */ });
      throw new Failure('left');
    }
    Object.assign(this, { id, token });
    remember(id, token);
    this.talk.push(...messages);
    return messages;
  }

  // One request at a time; says so when it takes long; an answer to a talk that has been cleared is dropped.
  async work(act, failed) {
    const run = this.run;
    this.busy = true;
    this.sender.setAttribute('aria-disabled', 'true');
    const slow = setTimeout(() => {
      this.status.replaceChildren(el('p', { class: 'typing' }, this.words.typing));
      this.say(this.words.typing);
      this.settle();
    }, SLOW);
    try {
      await act();
      if (run === this.run) this.status.replaceChildren();
    } catch (failure) {
      if (run !== this.run || failure.kind === 'left') return;
      if (!(failure instanceof Failure)) throw failure;
      failed(failure);
    } finally {
      clearTimeout(slow);
      if (run === this.run) {
        this.busy = false;
        this.sender.removeAttribute('aria-disabled');
      }
    }
  }

  key(event) {
    // On a touch screen Enter stays a new line; there is a large button to send with.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !matchMedia('(pointer: coarse)').matches) this.submit(event);
  }

  grow() {
    if (this.box.value) this.complain('');
    if (CSS.supports('field-sizing', 'content')) return;
    this.box.style.height = 'auto';
    this.box.style.height = this.box.scrollHeight + 2 + 'px';
  }

  complain(text) {
    this.hint.textContent = text;
    this.box.toggleAttribute('aria-invalid', false);
    if (text) this.box.setAttribute('aria-invalid', 'true');
  }

  submit(event) {
    event?.preventDefault();
    const text = this.box.value.trim();
    if (!text) {
      this.complain(this.words.empty);
      this.box.focus();
      return;
    }
    if (this.busy) {
      this.complain(this.words.wait);
      this.say(this.words.wait);
      return;
    }
    const own = this.add({ name: 'user', text });
    if (this.offer) this.offer.hidden = true;
    this.box.value = '';
    this.grow();
    this.complain('');
    this.exchange({ text }, text, () => {
      own.remove();
      if (this.offer) this.offer.hidden = false;
      this.box.value = [text, this.box.value].filter(Boolean).join('\n');
      this.grow();
    }, () => this.submit(), own);
  }

  // The pressed button itself becomes the person's own words: it keeps the focus, so that the next Tab lands on what
  // comes next, and cannot be sent a second time.
  press(choice, pressed) {
    if (pressed.getAttribute('aria-disabled')) return;
    if (this.busy) {
      this.say(this.words.wait);
      return;
    }
    const { offer } = this;
    const who = unseen(this.words.you_said);
    const group = pressed.parentNode;
    const all = [...group.children];
    pressed.setAttribute('aria-disabled', 'true');
    for (const other of all) if (other !== pressed) other.remove();
    offer.className = 'own';
    group.removeAttribute('role');
    group.removeAttribute('aria-label');
    group.before(who);
    this.exchange({ choice: choice.choice }, choice.title, () => {
      pressed.removeAttribute('aria-disabled');
      group.replaceChildren(...all);
      pressed.focus({ preventScroll: true });
      this.asChoices(offer, group);
      who.remove();
    }, () => this.press(choice, pressed), offer);
  }

  asChoices(offer, group) {
    offer.className = 'offer';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', this.words.choices);
  }

  exchange(body, shown, undo, again, own) {
    this.status.replaceChildren();
    this.settle(own);
    return this.work(async () => {
      const run = this.run;
      if (!this.id) for (const message of (await this.start()).reverse()) this.list.prepend(this.add(message));
      const { messages } = await this.api.call('POST', this.path('/messages'), { body, token: this.token });
      if (run !== this.run) return;
      if (!messages?.length) throw new Failure('failed');
      this.talk.push({ name: 'user', text: shown }, ...messages);
      if (this.offer !== own) this.offer?.remove();
      this.offer = null;
      this.hear(messages, own);
    }, (failure) => {
      undo();
      this.problem(failure, () => this.again(failure, shown, again), body.choice);
    });
  }

  // After a time-out the message may have arrived although its answer did not. Ask first, so that nothing is said twice.
  async again(failure, shown, resend) {
    if (this.busy) return;
    const known = (messages) => messages.filter(({ name }) => name === 'user').length;
    let arrived;
    if (this.id && ['slow', 'failed', 'offline'].includes(failure.kind)) {
      await this.work(async () => {
        const { messages } = await this.api.call('GET', this.path(), { token: this.token });
        arrived = known(messages) > known(this.talk) && messages;
      }, () => { /* sending again will tell */ });
    }
    if (!arrived) {
      resend();
      return;
    }
    if (this.box.value.trim() === shown) this.box.value = '';
    this.grow();
    this.replay(arrived);
    this.announce(arrived.slice(arrived.findLastIndex(({ name }) => name === 'user') + 1));
  }

  replay(messages) {
    this.talk = [...messages];
    this.list.replaceChildren();
    this.offer = null;
    for (const message of messages) this.add(message);
    this.choose(messages.slice(messages.findLastIndex(({ name }) => name === 'user') + 1));
    this.status.replaceChildren();
    this.settle();
  }

  hear(messages, own) {
    const first = messages.map((message) => this.add(message))[0];
    this.choose(messages);
    this.status.replaceChildren();
    this.announce(messages);
    // The first words stand under the note on leaving; later ones under the person's own.
    this.settle(own || (this.talk.length > messages.length && first));
  }

  add({ name, text, services, lang = SPOKEN }) {
    const w = this.words;
    const mine = name === 'user';
    const who = unseen(mine ? w.you_said : w.bot_said);
    const foreign = !mine && lang !== w.lang;
    if (foreign) who.lang = w.lang;
    const item = el('li', { class: mine ? 'own' : 'bot', lang: foreign ? lang : null }, who,
      ...(mine ? [el('p', {}, text)] : paragraphs(text)),
      !mine && cards(services, w, SPOKEN, this.heading));
    this.list.append(item);
    return item;
  }

  choose(messages) {
    const choices = messages.flatMap(({ choices: some = [] }) => some);
    if (!choices.length) return;
    const group = el('div', {});
    for (const choice of choices) {
      const made = button(choice.title, () => this.press(choice, made), 'choice', { lang: this.words.lang === SPOKEN ? null : SPOKEN });
      group.append(made);
    }
    this.offer = el('li', {}, group);
    this.asChoices(this.offer, group);
    this.list.append(this.offer);
  }

  // One announcement for the whole turn.
  announce(messages) {
    const w = this.words;
    const parts = messages.flatMap(({ text, services = [] }) => [text, ...services.map((service) => asText(service, w) + '.')]);
    const count = messages.reduce((sum, { choices = [] }) => sum + choices.length, 0);
    if (count) parts.push(count === 1 ? w.one_choice : fill(w.many_choices, { n: count }));
    this.say(fill(w.bot_says, { text: parts.filter(Boolean).join(' ').replace(/\s+/g, ' ') }), messages[0]?.lang || SPOKEN);
  }

  say(text, lang = this.words.lang) {
    this.voice.say(text, lang);
  }

  // What was just said begins at the top of the view; the person's own place is kept when they read further up later.
  settle(item = this.last) {
    this.last = item;
    if (this.main.hidden) return;
    const { scroller } = this;
    const place = item?.isConnected ? item.offsetTop - 12 : 0;
    const end = scroller.scrollHeight - scroller.clientHeight;
    const behavior = calm() ? 'auto' : 'smooth';
    scroller.scrollTo({ top: this.talk.length || this.status.firstChild ? Math.min(place, end) : 0, behavior });
    // On a very small screen the whole view scrolls.
    this.status.firstChild?.scrollIntoView({ block: 'nearest', behavior });
  }

  // --- when something does not work -------------------------------------------------------------------------------

  clearStatus(kind) {
    if (this.status.dataset.kind === kind) this.status.replaceChildren();
  }

  block(kind, title, text, ...more) {
    this.status.dataset.kind = kind;
    const head = el(this.heading, { tabindex: '-1' }, title);
    const made = el('div', { class: 'problem' }, head, el('p', {}, text), ...more.filter(Boolean));
    this.status.replaceChildren(made);
    this.settle();
    return head;
  }

  problem(failure, again, pressed) {
    const w = this.words;
    const { kind, emergency } = failure;
    const kept = pressed ? w.not_pressed : w.not_sent;
    const [title, text] = {
      slow: [w.slow_title, kept],
      busy: [w.busy_title, pressed ? kept : w.busy],
      long: [w.long_title, w.long],
      gone: [w.gone_title, w.gone],
      offline: [w.offline_title, w.offline],
    }[kind] || [w.not_sent_title, kept];
    const people = kind === 'long' ? [] : emergency?.services || this.help.services?.slice(0, 3) || [];
    this.block(kind, title, text,
      kind === 'gone' ? button(w.new_chat, () => this.renew()) : again && kind !== 'long' && button(w.retry, again),
      people.length && (emergency?.text ? el('p', { lang: SPOKEN }, emergency.text) : el('p', {}, w.people_now)),
      cards(people, w, SPOKEN, this.heading));
    this.say([title + '.', text, people.length && (emergency?.text || w.people_now), ...people.map((service) => asText(service, w) + '.')].filter(Boolean).join(' '));
  }

  noStart() {
    const w = this.words;
    this.block('start', w.start_failed_title, w.start_failed,
      button(w.retry, () => this.begin()),
      cards(this.help.services, w, SPOKEN, this.heading),
      ...this.steps());
    this.say([w.start_failed_title + '.', w.start_failed, ...(this.help.services || []).slice(0, 3).map((service) => asText(service, w) + '.')].join(' '));
  }

  // --- ending -----------------------------------------------------------------------------------------------------

  // The server forgets; `keepalive` lets the request outlive the page.
  async drop(id, token) {
    if (id) await this.api.call('DELETE', `/conversations/${encodeURIComponent(id)}`, { token, keepalive: true });
  }

  wipe() {
    this.run += 1;
    this.api.stop();
    this.talk = [];
    this.id = this.token = this.offer = this.last = null;
    this.busy = false;
    this.sender.removeAttribute('aria-disabled');
    this.list.replaceChildren();
    this.status.replaceChildren();
    this.box.value = '';
    this.grow();
    this.complain('');
    this.voice.hush();
  }

  renew() {
    const draft = this.box.value;
    forget();
    this.wipe();
    this.box.value = draft;
    this.form.hidden = false;
    if (this.view !== 'chat') this.show('chat');
    this.panel.focus({ preventScroll: true });
    return this.begin();
  }

  restart() {
    const { id, token } = this;
    this.box.value = '';
    this.renew();
    this.drop(id, token).catch(() => { /* it expires by itself */ });
  }

  async erase() {
    const w = this.words;
    const { id, token } = this;
    forget();
    this.wipe();
    const deleted = await this.drop(id, token).then(() => true, ({ kind }) => kind === 'gone');
    this.show('chat');
    this.form.hidden = true;
    this.block('ended', deleted ? w.deleted_title : w.gone_title, deleted ? w.deleted : w.cleared, button(w.new_chat, () => this.renew())).focus();
  }

  leave(event) {
    event?.preventDefault();
    this.left = true;
    cover(this.words.loading);
    const { id, token } = this;
    this.wipe();
    this.drop(id, token).catch(() => { /* it expires by itself */ });
    forget();
    this.panel.remove();
    this.host.replaceChildren();
    go(this.exit);
  }

  // The browser may keep a picture of a page that was left, to show it on Back. There is to be nothing in it.
  sleep() {
    if (this.left) return;
    this.wipe();
    this.shown = false;
    this.put();
    if (this.view !== 'chat') this.show('chat');
  }

  wake() {
    if (this.left) location.reload();
    else if (this.alone) this.open();
  }

  // Some police sites leave at one press of Escape; the attribute says what it does here: close, leave or nothing.
  escape(event, gesture) {
    if (!gesture && (event.key !== 'Escape' || event.isComposing)) return;
    const wish = this.host.getAttribute('esc') || 'close';
    if (wish === 'off' && !gesture) return;
    if (!gesture) event.preventDefault();
    event.stopPropagation();
    if (wish === 'leave' && !gesture) this.leave();
    else if (this.view !== 'chat') this.show('chat');
    else if (!this.alone) this.close();
  }
}
