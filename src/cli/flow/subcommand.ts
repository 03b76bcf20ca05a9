import { runCommand, type CommandDefinition, type Given, type Options } from '../command.ts';

/** One of the things `npm run flow` can do; each is a file here and a name in the list of `../flow.ts`. */
export interface Subcommand {
  name: string;
  /** one line for the list of them */
  about: string;
  run(args: readonly string[]): Promise<void>;
}

/** `help` begins with how it is called; `operands` are the words that were given beside the options. */
export function defineSubcommand<const O extends Options>({
  name,
  about,
  run,
  ...command
}: CommandDefinition<O> & {
  name: string;
  about: string;
  run(given: Given<O>, operands: readonly string[]): Promise<void>;
}): Subcommand {
  return { name, about, run: (args) => runCommand(command, run, args) };
}
