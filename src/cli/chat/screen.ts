import { clearLine, createInterface, cursorTo, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { ChatMessage, DemoTenant } from '../phone/wire.ts';
import { formatMessage, type Paint } from './display.ts';

export interface Terminal {
  input: Readable;
  output: Writable;
  /** a person types, rather than a pipe */
  isInteractive: boolean;
}

const PROMPT = '› ';

/** Lines in, messages out. A message that arrives while a person types appears above what they are typing. */
export class Screen {
  readonly #terminal: Terminal;
  readonly #paint: Paint;
  #reader: Interface | undefined;

  constructor(terminal: Terminal, paint: Paint) {
    this.#terminal = terminal;
    this.#paint = paint;
  }

  /** The lines as they are typed or piped in; ends with the input, Ctrl-C or Ctrl-D. */
  async *lines(): AsyncGenerator<string> {
    const { input, output, isInteractive } = this.#terminal;
    // Only now: a reader drops the lines that come before somebody listens.
    this.#reader = createInterface(
      isInteractive ? { input, output, terminal: true, prompt: PROMPT } : { input, crlfDelay: Infinity },
    );
    this.#prompt();
    for await (const line of this.#reader) {
      yield line;
      this.#prompt();
    }
  }

  show(messages: readonly ChatMessage[], tenant: DemoTenant): void {
    for (const message of messages) this.#write(`\n${formatMessage(message, tenant, this.#paint)}`);
  }

  /** Something the program says, not the business. */
  note(text: string): void {
    this.#write(this.#paint('dim', text));
  }

  /** What was sent, where the input does not show it by itself. */
  echo(sent: string, typed: string): void {
    if (!this.#terminal.isInteractive) this.#write(`\n${PROMPT}${sent}`);
    else if (sent !== typed.trim()) this.note(`  ${sent}`);
  }

  close(): void {
    this.#reader?.close();
  }

  #prompt(): void {
    if (this.#terminal.isInteractive) this.#reader?.prompt(true);
  }

  #write(text: string): void {
    const { output, isInteractive } = this.#terminal;
    if (isInteractive) {
      cursorTo(output, 0);
      clearLine(output, 0);
    }
    output.write(`${text}\n`);
    this.#prompt();
  }
}
