// A service is a card: who they are, why them, and one large thing to press for each way to reach them.
import { el, unseen } from './dom.js';
import { fill } from './words.js';

const digits = (number) => (/^\+?[\d\s()-]+$/.test(number) ? number.replace(/[^\d+]/g, '') : '');

// Only https ever becomes a link; tel: and sms: are made here, from numbers alone.
export function web(url) {
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' ? parsed.href : null;
  } catch {
    return null;
  }
}

export function ways(service, words) {
  const { phone, sms } = service;
  const url = web(service.url);
  const made = [];
  if (digits(phone)) made.push({ href: 'tel:' + digits(phone), verb: words.ring, what: phone });
  if (digits(sms?.number)) {
    made.push({
      href: `sms:${digits(sms.number)}${sms.text ? '?&body=' + encodeURIComponent(sms.text) : ''}`,
      verb: words.text,
      what: sms.text ? fill(words.text_to, { word: sms.text, number: sms.number }) : sms.number,
    });
  }
  if (url) made.push({ href: url, verb: words.open, out: true });
  return made;
}

export function card(service, words, lang, level = 'h3') {
  return el('li', { class: 'card', lang },
    el(level, {}, service.name),
    service.why && el('p', {}, service.why),
    ...ways(service, words).map(({ href, verb, what, out }) => el('a',
      { class: out ? 'way out' : 'way', href, lang: lang === words.lang ? null : words.lang, ...(out && { target: '_blank', rel: 'noopener noreferrer' }) },
      what ? verb + ' ' : verb,
      what && el('b', {}, what),
      out && el('span', { class: 'unseen' }, `: ${service.name} (${words.new_tab})`),
      !out && el('span', { class: 'unseen' }, `: ${service.name}`))),
    service.hours && el('p', { class: 'hours' }, service.hours));
}

export const cards = (services, words, lang, level) => services?.length
  ? el('ul', { class: 'cards' }, ...services.map((service) => card(service, words, lang, level)))
  : null;

// The same, as words, for the announcer and for the copy that a person keeps.
export const asText = (service, words) => [service.name, ...ways(service, words).map(({ verb, what, href }) => (what ? `${verb} ${what}` : href))].join(', ');
