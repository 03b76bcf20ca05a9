import { crawlFlow } from '../../src/conversation/crawl/index.ts';
import type { FlowDocument } from '../../src/conversation/flows/flow-document.ts';
import { definedModel } from '../../src/conversation/sandbox/business-model.ts';
import { withTestDatabase } from '../support/database.ts';
import { businesses } from './shipped/businesses.ts';
import { shippedDocument, shippedModel } from './shipped/model.ts';
import { parseFlowDocument } from '../../src/conversation/flows/parse-flow-document.ts';

const { doors } = await withTestDatabase();

describe('tapping every button', () => {
  it.each(Object.keys(businesses))('of the shipped flow %s leaves nobody stuck', async (flow) => {
    const result = await crawlFlow(doors, shippedModel(flow));
    expect(result.problems).toEqual([]);
    expect(result.isComplete).toBe(true);
    // Its calendar is never full, and questions are asked in words.
    expect(result.coverage.steps.missed).toEqual(['none-free', 'questions']);
  });
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
});

/** Crawls the salon's flow with exits of its menu that lead elsewhere. */
function crawl(exits: Record<string, string>) {
  const { steps, ...salon } = shippedDocument('salon');
  const { menu, confirm, end } = steps;
  if (!menu || !confirm || !end || !businesses['salon']) throw new Error('The salon has changed.');
  const [book] = Object.keys(exits);
  const parsed = parseFlowDocument({
    ...salon,
    routes: { menu: 'menu' },
    steps: {
      menu: {
        ...menu,
        options: [{ id: book, label: { en: 'Book' } }],
        exits,
      },
      confirm: { ...confirm, exits: { booked: 'end', change: 'menu', dropped: 'menu' } },
      end,
    },
  } satisfies Omit<FlowDocument, 'steps'> & { steps: Record<string, unknown> });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return crawlFlow(doors, definedModel('salon', businesses['salon'], parsed.document));
}
