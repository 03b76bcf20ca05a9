import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../src/config/project-root.ts';
import { previewPublish } from '../../src/conversation/flows/flow-impact.ts';
import { publishFlow, restoreFlow, type PublishOptions } from '../../src/conversation/flows/publish-flow.ts';
import { unpublishFlow } from '../../src/conversation/flows/unpublish-flow.ts';
import type { TenantTransaction } from '../../src/db/tenant-transaction.ts';
import { openStage, type House } from '../support/stage.ts';

const { installation, openHouse } = await openStage();

interface Step {
  kind: string;
  text?: Record<string, string>;
  exits: Record<string, string>;
  [field: string]: unknown;
}

interface Flow {
  start: string;
  routes: Record<string, string>;
  steps: Record<string, Step>;
}

const source = await readFile(join(projectRoot, 'flows/salon.json'), 'utf8');

/** The salon's flow, changed. */
function flow(change: (flow: Flow, steps: Record<string, Step>) => void): Flow {
  const document = JSON.parse(source) as Flow; // our own file
  change(document, document.steps);
  return document;
}

/** The question for the service is another, and so are the times' and the summary's. */
const reworded = flow((_, { service, slot, confirm }) => {
  for (const step of [service, slot, confirm])
    if (step?.text) step.text = Object.fromEntries(Object.keys(step.text).map((key) => [key, `New: ${key}`]));
});

/** The step "service" is called "treatment". */
const renamed = flow((document, steps) => {
  steps.treatment = steps.service as Step; // the salon has one
  steps.treatment.text = { en: 'Which treatment?' };
  delete steps.service;
  document.routes.book = 'treatment';
  for (const { exits } of Object.values(steps))
    for (const [exit, target] of Object.entries(exits)) if (target === 'service') exits[exit] = 'treatment';
});

/** The step "service" is no question for the service any more. */
const otherKind = flow((document, steps) => {
  steps.treatment = { ...(steps.service as Step) }; // the salon has one
  const options = [
    { id: 'go', label: { en: 'Go on' } },
    { id: 'back', label: { en: 'Never mind' } },
  ];
  steps.service = {
    kind: 'menu',
    text: { en: 'Before we begin: shall we?' },
    options,
    exits: { go: 'treatment', back: 'menu' },
  };
  document.routes.book = 'service';
});

const inHouse = <T>(house: House, work: (tx: TenantTransaction) => Promise<T>) =>
  installation.doors.tenantTransaction(house.tenant.tenantId, work);

const by = () => ({ actor: 'staff:marta' as const, now: installation.now() });

const publish = (house: House, document: unknown, options: Partial<PublishOptions> = {}) =>
  inHouse(house, (tx) => publishFlow(tx, 'main', document, { ...by(), ...options }));

const MOVED = 'This chat was just updated, so let me ask you again:';
const ANEW =
  'This chat has changed since we last spoke, so we start over. The bookings you have confirmed stay as they are.';

describe('a publish that keeps', () => {
  it('leaves people on their version, whatever became of their step', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const services = await lena.saysAll('hi', 'book');
    await publish(house, otherKind);
    expect((await lena.taps('Haircut', services)).text).toBe('Next free times for Haircut:');
    await lena.saysAll('tomorrow at 10', 'yes');
    expect(await house.bookings()).toHaveLength(1);
    expect((await lena.saysAll('hi', 'book')).text).toBe('Before we begin: shall we?');
  });
});

