import type { CrawlResult } from './crawl-flow.ts';

/** What a crawl found, for people to read. */
export function describeCrawl({ stands, problems, coverage, isComplete }: CrawlResult): string {
  const { steps, exits, outOfReach } = coverage;
  const share = ({ all, missed }: { all: number; missed: string[] }, what: string) =>
    `${all - missed.length} of ${all} ${what}${missed.length > 0 ? `; not ${missed.join(', ')}` : ''}`;
  return [
    `${stands} different places in the conversation${isComplete ? '' : ', and there were more than a crawl takes'}`,
    share(steps, 'steps'),
    share(exits, 'exits'),
    ...outOfReach.map(({ exit, reason }) => `out of reach: ${exit}, as ${reason}`),
    ...problems.flatMap(({ path, problem }) => [`✗ ${problem}`, `    ${path}`]),
    problems.length === 0 ? 'Nobody gets stuck.' : `${problems.length} problems`,
  ].join('\n');
}
