import { MINUTE_MS } from '../../core/time/index.ts';
import { setTimer } from '../../effects/timers.ts';
import type { HandoffReason } from '../steps/scene.ts';
import { createSpeech, type Speech } from '../texts/speech.ts';
import { findService } from '../../kernels/booking/index.ts';
import type { ConversationTurn } from '../turn/converse.ts';
import { send } from '../turn/turn.ts';
import { insertHandoff } from './handoff-repository.ts';
import { notifyStaff } from './notify-staff.ts';

/** The timer that gives a chat back to the bot when nobody answers; its key is the conversation. */
export const HANDOFF_RETURN = 'handoff-return';

/**
 * Gives the conversation to a person: the bot falls silent, staff are told with a summary, and a timer brings the bot
 * back if nobody answers.
 */
export async function openHandoff(turn: ConversationTurn, reason: HandoffReason): Promise<void> {
  const { tx, conversation, now, lease } = turn;
  const { business } = turn.setting;
  const toStaff = createSpeech(business.languages[0], business.zone, now);
  const summary = await summarise(turn, toStaff);
  const handoffId = await insertHandoff(tx, { conversationId: lease.laneId, reason, summary }, now);

  conversation.owner = 'person';
  conversation.misses = 0;
  turn.isTakenOver = true;
  // Questions that this turn would have asked wait until the bot is back.
  turn.messages = turn.messages.filter((message) => message.class !== 'reply');
  const speech = createSpeech(conversation.language, business.zone, now);
  send(turn, 'notice', {
    text: speech.text(reason === 'engine-error' ? 'handoff.error' : 'handoff.opened', {
      business: business.name,
    }),
  });

  const name = conversation.contactName ?? '?';
  const request = {
    name,
    phone: conversation.recipient.value,
    reason: toStaff.text(`staff.reason.${reason}`),
    summary,
  };
  await notifyStaff(
    turn,
    {
      text: toStaff.text('staff.request', request),
      template: {
        name: 'handoff_notice',
        language: toStaff.language,
        parameters: { customer: name, summary: oneLine(summary) },
      },
    },
    { handoffId },
  );
  await setTimer(tx, {
    laneId: lease.laneId,
    kind: HANDOFF_RETURN,
    key: lease.laneId,
    dueAt: now + business.handoffReturnMinutes * MINUTE_MS,
    payload: { handoffId },
  });
}

/** What staff need to know at a glance: what the customer wants and where the chat stopped. */
async function summarise({ conversation, tx, lastWords }: ConversationTurn, speech: Speech): Promise<string> {
  const { serviceId } = conversation.answers;
  const service = serviceId && (await findService(tx, serviceId));
  const lines = [
    ...(service ? [speech.text('staff.summary.wish', { service: speech.name(service.names) })] : []),
    ...(conversation.step ? [speech.text('staff.summary.step', { step: conversation.step })] : []),
    ...(lastWords ? [speech.text('staff.summary.last', { text: lastWords })] : []),
  ];
  return lines.join('\n') || speech.text('staff.summary.none');
}

/** Template parameters hold no line breaks (WhatsApp refuses them). */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' · ');
}
