/**
 * Takes personal data and secrets out of text that is about to be logged. It is the second net: the first is that such
 * text is never handed to the logger at all.
 */
export function scrub(text: string): string {
  return text
    .replace(URL_CREDENTIALS, '://[secret]@')
    .replace(BEARER, '$1 [secret]')
    .replace(EMAIL, '[email]')
    .replace(LONG_WORD, (word) => (looksRandom(word) ? '[secret]' : word))
    .replace(NUMBER_LIKE, (found, harmless: string | undefined) =>
      harmless || countDigits(found) < FEWEST_PHONE_DIGITS ? found : '[number]',
    );
}

/**
 * Takes out whatever stands in quotation marks: libraries quote the value that they stumbled over. As the value may hold
 * quotation marks itself, everything from the first to the last one goes, unless each quotation is harmless.
 */
export function scrubQuotes(text: string, isHarmless: (quoted: string) => boolean = () => false): string {
  const [, ...pieces] = text.split('"');
  const quoted = pieces.filter((_, index) => index % 2 === 0);
  const isOpen = pieces.length % 2 === 1;
  const kept = quoted.every(isHarmless) ? text : text.replace(isOpen ? /".*/s : /".*"/s, '"[text]"');
  return kept.replace(/(?<![\p{L}\p{N}])'[^']*\s[^']*'(?![\p{L}\p{N}])/gu, "'[text]'");
}

const FEWEST_PHONE_DIGITS = 7;

const URL_CREDENTIALS = /:\/\/[^/\s@]*@/g;
const BEARER = /\b(Bearer|Basic|sha256=?)[ =]+\S+/gi;
const EMAIL = /[^\s@"'<>]+@[^\s@"'<>]+\.[a-z]{2,}/gi;
const LONG_WORD = /[A-Za-z0-9+/]{40,}={0,2}|[A-Za-z0-9_-]{20,}/g;

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const DATE_TIME = '\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+Z?)?';
const BYTE = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const IP_ADDRESS = `${BYTE}(?:\\.${BYTE}){3}`;
const NUMBER_LIKE = new RegExp(
  `(?<![\\w.-])(${UUID}|${DATE_TIME}|${IP_ADDRESS})(?![\\w-])|[+(]?\\d[\\d\\s().-]*\\d`,
  'gi',
);

/** Tokens, keys and message ids mix their characters; names of code and tables hardly do. */
function looksRandom(word: string): boolean {
  if (new RegExp(`^${UUID}$`, 'i').test(word)) return false;
  const isMixed = /[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word);
  return isMixed || /^[0-9a-f]{32,}$/i.test(word);
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}
