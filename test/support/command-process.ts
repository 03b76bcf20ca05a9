import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from '../../src/config/project-root.ts';
import { programOf } from './programs.ts';

/** Runs one of the commands as a person would, and waits for its end. */
export async function runCommandProcess(
  name: string,
  options: { args?: string[]; env?: Record<string, string>; input?: string },
): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [programOf(`src/cli/${name}.ts`), ...(options.args ?? [])], {
    cwd: projectRoot,
    env: { PATH: process.env['PATH'] ?? '', ...options.env },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stdin.end(options.input ?? '');
  const [code] = await once(child, 'close');
  return { code: Number(code), output };
}
