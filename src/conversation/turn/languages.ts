import type { FlowLanguages } from '../flows/flow-languages.ts';
import { spokenLanguages } from '../texts/speech.ts';
import type { Business } from './business.ts';

/** The languages in which the business answers: its own, as far as we speak them and the flow is written in them. */
export function offeredLanguages(
  { languages }: Pick<Business, 'languages'>,
  flow: FlowLanguages,
): readonly [string, ...string[]] {
  const ours = languages.filter((language) => spokenLanguages.includes(language));
  const [first, ...others] = ours.filter((language) => flow.isSpoken(language));
  if (first !== undefined) return [first, ...others];
  // Better one language that the business does not list than two in one message.
  const [foreign] = spokenLanguages.filter((language) => flow.isSpoken(language));
  return [foreign ?? ours[0] ?? languages[0]];
}

/** The names of languages, each in itself, so that whoever looks for theirs can read it: "English, español". */
export function namesOfLanguages(languages: readonly string[]): string {
  return languages
    .map((language) => new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language)
    .join(', ');
}
