import { z } from 'zod';
import { listServices } from '../../kernels/booking/index.ts';
import { serviceText } from './service-text.ts';
import { exitsTo, localText } from './step-fields.ts';
import { defineStep } from './step-kind.ts';

/** Lists what there is to book, with lengths and prices; or only the service that was asked about. */
export const showServices = defineStep({
  kind: 'show-services',
  schema: z
    .strictObject({
      kind: z.literal('show-services'),
      text: localText.describe('Stands above the list'),
      exits: exitsTo({ next: 'where it goes on' }),
    })
    .describe('Lists what there is to book, with lengths and prices.'),
  exits: () => ['next'],
  texts: ({ text }) => [{ field: 'text', text, shownAs: 'words' }],
  firstPhase: 'showing',
  phases: () => ({ showing: { rests: false, outcomes: { shown: { exit: 'next' } } } }),
  async perform({ tx, speech, answers, say, flowText }, step) {
    const services = await listServices(tx);
    const asked = services.filter(({ id }) => id === answers.serviceId);
    const lines = (asked.length > 0 ? asked : services).map(
      (service) => `${speech.name(service.names)}: ${serviceText(speech, service)}`,
    );
    say(
      asked.length > 0
        ? lines.join('\n')
        : [flowText(step.text), ...lines.map((line) => `• ${line}`)].join('\n'),
    );
    return { name: 'shown' };
  },
});
