import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isTeamBookable, teamStarts, type RefusalReason, type TeamInput, type TeamStart } from './index.ts';
import { randomTeam, STEP_MS } from './random-teams.ts';
import { answersOf } from './team-answers.ts';
import { TeamReference } from './team-reference.ts';

const BUSINESSES = 10_000;
const BATCHES = 10;

const written = (at: number) => new Date(at).toISOString();

describe('random businesses', () => {
  const reasons = new Set<RefusalReason>();
  let withStarts = 0;

  it.each(Array.from({ length: BATCHES }, (_, nth) => nth))(
    'list what can be booked, and nothing else (%i)',
    (batch) => {
      const size = BUSINESSES / BATCHES;
      // Collected rather than expected one by one: half a million small expectations take longer than the answers.
      const wrong: object[] = [];
      for (let number = batch * size; number < (batch + 1) * size; number++) {
        const { input, date, from, to } = randomTeam(number);
        const listed = teamStarts(input, from, to);
        if (listed.length > 0) withStarts++;
        const isListed = new Set(listed.map(({ startAt }) => startAt));
        const expected = new TeamReference(input, date).starts(from, to);
        if (expected.length !== listed.length || expected.some((at) => !isListed.has(at)))
          wrong.push({ number, listed: [...isListed].map(written), expected: expected.map(written) });
        for (const team of listed)
          for (const member of wrongMembers(input, team)) wrong.push({ number, member });
        for (let at = from; at < to; at += 23 * STEP_MS) {
          const answer = isTeamBookable(input, at);
          if (!answer.ok) reasons.add(answer.reason);
          if (answer.ok !== isListed.has(at)) wrong.push({ number, at: written(at), isBookable: answer.ok });
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it('and were worth asking: many list something, and every refusal came up', () => {
    expect(withStarts).toBeGreaterThan(BUSINESSES / 8);
    const everyReason = [
      'no_fit',
      'off_grid',
      'outside_hours',
      'past_closing',
      'taken',
      'too_far',
      'too_soon',
    ];
    expect([...reasons].sort()).toEqual(everyReason);
  });

  it('answer the same whatever the zone of the server', () => {
    const program = fileURLToPath(new URL('./team-answers.ts', import.meta.url));
    const here = answersOf(400);
    for (const TZ of ['UTC', 'America/New_York', 'Asia/Kolkata']) {
      const run = spawnSync(process.execPath, ['--import', 'tsx', program, '400'], {
        encoding: 'utf8',
        env: { ...process.env, TZ },
      });
      expect({ TZ, answers: run.stdout.trim() }).toEqual({ TZ, answers: here });
    }
  });
});

/** Members who are given twice for one time, or of whom some need has not enough. */
function wrongMembers({ needs }: TeamInput, { members }: TeamStart): string[] {
  const twice = members.filter((one, place) =>
    members.some(
      (other, otherPlace) =>
        otherPlace > place &&
        other.candidate.id === one.candidate.id &&
        other.unit === one.unit &&
        other.occupied.start < one.occupied.end &&
        one.occupied.start < other.occupied.end,
    ),
  );
  const missing = needs.filter(
    ({ quantity, candidates }, place) =>
      members.filter(({ need, candidate }) => need === place && candidates.includes(candidate)).length !==
      quantity,
  );
  return [...twice.map(({ candidate }) => candidate.id), ...missing.map(() => 'too few')];
}
