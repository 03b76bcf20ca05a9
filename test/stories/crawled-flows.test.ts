import { crawlFlow } from '../../src/conversation/crawl/index.ts';
import { definedModel } from '../../src/conversation/sandbox/business-model.ts';
import { withTestDatabase } from '../support/database.ts';
import { businesses } from './shipped/businesses.ts';
import { shippedDocument, shippedModel } from './shipped/model.ts';
import { parseFlowDocument } from '../../src/conversation/flows/parse-flow-document.ts';

const { doors } = await withTestDatabase();

describe('tapping every button', () => {
  it.each(Object.keys(businesses))(
    'of the shipped flow %s leaves nobody stuck',
    async (flow) => {
      const result = await crawlFlow(doors, shippedModel(flow));
      expect(result.problems).toEqual([]);
      expect(result.isComplete).toBe(true);
      expect(result.coverage).toEqual({
        steps: { all: 15, missed: [] },
        exits: { all: 28, missed: [] },
        outOfReach: [{ exit: 'questions.answered', reason: expect.stringContaining('wherever it is asked') }],
      });
    },
    60_000,
  );
});

describe('the crawler sees', () => {
  it('a step that breaks, by the shortest way there', async () => {
    const { problems } = await crawl({ book: 'confirm' });
    expect(problems).toContainEqual({
      path: '“hi” → [Book]',
      problem: expect.stringMatching(/^something broke: /),
    });
  });

  it('a tap that nobody answers', async () => {
    const { problems } = await crawl({ book: 'end' });
    expect(problems).toContainEqual({ path: '“hi” → [Book]', problem: 'nobody answered' });
  });

  it('what comes by itself, and what comes only when things stand otherwise', async () => {
    const { service, slot, confirm, end } = shippedDocument('salon').steps;
    const { problems, coverage } = await crawlSalon({
      routes: { menu: 'menu', book: 'service', reschedule: 'end', cancel: 'menu' },
      steps: {
        menu: {
          kind: 'menu',
          text: { en: 'Hi' },
          options: [
            { id: 'book', label: { en: 'Book' } },
            { id: 'call', label: { en: 'Call' } },
          ],
          exits: { book: 'service', call: 'call' },
        },
        service: { ...service, exits: { chosen: 'slot', none: 'end' } },
        slot: { ...slot, exits: { chosen: 'confirm', none: 'end' } },
        confirm: { ...confirm, exits: { booked: 'pause', change: 'slot', dropped: 'menu' } },
        pause: { kind: 'wait', until: { hours: 2 }, exits: { elapsed: 'end' } },
        call: {
          kind: 'call-webhook',
          url: 'https://example.com/',
          text: { en: 'One moment.' },
          exits: { answered: 'end', failed: 'end', 'timed-out': 'menu' },
        },
        end,
      },
    });
    expect(coverage.exits.missed).toEqual([]);
    expect(coverage.outOfReach.map(({ exit }) => exit)).toEqual(['call.answered', 'call.failed']);
    const silent = problems.filter(({ problem }) => problem === 'nobody answered').map(({ path }) => path);
    expect(silent).toContainEqual(expect.stringMatching(/min pass\) → \[Reschedule\]$/));
    expect(silent).toContain('“hi” → [Book] → (meanwhile every time is taken) → [Color]');
    expect(silent).toContain('“hi” → (meanwhile nothing is offered any more) → [Book]');
  });
});

/** Crawls the salon's flow with exits of its menu that lead elsewhere. */
function crawl(exits: Record<string, string>) {
  const { menu, confirm, end } = shippedDocument('salon').steps;
  const [book] = Object.keys(exits);
  return crawlSalon({
    routes: { menu: 'menu' },
    steps: {
      menu: { ...menu, options: [{ id: book, label: { en: 'Book' } }], exits },
      confirm: { ...confirm, exits: { booked: 'end', change: 'menu', dropped: 'menu' } },
      end,
    },
  });
}

function crawlSalon(flow: { routes: Record<string, string>; steps: Record<string, unknown> }) {
  const parsed = parseFlowDocument({ ...shippedDocument('salon'), ...flow });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  if (!businesses['salon']) throw new Error('The salon has changed.');
  return crawlFlow(doors, definedModel('salon', businesses['salon'], parsed.document));
}
