import { randomInt } from 'node:crypto';

// Nothing that is misread (0 O, 1 I L, U V) and no vowels, so that no code spells a word.
const LETTERS = 'BCDFGHJKMNPQRSTWXZ';
const LETTERS_AND_DIGITS = `${LETTERS}23456789`;

/** Five characters. The first is a letter: a code typed into a chat is never taken for a number. */
export function newBookingCode(): string {
  let code = pick(LETTERS);
  while (code.length < 5) code += pick(LETTERS_AND_DIGITS);
  return code;
}

function pick(characters: string): string {
  return characters.charAt(randomInt(characters.length));
}
