import { composeMessages } from '../rendering/compose-message.ts';
import { goTo, settingOf } from './converse.ts';
import type { Resumed } from './resume.ts';
import { PERSON, personChoice } from '../steps/person-choice.ts';
import { send } from './turn.ts';
import type { ConversationTurn } from './conversation-turn.ts';

/** How WhatsApp begins when it looks whether a bot leads to a person, which its rules demand. */
const PROBE = /\bthis message is from whatsapp\b/i;

export function isProbe(text = ''): boolean {
  return PROBE.test(text);
}

/** Shows how to reach a person, and calls none: nobody waits for one. */
export async function showWayToPerson(turn: ConversationTurn, stage: Resumed): Promise<void> {
  if (stage === 'fresh' || stage === 'moved') {
    // What comes next needs a question to be understood against.
    await goTo(turn, stage === 'moved' ? turn.conversation.step : turn.version.document.start);
    turn.messages = [];
  }
  const { conversation, version, setting } = turn;
  const { speech } = settingOf(turn);
  const person = personChoice(speech);
  const { asked, choices } = conversation.question;
  conversation.question = { asked, choices: [...choices.filter(({ key }) => key !== PERSON), person] };
  const text = speech.text('human.way', { business: setting.business.name });
  const place = { epoch: conversation.epoch, versionNumber: version.number, step: conversation.step };
  for (const message of composeMessages([], { text, asked, choices: [person] }, place))
    send(turn, 'reply', message);
}
