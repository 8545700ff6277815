// Everything that is shown goes in as text, never as markup: nothing that anybody wrote can run.
export function el(tag, props = {}, ...kids) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...kids.filter((kid) => kid || kid === 0));
  return node;
}

// A blank line begins a new paragraph; there is no other mark-up in a message.
export function paragraphs(text) {
  return String(text || '').split(/\n\s*\n/).filter((part) => part.trim()).map((part) => el('p', {}, part.trim()));
}

export const unseen = (text) => el('span', { class: 'unseen' }, text + ' ');

export const button = (text, onclick, kind = 'choice', more = {}) => el('button', { type: 'button', class: kind, onclick, ...more }, text);

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
