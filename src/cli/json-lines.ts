import { realpathSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { TurnoError } from '../core/errors.ts';

/**
 * Runs a command that answers each line of standard input with a line of standard output, as it comes. Does nothing
 * where the module was only imported, by its tests for example.
 *
 * @param moduleUrl the command's own `import.meta.url`
 * @param answerLine never throws for a bad line; its answer says what is wrong
 */
export async function answerStandardInput(
  moduleUrl: string,
  { help, answerLine }: { help: string; answerLine(line: string): string },
): Promise<void> {
  const [, program] = process.argv;
  if (!program || realpathSync(program) !== fileURLToPath(moduleUrl)) return;
  if (process.argv.includes('--help')) {
    process.stdout.write(help);
    return;
  }
  async function* answers(lines: AsyncIterable<string>): AsyncIterable<string> {
    for await (const line of lines) if (line.trim() !== '') yield `${answerLine(line)}\n`;
  }
  try {
    await pipeline(createInterface({ input: process.stdin }), answers, process.stdout);
  } catch (error) {
    // A reader such as `head` that has enough closes the pipe; nothing is wrong then.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}

/** What is wrong with a line, and what to do; anything unexpected is thrown on. */
export function describeWrongLine(error: unknown): string {
  if (error instanceof SyntaxError)
    return 'the line is not JSON; write one object a line (--help shows its keys)';
  if (error instanceof z.ZodError) {
    return error.issues
      .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
      .join('; ');
  }
  if (error instanceof TurnoError) return error.message;
  throw error;
}
