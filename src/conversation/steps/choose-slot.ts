import { z } from 'zod';
import { findService, holdSlot, type SlotQuery } from '../../kernels/booking/index.ts';
import { customerActor, type Scene } from './scene.ts';
import { askSlots, considerSlots, readSlots, slotPhases } from './slot-question.ts';
import { exits, localText } from './step-fields.ts';
import { defineStep } from './step-kind.ts';

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
    return phase === 'holding' ? hold(scene) : considerSlots(scene, queryOf(scene));
  },

  async ask(scene, step) {
    const service = await findService(scene.tx, queryOf(scene).serviceId);
    const heading = scene.flowText(step.text, { service: service ? scene.speech.name(service.names) : '' });
    return askSlots(scene, queryOf(scene), heading);
  },

  read: (scene, _step, reading) => readSlots(scene, reading),
});

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
