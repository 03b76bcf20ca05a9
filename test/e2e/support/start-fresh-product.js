import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the built product with a data folder of its own, which goes when the product has stopped. */
const dataDir = mkdtempSync(join(tmpdir(), 'turno-e2e-'));
// PostgreSQL runs as another user where this one is root, and has to enter.
chmodSync(dataDir, 0o755);

const product = spawn(process.execPath, ['dist/src/main.js'], {
  stdio: 'inherit',
  env: { ...process.env, DATA_DIR: dataDir },
});
// Signals reach the whole process group: the product stops by itself and this waits for it.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
product.on('exit', (code) => {
  rmSync(dataDir, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
