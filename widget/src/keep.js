// A copy to keep. Always asked for, always after a warning, always with a dull name.
import { el } from './dom.js';
import { asText } from './cards.js';

export function transcript(talk, words) {
  return talk.map((message) => {
    const who = message.name === 'user' ? words.you : words.assistant;
    const services = (message.services || []).map((service) => '- ' + asText(service, words));
    return [`${who}: ${message.text}`, ...services].join('\n');
  }).join('\n\n') + '\n';
}

export function saveFile(text) {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  el('a', { href, download: 'notes.txt' }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}

// The page around the chat is not part of what is printed: it is put aside while the printer reads.
export function printText(text) {
  const sheet = el('pre', { 'data-print': true }, text);
  sheet.style.setProperty('white-space', 'pre-wrap');
  sheet.style.setProperty('font', '12pt/1.5 system-ui, sans-serif');
  const title = document.title;
  const others = [...document.body.children].map((child) => [child, child.style.getPropertyValue('display'), child.style.getPropertyPriority('display')]);
  for (const [child] of others) child.style.setProperty('display', 'none', 'important');
  document.body.append(sheet);
  document.title = 'notes';
  addEventListener('afterprint', () => {
    sheet.remove();
    document.title = title;
    for (const [child, value, priority] of others) child.style.setProperty('display', value, priority);
  }, { once: true });
  print();
}
