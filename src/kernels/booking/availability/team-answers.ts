import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { teamStarts } from './index.ts';
import { randomTeam } from './random-teams.ts';

/** What the first random businesses list, in short: to be compared between processes. */
export function answersOf(businesses: number): string {
  const hash = createHash('sha256');
  for (let number = 0; number < businesses; number++) {
    const { input, from, to } = randomTeam(number);
    for (const { startAt, endAt, members } of teamStarts(input, from, to)) {
      hash.update(
        `${number} ${startAt} ${endAt} ${members.map(({ candidate, unit }) => candidate.id + unit).join()}\n`,
      );
    }
  }
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${answersOf(Number(process.argv[2]))}\n`);
}
