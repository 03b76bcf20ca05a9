import { Chats } from './chats.ts';
import { CustomerWindows } from './customer-windows.ts';
import { Faults } from './faults.ts';
import type { Clock, LocalNumber } from './model.ts';
import { NumberDirectory } from './number-directory.ts';
import { People } from './people.ts';
import { PhoneEvents } from './phone-events.ts';
import { PhoneSide } from './phone-side.ts';
import { SendLimits } from './send-limits.ts';
import { defaultDelivery, defaultPolicy, type Delivery, type Policy } from './settings.ts';
import { Statuses } from './statuses.ts';
import { Templates } from './templates.ts';
import { Timers } from './timers.ts';
import { WebhookClient } from './webhook-client.ts';
import { WebhookQueue } from './webhook-queue.ts';

export interface WorldOptions {
  clock: Clock;
  appSecret: string;
  verifyToken: string;
  numbers: readonly LocalNumber[];
  log: (line: string) => void;
  /** Called after every change that a state file should keep. */
  onChange: () => void;
}

/** Everything that exists on Meta's side of the wire, composed once; the routes are views on it. */
export interface World {
  clock: Clock;
  log: (line: string) => void;
  onChange: () => void;
  numbers: NumberDirectory;
  people: People;
  chats: Chats;
  windows: CustomerWindows;
  events: PhoneEvents;
  phones: PhoneSide;
  templates: Templates;
  statuses: Statuses;
  limits: SendLimits;
  faults: Faults;
  webhooks: WebhookQueue;
  /** Live settings: to change one is to assign it. */
  delivery: Delivery;
  policy: Policy;
  close(): void;
}

export function createWorld({
  clock,
  appSecret,
  verifyToken,
  numbers: given,
  log,
  onChange,
}: WorldOptions): World {
  const numbers = new NumberDirectory();
  for (const number of given) numbers.add(number);
  const delivery = defaultDelivery();
  const policy = defaultPolicy();
  const people = new People();
  const chats = new Chats();
  const windows = new CustomerWindows();
  const events = new PhoneEvents();
  const timers = new Timers();
  const client = new WebhookClient(appSecret, verifyToken);
  const webhooks = new WebhookQueue({
    client,
    delivery,
    timers,
    log,
    isSubscribed: (businessAccountId) => numbers.isSubscribed(businessAccountId),
  });
  const statuses = new Statuses({ clock, people, webhooks, events, delivery, timers, onChange });
  const templates = new Templates({ clock, policy, timers, webhooks, onChange });
  const phones = new PhoneSide({
    clock,
    numbers,
    people,
    chats,
    windows,
    events,
    statuses,
    webhooks,
    onChange,
  });
  return {
    clock,
    log,
    onChange,
    numbers,
    people,
    chats,
    windows,
    events,
    phones,
    templates,
    statuses,
    limits: new SendLimits(policy),
    faults: new Faults(),
    webhooks,
    delivery,
    policy,
    close() {
      timers.close();
      client.close();
    },
  };
}
