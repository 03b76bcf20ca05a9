import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../src/config/project-root.ts';
import { laneAlias } from '../../src/conversation/inbox/lane-alias.ts';
import { publishFlow, type PublishOptions } from '../../src/conversation/flows/publish-flow.ts';
import { createPacing } from '../../src/conversation/outbox/pacing.ts';
import { newId, type ContactId, type LaneId } from '../../src/core/ids.ts';
import { timestamp } from '../../src/db/statement.ts';
import { givePhone, type Phone } from '../support/phone.ts';
import { openStage, type House } from '../support/stage.ts';

// A number sends 80 messages a second; its seconds are short here, as nothing of this story hangs on them.
const pacing = createPacing(() => Date.now() * 50);
const { installation, openHouse } = await openStage({ pacing });
const { graph, doors } = installation;
// As Meta does when there is much to tell.
graph.delivery.batchSize = 20;

interface Step {
  kind: string;
  text?: Record<string, string>;
  done?: Record<string, string>;
  exits: Record<string, string>;
}

interface Flow {
  routes: Record<string, string>;
  steps: Record<string, Step>;
}

const source = await readFile(join(projectRoot, 'flows/salon.json'), 'utf8');

/** The salon's flow, in which every question says of which version and step it is. */
function version(number: number, change: (flow: Flow) => void = () => undefined): Flow {
  const flow = JSON.parse(source) as Flow; // our own file
  change(flow);
  for (const [id, step] of Object.entries(flow.steps)) {
    if (step.text) step.text = { en: `v${number} ${id}` };
    if (step.done) step.done = { en: `v${number} ${step.exits.booked}` };
  }
  return flow;
}

/** "service" is called "treatment", and "menu-again" is no menu any more. */
function rebuilt({ routes, steps }: Flow): void {
  const { service } = steps as { service: Step }; // the salon has one
  steps.treatment = service;
  delete steps.service;
  routes.book = 'treatment';
  for (const { exits } of Object.values(steps))
    for (const [exit, target] of Object.entries(exits)) if (target === 'service') exits[exit] = 'treatment';
  steps['menu-again'] = { ...service, exits: { chosen: 'slot', none: 'person' } };
}

/** Where people stand, how one of them gets there, and what those who stand there say next. */
const places = [
  { step: 'menu', script: ['hi'], says: 'book', people: 330 },
  { step: 'service', script: ['hi', 'book'], says: 'haircut', people: 300 },
  { step: 'slot', script: ['hi', 'book', 'haircut'], says: 'hours', people: 210 },
  { step: 'menu-again', script: ['my bookings'], says: 'book', people: 100 },
  { step: 'confirm', script: [], says: 'yes', people: 60 },
];

interface Somebody {
  phone: Phone;
  says: string;
  place: string;
}

const staff = ['Ana', 'Ben', 'Carla', 'David', 'Elena', 'Fabian', 'Greta', 'Hugo'].map((name) => ({
  slug: name.toLowerCase(),
  kind: 'staff' as const,
  name,
  hours: [{ days: [1, 2, 3, 4, 5, 6], from: '10:00', until: '18:00' }],
}));

/** Sixty really wrote and hold a time each; the others stand where one of their place really came to. */
async function fill(house: House): Promise<Somebody[]> {
  const everybody: Somebody[] = [];
  for (const { step, script, says, people } of places) {
    const crowd = script.length > 0 ? await multiply(house, script, people) : await holdTimes(house, people);
    everybody.push(...crowd.map((phone) => ({ phone, says, place: step })));
  }
  return everybody;
}

async function holdTimes(house: House, people: number): Promise<Phone[]> {
  const crowd = Array.from({ length: people }, (_, place) => house.customer(`Holder ${place}`).phone);
  crowd.forEach((phone, place) => {
    const row = Math.floor(place / staff.length);
    const time = `${10 + Math.floor(row / 2)}:${row % 2 === 0 ? '00' : '30'}`;
    tell(house, phone, `haircut tomorrow at ${time} with ${staff[place % staff.length]?.name}`);
  });
  await allSent(house);
  return crowd;
}

let crowds = 0;

