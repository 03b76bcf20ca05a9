import { randomUUID } from 'node:crypto';
import { chown, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { embeddedFailure, systemErrorCode } from './failure.ts';
import { processIdentitySchema } from './process-identity.ts';
import { isRoot } from './server-user.ts';

/** `DATA_DIR/postgres.json`: how every other command, and the next start, finds the server and its data. */
const stateSchema = z.object({
  /** The owner's connection URL, password included: the reason why the file is for its owner only. */
  url: z.string(),
  port: z.number(),
  /** Absent while the server is stopped. */
  pid: z.number().optional(),
  dataFolder: z.string(),
  version: z.string(),
  /** The process that stops the server: the one that started it, or that adopted it. Absent while it is stopped. */
  keeper: processIdentitySchema.optional(),
});
export type EmbeddedState = z.infer<typeof stateSchema>;

/** Undefined before the first start, and where the file is damaged: data and a new password are then found without it. */
export async function readState(dataDir: string): Promise<EmbeddedState | undefined> {
  const path = pathIn(dataDir);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return '';
    throw embeddedFailure(`The database cannot be found: ${path} cannot be read`, { cause: error });
  });
  return stateSchema.safeParse(parseJson(text)).data;
}

/**
 * Replaced as a whole, so that a reader never meets half a file. Root gives it to the owner of DATA_DIR, who can then
 * go on without root.
 */
export async function writeState(dataDir: string, state: EmbeddedState): Promise<void> {
  const path = pathIn(dataDir);
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  if (isRoot()) {
    const owner = await stat(dataDir);
    await chown(draft, owner.uid, owner.gid);
  }
  await rename(draft, path);
}

/** Undefined where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pathIn(dataDir: string): string {
  return join(dataDir, 'postgres.json');
}
