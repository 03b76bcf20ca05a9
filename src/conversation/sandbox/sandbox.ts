import { createLogger } from '../../core/logger.ts';
import { describeError } from '../../core/errors.ts';
import type { ChannelId } from '../../core/ids.ts';
import { createInProcessDoorbell } from '../../core/in-process-doorbell.ts';
import type { InboundContent, OutboundMessage } from '../../core/ports/channel.ts';
import type { LaneKey } from '../../core/ports/doorbell.ts';
import { DAY_MS, type Instant } from '../../core/time/index.ts';
import type { Doors } from '../../db/doors.ts';
import { one } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { QueuedMessage } from '../../effects/outbox.ts';
import { createFlowVersions, type FlowMove } from '../flows/flow-versions.ts';
import { storeWebhooks, toEvents } from '../inbox/store-inbound.ts';
import type { TurnOutcome } from '../lanes/lane-runner.ts';
import { claimLanes, releaseLane, type Lease } from '../lanes/lease.ts';
import { findReadyLanes, fireDueTimers } from '../lanes/sweep-lanes.ts';
import { claimMessages } from '../outbox/claim-messages.ts';
import { settleMessages } from '../outbox/settle-messages.ts';
import { planSessions } from '../../kernels/booking/index.ts';
import { createTurns } from '../turn/take-turn.ts';
import type { BusinessModel } from './business-model.ts';
import { sandboxDoors, undone } from './sandbox-doors.ts';
import { ensureSandboxTenant } from './sandbox-tenant.ts';

/** A message of the business as it reached somebody's phone. */
export interface Delivered {
  id: string;
  /** the phone it reached */
  to: string;
  text: string;
  choices: readonly { id: string; label: string }[];
}

export interface SandboxBusiness {
  channelId: ChannelId;
  zone: string;
  languages: readonly string[];
  /** phones of the staff whom the bot calls */
  staffPhones: readonly string[];
}

/**
 * A business of its own that nobody outside sees: the real turns on real tables, with a clock that stands until it is
 * moved. What is sent goes nowhere but here; at the end all of it is undone.
 */
export interface Sandbox {
  tx: TenantTransaction;
  business: SandboxBusiness;
  now(): Instant;
  /** Somebody's phone sends something; resolves when all that comes of it is done. */
  receive(phone: string, content: InboundContent, about?: { name?: string; replyTo?: string }): Promise<void>;
  /** when timers are due, soonest first */
  dueAts(): Promise<Instant[]>;
  /** Moves the clock on, taking whatever becomes due at its own moment. */
  passTo(instant: Instant): Promise<void>;
  /** everything that was sent, oldest first */
  delivered(): readonly Delivered[];
  /** what went wrong inside turns */
  failures(): readonly string[];
  /** Tries something and then goes back to how things stood before. */
  undone<T>(work: () => Promise<T>): Promise<T>;
}

export interface SandboxOptions {
  model: BusinessModel;
  /** spoken where the customer's own is not known; left out: the business's first */
  language?: string | undefined;
  /** when it begins, by the clock on the wall of the business */
  startsAt(business: SandboxBusiness): Instant;
  onMove?: (move: FlowMove) => void;
  /** makes what takes the turns, for whoever wants to watch them being taken; left out: `createTurns` */
  makeTurns?: typeof createTurns;
}

/** Holds a rehearsal: `work` has a sandbox, and nothing that happens in it is ever seen from outside. */
export async function inSandbox<T>(
  doors: Doors,
  options: SandboxOptions,
  work: (sandbox: Sandbox) => Promise<T>,
): Promise<T> {
  const tenantId = await ensureSandboxTenant(doors.platform, options.model.key);
  return doors.tenantTransaction(
    tenantId,
    async (tx) => {
      // Another rehearsal of the same business waits for the end of this one, at its first row.
      await tx.query({ text: `set local lock_timeout = '60s'` });
      await tx.query({ text: `set local statement_timeout = '61s'` });
      await options.model.furnish(tx);
      const business = await prepareBusiness(tx, options.language);
      await sandboxDoors(tx).tenantTransaction(tenantId, (inner) =>
        planSessions(inner, options.startsAt(business)),
      );
      return work(openSandbox(tx, business, options));
    },
    { isRehearsal: true },
  );
}

async function prepareBusiness(
  tx: TenantTransaction,
  language: string | undefined,
): Promise<SandboxBusiness> {
  const business = await one(
    tx.query<Omit<SandboxBusiness, 'channelId'>>({
      text: `update app.business
             set languages = case when $2::text is null then languages else array_prepend($2, array_remove(languages, $2)) end
             where tenant_id = $1
             returning zone, languages, array(select jsonb_array_elements(staff_contacts) ->> 'phone') as "staffPhones"`,
      values: [tx.tenantId, language ?? null],
    }),
  );
  const channelId = tx.tenantId as string as ChannelId; // the only channel of its tenant needs no id of its own
  await tx.query({
    text: `insert into app.channel (tenant_id, id, kind, address, sealed_token)
           values ($1, $2, 'whatsapp-cloud', 'sandbox', '')`,
    values: [tx.tenantId, channelId],
  });
  return { ...business, channelId };
}

