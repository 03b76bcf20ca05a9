import { createPostOffice, type PostOffice } from '../../../test/support/post-office.ts';
import { createTenant, monday, type TestTenant } from '../../../test/support/factories.ts';
import { withTestDatabase } from '../../../test/support/database.ts';
import type { DeliveryStatus } from '../../core/ports/channel.ts';
import { claimMessages } from '../outbox/claim-messages.ts';
import { settleMessages } from '../outbox/settle-messages.ts';
import { takeStatuses } from './take-statuses.ts';

const { doors } = await withTestDatabase();
const offices: PostOffice[] = [];
afterAll(() => Promise.all(offices.map(({ graph }) => graph.close())));

const template = { name: 'booking_update', language: 'en', parameters: {} };

/** One message that is on its way: claimed, its request out, its answer not there yet. */
async function sendingMessage(options: { template?: typeof template } = {}) {
  const tenant = await createTenant(doors);
  const office = await createPostOffice(doors, tenant, '34611222333');
  offices.push(office);
  await office.queue({ class: 'proactive', message: { text: 'hello', ...options } });
  const [claimed] = await claimMessages(doors.dispatch, [office.lane], monday);
  if (!claimed) throw new Error('nothing was claimed');
  const look = async () =>
    (
      await doors.tenantTransaction(tenant.tenantId, (tx) =>
        tx.query<{ state: string; delivery: string | null; send_as: string }>({
          text: 'select state, delivery, send_as, provider_message_id from app.outbox_message',
        }),
      )
    )[0];
  return { tenant, claimed, look };
}

function tell(tenant: TestTenant, ...statuses: DeliveryStatus[]) {
  return doors.tenantTransaction(tenant.tenantId, (tx) =>
    takeStatuses(tx, tenant.channelId, statuses, monday),
  );
}

function status(
  kind: DeliveryStatus['status'],
  callbackData?: string,
  error?: DeliveryStatus['error'],
): DeliveryStatus {
  return {
    providerMessageId: 'wamid.1',
    status: kind,
    at: monday,
    ...(callbackData ? { callbackData } : {}),
    ...(error ? { error } : {}),
  };
}

const windowClosed = { code: 131047, detail: 'more than 24 hours', isWindowClosed: true };

describe('a status', () => {
  it('settles a send whose answer has not come, or never will', async () => {
    const { tenant, claimed, look } = await sendingMessage();
    await tell(tenant, status('sent', claimed.id));
    expect(await look()).toMatchObject({
      state: 'accepted',
      delivery: 'sent',
      provider_message_id: 'wamid.1',
    });
    // the answer comes late, and says the request timed out
    await settleMessages(doors.dispatch, [{ ...claimed, state: 'unknown', waitMs: 60_000 }]);
    expect(await look()).toMatchObject({ state: 'accepted' });
  });

  it('keeps a message from being sent again that was answered with an error and arrived all the same', async () => {
    const { tenant, claimed, look } = await sendingMessage();
    await settleMessages(doors.dispatch, [{ ...claimed, state: 'pending', nextAt: monday + 1_000 }]);
    await tell(tenant, status('sent', claimed.id));
    expect(await look()).toMatchObject({ state: 'accepted' });
  });

  it('never goes back, in whatever order they come', async () => {
    const { tenant, claimed, look } = await sendingMessage();
    await tell(tenant, status('read', claimed.id));
    await tell(tenant, status('delivered', claimed.id), status('sent', claimed.id));
    expect(await look()).toMatchObject({ delivery: 'read' });
  });

  it('without our id is found by the provider’s', async () => {
    const { tenant, claimed, look } = await sendingMessage();
    await settleMessages(doors.dispatch, [{ ...claimed, state: 'accepted', providerMessageId: 'wamid.1' }]);
    await tell(tenant, status('delivered'));
    expect(await look()).toMatchObject({ delivery: 'delivered' });
  });

  it('that the 24 hours were over sends the message again as its template', async () => {
    const { tenant, claimed, look } = await sendingMessage({ template });
    await settleMessages(doors.dispatch, [{ ...claimed, state: 'accepted', providerMessageId: 'wamid.1' }]);
    const lanes = await tell(tenant, status('failed', claimed.id, windowClosed));
    expect(await look()).toMatchObject({ state: 'pending', send_as: 'template', delivery: null });
    expect(lanes).toEqual([{ tenantId: tenant.tenantId, laneId: claimed.laneId }]);
  });

  it('of failure is final for a message that has no template', async () => {
    const { tenant, claimed, look } = await sendingMessage();
    await settleMessages(doors.dispatch, [{ ...claimed, state: 'accepted', providerMessageId: 'wamid.1' }]);
    expect(await tell(tenant, status('failed', claimed.id, windowClosed))).toEqual([]);
    expect(await look()).toMatchObject({ state: 'failed', delivery: 'failed' });
  });

  it('about a message of nobody changes nothing', async () => {
    const { tenant, look } = await sendingMessage();
    expect(
      await tell(tenant, status('read', 'not-an-id'), {
        ...status('read'),
        providerMessageId: 'wamid.other',
      }),
    ).toEqual([]);
    expect(await look()).toMatchObject({ state: 'sending', delivery: null });
  });
});
