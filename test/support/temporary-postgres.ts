import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/db/embedded/index.ts';

/** A test run's data need not outlive a power cut. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** Setup and teardown are two modules of one process, and Jest gives each a copy of this one. */
const shared = globalThis as { stopTemporaryPostgres?: () => Promise<void> };

/** Starts the embedded server on data of its own and returns its owner's address. */
export async function startTemporaryPostgres(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'turno-test-'));
  // Run by root, the server is another user's, who must be able to enter.
  await chmod(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir, settings: FAST });
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  shared.stopTemporaryPostgres = () => (stopping ??= stop());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void stopTemporaryPostgres().finally(() => process.exit(1)));
  }
  return postgres.ownerUrl;
}

/** Stops the server, which would outlive the run, and removes its data. False where none was started. */
export async function stopTemporaryPostgres(): Promise<boolean> {
  await shared.stopTemporaryPostgres?.();
  return shared.stopTemporaryPostgres !== undefined;
}
