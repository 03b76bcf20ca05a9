import { understand } from '../../src/conversation/understanding/index.ts';
import type { Parser } from './parser.ts';

/** The very function the bot uses. */
export const turno: Parser = {
  name: 'Turno',
  forLanguage:
    (language) =>
    ({ text, now, zone, asked }) =>
      understand({ text, now, zone, asked, language }).candidates,
};
