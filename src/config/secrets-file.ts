import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { describeError, TurnoError } from '../core/errors.ts';

const makers = {
  MASTER_KEY: () => randomBytes(32).toString('base64'),
  WHATSAPP_APP_SECRET: () => randomBytes(16).toString('hex'),
  WHATSAPP_VERIFY_TOKEN: () => randomBytes(16).toString('hex'),
  DEMO_PASSWORD: () => randomBytes(8).toString('hex'),
};

export type SecretName = keyof typeof makers;

export const secretNames = Object.keys(makers) as SecretName[]; // the keys of a literal above

const fileShape = z.record(z.string(), z.string());

/**
 * The demo's secrets: random, made once per installation and kept in `DATA_DIR/secrets.json`, readable by its owner only.
 * @returns the text of each asked name; names that the file lacks are made and added
 */
export function keepSecrets<Name extends SecretName>(
  dataDir: string,
  names: readonly Name[],
): Record<Name, string> {
  const path = join(dataDir, 'secrets.json');
  for (;;) {
    const kept = read(path);
    const missing = names.filter((name) => !kept?.[name]);
    if (kept && missing.length === 0) return kept as Record<Name, string>; // none of them is missing
    const made = Object.fromEntries(missing.map((name) => [name, makers[name]()]));
    write(path, { ...kept, ...made }, kept === undefined);
  }
}

function read(path: string): Record<string, string> | undefined {
  let written: string;
  try {
    written = readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw notUsable(path, describeError(error));
  }
  try {
    return fileShape.parse(JSON.parse(written));
  } catch {
    // The parser's own words would quote the secrets.
    throw notUsable(path, 'it is not a JSON object of texts');
  }
}

/** Whole or not at all; of two processes that start at once, the first makes the file and the other reads it. */
function write(path: string, secrets: Record<string, string>, isNew: boolean): void {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    if (isNew) linkSync(draft, path);
    else renameSync(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw notUsable(path, describeError(error));
  } finally {
    rmSync(draft, { force: true });
  }
}

function notUsable(path: string, reason: string): TurnoError {
  return new TurnoError(
    'invalid_configuration',
    `The demo keeps its secrets in ${path}, which cannot be used: ${reason}. ` +
      'Make DATA_DIR a folder that this user may write, restore the file from a copy, or delete the folder to start afresh.',
  );
}

function hasCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code; // whatever was thrown, asking for a code is harmless
}
