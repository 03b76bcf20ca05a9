import { intents, type Intent } from '../types.ts';
import type { Phrases, Talk } from './lexicon.ts';
import { addPhrase, createPhraseTree, type PhraseTree } from './phrase-tree.ts';
import { singleWords, splitPhrases } from './split-phrases.ts';

/** What a word or phrase does in a conversation. */
export type TalkSense =
  | 'greeting'
  | 'curt-greeting'
  | 'yes'
  | 'no'
  | 'approval'
  | 'refusal'
  | 'neither'
  | 'filler'
  | 'option'
  | 'last'
  | 'negator'
  | 'with'
  | 'name-introduction'
  | 'self-introduction'
  | 'name-lead';

export function compileTalk(talk: Talk): PhraseTree<TalkSense> {
  const phrasesBySense: Record<TalkSense, Phrases | undefined> = {
    greeting: talk.greetings,
    'curt-greeting': talk.curtGreetings,
    yes: talk.yes,
    no: talk.no,
    approval: talk.approval,
    refusal: talk.refusal,
    neither: talk.neither,
    filler: talk.fillers,
    option: talk.option,
    last: talk.last,
    negator: talk.negators,
    with: talk.with,
    'name-introduction': talk.nameIntroductions,
    'self-introduction': talk.selfIntroductions,
    'name-lead': talk.nameLeads,
  };
  const tree = createPhraseTree<TalkSense>();
  for (const [sense, phrases] of Object.entries(phrasesBySense)) {
    for (const phrase of splitPhrases(phrases)) addPhrase(tree, phrase, sense as TalkSense); // keys of the record above
  }
  return tree;
}

/** The messages that count to the letter, words joined by a space. */
export function compileExact(talk: Talk): Map<string, Intent> {
  const exact = new Map<string, Intent>();
  for (const phrase of splitPhrases(talk.stop)) exact.set(phrase.join(' '), 'stop');
  for (const phrase of splitPhrases(talk.start)) exact.set(phrase.join(' '), 'start');
  return exact;
}

/** Each keyword whole, then again without the fillers that are taken off the message it is compared with. */
export function compileKeywords(talk: Talk): Map<string, Intent> {
  const fillers = new Set(singleWords(talk.fillers));
  const phrases = intents.flatMap((intent) =>
    splitPhrases(talk.keywords[intent]).map((words) => ({ intent, words })),
  );
  const keywords = new Map<string, Intent>();
  const add = (words: readonly string[], intent: Intent): void => {
    const key = words.join(' ');
    if (key !== '' && !keywords.has(key)) keywords.set(key, intent);
  };
  for (const { intent, words } of phrases) add(words, intent);
  for (const { intent, words } of phrases) {
    // "À demain" without its small word is a date.
    if (intent !== 'goodbye')
      add(
        words.filter((word) => !fillers.has(word)),
        intent,
      );
  }
  return keywords;
}
