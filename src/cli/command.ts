import { parseArgs } from 'node:util';
import { TurnoError } from '../core/errors.ts';

type Options = Readonly<Record<string, { type: 'string' | 'boolean' }>>;

/** What was given for each option; absent where nothing was. */
type Given<O extends Options> = { [Name in keyof O]?: O[Name]['type'] extends 'string' ? string : boolean };

/** Runs a command: `--help` prints what it does, a mistake prints what to do instead and ends with exit code 1. */
export async function runCommand<const O extends Options>(
  { help, options }: { help: string; options: O },
  run: (given: Given<O>) => Promise<void>,
): Promise<void> {
  try {
    const known: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
      ...options,
      help: { type: 'boolean', short: 'h' },
    };
    const { help: isHelpWanted, ...given } = parseArgs({ options: known }).values;
    if (isHelpWanted) process.stdout.write(help);
    else await run(given as Given<O>); // parsed with these very options
  } catch (error) {
    const isExpected =
      error instanceof TurnoError || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
    process.stderr.write(
      `${isExpected ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`,
    );
    process.exitCode = 1;
  }
}
