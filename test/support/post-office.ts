import { startLocalGraph, type LocalGraph } from '../../fakes/whatsapp/index.ts';
import { createWhatsAppCloud } from '../../src/channels/whatsapp-cloud/index.ts';
import { createPacing } from '../../src/conversation/outbox/pacing.ts';
import { createSender, type Sender } from '../../src/conversation/outbox/sender.ts';
import { ensureLanes } from '../../src/conversation/inbox/ensure-lanes.ts';
import { laneAlias } from '../../src/conversation/inbox/lane-alias.ts';
import type { LaneId } from '../../src/core/ids.ts';
import type { LaneKey } from '../../src/core/ports/doorbell.ts';
import { DAY_MS } from '../../src/core/time/index.ts';
import type { Doors } from '../../src/db/doors.ts';
import { timestamp } from '../../src/db/statement.ts';
import { queueMessages, type NewOutboxMessage } from '../../src/effects/outbox.ts';
import { monday, type TestTenant } from './factories.ts';
import { quietLogger } from './quiet-logger.ts';

/** One conversation's outbox, with the local Graph server at the other end of the wire. */
export interface PostOffice {
  lane: LaneKey;
  phone: string;
  graph: LocalGraph;
  /** a sender as one process has it */
  open(): Sender;
  /** queues a turn's messages, as its transaction does */
  queue(...messages: NewOutboxMessage[]): Promise<void>;
  /** texts on the customer's phone, in order */
  received(): string[];
  /** rows as they stand, in order */
  rows(): Promise<
    { state: string; failure: string | null; send_as: string; was_resent: boolean; attempts: number }[]
  >;
  /** sets columns of the lane's head, as turns do */
  setHead(columns: string): Promise<void>;
}

export async function createPostOffice(doors: Doors, tenant: TestTenant, phone: string): Promise<PostOffice> {
  const clock = { now: () => monday };
  const number = {
    phoneNumberId: tenant.address,
    businessAccountId: '9001',
    displayPhoneNumber: '34600000001',
    verifiedName: 'Test Salon',
    accessToken: 'test-token',
  };
  const graph = await startLocalGraph({
    clock,
    appSecret: 'secret',
    verifyToken: 'verify',
    numbers: [number],
  });
  graph.phones.send(phone, tenant.address, { type: 'text', text: 'hi' });
  const alias = { kind: 'phone' as const, value: phone };
  const [laneId] = await ensureLanes(doors.dispatch, [
    {
      tenantId: tenant.tenantId,
      channelId: tenant.channelId,
      kind: 'conversation',
      aliases: [laneAlias(alias)],
    },
  ]);
  const lane: LaneKey = { tenantId: tenant.tenantId, laneId: laneId as LaneId }; // one request, one lane
  const whatsapp = createWhatsAppCloud({ graphUrl: graph.url, version: 'v26.0', timeoutMs: 2_000 });
  let batch = 0;

  const office: PostOffice = {
    lane,
    phone,
    graph,
    open: () =>
      createSender({
        doors,
        clock,
        logger: quietLogger,
        channels: new Map([['whatsapp-cloud', whatsapp]]),
        findAccount: async () => ({
          kind: 'whatsapp-cloud',
          account: { address: tenant.address, token: number.accessToken },
        }),
        // A clock that stands still: how fast the machine is decides nothing.
        pacing: createPacing(() => 0),
        concurrency: 8,
        onSettled: () => undefined,
      }),
    async queue(...messages) {
      await doors.tenantTransaction(tenant.tenantId, (tx) =>
        queueMessages(
          tx,
          {
            laneId: lane.laneId,
            channelId: tenant.channelId,
            batchSeq: (batch += 1),
            recipient: alias,
            messages,
          },
          monday,
        ),
      );
    },
    received: () =>
      graph.phones
        .transcript(phone, tenant.address)
        .filter(({ from }) => from === 'business')
        .map(({ content }) => textOf(content)),
    rows: () =>
      doors.tenantTransaction(tenant.tenantId, (tx) =>
        tx.query({
          text: `select state, failure, send_as, was_resent, attempts from app.outbox_message
                 where lane_id = $1 order by batch_seq, ordinal`,
          values: [lane.laneId],
        }),
      ),
    setHead: (columns) =>
      doors.tenantTransaction(tenant.tenantId, async (tx) => {
        await tx.query({
          text: `update app.lane_head set ${columns} where lane_id = $1`,
          values: [lane.laneId],
        });
      }),
  };
  await office.setHead(`window_until = '${timestamp(monday + DAY_MS)}'`);
  return office;
}

function textOf(content: unknown): string {
  const { text, template } = content as { text?: { body: string }; template?: { name: string } }; // the two kinds we send here
  return text?.body ?? `template ${template?.name}`;
}
