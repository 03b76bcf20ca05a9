import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { writeStory } from '../../conversation/stories/write-story.ts';
import { storyOfChat } from '../phone/chat-story.ts';
import { PhoneRequestError } from '../phone/client.ts';
import type { ChatMessage, DemoTenant } from '../phone/wire.ts';
import { readCommand } from './commands.ts';
import { createPaint } from './display.ts';
import { findServer } from './find-server.ts';
import { readOptions, USAGE } from './options.ts';
import { Screen, type Terminal } from './screen.ts';
import { ChatSession } from './session.ts';

/** How much of an earlier chat a person sees on coming back. */
const RECALLED_MESSAGES = 4;

/** The terminal chat from its arguments to its end. @throws Error that says what to do */
export async function runChat(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<void> {
  const options = readOptions(args);
  if (options.isHelpWanted) {
    terminal.output.write(USAGE);
    return;
  }
  const { url, config } = await findServer(options.url, env);
  const tenant = pickTenant(config.tenants, options.tenantSlug);
  const chat = { phone: options.phone, phoneNumberId: tenant.phoneNumberId };
  const screen = new Screen(terminal, createPaint(terminal.isInteractive, env));
  const session = new ChatSession(url, chat, options.name, {
    onMessages: (messages) => screen.show(messages, tenant),
    onConnectionChange: (isConnected) =>
      screen.note(isConnected ? 'Connected again.' : 'The connection is lost. Trying again…'),
  });
  try {
    const earlier = await session.open();
    if (terminal.isInteractive) {
      screen.note(`${tenant.name} · you are ${options.name} (+${options.phone}) · /quit leaves`);
      screen.show(earlier.filter(({ from }) => from === 'business').slice(-RECALLED_MESSAGES), tenant);
    }
    const save: SaveStory = (file) => saveStory(file, session.said(earlier), options.name, tenant);
    await converse(session, screen, { isInteractive: terminal.isInteractive, save });
    if (options.saveTo !== undefined) screen.note(await save(options.saveTo));
  } finally {
    session.close();
    screen.close();
  }
}

/** @returns what to tell about it */
type SaveStory = (file: string) => Promise<string>;

/** @param isInteractive a person need not wait for the answer before writing on; a pipe does */
async function converse(
  session: ChatSession,
  screen: Screen,
  { isInteractive, save }: { isInteractive: boolean; save: SaveStory },
): Promise<void> {
  for await (const line of screen.lines()) {
    const command = readCommand(line, session.messages);
    try {
      switch (command.kind) {
        case 'send': {
          screen.echo(command.shown, line);
          const { id } = await session.send(command.draft);
          if (!isInteractive && !(await session.answered(id))) screen.note('(no answer)');
          break;
        }
        case 'restart':
          await session.restart();
          screen.note('The chat is cleared.');
          break;
        case 'save':
          screen.note(await save(command.file));
          break;
        case 'unknown':
          screen.note(`${command.name} is no command here; npm run chat -- --help lists them.`);
          break;
        case 'nothing':
          break;
        case 'quit':
          return;
      }
    } catch (error) {
      if (!(error instanceof PhoneRequestError)) throw error;
      screen.note(`Not sent: ${error.message}`);
    }
  }
}

async function saveStory(
  file: string,
  messages: readonly ChatMessage[],
  name: string,
  tenant: DemoTenant,
): Promise<string> {
  const story = storyOfChat(messages, { title: titleOf(file), name, zone: tenant.zone });
  if (!story) return 'Nothing was said yet, so there is no story to save.';
  try {
    await writeFile(file, writeStory(story));
    return `Saved as a story in ${file}. Play it: npm run flow -- stories --tenant ${tenant.slug} ${file}`;
  } catch (error) {
    return `Not saved: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** `stories/books-a-cut.story` is "Books a cut". */
function titleOf(file: string): string {
  const words = basename(file, extname(file)).replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function pickTenant(tenants: readonly DemoTenant[], slug: string | undefined): DemoTenant {
  const tenant = slug === undefined ? tenants[0] : tenants.find((one) => one.slug === slug);
  if (tenant) return tenant;
  throw new Error(
    `There is no "${slug}" here. --tenant takes: ${tenants.map((one) => one.slug).join(', ')}.`,
  );
}
