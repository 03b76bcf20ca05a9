import { zonedInstant } from '../../core/time/index.ts';
import type { Doors } from '../../db/doors.ts';
import type { FlowDocument } from '../flows/flow-document.ts';
import type { BusinessModel } from '../sandbox/business-model.ts';
import { inSandbox } from '../sandbox/sandbox.ts';
import { createCoverage, type Coverage } from './coverage.ts';
import { describeActs, look, perform, type Act, type Stand } from './stand.ts';

/** Somewhere a customer would be stuck, or treated as they did not ask for. */
export interface CrawlProblem {
  /** what was said and tapped to get there */
  path: string;
  problem: string;
}

export interface CrawlResult {
  /** different places where the conversation rested */
  stands: number;
  problems: CrawlProblem[];
  coverage: Coverage;
  /** false: there was more to see than the crawl may take */
  isComplete: boolean;
}

/** More than any flow that a customer could find their way through. */
const MOST_STANDS = 400;
const MONDAY = '2026-03-02';

/** What is typed where a question offers nothing to tap: something for each kind of question. */
const answers = ['Alex Moreno', '2', 'alex@example.com', '+34 600 000 001', 'tomorrow', '10:00', 'yes'];

/** The words that lead along a flow's routes from anywhere. */
const routeWords: Readonly<Record<string, string>> = {
  menu: 'menu',
  book: 'book',
  'my-bookings': 'my bookings',
  reschedule: 'reschedule',
  cancel: 'cancel my booking',
  prices: 'prices',
  hours: 'opening hours',
  location: 'where are you',
};
const personWord = 'human';

/**
 * Taps every button of a flow, breadth first from the greeting, by the very turns that customers get. Two places are the
 * same where the conversation rests at the same question with the same kinds of choices.
 */
export async function crawlFlow(doors: Doors, model: BusinessModel): Promise<CrawlResult> {
  const { document } = model;
  const coverage = createCoverage(document);
  const startsAt = ({ zone }: { zone: string }) => zonedInstant(zone, MONDAY, 9 * 60);
  return inSandbox(doors, { model, startsAt, onMove: coverage.note }, async (sandbox) => {
    const problems: CrawlProblem[] = [];
    const known = new Set<string>();
    const waiting: Act[][] = [];
    const greeting: Act = { kind: 'text', text: 'hi' };

    /** Tries an act behind a path that was just walked. @returns whether it led somewhere */
    async function attempt(path: readonly Act[], act: Act, from: Stand | undefined): Promise<boolean> {
      return sandbox.undone(async () => {
        const report = (problem: string) =>
          void problems.push({ path: describeActs([...path, act]), problem });
        const failures = sandbox.failures().length;
        const messages = sandbox.delivered().length;
        await perform(sandbox, act);
        const stand = await look(sandbox, document);
        const broken = sandbox.failures().slice(failures);
        if (broken.length > 0) report(`something broke: ${broken.join('; ')}`);
        else if (!stand) report('no conversation began');
        else if (stand.handoff !== undefined && stand.handoff !== 'asked') {
          report(`a person was called without being asked for (${stand.handoff})`);
        } else if (from?.owner !== 'person' && sandbox.delivered().length === messages)
          report('nobody answered');
        if (!stand || broken.length > 0) return false;
        coverage.visit(stand.step);
        if (!known.has(stand.key)) {
          known.add(stand.key);
          waiting.push([...path, act]);
        }
        return stand.key !== from?.key;
      });
    }

    await attempt([], greeting, undefined);
    for (let path = waiting.shift(); path && known.size <= MOST_STANDS; path = waiting.shift()) {
      const walked = path;
      await sandbox.undone(async () => {
        for (const act of walked) await perform(sandbox, act);
        const stand = await look(sandbox, document);
        if (!stand) throw new Error('A place that was found is gone.');
        let waysOn = 0;
        for (const act of actsAt(stand, document, walked.length === 1)) {
          if (await attempt(walked, act, stand)) waysOn += 1;
        }
        if (waysOn === 0) problems.push({ path: describeActs(walked), problem: 'there is no way on' });
      });
    }
    return { stands: known.size, problems, coverage: coverage.result(), isComplete: waiting.length === 0 };
  });
}

/** Everything worth trying at a place. */
function actsAt(stand: Stand, { routes }: FlowDocument, isGreeting: boolean): Act[] {
  if (stand.owner === 'person') return [{ kind: 'text', text: 'menu' }];
  const ways = Object.keys(routes).map((route) => routeWords[route] ?? route);
  const words = isGreeting || stand.isEnd ? [...ways, personWord] : [];
  const typed = stand.taps.length === 0 && !stand.isEnd ? answers : words;
  return [...stand.taps, ...typed.map((text): Act => ({ kind: 'text', text }))];
}
