import type { LaneDirectory } from './lane-directory.ts';
import type { RecordedStep } from './recording.ts';

/** A transaction of the recording, or a statement that was one by itself. */
export interface Unit {
  /** in the order in which the recorded run began them */
  place: number;
  door: RecordedStep['door'];
  steps: RecordedStep[];
  /** how many earlier units have to end first */
  waitsFor: number;
  followers: Unit[];
}

/**
 * Orders what was recorded: units about the same lane follow each other, all others may run at the same time. Without
 * that order the replay would look for events that are not there yet, and do less than the run did.
 */
export function planReplay(steps: readonly RecordedStep[], { lanesOf }: LaneDirectory): Unit[] {
  const units = groupIntoUnits(steps);
  const lastOfLane = new Map<string, Unit>();
  for (const unit of units) {
    const before = new Set<Unit>();
    for (const lane of lanesOf(unit.steps.flatMap(({ values = [] }) => values))) {
      const last = lastOfLane.get(lane);
      if (last) before.add(last);
      lastOfLane.set(lane, unit);
    }
    for (const earlier of before) earlier.followers.push(unit);
    unit.waitsFor = before.size;
  }
  return units;
}

function groupIntoUnits(steps: readonly RecordedStep[]): Unit[] {
  const units: Unit[] = [];
  const open = new Map<number, Unit>();
  for (const step of steps) {
    const known = step.transaction === undefined ? undefined : open.get(step.transaction);
    if (known) {
      known.steps.push(step);
      continue;
    }
    const unit: Unit = { place: units.length, door: step.door, steps: [step], waitsFor: 0, followers: [] };
    units.push(unit);
    if (step.transaction !== undefined) open.set(step.transaction, unit);
  }
  return units;
}
