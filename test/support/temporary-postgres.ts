import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/db/embedded/index.ts';

/** A test run's data need not outlive a power cut. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** Setup and teardown are two modules of one process, and Jest gives each a copy of this one. */
const shared = globalThis as { temporaryPostgres?: { dataDir: string; postgres: EmbeddedPostgres } };

/** Starts the embedded server on data of its own and returns its owner's address. */
export async function startTemporaryPostgres(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'turno-test-'));
  // Run by root, the server is another user's, who must be able to enter.
  await chmod(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir, settings: FAST });
  shared.temporaryPostgres = { dataDir, postgres };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stopTemporaryPostgres().finally(() => process.exit(1)));
  }
  return postgres.ownerUrl;
}

/** Does nothing where none was started. The server would otherwise outlive the run. */
export async function stopTemporaryPostgres(): Promise<void> {
  const { temporaryPostgres } = shared;
  if (!temporaryPostgres) return;
  delete shared.temporaryPostgres;
  await temporaryPostgres.postgres.stop();
  await rm(temporaryPostgres.dataDir, { recursive: true, force: true });
}
