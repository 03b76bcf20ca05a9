import { z } from 'zod';
import type { ServiceId } from '../../core/ids.ts';
import { findService, listServices } from '../../kernels/booking/index.ts';
import { factsOf } from './answers.ts';
import { exits, localText } from './step-fields.ts';
import { defineStep } from './step-kind.ts';

/** Services on one page of the list; the tenth row leads to the next page. */
const PAGE = 9;

/** Asks which service; skipped where the customer has said it already, or where there is only one. */
export const chooseService = defineStep({
  kind: 'choose-service',
  schema: z.strictObject({ kind: z.literal('choose-service'), text: localText, exits }),
  exits: () => ['chosen', 'none'],
  firstPhase: 'considering',
  forgets: ['serviceId', 'wishes', 'slotView', 'slotNote', 'picked'],
  phases: () => ({
    considering: {
      rests: false,
      outcomes: { known: { exit: 'chosen' }, open: { phase: 'asking' }, none: { exit: 'none' } },
    },
    asking: { rests: true, outcomes: { chosen: { exit: 'chosen' }, turned: { phase: 'asking' } } },
  }),

  async perform({ tx, answers }) {
    if (answers.serviceId && (await findService(tx, answers.serviceId))) return { name: 'known' };
    const services = await listServices(tx);
    const [only, ...others] = services;
    if (!only) return { name: 'none' };
    return others.length === 0 ? { name: 'known', answers: { serviceId: only.id } } : { name: 'open' };
  },

  async ask({ tx, speech, flowText, answers }, step) {
    const services = await listServices(tx);
    const from = answers.servicesFrom ?? 0;
    const page = services.length > PAGE + 1 ? services.slice(from, from + PAGE) : services;
    const choices = page.map((service) => ({
      key: `service:${service.id}`,
      label: speech.name(service.names),
      description: speech.text('service.description', {
        minutes: service.durationMinutes,
        price: speech.money(service.price),
      }),
      synonyms: [...Object.values(service.names), ...service.synonyms],
    }));
    const next = from + page.length;
    const more =
      services.length > page.length
        ? [{ key: `page:${next < services.length ? next : 0}`, label: speech.text('more') }]
        : [];
    return {
      text: flowText(step.text),
      asked: 'service',
      open: speech.text('choose.open'),
      choices: [...choices, ...more],
    };
  },

  async read(_scene, _step, { choice, understanding }) {
    const facts = factsOf(understanding);
    const [kind, value] = choice?.split(':') ?? [];
    if (kind === 'service' && value)
      return { name: 'chosen', answers: { ...facts, serviceId: value as ServiceId } }; // our own key
    if (kind === 'page') return { name: 'turned', answers: { servicesFrom: Number(value) } };
    return facts.serviceId ? { name: 'chosen', answers: facts } : undefined;
  },
});
