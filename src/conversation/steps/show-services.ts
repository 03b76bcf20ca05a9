import { z } from 'zod';
import { listServices } from '../../kernels/booking/index.ts';
import { exits, localText } from './step-fields.ts';
import { defineStep } from './step-kind.ts';

/** Lists what there is to book, with lengths and prices. */
export const showServices = defineStep({
  kind: 'show-services',
  schema: z.strictObject({ kind: z.literal('show-services'), text: localText, exits }),
  exits: () => ['next'],
  firstPhase: 'showing',
  phases: () => ({ showing: { rests: false, outcomes: { shown: { exit: 'next' } } } }),
  async perform({ tx, speech, say, flowText }, step) {
    const lines = (await listServices(tx)).map((service) =>
      speech.text('service.line', {
        name: speech.name(service.names),
        minutes: service.durationMinutes,
        price: speech.money(service.price),
      }),
    );
    say([flowText(step.text), ...lines.map((line) => `• ${line}`)].join('\n'));
    return { name: 'shown' };
  },
});
