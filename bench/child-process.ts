import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchContext } from './bench-context.ts';

/** What a process of the bench can be asked. Inputs and answers are values that JSON can carry. */
// A parameter of type never lets every call with one input be assigned; `call` below asks for the exact one.
export type Calls = Record<string, (input: never) => Promise<unknown>>;

export interface Child<C extends Calls> {
  call<Name extends keyof C & string>(name: Name, ...input: Parameters<C[Name]>): ReturnType<C[Name]>;
  /** Ends it; returns when it is gone. */
  stop(): Promise<void>;
}

interface Question {
  id: number;
  name: string;
  input: unknown;
}

interface Answer {
  id: number;
  result?: unknown;
  error?: string;
}

const KILL_AFTER_MS = 30_000;

/**
 * Starts a process of the bench, to be asked by `call`. It ends with the bench, however that ends.
 * @param script without its ending, which is `.ts` from source and `.js` once built
 */
export function startChild<C extends Calls>(
  { defer }: Pick<BenchContext, 'defer'>,
  script: URL,
  execArgv: readonly string[] = [],
): Child<C> {
  const child = fork(fileURLToPath(script) + extname(fileURLToPath(import.meta.url)), [], {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: [...process.execArgv, ...execArgv],
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  let questions = 0;
  child.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer));
  child.on('exit', (code, signal) => {
    for (const [id, settle] of waiting) settle({ id, error: `its process ended with ${code ?? signal}` });
  });
  const stop = () => end(child);
  defer(stop);

  return {
    call(name, ...[input]) {
      const id = (questions += 1);
      const answer = new Promise<unknown>((resolve, reject) => {
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error === undefined) resolve(result);
          else reject(new Error(`${name}: ${error}`));
        });
        child.send({ id, name, input } satisfies Question);
      });
      return answer as ReturnType<C[typeof name]>; // the child answers with the very calls that C is the type of
    },
    stop,
  };
}

/** To be called in the child. It ends when nobody is left to ask. */
export function answerCalls(calls: Calls): void {
  process.on('message', ({ id, name, input }: Question) => {
    const answer = (reply: Omit<Answer, 'id'>) => process.send?.({ id, ...reply } satisfies Answer);
    const call = calls[name];
    if (!call) return answer({ error: 'there is no such call' });
    // The asker's `call` has checked the input against this call's own type.
    void call(input as never).then(
      (result) => answer({ result }),
      (error: Error) => answer({ error: error.stack ?? error.message }),
    );
  });
  process.on('disconnect', () => process.exit());
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.disconnect();
  const killer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  await ended;
  clearTimeout(killer);
}
