import { z } from 'zod';
import { findService, holdSlot, listResources, type SlotQuery } from '../../kernels/booking/index.ts';
import { withoutUndefined } from './answers.ts';
import { customerActor, type Scene } from './scene.ts';
import { askSlots, considerSlots, readSlots, slotPhases } from './slot-question.ts';
import { exits, localText } from './step-fields.ts';
import { defineStep, type Outcome } from './step-kind.ts';

/**
 * Finds a free time and holds it. A time that someone else takes first leads back to the list, now with the closest
 * free ones.
 */
export const chooseSlot = defineStep({
  kind: 'choose-slot',
  schema: z.strictObject({ kind: z.literal('choose-slot'), text: localText, exits }),
  exits: () => ['chosen', 'none'],
  firstPhase: 'considering',
  forgets: ['wishes', 'slotView', 'slotNote', 'picked'],
  phases: () => ({
    ...slotPhases({ phase: 'holding' }, { exit: 'none' }),
    holding: { rests: false, outcomes: { held: { exit: 'chosen' }, refused: { phase: 'considering' } } },
  }),

  async perform(scene, _step, phase) {
    if (phase === 'holding') return hold(scene);
    return (await considerWithoutStranger(scene)) ?? considerSlots(scene, queryOf(scene));
  },

  async ask(scene, step) {
    const service = await findService(scene.tx, queryOf(scene).serviceId);
    const heading = scene.flowText(step.text, { service: service ? scene.speech.name(service.names) : '' });
    return askSlots(scene, queryOf(scene), heading);
  },

  read: (scene, _step, reading) => readSlots(scene, reading),
});

/** Whoever was asked for may not do this service: then anyone who does, and the customer is told. */
async function considerWithoutStranger(scene: Scene): Promise<Outcome | undefined> {
  const { tx, answers, speech } = scene;
  const { serviceId, resourceId } = queryOf(scene);
  if (!resourceId) return undefined;
  const serving = await listResources(tx, serviceId);
  if (serving.some(({ id }) => id === resourceId)) return undefined;
  const stranger = (await listResources(tx)).find(({ id }) => id === resourceId);
  const known = {
    ...answers,
    resourceId: undefined,
    slotNote: speech.text('slot.notWith', { resource: stranger?.name ?? '?' }),
  };
  const outcome = await considerSlots(
    { ...scene, answers: withoutUndefined(known) },
    { ...queryOf(scene), resourceId: undefined },
  );
  return { ...outcome, answers: { ...outcome.answers, resourceId: undefined } };
}

function queryOf({ answers, now }: Scene): SlotQuery {
  if (!answers.serviceId) throw new Error('A flow leads to choose-slot without a choose-service before it.');
  return {
    serviceId: answers.serviceId,
    resourceId: answers.resourceId,
    now,
    ignoring: answers.hold?.bookingId,
  };
}

async function hold(scene: Scene) {
  const { tx, answers, now, contact, laneId, speech } = scene;
  const { serviceId } = queryOf(scene);
  const { picked } = answers;
  if (!picked) throw new Error('A slot is held that was never picked.');
  const result = await holdSlot(tx, {
    serviceId,
    resourceId: picked.resourceId,
    startsAt: picked.startsAt,
    contactId: contact.id,
    laneId,
    now,
    actor: customerActor(scene),
  });
  if (result.ok) {
    const { id, version } = result.booking;
    return {
      name: 'held',
      answers: {
        hold: { bookingId: id, version },
        picked: undefined,
        slotView: undefined,
        slotNote: undefined,
      },
    };
  }
  return {
    name: 'refused',
    answers: {
      picked: undefined,
      slotView: { kind: 'near' as const, wantedAt: picked.startsAt },
      slotNote: speech.text(result.reason === 'too_soon' ? 'slot.past' : 'slot.taken', {
        when: speech.slot(picked.startsAt),
      }),
    },
  };
}
