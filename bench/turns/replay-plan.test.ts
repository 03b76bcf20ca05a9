import type { LaneDirectory } from './lane-directory.ts';
import type { RecordedStep } from './recording.ts';
import { planReplay, type Unit } from './replay-plan.ts';

/** Values name their lanes themselves: 'lane:…'. */
const directory: LaneDirectory = {
  lanesOf: (values = []) =>
    new Set(
      values
        .flat()
        .filter((value) => String(value).startsWith('lane:'))
        .map(String),
    ),
};

const step = (values: unknown[], transaction?: number): RecordedStep => ({
  door: transaction === undefined ? 'dispatch' : 'tenant',
  transaction,
  statement: 0,
  values,
});

const plan = (...steps: RecordedStep[]) => planReplay(steps, directory);
const followersOf = (unit: Unit | undefined) => unit?.followers.map(({ place }) => place);

describe('the plan of a replay', () => {
  it('keeps the statements of a transaction together, where it began, however they were interleaved', () => {
    const units = plan(step(['a'], 1), step(['b'], 2), step(['c'], 1), step(['d']), step(['e'], 2));
    expect(units.map(({ steps }) => steps.map(({ values }) => values?.[0]))).toEqual([
      ['a', 'c'],
      ['b', 'e'],
      ['d'],
    ]);
  });

  it('lets units about one lane follow each other and all others go side by side', () => {
    const [store, turn, other, send] = plan(
      step([['lane:1', 'lane:2']]),
      step(['lane:1'], 1),
      step(['lane:3']),
      step([['lane:1', 'lane:2']]),
    );
    expect(followersOf(store)).toEqual([1, 3]);
    expect(followersOf(turn)).toEqual([3]);
    expect(other?.waitsFor).toBe(0);
    expect(send?.waitsFor).toBe(2);
  });

  it('counts a predecessor once, however many lanes are shared with it', () => {
    const [first, second] = plan(step([['lane:1', 'lane:2']]), step([['lane:1', 'lane:2']]));
    expect(followersOf(first)).toEqual([1]);
    expect(second?.waitsFor).toBe(1);
  });

  it('finds a lane that is named only later in a transaction', () => {
    const [, second] = plan(step(['lane:1']), step(['begin'], 1), step(['lane:1'], 1));
    expect(second?.waitsFor).toBe(1);
  });
});
