import { postWebhook, webhookOf } from '../support/post-webhook.ts';
import { eventually } from '../support/eventually.ts';
import { openStage, type House } from '../support/stage.ts';

const { installation, openHouse } = await openStage();

let ids = 0;
const newId = () => `wamid.ODD${(ids += 1)}`;

/** Everything that may come beside a plain message, complete. */
const events: [name: string, event: Record<string, unknown>][] = [
  [
    'an edit',
    {
      type: 'edit',
      edit: { original_message_id: 'wamid.X', message: { type: 'text', text: { body: 'new' } } },
    },
  ],
  ['a deletion', { type: 'revoke', revoke: { original_message_id: 'wamid.Y' } }],
  ['a reaction', { type: 'reaction', reaction: { message_id: 'wamid.Z', emoji: '👍' } }],
  [
    'another number',
    { type: 'system', system: { type: 'user_changed_number', wa_id: '34699', user_id: 'ES.9' } },
  ],
  ['an unsupported kind', { type: 'unsupported', unsupported: { type: 'poll' }, errors: [{ code: 131051 }] }],
  [
    'an advertisement',
    { type: 'text', text: { body: 'hi' }, referral: { source_type: 'ad', ctwa_clid: 'c' } },
  ],
];
const intruders: unknown[] = [null, 7, '', '\u0000', '\ud800', 'x'.repeat(3_000), [], {}, [null], undefined];

type Path = readonly string[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsOf(inner, [...path, key])]);
}

function replaced(value: unknown, [key, ...rest]: Path, intruder: unknown): unknown {
  if (key === undefined) return intruder;
  const inner = value as Record<string, unknown>; // the path was found in this very value
  const copy: Record<string, unknown> = Array.isArray(inner) ? { ...inner } : { ...inner };
  copy[key] = replaced(inner[key], rest, intruder);
  return Array.isArray(inner) ? Object.values(copy) : copy;
}

/** Long runs are taken in several goes. */
async function everythingIsTaken(house: House): Promise<void> {
  const query = `select failure from app.lane_event where kind = 'message' and state <> 'done'`;
  await eventually(async () => {
    await installation.settled();
    expect(await house.query(query)).toEqual([]);
  });
}

describe('whatever is odd about what a webhook tells', () => {
  it.each(events)(
    '%s: it is accepted, nothing is set aside, and the customer can go on',
    async (_, event) => {
      const house = await openHouse();
      const [lena, omar] = [house.customer('Lena'), house.customer('Omar')];
      await lena.says('hi');
      await omar.says('hi');
      // Somebody whose number changed is somebody else at the old one.
      const from = (event.type === 'system' ? omar : lena).phone.number;
      const odd = pathsOf(event).flatMap((path) =>
        intruders.map((intruder) => replaced(event, path, intruder) as Record<string, unknown>),
      );
      const messages = [event, ...odd].map((entry) => ({
        from,
        id: newId(),
        timestamp: '1772434800',
        ...entry,
      }));
      expect(await postWebhook(installation, webhookOf('messages', house.tenant.address, { messages }))).toBe(
        200,
      );
      await everythingIsTaken(house);
      await installation.pass(5);
      await lena.phone.says('menu');
      expect((await lena.says('haircut tomorrow at 10')).text).toContain('Shall I book it?');
    },
  );

  it.each(['smb_message_echoes', 'message_echoes'])(
    '%s: accepted, and nothing is set aside',
    async (field) => {
      const house = await openHouse();
      const lena = house.customer('Lena');
      await lena.says('hi');
      const echo = {
        from: '34600000001',
        to: lena.phone.number,
        to_user_id: 'ES.1',
        id: 'wamid.ECHO',
        timestamp: '1772434800',
        type: 'text',
        text: { body: 'hello' },
      };
      const message_echoes = pathsOf(echo).flatMap((path) =>
        intruders.map((intruder) => ({ id: newId(), ...(replaced(echo, path, intruder) as object) })),
      );
      const body = webhookOf(field, house.tenant.address, { message_echoes });
      expect(await postWebhook(installation, body)).toBe(200);
      await everythingIsTaken(house);
    },
  );
});
