import { parseArgs } from 'node:util';
import { TurnoError } from '../core/errors.ts';

export type Options = Readonly<Record<string, { type: 'string' | 'boolean' }>>;

/** What was given for each option; absent where nothing was. */
export type Given<O extends Options> = {
  [Name in keyof O]?: O[Name]['type'] extends 'string' ? string : boolean;
};

export interface CommandDefinition<O extends Options> {
  help: string;
  options: O;
  /** whether it takes words beside its options, such as the name of a file */
  takesOperands?: boolean;
}

/** Runs a command: `--help` prints what it does, a mistake prints what to do instead and ends with exit code 1. */
export async function runCommand<const O extends Options>(
  { help, options, takesOperands = false }: CommandDefinition<O>,
  run: (given: Given<O>, operands: readonly string[]) => Promise<void>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  try {
    const known: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
      ...options,
      help: { type: 'boolean', short: 'h' },
    };
    const { values, positionals } = parseArgs({
      args: [...args],
      options: known,
      allowPositionals: takesOperands,
    });
    const { help: isHelpWanted, ...given } = values;
    if (isHelpWanted) process.stdout.write(help);
    else await run(given as Given<O>, positionals); // parsed with these very options
  } catch (error) {
    const isExpected =
      error instanceof TurnoError || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
    process.stderr.write(
      `${isExpected ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`,
    );
    process.exitCode = 1;
  }
}
