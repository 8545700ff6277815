const PARTS = { chat: ['chat.js?v=51bf2b0215', 'sha384-M79MyPeVURfzjJa3Ug63b0MDY8VnE+7ZxdCwXtLTKVwZevXUPvLpencLKz/OdS9h'] };
const BASE = new URL('.', import.meta.url);
const LOOK = `
:host { display: inline-block }
:host([standalone]) { display: block }
::slotted([slot=say]) { position: absolute !important; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
:host([corner]) { position: fixed; inset: auto 16px 16px auto; z-index: 2147483000 }
:host([corner][opened]) ::slotted(a) { visibility: hidden }
:host([corner]) ::slotted(a) { box-shadow: 0 2px 10px #0004 }
::slotted(a) { display: inline-block; box-sizing: border-box; min-block-size: 48px; padding: 12px 20px !important; border: 2px solid #fff !important; border-radius: 26px;
background: var(--na-accent, #0f4c54) !important; color: #fff !important; font: 600 max(17px, 1.0625rem)/1.2 -apple-system, "Segoe UI", Roboto, "Liberation Sans", system-ui, sans-serif !important; text-decoration: none !important }
::slotted(a:hover) { text-decoration: underline !important }
::slotted(a:focus-visible) { outline: 3px solid #0f4c54 !important; outline-offset: 2px }`;
class NotAlone extends HTMLElement {
connectedCallback() {
if (this.shadowRoot) return;
const root = this.attachShadow({ mode: 'open' });
if (root.adoptedStyleSheets) {
const sheet = new CSSStyleSheet();
sheet.replaceSync(LOOK);
root.adoptedStyleSheets = [sheet];
}
root.append(document.createElement('slot'));
this.link = this.querySelector('a[data-open]') || this.querySelector('a');
if (this.hasAttribute('standalone')) this.open();
else if (this.link) {
this.link.setAttribute('aria-haspopup', 'dialog');
this.link.addEventListener('click', (event) => {
if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
event.preventDefault();
this.open();
});
}
}
async open() {
try {
this.chat ||= (await load(PARTS.chat)).mount(this, BASE);
await this.chat.open();
} catch (error) {
this.chat = null;
if (!this.hasAttribute('standalone') && this.link) location.href = this.link.href;
}
}
}
function load([name, integrity]) {
const href = new URL(name, BASE).href;
const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', integrity, href });
if (!link.relList.supports('modulepreload')) return import(href);
return new Promise((done, failed) => {
link.onload = () => done(import(href));
link.onerror = failed;
document.head.append(link);
});
}
if (!customElements.get('not-alone')) customElements.define('not-alone', NotAlone);
