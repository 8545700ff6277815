// The one voice for screen readers: a polite live region in the page's own tree (not in the shadow tree, where some
// browsers miss it), there before the first message. It speaks once for each turn.
export class Voice {
  constructor(host) {
    this.node = document.createElement('div');
    this.node.slot = 'say';
    this.node.setAttribute('aria-live', 'polite');
    this.node.setAttribute('aria-atomic', 'true');
    host.append(this.node);
  }

  say(text, lang) {
    this.hush();
    // A short wait: a region that changes while focus moves is often not read.
    this.timer = setTimeout(() => {
      this.node.lang = lang;
      this.node.textContent = text;
      // Emptied later, so that nobody meets it while reading, and the same words can be said again.
      this.timer = setTimeout(() => this.hush(), 5000);
    }, 250);
  }

  hush() {
    clearTimeout(this.timer);
    if (this.node.textContent) this.node.textContent = '';
  }
}
