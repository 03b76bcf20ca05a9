import { TurnoError } from '../../core/errors.ts';
import type { TenantId } from '../../core/ids.ts';
import type { Doors } from '../../db/doors.ts';
import type { FlowDocument } from '../flows/flow-document.ts';
import { tenantModel } from '../sandbox/business-model.ts';
import { playStory, type StoryResult } from './play-story.ts';
import { listStories } from './story-repository.ts';
import type { Story } from './story.ts';
import { parseFlowDocument } from '../flows/parse-flow-document.ts';

/**
 * Plays a tenant's stories with its present configuration, each in a sandbox of its own.
 *
 * @param document the flow to play; left out, the published one
 * @param stories left out, all that the tenant has saved
 */
export async function runStories(
  doors: Doors,
  tenantId: TenantId,
  { document, stories }: { document?: FlowDocument; stories?: readonly Story[] } = {},
): Promise<StoryResult[]> {
  const told = stories ?? (await doors.tenantTransaction(tenantId, listStories, { readOnly: true }));
  if (told.length === 0) return [];
  const model = await tenantModel(doors, tenantId, document);
  const results: StoryResult[] = [];
  for (const story of told) results.push(await playStory(doors, model, story));
  return results;
}

/**
 * Lets a document pass that goes as all of the tenant's stories tell. To be called before the transaction that publishes:
 * stories take their time.
 *
 * @param input a document that is no flow at all passes: publishing says better what is wrong with it
 * @throws TurnoError rule_violated with every story that goes another way
 */
export async function requireStories(doors: Doors, tenantId: TenantId, input: unknown): Promise<void> {
  const parsed = parseFlowDocument(input);
  if ('problems' in parsed) return;
  const results = await runStories(doors, tenantId, { document: parsed.document });
  const failed = results.filter(({ failure }) => failure);
  if (failed.length === 0) return;
  throw new TurnoError(
    'rule_violated',
    `Not published: stories go another way.\n${describeResults(results)}`,
    {
      data: { stories: failed },
    },
  );
}

/** Results for people to read: one line a story, and below a failed one where it went another way. */
export function describeResults(results: readonly StoryResult[]): string {
  const lines = results.flatMap(({ title, failure }) => {
    if (!failure) return [`✓ ${title}`];
    const place = failure.line === undefined ? 'the story says' : `line ${failure.line} says`;
    return [`✗ ${title}`, indent(`${place}  ${failure.wanted}`), indent(`but ${failure.found}`)];
  });
  const failed = results.filter(({ failure }) => failure).length;
  return [...lines, `${results.length - failed} of ${results.length} stories went as told`].join('\n');
}

function indent(text: string): string {
  return `    ${text.replaceAll('\n', '\n    ')}`;
}
