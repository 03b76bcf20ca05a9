import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { industryOf } from '../../industries/index.ts';
import { publishFlow } from './publish-flow.ts';

/** A tenant's flow has this name until a tenant may have several. */
export const MAIN_FLOW = 'main';

/** Gives a tenant a copy of its industry's flow: a template, which later versions of Turno never change under them. */
export async function publishDefaultFlow(
  tx: TenantTransaction,
  industry: string,
  options: { flowsFolder: string; now: Instant },
): Promise<void> {
  const file = join(options.flowsFolder, `${industryOf(industry).defaultFlow}.json`);
  const document: unknown = JSON.parse(await readFile(file, 'utf8'));
  await publishFlow(tx, MAIN_FLOW, document, { actor: 'system:turno', now: options.now });
}
