import { createPostOffice, type PostOffice } from '../../../test/support/post-office.ts';
import { createTenant, monday } from '../../../test/support/factories.ts';
import { eventually } from '../../../test/support/eventually.ts';
import { withTestDatabase } from '../../../test/support/database.ts';
import type { NewOutboxMessage } from '../../effects/outbox.ts';
import { claimMessages } from './claim-messages.ts';
import type { Sender } from './sender.ts';
import { sweepOutbox } from './sweep-outbox.ts';

const { doors } = await withTestDatabase();
const offices: PostOffice[] = [];
const senders: Sender[] = [];

afterEach(async () => {
  await Promise.all(senders.splice(0).map((sender) => sender.stop()));
  await Promise.all(offices.splice(0).map(({ graph }) => graph.close()));
});

async function openOffice(): Promise<PostOffice> {
  const office = await createPostOffice(doors, await createTenant(doors), '34611222333');
  offices.push(office);
  return office;
}

function openSender(office: PostOffice): Sender {
  const sender = office.open();
  senders.push(sender);
  return sender;
}

const reply = (text: string): NewOutboxMessage => ({ class: 'reply', message: { text } });
const template = {
  name: 'booking_update',
  language: 'en',
  parameters: { business: 'Test Salon', text: 'moved' },
};

async function waitIsOver(office: PostOffice): Promise<void> {
  await doors.dispatch.query({
    text: `update app.outbox_message set lease_until = clock_timestamp() - interval '1 second' where tenant_id = $1`,
    values: [office.lane.tenantId],
  });
}

