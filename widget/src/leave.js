// Leaving the page, fast. What is promised: the page is covered at once, and Back does not bring the chat back.
// What is not promised: the browser's own history stays as it is.

// Only web pages, or an empty page, which is always there and says nothing.
export function destination(wanted) {
  try {
    const url = new URL(wanted);
    return /^https?:$/.test(url.protocol) ? url.href : 'about:blank';
  } catch {
    return 'about:blank';
  }
}

// Set through the style object, since the strict policy allows no style attribute.
export function cover(word) {
  const sheet = document.createElement('div');
  const look = {
    position: 'fixed', inset: '0', width: 'auto', height: 'auto', margin: '0', border: '0', padding: '24px', 'z-index': '2147483647',
    background: 'Canvas', color: 'CanvasText', font: '17px system-ui, sans-serif',
  };
  for (const [name, value] of Object.entries(look)) sheet.style.setProperty(name, value, 'important');
  sheet.setAttribute('role', 'alert');
  sheet.setAttribute('data-leaving', '');
  sheet.textContent = word;
  for (const child of document.body.children) child.style.setProperty('display', 'none', 'important');
  document.body.append(sheet);
  if (sheet.showPopover) {
    // The top layer: above every notice that the page may show.
    sheet.popover = 'manual';
    sheet.showPopover();
  }
  document.title = word;
}

export function go(url) {
  if (window.parent === window) {
    location.replace(url);
    return;
  }
  // In a frame the page around it has to leave; its bridge does that. Without the bridge we try it ourselves.
  window.parent.postMessage({ notalone: 'leave', url }, '*');
  setTimeout(() => {
    try {
      window.top.location.replace(url);
    } catch {
      location.replace(url);
    }
  }, 150);
}

// Three lone presses of Shift. A press counts only if nothing else happens with it, so that capitals, selecting with
// the mouse and typing with an input method never leave the page by accident.
export function watchShift(active, almost, fire) {
  let count = 0;
  let lone = false;
  let timer;
  const reset = () => {
    count = 0;
    lone = false;
    clearTimeout(timer);
  };
  const on = (type, act) => addEventListener(type, act, true);
  on('keydown', (event) => {
    const alone = event.key === 'Shift' && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
    if (alone && active()) lone = true;
    else reset();
  });
  on('keyup', (event) => {
    if (event.key !== 'Shift' || !lone) return;
    lone = false;
    count += 1;
    clearTimeout(timer);
    timer = setTimeout(reset, 5000);
    if (count === 2) almost();
    if (count === 3) {
      reset();
      fire();
    }
  });
  for (const type of ['pointerdown', 'mousedown', 'compositionstart', 'blur']) on(type, reset);
}
