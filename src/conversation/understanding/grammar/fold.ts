/**
 * A text as the grammar reads it: lower case, no accents, Arabic letters unified, digits of every script as 0–9, marks of
 * direction and emoji variants gone. `sourceIndex[i]` is where the folded character `i` stands in the source; one entry
 * more marks the end.
 */
export interface FoldedText {
  text: string;
  sourceIndex: readonly number[];
}

/** Longer messages are read up to here (WhatsApp's own limit for a text body). */
const MAX_LENGTH = 4096;

// What decomposition does not split, and look-alikes people type.
const replacements = new Map<string, string>(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ł: 'l',
    ı: 'i',
    '°': 'o',
    ى: 'ي',
    ة: 'ه',
    ک: 'ك',
    ی: 'ي',
    ـ: '',
    '’': "'",
    '‘': "'",
    '`': "'",
    '´': "'",
    ʼ: "'",
    '＇': "'",
    '–': '-',
    '—': '-',
    '−': '-',
    '‐': '-',
    '‑': '-',
    '،': ',',
    '؛': ';',
    '؟': '?',
    '¿': ' ',
    '¡': ' ',
    '“': ' ',
    '”': ' ',
    '«': ' ',
    '»': ' ',
    '"': ' ',
    '*': ' ',
    _: ' ',
  }),
);
const dropped = /[\p{M}\p{Cf}\u{1F3FB}-\u{1F3FF}]/gu;
// The zeros of the digit rows people type: Arabic-Indic, Persian, Devanagari.
const digitZeros = [0x0660, 0x06f0, 0x0966];

const foldedCharacters = new Map<string, string>();

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return ''; // half of a surrogate pair
  for (const zero of digitZeros) if (code >= zero && code < zero + 10) return String(code - zero);
  const lower = character.toLowerCase();
  const replaced = replacements.get(lower);
  if (replaced !== undefined) return replaced;
  // Compatibility forms (full width, ligatures, circled digits) first, then accents off.
  const plain = lower.normalize('NFKD').replace(dropped, '').toLowerCase();
  return replacements.get(plain) ?? plain;
}

export function fold(source: string): FoldedText {
  const sourceIndex: number[] = [];
  let text = '';
  let at = 0;
  for (const character of source.length > MAX_LENGTH ? source.slice(0, MAX_LENGTH) : source) {
    let folded: string | undefined;
    if (character >= 'a' && character <= 'z') folded = character;
    else folded = foldedCharacters.get(character);
    if (folded === undefined) {
      folded = foldCharacter(character);
      // A pure cache of a pure function, bounded because anybody can send every character there is.
      if (foldedCharacters.size < 5_000) foldedCharacters.set(character, folded);
    }
    for (let i = 0; i < folded.length; i++) sourceIndex.push(at);
    text += folded;
    at += character.length;
  }
  sourceIndex.push(at);
  return { text, sourceIndex };
}
