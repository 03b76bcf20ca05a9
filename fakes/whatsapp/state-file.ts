import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { StoredMessage } from './chats.ts';
import type { Person } from './people.ts';
import type { Template } from './templates.ts';
import type { World } from './world.ts';

const FIRST_PAUSE_MS = 500;
/** Writing may take this share of the time at most, however large the state has grown. */
const SHARE_OF_TIME = 20;

/** Only the frame is checked: what is inside was written by this server and is read through the rules where it matters. */
const stateSchema = z.object({
  version: z.literal(1),
  people: z.array(z.custom<Person>()),
  windows: z.array(z.tuple([z.string(), z.number()])),
  templates: z.array(z.custom<Template>()),
  chats: z.array(
    z.object({ phone: z.string(), phoneNumberId: z.string(), messages: z.array(z.custom<StoredMessage>()) }),
  ),
});

function snapshot(world: World): z.infer<typeof stateSchema> {
  return {
    version: 1,
    people: world.people.list(),
    windows: world.windows.entries(),
    templates: world.templates.all(),
    chats: world.chats.list().map(({ phone, phoneNumberId, messages }) => {
      return { phone, phoneNumberId, messages: [...messages.values()] };
    }),
  };
}

/** Brings back what a state file holds. One that cannot be read is set aside: an old chat is not worth a failed start. */
export function restoreState(world: World, file: string): void {
  if (!existsSync(file)) return;
  const state = readState(file);
  if (!state) {
    renameSync(file, `${file}.unreadable`);
    world.log(`${file} cannot be read; it was renamed to .unreadable and the chats start empty`);
    return;
  }
  const { people, windows, templates, chats } = state;
  for (const person of people) world.people.introduce(person.phone, person);
  world.windows.restore(windows);
  world.templates.restore(templates);
  for (const { phone, phoneNumberId, messages } of chats) {
    for (const stored of messages) world.chats.append(phone, phoneNumberId, stored);
    const number = world.numbers.find(phoneNumberId);
    // Minting the BSUID again makes it known again, so that the business can write to it.
    if (number) world.people.userId(phone, number.businessAccountId);
  }
}

function readState(file: string): z.infer<typeof stateSchema> | undefined {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Keeps a file in step with the world, a moment behind it. */
export class StateFile {
  readonly #file: string;
  readonly #world: World;
  #timer: NodeJS.Timeout | undefined;
  #pauseMs = FIRST_PAUSE_MS;

  constructor(file: string, world: World) {
    this.#file = file;
    this.#world = world;
  }

  changed(): void {
    this.#timer ??= setTimeout(() => this.write(), this.#pauseMs);
  }

  write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const startedAt = performance.now();
    // A crash while writing must leave the old state readable.
    writeFileSync(`${this.#file}.new`, JSON.stringify(snapshot(this.#world)));
    renameSync(`${this.#file}.new`, this.#file);
    this.#pauseMs = Math.max(FIRST_PAUSE_MS, SHARE_OF_TIME * (performance.now() - startedAt));
  }
}