describe('a publish that moves people', () => {
  it('asks the question again in the new words', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'book');
    await publish(house, reworded, { mode: 'migrate' });
    expect(await lena.says('the second one')).toMatchObject({
      text: `${MOVED}\n\nNew: en`,
      choices: ['Haircut', 'Color'],
    });
    expect((await lena.taps('Haircut')).text).toBe('New: en');
  });

  it('answers old buttons, and does not obey them', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const services = await lena.saysAll('hi', 'book');
    await publish(house, reworded, { mode: 'migrate' });
    expect((await lena.taps('Haircut', services)).text).toBe(
      'That was from earlier. Here is where we are now:\n\nNew: en',
    );
    expect((await lena.taps('Haircut', services)).text).toContain('That was from earlier');
    expect((await lena.taps('Haircut')).choices).toContain('Tomorrow 10:00');
  });

  it('takes no old yes for the new summary, and keeps the slot', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut tomorrow at 10');
    await publish(house, reworded, { mode: 'migrate' });
    expect((await lena.says('yes')).text).toBe(`${MOVED}\n\nNew: en`);
    expect(await house.bookings()).toEqual([]);
    await lena.says('yes');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 10:00']);
  });

  it('uses words that speak for themselves', async () => {
    const house = await openHouse();
    const [lena, omar, nora] = [house.customer('Lena'), house.customer('Omar'), house.customer('Nora')];
    await lena.saysAll('hi', 'haircut');
    await omar.saysAll('hi', 'book');
    await nora.saysAll('hi', 'book');
    await publish(house, renamed, { mode: 'migrate', stepMap: { service: 'treatment' } });
    expect((await lena.says('tomorrow at 11')).text).toContain('Tuesday 3 March, 11:00');
    expect((await omar.says('prices')).text).toMatch(/Our services:.*Which treatment\?/s);
    expect((await nora.says('a haircut please')).text).toBe('Next free times for Haircut:');
  });

  it('takes them to the step that the map names, and back from there', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'book', 'haircut');
    await publish(house, renamed, { mode: 'migrate', stepMap: { service: 'treatment' } });
    expect((await lena.says('back')).text).toBe('Which treatment?');
  });

  it('enters a step of another kind at its beginning', async () => {
    const house = await openHouse();
    const [lena, omar] = [house.customer('Lena'), house.customer('Omar')];
    await lena.saysAll('hi', 'book');
    await omar.saysAll('hi', 'book');
    await publish(house, otherKind, { mode: 'migrate', stepMap: { service: 'service' } });
    expect((await lena.says('1')).text).toBe(`${MOVED}\n\nBefore we begin: shall we?`);
    expect((await lena.taps('Go on')).text).toBe('Which service would you like?');
    expect((await omar.says('human')).text).toContain('A person will answer you here');
  });

  it('refuses while somebody would be lost, unless the map names their step or they may begin anew', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'book');
    await expect(publish(house, otherKind, { mode: 'migrate' })).rejects.toMatchObject({
      code: 'rule_violated',
      data: { steps: ['service'] },
    });
    await publish(house, otherKind, { mode: 'migrate', endsLost: true });
    const answer = await lena.says('1');
    expect(answer.text).toContain(ANEW);
    expect(answer.choices).toEqual(['Book', 'My bookings', 'Prices']);
  });

  it('lets those begin anew who would come to a step that asks about what they never said', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'book');
    await publish(house, renamed, { mode: 'migrate', stepMap: { service: 'confirm' } });
    expect((await lena.says('1')).text).toContain(ANEW);
  });

  it('counts for those who were kept before, and for those who never met the move before', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'book');
    await publish(house, reworded);
    await publish(house, renamed, { mode: 'migrate', stepMap: { service: 'treatment' } });
    const again = structuredClone(renamed);
    if (again.steps.treatment) again.steps.treatment.text = { en: 'What now?' };
    await publish(house, again, { mode: 'migrate' });
    expect((await lena.says('1')).text).toBe(`${MOVED}\n\nWhat now?`);
  });

  it('waits while a person owns the chat, and shows when the bot is back', async () => {
    const house = await openHouse();
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await lena.saysAll('hi', 'book', 'human');
    await publish(house, reworded, { mode: 'migrate' });
    await lena.phone.says('hello?');
    await sam.says('done', { replyTo: sam.phone.last().id });
    expect(lena.phone.last().text).toBe('You are with the assistant again.\n\nNew: en');
    expect((await lena.says('the first one')).choices).toContain('Tomorrow 10:00');
  });
});

describe('a publish that ends', () => {
  it('lets the next message begin anew, and says why', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut tomorrow at 10');
    await publish(house, reworded, { mode: 'end' });
    const seen = lena.phone.seen().length;
    await installation.sweep();
    expect(lena.phone.seen()).toHaveLength(seen);

    const answer = await lena.says('yes');
    expect(answer).toMatchObject({
      text: expect.stringMatching(new RegExp(`^${ANEW}\n\nHi! This is the assistant`)),
      choices: ['Book', 'My bookings', 'Prices'],
    });
    expect(await house.bookings()).toEqual([]);
    expect(await house.query(`select from app.booking where status = 'held'`)).toEqual([]);
    expect((await lena.says('book')).text).toBe('New: en');
  });

  it('still uses a whole sentence', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'book');
    await publish(house, reworded, { mode: 'end' });
    expect((await lena.says('haircut tomorrow at 10')).text).toBe(`${ANEW}\n\nNew: en`);
    await lena.says('yes');
    expect(await house.bookings()).toHaveLength(1);
  });

  it('answers an old button with why it does nothing', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const services = await lena.saysAll('hi', 'book');
    await publish(house, reworded, { mode: 'end' });
    expect((await lena.taps('Haircut', services)).text).toMatch(new RegExp(`^${ANEW}\n\nHi! This is`));
    expect((await lena.taps('Haircut', services)).text).toContain('That was from earlier');
  });

  it('leaves a reminder’s buttons and answers valid', async () => {
    const house = await openHouse();
    const [lena, omar] = [house.customer('Lena'), house.customer('Omar')];
    await lena.saysAll('haircut tomorrow at 11', 'yes', 'hi', 'book');
    await omar.saysAll('haircut tomorrow at 12', 'yes', 'hi', 'book');
    await installation.pass(4 * 60);
    expect(lena.phone.last().text).toContain('Reminder');
    await publish(house, reworded, { mode: 'end' });
    expect((await lena.says('yes')).text).toContain('Great, see you');
    expect((await omar.taps('Cancel')).text).toContain('is free again');
    expect((await lena.says('yes')).text).toContain(ANEW);
  });
});

