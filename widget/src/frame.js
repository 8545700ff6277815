// The bridge for pages that show the chat in a frame: <iframe data-notalone src="…/page" title="Chat">.
// It lets the chat leave the whole page, and lets Shift, pressed three times outside the frame, do the same.
const frame = document.querySelector('iframe[data-notalone]');
if (frame) {
  const home = new URL(frame.src).origin;
  const leave = (url) => {
    const cover = document.createElement('div');
    for (const [name, value] of Object.entries({ position: 'fixed', inset: 0, background: 'Canvas', 'z-index': 2147483647 })) cover.style.setProperty(name, value);
    for (const child of document.body.children) child.style.setProperty('display', 'none', 'important');
    document.body.append(cover);
    location.replace(url);
  };
  addEventListener('message', ({ source, origin, data }) => {
    if (source === frame.contentWindow && origin === home && data?.notalone === 'leave' && /^(https?:|about:blank$)/.test(data.url)) leave(data.url);
  });
  let count = 0;
  let lone = false;
  let last = 0;
  const reset = () => { count = 0; lone = false; };
  addEventListener('keydown', (event) => {
    if (event.key === 'Shift' && !event.repeat) lone = true;
    else reset();
  }, true);
  addEventListener('pointerdown', reset, true);
  addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !lone) return;
    lone = false;
    count = event.timeStamp - last < 5000 ? count + 1 : 1;
    last = event.timeStamp;
    // The chat in the frame forgets its talk first, then asks to leave.
    if (count === 3) frame.contentWindow.postMessage({ notalone: 'leave' }, home);
  }, true);
}
