import { spawn } from 'node:child_process';

/** The system user that PostgreSQL's programs run as; undefined stands for the one that runs this process. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

/**
 * Settings for every program of PostgreSQL. `detached` gives it a session of its own, so that Ctrl-C in the terminal
 * reaches us and not it. The environment is built anew: PGDATA, PGOPTIONS, LD_LIBRARY_PATH or a locale that this
 * machine lacks must not leak in, and HOME may be a folder that the user cannot enter, as may be where we stand.
 */
export function toolOptions(user: ServerUser | undefined) {
  const { PATH, SystemRoot, TEMP } = process.env;
  return {
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC', PATH, SystemRoot, TEMP },
    detached: true,
    windowsHide: true,
    ...(user && { uid: user.uid, gid: user.gid }),
  };
}

/**
 * Runs a program to its end and returns what it printed (both streams).
 * Rejects, with the system's error code, only where the program could not be started.
 */
export function runTool(
  file: string,
  parameters: string[],
  options: { user: ServerUser | undefined; input?: string },
): Promise<{ isSuccess: boolean; printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, parameters, { ...toolOptions(options.user), stdio: 'pipe' });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
    }
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ isSuccess: exitCode === 0, printed }));
    child.stdin.on('error', () => undefined); // a program that ends without reading its input says why in what it prints
    child.stdin.end(options.input ?? '');
  });
}