function openSandbox(tx: TenantTransaction, business: SandboxBusiness, options: SandboxOptions): Sandbox {
  const { channelId } = business;
  let now = options.startsAt(business);
  let delivered: Delivered[] = [];
  let failures: string[] = [];
  let queued: { lane: LaneKey; messages: QueuedMessage[] }[] = [];
  let sent = 0;
  const doors = sandboxDoors(tx);
  const versions = createFlowVersions();
  const { onMove, makeTurns = createTurns } = options;
  const turns = makeTurns({
    doors,
    clock: { now: () => now },
    flows: onMove ? { get: async (...key) => ({ ...(await versions.get(...key)), onMove }) } : versions,
    burstWindowMs: 0,
    windowMs: () => DAY_MS,
    publicUrl: () => undefined, // its bookings are gone when it closes
    committed: ({ lane, queued: messages }) => void queued.push({ lane, messages }),
    acknowledge: () => () => undefined, // nobody outside sees that a message was read
    logger: createLogger({ level: 'silent' }),
  });
  const store = storeWebhooks(doors.dispatch, createInProcessDoorbell());

  async function settle(): Promise<void> {
    for (;;) {
      const ready = await findReadyLanes(doors.dispatch);
      if (ready.length === 0) return;
      for (const lease of await claimLanes(doors.dispatch, ready)) await takeLane(lease);
      await deliver();
    }
  }

  async function takeLane(lease: Lease): Promise<void> {
    for (;;) {
      const outcome = await takeOrPark(lease);
      if (outcome.kind === 'finished') return;
      if (outcome.kind === 'nothing') {
        return releaseLane(doors.dispatch, lease, { ms: 0, keepsAttempts: false });
      }
      lease.position = outcome.position;
    }
  }

  async function takeOrPark(lease: Lease): Promise<TurnOutcome> {
    try {
      return await turns.takeTurn(lease);
    } catch (error) {
      // Outside it would be tried again a few times; here nothing changes in between.
      failures.push(describeError(error));
      return turns.parkEvent(lease, describeError(error));
    }
  }

  /** Sends as the outbox does, rules of the classes included, only not over a wire. */
  async function deliver(): Promise<void> {
    const batches = queued;
    queued = [];
    const contents = new Map(
      batches.flatMap(({ messages }) => messages).map(({ id, content }) => [id, content]),
    );
    for (const { lane, messages } of batches) {
      for (const _ of messages) {
        const [claimed] = await claimMessages(doors.dispatch, [lane], now);
        const content = claimed && contents.get(claimed.id);
        if (!claimed || !content || claimed.verdict === 'drop') continue;
        const id = `sandbox-${(sent += 1)}`;
        const { id: ownId, attempts } = claimed;
        await settleMessages(doors.dispatch, [
          { tenantId: tx.tenantId, id: ownId, attempts, state: 'accepted', providerMessageId: id },
        ]);
        delivered.push({ id, to: content.recipient.value, ...shown(content.message) });
      }
    }
  }

  return {
    tx,
    business,
    now: () => now,
    delivered: () => delivered,
    failures: () => failures,
    dueAts: () => timersDue(tx),
    async receive(phone, content, { name, replyTo } = {}) {
      const message = {
        providerMessageId: `sandbox-${(sent += 1)}`,
        from: [{ kind: 'phone' as const, value: phone }],
        ...(name ? { profileName: name } : {}),
        ...(replyTo ? { replyTo } : {}),
        sentAt: now,
        content,
      };
      const batch = { address: 'sandbox', messages: [{ message, raw: null }], statuses: [] };
      await store([toEvents({ tenantId: tx.tenantId, channelId }, batch, now)]);
      await settle();
    },
    async passTo(instant) {
      for (;;) {
        const [dueAt] = await timersDue(tx);
        const isDue = dueAt !== undefined && dueAt <= instant;
        now = Math.max(now, isDue ? dueAt : instant);
        if (!isDue) return;
        await fireDueTimers(doors.dispatch, now);
        await settle();
      }
    },
    async undone(work) {
      const before = { now, delivered, failures, sent };
      delivered = [...delivered];
      failures = [...failures];
      try {
        return await undone(tx, work);
      } finally {
        ({ now, delivered, failures, sent } = before);
      }
    },
  };
}

async function timersDue(tx: TenantTransaction): Promise<Instant[]> {
  const timers = await tx.query<{ dueAt: Instant }>({
    text: 'select distinct due_at as "dueAt" from app.timer where tenant_id = $1 and not is_fired order by due_at',
    values: [tx.tenantId],
  });
  return timers.map(({ dueAt }) => dueAt);
}

function shown({ text, choices }: OutboundMessage): Pick<Delivered, 'text' | 'choices'> {
  return { text, choices: choices?.options ?? [] };
}