/** One person chats; the others are made of their rows: contact, lane and conversation. */
async function multiply(house: House, script: readonly string[], people: number): Promise<Phone[]> {
  crowds += 1;
  const model = house.customer('Model');
  await model.saysAll(...script);
  const { tenant } = house;
  const rows = Array.from({ length: people }, (_, place) => ({
    number: `3462${crowds}${String(place).padStart(6, '0')}`,
    contactId: newId<ContactId>(),
    laneId: newId<LaneId>(),
  }));
  await house.query(
    `with somebody as (
       select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::bytea[]) as s (number, contact_id, lane_id, alias)
     ), contact as (
       insert into app.contact (tenant_id, id, name, created_at)
       select $5, contact_id, 'Customer ' || number, $6::timestamptz from somebody
     ), identity as (
       insert into app.contact_identity (tenant_id, channel_id, kind, value, contact_id)
       select $5, $7, 'phone', number, contact_id from somebody
     ), alias as (
       insert into app.lane_alias (tenant_id, channel_id, alias, lane_id) select $5, $7, alias, lane_id from somebody
     ), tail as (
       insert into app.lane_tail (tenant_id, lane_id) select $5, lane_id from somebody
     ), head as (
       insert into app.lane_head (tenant_id, lane_id, channel_id, kind) select $5, lane_id, $7, 'conversation' from somebody
     )
     insert into app.conversation (tenant_id, id, channel_id, contact_id, language, owner, flow_version_id, engine_format,
       step, phase, answers, asked, trail, epoch, misses, last_message_at)
     select c.tenant_id, s.lane_id, c.channel_id, s.contact_id, c.language, c.owner, c.flow_version_id, c.engine_format,
       c.step, c.phase, c.answers, c.asked, c.trail, c.epoch, c.misses, c.last_message_at
     from somebody s, app.conversation c
     join app.contact_identity i on i.tenant_id = c.tenant_id and i.contact_id = c.contact_id
     where i.value = $8`,
    [
      rows.map(({ number }) => number),
      rows.map(({ contactId }) => contactId),
      rows.map(({ laneId }) => laneId),
      rows.map(({ number }) => laneAlias({ kind: 'phone', value: number })),
      tenant.tenantId,
      timestamp(installation.now()),
      tenant.channelId,
      model.phone.number,
    ],
  );
  return rows.map(({ number }) => givePhone(installation, tenant, number));
}

function tell(house: House, phone: Phone, text: string): void {
  graph.phones.send(phone.number, house.tenant.address, { type: 'text', text });
}

function publish(house: House, document: Flow, options: Partial<PublishOptions>) {
  return doors.tenantTransaction(house.tenant.tenantId, (tx) =>
    publishFlow(tx, 'main', document, { actor: 'staff:marta', now: installation.now(), ...options }),
  );
}

interface Standing {
  version: number;
  step: string;
}

/** Where everybody stands, by phone number. */
async function standings(house: House): Promise<Map<string, Standing>> {
  const rows = await house.query<Standing & { phone: string }>(
    `select i.value as phone, v.number as version, c.step from app.conversation c
     join app.flow_version v on v.tenant_id = c.tenant_id and v.id = c.flow_version_id
     join app.contact_identity i on i.tenant_id = c.tenant_id and i.contact_id = c.contact_id`,
  );
  return new Map(rows.map(({ phone, ...standing }) => [phone, standing]));
}

/** The question that somebody sees last, and the lines before it. */
function lastSeen({ phone }: Somebody): { tag: string; before: string } {
  const [tag = '', ...before] = phone.last().text.split('\n\n').reverse();
  return { tag, before: before.join('\n\n') };
}

/** Half of them write, the publish happens meanwhile, and the other half writes. */
async function publishAmid(house: House, crowd: readonly Somebody[], publishing: () => Promise<unknown>) {
  crowd.forEach(({ phone, says }, place) => place % 2 === 0 && tell(house, phone, says));
  await publishing();
  crowd.forEach(({ phone, says }, place) => place % 2 === 1 && tell(house, phone, says));
  await allSent(house);
}

/** What a number may not send yet goes when the clock has moved on. */
async function allSent(house: House): Promise<void> {
  for (;;) {
    await installation.settled();
    const [waiting] = await house.query(
      `select from app.outbox_message where state in ('pending', 'sending') limit 1`,
    );
    if (!waiting) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await installation.pass(1 / 60);
  }
}

/** Hundreds of turns and messages, on a machine that may be busy. */
const PATIENCE_MS = 180_000;

