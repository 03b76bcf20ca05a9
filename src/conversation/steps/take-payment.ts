import { z } from 'zod';
import { exitsTo, localText } from './step-fields.ts';
import { defineStep } from './step-kind.ts';
import { sayMeanwhile, waitingPhases, written } from './waiting.ts';
import { wantsElse } from './fields/other-wishes.ts';

/**
 * Has the booking in the making paid for, through the scene's `payments`. A business without a payment provider has none:
 * then the customer pays at the venue.
 */
export const takePayment = defineStep({
  kind: 'take-payment',
  schema: z
    .strictObject({
      kind: z.literal('take-payment'),
      text: localText.describe('What the customer is told; {link} is where they pay'),
      percent: z
        .int()
        .min(1)
        .max(100)
        .default(100)
        .describe('How much of the price; less than 100 is a deposit'),
      meanwhile: localText.optional().describe('What a customer is told who writes before it is paid'),
      exits: exitsTo({
        paid: 'it is paid',
        failed: 'it was not paid',
        'at-venue': 'the business takes no payments in the chat: the customer pays at the venue',
      }),
    })
    .describe('Has the held booking paid for, where the business takes payments in the chat.'),
  exits: () => ['paid', 'failed', 'at-venue'],
  texts: ({ text, meanwhile }) => [
    {
      field: 'text',
      text,
      shownAs: 'words',
      variables: { link: 'https://pay.example.com/c/pay_1234567890abcdef' },
    },
    ...(meanwhile ? [{ field: 'meanwhile', text: meanwhile, shownAs: 'words' as const }] : []),
  ],
  outside: {
    paid: 'nothing is paid in a rehearsal',
    failed: 'nothing is paid in a rehearsal',
  },
  requires: ['hold'],
  firstPhase: 'offering',
  needs: ['hold'],
  phases: () => ({
    offering: {
      rests: false,
      outcomes: { notOffered: { exit: 'at-venue' }, offered: { phase: 'waiting' } },
    },
    ...waitingPhases({ paid: { exit: 'paid' }, failed: { exit: 'failed' } }),
  }),

  async perform(scene, { text, percent, meanwhile }, phase) {
    if (phase === 'meanwhile') return sayMeanwhile(scene, meanwhile);
    const { payments, answers } = scene;
    if (!payments || !answers.hold) return { name: 'notOffered' };
    const { token, link } = await payments.request({ bookingId: answers.hold.bookingId, percent });
    scene.say(scene.flowText(text, { link }));
    return { name: 'offered', answers: { awaited: token } };
  },
  async read(_scene, _step, reading) {
    return wantsElse(reading) ? undefined : written(reading);
  },
  async receive({ answers }, _step, { token, name }) {
    const isPayment = name === 'paid' || name === 'failed';
    return token === answers.awaited && isPayment ? { name, answers: { awaited: undefined } } : undefined;
  },
});
