import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zonedInstant } from '../../src/core/time/index.ts';
import { projectRoot } from '../../src/config/project-root.ts';
import { publishFlow } from '../../src/conversation/flows/publish-flow.ts';
import { booked, createDesk } from '../support/booking-desk.ts';
import { openStage, type House, type Person } from '../support/stage.ts';

const { installation, openHouse } = await openStage();

/** A row of app.conversation; `{haircut}`, `{ana}` and `{booking}` stand for ids. */
interface GoldenConversation {
  name: string;
  language: string;
  owner: string;
  engine_format: number;
  step: string;
  phase: string;
  answers: unknown;
  asked: unknown;
  trail: string[];
  epoch: number;
  misses: number;
}

interface Golden {
  flow: unknown;
  conversations: GoldenConversation[];
}

const source = await readFile(join(projectRoot, 'test/golden/format-1.json'), 'utf8');
const golden = JSON.parse(source) as Golden; // our own file, in this shape

/** What each customer says next, and what the answer must be. */
const continuations: Record<string, [says: string, answer: RegExp]> = {
  'in the menu': ['1', /^Which service would you like\?$/],
  'choosing a service': ['the first one', /^Next free times for Haircut:$/],
  'choosing a time': ['2', /Monday 2 March, 12:30.*Shall I book it\?/s],
  'choosing a day': ['tomorrow', /^Free times for Haircut, tomorrow:$/],
  'at the summary': ['yes', /Booked ✅.*Wednesday 4 March, 11:00/s],
  'after one miss, in Spanish': ['asdfg', /^¿Probamos así\?.*¿Qué servicio quieres\?$/s],
  'at the end': ['hi', /This is the assistant of Test Salon/],
  'looking at a booking': ['cancel', /Cancel this booking\?.*Wednesday 4 March, 11:00/s],
  'moving a booking': ['tomorrow at 16:00', /Moved ✅.*Tuesday 3 March, 16:00/s],
  'asked whether to cancel': ['yes', /^Cancelled\. Haircut on Wednesday 4 March, 11:00/],
  'waiting for a person': ['menu', /This is the assistant of Test Salon/],
};

describe.each(golden.conversations.map(({ name }) => name))('a customer of engine format 1, %s', (name) => {
  it('is answered as if nothing had happened', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await store(house, lena, name);
    const [says, answer] = continuations[name] ?? ['', /never/];
    expect((await lena.says(says)).text).toMatch(answer);
    expect(await house.query(`select from app.lane_event where state = 'parked'`)).toEqual([]);
  });

  it('finds the menu', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await store(house, lena, name);
    expect((await lena.says('menu')).choices).toEqual(
      expect.arrayContaining([expect.stringMatching(/Book|Reservar/)]),
    );
  });
});

/** Puts a customer where the golden conversation is, as if the engine of that time had left them there. */
async function store(house: House, person: Person, name: string): Promise<void> {
  await person.says('hi');
  const { tenant } = house;
  const { versionId } = await installation.doors.tenantTransaction(tenant.tenantId, (tx) =>
    publishFlow(tx, 'main', golden.flow, { actor: 'system:test', now: installation.now() }),
  );
  const [lane] = await house.query<{ id: string; contact_id: string }>(
    `select c.id, c.contact_id from app.conversation c
     join app.contact_identity i on i.tenant_id = c.tenant_id and i.contact_id = c.contact_id where i.value = $1`,
    [person.phone.number],
  );
  const row = golden.conversations.find((conversation) => conversation.name === name);
  if (!lane || !row) throw new Error(`There is no golden conversation "${name}", or nobody to have it.`);
  const ids = {
    haircut: tenant.service('haircut'),
    color: tenant.service('color'),
    ana: tenant.resource('ana'),
    booking: await bookingFor(house, row, lane),
  };
  const filled = JSON.parse(
    JSON.stringify(row).replace(/\{(haircut|color|ana|booking)\}/g, (_, id: keyof typeof ids) => ids[id]),
  ) as GoldenConversation; // the same row, with ids
  await house.query(
    `update app.conversation set language = $2, owner = $3, engine_format = $4, step = $5, phase = $6, answers = $7,
       asked = $8, trail = $9, epoch = $10, misses = $11, flow_version_id = $12 where id = $1`,
    [
      lane.id,
      filled.language,
      filled.owner,
      filled.engine_format,
      filled.step,
      filled.phase,
      JSON.stringify(filled.answers),
      JSON.stringify(filled.asked),
      filled.trail,
      filled.epoch,
      filled.misses,
      versionId,
    ],
  );
}

/** The hold or booking that the row is about: a haircut on Wednesday at 11. */
async function bookingFor(
  { tenant }: House,
  { step }: GoldenConversation,
  lane: { id: string; contact_id: string },
): Promise<string> {
  if (!['confirm', 'mine', 'move', 'cancel'].includes(step)) return '';
  const desk = createDesk(installation.doors, tenant);
  const customer = { contactId: lane.contact_id, laneId: lane.id, phone: '' } as Parameters<
    typeof desk.hold
  >[0]; // ids as stored
  const wanted = { startsAt: zonedInstant('Europe/Madrid', '2026-03-04', 11 * 60) };
  if (step === 'confirm') return booked(await desk.hold(customer, wanted)).id;
  return (await desk.book(customer, wanted)).id;
}
