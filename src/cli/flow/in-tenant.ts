import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { TurnoError } from '../../core/errors.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { By } from '../../conversation/flows/flow-repository.ts';
import type { PublishOptions } from '../../conversation/flows/publish-flow.ts';
import { publishModes, type StepMap } from '../../conversation/flows/flow-moves.ts';
import { tenantBySlug, withInstallation } from '../installation.ts';

/** Works on one business's flow, in one transaction, beside a running server. */
export async function inTenant(
  slug: string | undefined,
  work: (tx: TenantTransaction, now: Instant) => Promise<void>,
): Promise<void> {
  await withInstallation(async ({ doors, clock }) => {
    const tenantId = await tenantBySlug(doors, slugOf(slug));
    await doors.tenantTransaction(tenantId, (tx) => work(tx, clock.now()));
  });
}

/** @throws TurnoError invalid_input where no business was named */
export function slugOf(tenant: string | undefined): string {
  if (tenant) return tenant;
  throw new TurnoError('invalid_input', 'Say which business: --tenant luna');
}

/** Reads a flow document; `-` is standard input. */
export async function readDocument(file: string): Promise<unknown> {
  const source =
    file === '-' ? await text(process.stdin) : await readFile(file, 'utf8').catch(unreadable(file));
  try {
    return JSON.parse(source) as unknown;
  } catch (cause) {
    throw new TurnoError('invalid_input', `${file} is not JSON: ${String(cause)}`);
  }
}

function unreadable(file: string) {
  return (cause: unknown): never => {
    throw new TurnoError('invalid_input', `${file} cannot be read; give the path of a flow document.`, {
      cause,
    });
  };
}

export function line(words: string): void {
  process.stdout.write(`${words}\n`);
}

/** Options of everything that publishes. */
export const publishingOptions = {
  tenant: { type: 'string' },
  mode: { type: 'string' },
  map: { type: 'string' },
  'end-lost': { type: 'boolean' },
  note: { type: 'string' },
  by: { type: 'string' },
} as const;

export const publishingHelp = `  --mode keep      people inside stay on their version until they end (where nothing is said)
  --mode migrate   they go on in the new version, at the same step or where --map says
  --mode end       they begin anew at their next message, and are told why
  --map OLD=NEW    for migrate: where people on a step go; several with commas: extras=menu,service=choose
  --end-lost       for migrate: people on steps that are gone and that --map does not name begin anew
  --note TEXT      why, for the history
  --by NAME        who, for the history
`;

/** What was given on the command line, as a publish takes it. */
export function publishingOf(
  given: { mode?: string; map?: string; 'end-lost'?: boolean; note?: string; by?: string },
  now: Instant,
): PublishOptions {
  const mode = publishModes.find((known) => known === (given.mode ?? 'keep'));
  if (!mode) throw new TurnoError('invalid_input', `--mode is one of ${publishModes.join(', ')}.`);
  return {
    ...byOf(given.by, now),
    mode,
    stepMap: stepMapOf(given.map),
    endsLost: given['end-lost'] ?? false,
    note: given.note ?? '',
  };
}

export function byOf(name: string | undefined, now: Instant): By {
  return { actor: name ? `staff:${name}` : 'system:cli', now };
}

export function stepMapOf(map = ''): StepMap {
  const pairs = map.split(',').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [from, to, ...rest] = pair.split('=').map((step) => step.trim());
      if (!from || !to || rest.length > 0)
        throw new TurnoError(
          'invalid_input',
          `--map takes OLD=NEW, several with commas; "${pair}" is neither.`,
        );
      return [from, to];
    }),
  );
}

/** @throws TurnoError invalid_input */
export function versionNumberOf(word: string | undefined, how: string): number {
  const number = Number(word);
  if (word !== undefined && Number.isInteger(number) && number > 0) return number;
  throw new TurnoError('invalid_input', `Say which version: npm run flow -- ${how}`);
}
