import { zonedInstant } from '../../core/time/index.ts';
import type { Doors } from '../../db/doors.ts';
import type { FlowMove } from '../flows/flow-versions.ts';
import { inlineGroups } from '../flows/inline-groups.ts';
import type { BusinessModel } from '../sandbox/business-model.ts';
import { inSandbox } from '../sandbox/sandbox.ts';
import { describeActs, perform, type Act } from './act.ts';
import { createCoverage, type Coverage } from './coverage.ts';
import { situations } from './situations.ts';
import { look, type Stand } from './stand.ts';
import { createWaysThrough } from './ways-through.ts';
import { worthTrying } from './worth-trying.ts';

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

/**
 * Taps every button of a flow, breadth first from the greeting, by the very turns that customers get, and waits wherever
 * something happens by itself. Where exits are left, what led through their steps is tried again in other situations.
 * Two places are the same where the conversation rests at the same question with the same kinds of choices.
 */
export async function crawlFlow(doors: Doors, model: BusinessModel): Promise<CrawlResult> {
  const { document } = inlineGroups(model.document);
  const coverage = createCoverage(document);
  const ways = createWaysThrough();
  const startsAt = ({ zone }: { zone: string }) => zonedInstant(zone, MONDAY, 9 * 60);
  const onMove = (move: FlowMove) => {
    coverage.note(move);
    ways.note(move);
  };
  return inSandbox(doors, { model, startsAt, onMove }, async (sandbox) => {
    const [language = ''] = sandbox.business.languages;
    const problems: CrawlProblem[] = [];
    const known = new Set<string>();
    const waiting: (readonly Act[])[] = [];

    /** Walks a path again, and undoes what is done at its end. */
    async function at(
      path: readonly Act[],
      work: (stand: Stand | undefined) => Promise<void>,
    ): Promise<void> {
      await sandbox.undone(async () => {
        for (const act of path) await perform(sandbox, act);
        await work(await look(sandbox, document));
      });
    }

    /** Tries something behind a path that was just walked. @returns whether it led somewhere */
    async function attempt(path: readonly Act[], act: Act, from: Stand | undefined): Promise<boolean> {
      return sandbox.undone(async () => {
        const failures = sandbox.failures().length;
        const messages = sandbox.delivered().length;
        await ways.on({ path, act }, () => perform(sandbox, act));
        const stand = await look(sandbox, document);
        const broken = sandbox.failures().slice(failures);
        const isHeard = act.kind === 'wait' || sandbox.delivered().length > messages;
        const problem = problemAt(stand, broken, isHeard || from?.owner === 'person');
        if (problem) problems.push({ path: describeActs([...path, act]), problem });
        if (!stand || broken.length > 0) return false;
        coverage.visit(stand.step);
        if (!known.has(stand.key)) {
          known.add(stand.key);
          waiting.push([...path, act]);
        }
        return stand.key !== from?.key;
      });
    }

    /** Goes on from every place that was found, and from those found there. */
    async function explore(): Promise<void> {
      for (let path = waiting.shift(); path && known.size <= MOST_STANDS; path = waiting.shift()) {
        const walked = path;
        await at(walked, async (stand) => {
          if (!stand) throw new Error('A place that was found is gone.');
          let waysOn = 0;
          for (const act of worthTrying(stand, { document, language, isGreeting: walked.length === 1 })) {
            if (await attempt(walked, act, stand)) waysOn += 1;
          }
          if (waysOn === 0) problems.push({ path: describeActs(walked), problem: 'there is no way on' });
        });
      }
    }

    await attempt([], { kind: 'text', text: 'hi' }, undefined);
    await explore();
    for (const situation of situations) {
      const left = coverage.result().exits.missed.flatMap((exit) => ways.through(stepOfExit(exit)));
      for (const { path, act } of new Set(left)) {
        const before: Act[] = [...path, { kind: 'meanwhile', situation }];
        await at(before, async (stand) => void (await attempt(before, act, stand)));
      }
      await explore();
    }
    return { stands: known.size, problems, coverage: coverage.result(), isComplete: waiting.length === 0 };
  });
}

function problemAt(
  stand: Stand | undefined,
  broken: readonly string[],
  isHeard: boolean,
): string | undefined {
  if (broken.length > 0) return `something broke: ${broken.join('; ')}`;
  if (!stand) return 'no conversation began';
  if (stand.handoff !== undefined && stand.handoff !== 'asked')
    return `a person was called without being asked for (${stand.handoff})`;
  return isHeard ? undefined : 'nobody answered';
}

function stepOfExit(exit: string): string {
  return exit.slice(0, exit.lastIndexOf('.'));
}
