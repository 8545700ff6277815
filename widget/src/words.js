// Every word of the interface comes from strings/<language>.json.
const LANGUAGES = ['en', 'cy'];

export async function words(base, wanted) {
  const lang = LANGUAGES.includes(wanted) ? wanted : 'en';
  const answer = await fetch(new URL(`strings/${lang}.json`, base), { signal: AbortSignal.timeout(10000) });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
