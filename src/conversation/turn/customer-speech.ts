import { speakAs } from '../texts/industry-speech.ts';
import { createSpeech, type Speech } from '../texts/speech.ts';
import type { ConversationTurn } from './conversation-turn.ts';
import { offeredLanguages } from './languages.ts';

/** How a customer is spoken to, as things stand now (a turn may change the language on the way). */
export interface CustomerSpeech {
  speech: Speech;
  /** at a step that lacks a text in that language, another one for the whole of it */
  speechAt(step: string): Speech;
}

export function customerSpeech({ conversation, version, setting, now }: ConversationTurn): CustomerSpeech {
  const { business } = setting;
  const { languages } = version;
  const [first, ...others] = offeredLanguages(business, languages);
  const speechIn = (language: string) =>
    speakAs(business.industry, createSpeech(language, business.zone, now, first));
  // The one kept is of the business as it was, and of another version of the flow.
  const speech = speechIn(others.includes(conversation.language) ? conversation.language : first);
  return {
    speech,
    speechAt: (step) => (languages.isWritten(step, speech.language) ? speech : speechIn(first)),
  };
}
