import type { TenantId } from '../../core/ids.ts';
import type { Doors } from '../../db/doors.ts';
import type { FlowDocument } from '../flows/flow-document.ts';
import { tenantModel } from '../sandbox/business-model.ts';
import { playStory, type StoryResult } from './play-story.ts';
import { listStories } from './story-repository.ts';
import type { Story } from './story.ts';

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