describe('the impact', () => {
  it('says who is inside, by version and step, and where they would go on', async () => {
    const house = await openHouse();
    const people = ['Lena', 'Omar', 'Nora', 'Ida', 'Gone', 'New'].map((name) => house.customer(name));
    const [lena, omar, nora, ida, gone, newcomer] = people as [
      (typeof people)[0],
      ...typeof people,
    ] as typeof people;
    await gone?.saysAll('hi', 'book');
    await installation.pass(25 * 60);
    await lena?.saysAll('hi', 'book');
    await omar?.saysAll('hi', 'book');
    await nora?.saysAll('hi');
    await ida?.saysAll('haircut tomorrow at 10', 'yes');
    await publish(house, reworded);
    await newcomer?.saysAll('hi', 'book', 'haircut');

    const impact = (stepMap = {}) =>
      inHouse(house, (tx) => previewPublish(tx, 'main', renamed, { stepMap, now: installation.now() }));
    expect(await impact()).toEqual({
      inside: 4,
      silent: 1,
      continuing: 2,
      lost: 2,
      ending: 0,
      places: [
        { versionNumber: 1, step: 'menu', kind: 'menu', inside: 1, silent: 0, fate: 'continues' },
        { versionNumber: 1, step: 'service', kind: 'choose-service', inside: 2, silent: 1, fate: 'removed' },
        { versionNumber: 2, step: 'slot', kind: 'choose-slot', inside: 1, silent: 0, fate: 'continues' },
      ],
    });
    const mapped = await impact({ service: 'treatment' });
    expect(mapped).toMatchObject({ continuing: 4, lost: 0 });
    expect(mapped.places[1]).toMatchObject({ fate: 'continues', goesTo: 'treatment' });
  });
});

describe('a restored version', () => {
  it('goes on for those who never noticed', async () => {
    const house = await openHouse();
    const [lena, omar] = [house.customer('Lena'), house.customer('Omar')];
    await lena.saysAll('hi', 'book');
    await publish(house, otherKind, { mode: 'migrate', endsLost: true });
    await omar.saysAll('hi', 'book');
    await inHouse(house, (tx) => restoreFlow(tx, 'main', 1, { ...by(), mode: 'migrate', endsLost: true }));
    expect((await lena.says('haircut')).text).toBe('Next free times for Haircut:');
    expect((await omar.says('1')).text).toContain(ANEW);
    await lena.saysAll('tomorrow at 10', 'yes');
    expect(await house.bookings()).toHaveLength(1);
  });
});

describe('a flow that is not published any more', () => {
  const unpublish = (house: House) => inHouse(house, (tx) => unpublishFlow(tx, 'main', by()));
  const CLOSED = /^Booking by chat is not available at Test Salon right now\. I have told the team/;

  it('turns new customers to a person', async () => {
    const house = await openHouse();
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await sam.says('hi');
    await unpublish(house);
    expect((await lena.says('haircut tomorrow at 10')).text).toMatch(CLOSED);
    expect(sam.phone.last().text).toMatch(/Lena.*booking by chat is switched off.*haircut tomorrow at 10/s);
    await sam.phone.says('Come at ten!', { replyTo: sam.phone.last().id });
    expect(lena.phone.last().text).toBe('Come at ten!');
    // The bot is not there to be called.
    await lena.phone.says('menu');
    expect(lena.phone.last().text).toBe('Come at ten!');
    expect(sam.phone.last().text).toContain('menu');
  });

  it('answers those who are inside to their end, and not beyond', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'book');
    await unpublish(house);
    await lena.saysAll('haircut', 'tomorrow at 10', 'yes');
    expect(await house.bookings()).toHaveLength(1);
    expect((await lena.says('thanks')).text).toContain('welcome');
    expect((await lena.says('hi')).text).toMatch(CLOSED);
  });

  it('still answers for bookings that stand', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut tomorrow at 10', 'yes');
    await unpublish(house);
    await installation.pass(4 * 60);
    await lena.taps('Cancel');
    await lena.says('yes');
    expect(await house.bookings()).toEqual([]);
  });

  it('takes a stop for a stop', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await unpublish(house);
    expect((await lena.says('stop')).text).toContain('no more reminders');
  });

  it('says so again to those whom nobody answered, and begins for them once it is back', async () => {
    const house = await openHouse({ business: { handoffReturnMinutes: 30 } });
    const lena = house.customer('Lena');
    await unpublish(house);
    await lena.says('hi');
    await installation.pass(31);
    expect(lena.phone.last()).toMatchObject({
      text: expect.stringContaining('Nobody could answer yet'),
      choices: [],
    });
    expect((await lena.says('hi')).text).toMatch(CLOSED);
    await installation.pass(31);
    await publish(house, JSON.parse(source));
    expect((await lena.says('hi')).choices).toEqual(['Book', 'My bookings', 'Prices']);
    await lena.saysAll('haircut tomorrow at 10', 'yes');
    expect(await house.bookings()).toHaveLength(1);
  });
});