describe('the outbox', () => {
  it('sends a conversation’s messages in order, each once, however many processes try', async () => {
    const office = await openOffice();
    const processes = [openSender(office), openSender(office), openSender(office)];
    for (const text of ['one', 'two', 'three']) await office.queue(reply(text), reply(`${text} and a half`));
    for (const sender of processes) sender.wake(office.lane);
    const expected = ['one', 'one and a half', 'two', 'two and a half', 'three', 'three and a half'];
    await eventually(async () =>
      expect((await office.rows()).map(({ state }) => state)).toEqual(expected.map(() => 'accepted')),
    );
    expect(office.received()).toEqual(expected);
  });

  it('loses nothing when the process ends between commit and send', async () => {
    const office = await openOffice();
    await office.queue(reply('hello'));
    const lanes = await sweepOutbox(doors.dispatch, monday);
    expect(lanes).toContainEqual(office.lane);
    openSender(office).wake(office.lane);
    await eventually(() => expect(office.received()).toEqual(['hello']));
  });

  it('waits for a status when the process ends in the middle of a send, then sends again once, marked', async () => {
    const office = await openOffice();
    await office.queue(reply('hello'), reply('later'));
    await claimMessages(doors.dispatch, [office.lane], monday);
    await waitIsOver(office);
    await sweepOutbox(doors.dispatch, monday);
    expect((await office.rows()).map(({ state }) => state)).toEqual(['unknown', 'pending']);
    await waitIsOver(office);
    await sweepOutbox(doors.dispatch, monday);
    openSender(office).wake(office.lane);
    await eventually(async () =>
      expect(await office.rows()).toMatchObject([
        { state: 'accepted', was_resent: true },
        { state: 'accepted', was_resent: false },
      ]),
    );
    expect(office.received()).toEqual(['hello', 'later']);
  });

  it('never sends a template again whose outcome is unknown', async () => {
    const office = await openOffice();
    await office.setHead(`window_until = '-infinity'`);
    await office.queue({ class: 'proactive', message: { text: 'moved', template } });
    await claimMessages(doors.dispatch, [office.lane], monday);
    for (const _ of ['sending', 'unknown']) {
      await waitIsOver(office);
      await sweepOutbox(doors.dispatch, monday);
    }
    expect(await office.rows()).toMatchObject([{ state: 'failed', was_resent: false }]);
    expect(office.received()).toEqual([]);
  });

  it('takes an answer that never came for unknown, and holds back what comes after', async () => {
    const office = await openOffice();
    office.graph.faults.set([{ action: 'accept-then-hang', times: 1 }]);
    await office.queue(reply('hello'), reply('later'));
    openSender(office).wake(office.lane);
    await eventually(async () =>
      expect((await office.rows()).map(({ state }) => state)).toEqual(['unknown', 'pending']),
    );
    expect(office.received()).toEqual(['hello']);
  });

  it('tries again after a passing error', async () => {
    const office = await openOffice();
    office.graph.faults.set([{ action: 'error', code: 131016, times: 1 }]);
    await office.queue(reply('hello'));
    const sender = openSender(office);
    sender.wake(office.lane);
    await eventually(async () =>
      expect(await office.rows()).toMatchObject([{ state: 'pending', attempts: 1 }]),
    );
    await doors.dispatch.query({
      text: `update app.outbox_message set next_at = '-infinity' where tenant_id = $1`,
      values: [office.lane.tenantId],
    });
    sender.wake(office.lane);
    await eventually(() => expect(office.received()).toEqual(['hello']));
  });

  it('sets aside what can never arrive, and goes on', async () => {
    const office = await openOffice();
    office.graph.faults.set([{ action: 'error', code: 131026, times: 1 }]);
    await office.queue(reply('unreachable'), reply('next'));
    openSender(office).wake(office.lane);
    await eventually(async () =>
      expect(await office.rows()).toMatchObject([
        { state: 'failed', failure: expect.stringContaining('131026') },
        { state: 'accepted' },
      ]),
    );
    expect(office.received()).toEqual(['next']);
  });

  it('holds everything of a channel whose token stopped working', async () => {
    const office = await openOffice();
    office.graph.faults.set([{ action: 'error', code: 190, times: 1 }]);
    await office.queue(reply('hello'));
    const sender = openSender(office);
    sender.wake(office.lane);
    await eventually(async () =>
      expect(await office.rows()).toMatchObject([{ state: 'pending', attempts: 1 }]),
    );
    sender.wake(office.lane);
    expect(await sweepOutbox(doors.dispatch, monday)).not.toContainEqual(office.lane);
    expect(office.received()).toEqual([]);
  });

  it('drops a bot’s reply that was made before a person took over, and no notice or person’s words', async () => {
    const office = await openOffice();
    await office.queue(reply('a question'), { class: 'notice', message: { text: 'a person will answer' } });
    await office.queue({ class: 'person', message: { text: 'I am here' } });
    await office.setHead('person_since_seq = 2');
    openSender(office).wake(office.lane);
    // What the phone shows may not be written down yet.
    await eventually(async () =>
      expect((await office.rows()).map(({ state }) => state)).toEqual(['dropped', 'accepted', 'accepted']),
    );
    expect(office.received()).toEqual(['a person will answer', 'I am here']);
  });

  it('sends nothing unasked to who opted out, but answers them', async () => {
    const office = await openOffice();
    await office.setHead('is_opted_out = true');
    await office.queue({ class: 'proactive', message: { text: 'reminder' } }, reply('answer'));
    openSender(office).wake(office.lane);
    await eventually(() => expect(office.received()).toEqual(['answer']));
  });

  it('uses the template outside the 24 hours, and sets aside what has none', async () => {
    const office = await openOffice();
    office.graph.templates.create('9001', updateTemplate);
    await eventually(() =>
      expect(office.graph.templates.list('9001')).toMatchObject([{ status: 'APPROVED' }]),
    );
    await office.setHead(`window_until = '-infinity'`);
    await office.queue(reply('too late'), { class: 'proactive', message: { text: 'moved', template } });
    openSender(office).wake(office.lane);
    await eventually(() => expect(office.received()).toEqual(['template booking_update']));
    await eventually(async () =>
      expect(await office.rows()).toMatchObject([
        { state: 'failed' },
        { state: 'accepted', send_as: 'template' },
      ]),
    );
  });

  it('never sends more than 45 at once to one person', async () => {
    const office = await openOffice();
    await office.queue(...Array.from({ length: 50 }, (_, place) => reply(`message ${place}`)));
    openSender(office).wake(office.lane);
    await eventually(async () =>
      expect((await office.rows())[45]).toMatchObject({ state: 'pending', failure: 'paced' }),
    );
    expect((await office.rows()).filter(({ state }) => state === 'accepted')).toHaveLength(45);
    expect(office.received()).toHaveLength(45);
  });
});

const updateTemplate = {
  name: 'booking_update',
  language: 'en',
  category: 'UTILITY',
  parameter_format: 'NAMED',
  components: [
    {
      type: 'BODY',
      text: 'An update on your booking at {{business}}: {{text}}\n\nReply if you have a question.',
      example: {
        body_text_named_params: [
          { param_name: 'business', example: 'A' },
          { param_name: 'text', example: 'B' },
        ],
      },
    },
  ],
};