describe('a thousand live conversations', () => {
  it(
    'survive publishes that keep, move and end them, while people write',
    async () => {
      const by = { actor: 'staff:marta' as const, now: installation.now() };
      const house = await openHouse({
        business: { resources: staff },
        publishFlow: async (tx) => void (await publishFlow(tx, 'main', version(1), by)),
      });
      const everybody = await fill(house);
      expect(everybody).toHaveLength(1000);
      const told = new Map(everybody.map(({ phone }) => [phone, phone.seen().length]));
      let written = 0;
      const parts = [0, 1, 2, 3].map((part) => everybody.filter((_, place) => place % 25 === part));
      const [keepers = [], movers = [], latecomers = [], enders = []] = parts;

      // Nobody is moved: whoever writes is answered on the version they are on.
      await publishAmid(house, keepers, () => publish(house, version(2), { mode: 'keep' }));
      let now = await standings(house);
      for (const { phone } of everybody) expect(now.get(phone.number)?.version).toBe(1);
      checkAnswers(keepers, now);
      written += keepers.length;

      // Those who write meanwhile are answered on the old version or the new; those who write then, on the new.
      const moving = { mode: 'migrate', stepMap: { service: 'treatment' }, endsLost: true } as const;
      await publishAmid(house, movers, async () => {
        const { impact } = await publish(house, version(3, rebuilt), moving);
        expect(impact.inside).toBe(impact.continuing + impact.lost + impact.ending);
        expect(impact.lost).toBeGreaterThan(0);
      });
      now = await standings(house);
      checkAnswers(movers, now);
      for (const { phone } of [...latecomers, ...enders]) expect(now.get(phone.number)?.version).toBe(1);
      await publishAmid(house, latecomers, async () => undefined);
      now = await standings(house);
      checkAnswers(latecomers, now);
      for (const somebody of latecomers) checkMove(somebody, now.get(somebody.phone.number));
      written += movers.length + latecomers.length;

      await publishAmid(house, enders, () => publish(house, version(4), { mode: 'end' }));
      checkAnswers(enders, await standings(house));
      written += enders.length;

      // At last everybody writes once more, and begins anew or is there already.
      const before = await standings(house);
      for (const { phone } of everybody) tell(house, phone, 'menu');
      written += everybody.length;
      await allSent(house);
      now = await standings(house);
      everybody.forEach((somebody) => {
        const { number } = somebody.phone;
        const old = before.get(number);
        expect(now.get(number)).toEqual({ version: 4, step: 'menu' });
        const { tag, before: lines } = lastSeen(somebody);
        expect(tag).toBe('v4 menu');
        const isTold = old !== undefined && old.version < 4 && old.step !== 'end';
        expect(lines.startsWith('This chat has changed')).toBe(isTold);
      });

      // One answer for each message, nothing set aside, nobody handed to a person.
      const answers = everybody.map(({ phone }) => phone.seen().length - (told.get(phone) ?? 0));
      expect(answers.reduce((sum, count) => sum + count)).toBe(written);
      expect(
        await house.query(`select from app.lane_event where state <> 'done' and kind = 'message'`),
      ).toEqual([]);
      expect(await house.query('select from app.handoff')).toEqual([]);
    },
    PATIENCE_MS,
  );
});

/** What somebody reads last is the question of the very version and step at which they stand. */
function checkAnswers(crowd: readonly Somebody[], now: ReadonlyMap<string, Standing>): void {
  for (const somebody of crowd) {
    const standing = now.get(somebody.phone.number);
    expect({ place: somebody.place, tag: lastSeen(somebody).tag }).toEqual({
      place: somebody.place,
      tag: `v${standing?.version} ${standing?.step}`,
    });
  }
}

/** Where somebody comes out who wrote after the move, by where they stood. */
function checkMove({ place, phone }: Somebody, standing: Standing | undefined): void {
  const step = {
    menu: 'treatment',
    service: 'slot',
    slot: 'slot',
    confirm: 'confirm',
    'menu-again': 'treatment',
  }[place];
  expect({ place, ...standing }).toEqual({ place, version: 3, step });
  const isAnew = phone.last().text.startsWith('This chat has changed');
  expect({ place, isAnew }).toEqual({ place, isAnew: place === 'menu-again' });
}
