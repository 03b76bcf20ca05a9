import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from '../../src/config/project-root.ts';
import { programOf } from './programs.ts';

/** Turno as its own process, as `npm start` runs it. */
export interface ServerProcess {
  url: string;
  /** everything it printed */
  output(): string;
  /** Ctrl-C; resolves with the exit code */
  interrupt(): Promise<number | null>;
  /** as a power cut would end it */
  kill(): Promise<void>;
}

const started = new Set<ChildProcess>();

afterAll(async () => {
  for (const child of started) {
    child.kill('SIGINT');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
});

export async function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const { PATH = '', HOME = '/tmp' } = process.env;
  const child = spawn(process.execPath, [programOf('src/main.ts')], {
    cwd: projectRoot,
    env: { PATH, HOME, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = once(child, 'exit').then(([code]) => {
    started.delete(child);
    return code as number | null; // Node's own event
  });

  const url = await Promise.race([
    listening(() => output),
    exited.then((code) => Promise.reject(new Error(`The server ended with ${code}:\n${output}`))),
  ]);
  return {
    url,
    output: () => output,
    interrupt() {
      child.kill('SIGINT');
      return exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function listening(output: () => string): Promise<string> {
  for (;;) {
    const found = /(?:Simulator|Webhook)\s+(http:\/\/[^/\s]+)/.exec(output());
    if (found?.[1]) return found[1];
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
