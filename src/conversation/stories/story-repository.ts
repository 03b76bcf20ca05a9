import { newId } from '../../core/ids.ts';
import type { Instant } from '../../core/time/index.ts';
import { timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { Story } from './story.ts';

/** A tenant's stories by title: what its flow must be able to do, whenever it is published. */
export async function listStories(tx: TenantTransaction): Promise<Story[]> {
  const rows = await tx.query<{ story: Story }>({
    text: 'select story from app.story where tenant_id = $1 order by title',
    values: [tx.tenantId],
  });
  return rows.map(({ story }) => story);
}

/** Keeps stories; one whose title is known takes the other's place. */
export async function saveStories(
  tx: TenantTransaction,
  stories: readonly Story[],
  now: Instant,
): Promise<void> {
  for (const story of stories) {
    await tx.query({
      text: `insert into app.story (tenant_id, id, title, story, saved_at) values ($1, $2, $3, $4, $5)
             on conflict (tenant_id, title) do update set story = excluded.story, saved_at = excluded.saved_at`,
      values: [tx.tenantId, newId(), story.title, JSON.stringify(story), timestamp(now)],
    });
  }
}

/** @returns whether there was one */
export async function removeStory(tx: TenantTransaction, title: string): Promise<boolean> {
  const removed = await tx.query({
    text: 'delete from app.story where tenant_id = $1 and title = $2 returning id',
    values: [tx.tenantId, title],
  });
  return removed.length > 0;
}
