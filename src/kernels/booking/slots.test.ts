import { createDesk } from '../../../test/support/booking-desk.ts';
import { withTestDatabase } from '../../../test/support/database.ts';
import { createContact, createTenant, monday, type TestTenant } from '../../../test/support/factories.ts';
import type { ObservedStatement } from '../../db/statement.ts';
import { zonedInstant } from '../../core/time/index.ts';
import type { BusinessDefinition } from './business-definition.ts';
import { closestSlots, freeDates, freeSlotsOn, listSlots, nextFreeSlots, type Slot } from './index.ts';

const statements: ObservedStatement[] = [];
const { doors } = await withTestDatabase({ observe: (statement) => statements.push(statement) });

const at = (date: string, hour: number, minute = 0) =>
  zonedInstant('Europe/Madrid', date, hour * 60 + minute);
const TUESDAY = '2026-03-03';
const WEDNESDAY = '2026-03-04';
const morning = [{ days: [1, 2, 3, 4, 5], from: '10:00', until: '12:00' }];
const person = (slug: string, more = {}) => ({
  slug,
  name: slug,
  kind: 'staff' as const,
  hours: morning,
  ...more,
});

async function openSalon(business: Partial<BusinessDefinition>) {
  const tenant = await createTenant(doors, { business });
  const customer = await createContact(doors, tenant);
  return { tenant, customer, ...createDesk(doors, tenant) };
}

const haircut = (tenant: TestTenant) => ({ serviceId: tenant.service('haircut'), now: monday });

/** `hh:mm name` of each, as the place tells time. */
function shown(slots: readonly Slot[]): string[] {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Madrid', timeStyle: 'short' });
  return slots.map(({ startsAt, resourceName }) => `${format.format(startsAt)} ${resourceName}`);
}

describe('the slots of a day', () => {
  it('name each start once, with the least busy of those who are free, then in the order of the business', async () => {
    const { tenant, customer, run, book } = await openSalon({
      resources: [
        person('ana'),
        person('ben'),
        person('cleo', { hours: [{ days: [2], from: '11:00', until: '13:00' }] }),
      ],
    });
    const query = { ...haircut(tenant), date: TUESDAY };
    expect(shown(await run((tx) => freeSlotsOn(tx, query)))).toEqual([
      ...['10:00 ana', '10:30 ana', '11:00 ana', '11:30 ana'],
      ...['12:00 cleo', '12:30 cleo'],
    ]);

    await book(customer, { startsAt: at(TUESDAY, 10), resource: 'ana' });
    expect(shown(await run((tx) => freeSlotsOn(tx, query)))).toEqual([
      ...['10:00 ben', '10:30 ben', '11:00 ben', '11:30 ben'],
      ...['12:00 cleo', '12:30 cleo'],
    ]);
    // Who is busy on Tuesday is not thereby busy on Wednesday.
    const [wednesday] = await run((tx) => freeSlotsOn(tx, { ...query, date: WEDNESDAY }));
    expect(wednesday?.resourceName).toBe('ana');
  });

  it('are what the writer gives to a customer who wants anyone', async () => {
    const { tenant, run, hold, book, customer } = await openSalon({
      resources: [person('ana'), person('ben')],
    });
    await book(customer, { startsAt: at(TUESDAY, 10), resource: 'ana' });
    const [slot] = await run((tx) =>
      listSlots(tx, { ...haircut(tenant), from: at(TUESDAY, 11), to: at(TUESDAY, 12) }),
    );
    const other = await createContact(doors, tenant);
    const held = await hold(other, { startsAt: at(TUESDAY, 11) });
    expect(held).toMatchObject({ ok: true, booking: { resourceId: slot?.resourceId } });
    expect(slot?.resourceName).toBe('ben');
  });

  it('of one resource are its own', async () => {
    const { tenant, run } = await openSalon({ resources: [person('ana'), person('ben')] });
    const query = { ...haircut(tenant), resourceId: tenant.resource('ben'), date: TUESDAY };
    const names = (await run((tx) => freeSlotsOn(tx, query))).map(({ resourceName }) => resourceName);
    expect(new Set(names)).toEqual(new Set(['ben']));
  });

  it('leave out services and resources that are no longer offered', async () => {
    const { tenant, run } = await openSalon({ resources: [person('ana'), person('ben')] });
    const query = { ...haircut(tenant), date: TUESDAY };
    await run((tx) => tx.query({ text: `update app.resource set is_active = false where slug = 'ana'` }));
    expect((await run((tx) => freeSlotsOn(tx, query)))[0]?.resourceName).toBe('ben');
    await run((tx) => tx.query({ text: 'update app.service set is_active = false' }));
    expect(await run((tx) => freeSlotsOn(tx, query))).toEqual([]);
  });

  it('are the place’s date, wherever that falls in UTC', async () => {
    const { tenant, run } = await openSalon({
      zone: 'Pacific/Auckland',
      resources: [person('ana', { hours: [{ days: [2], from: '00:00', until: '24:00' }] })],
    });
    const slots = await run((tx) => freeSlotsOn(tx, { ...haircut(tenant), date: TUESDAY }));
    expect(slots).toHaveLength(48);
    expect(slots[0]).toMatchObject({
      startsAt: zonedInstant('Pacific/Auckland', TUESDAY, 0),
      zone: 'Pacific/Auckland',
    });
  });

  it('begin with what is open since the night before, also where that night is special', async () => {
    const { tenant, run } = await openSalon({ zone: 'America/New_York', resources: [person('ana')] });
    await run((tx) =>
      tx.query({
        text: `insert into app.hours_override (tenant_id, id, resource_id, on_date, from_minute, until_minute)
               values ($1, gen_random_uuid(), $2, '2026-03-02', 1320, 60)`,
        values: [tenant.tenantId, tenant.resource('ana')],
      }),
    );
    const [first, second, third] = await run((tx) => freeSlotsOn(tx, { ...haircut(tenant), date: TUESDAY }));
    const newYork = (minute: number) => zonedInstant('America/New_York', TUESDAY, minute);
    expect([first?.startsAt, second?.startsAt, third?.startsAt]).toEqual([
      newYork(0),
      newYork(30),
      newYork(600),
    ]);
  });

  it('cost four queries, however many resources there are', async () => {
    const { tenant, run } = await openSalon({
      resources: Array.from({ length: 9 }, (_, n) => person(`p${n}`)),
    });
    statements.length = 0;
    await run((tx) => freeSlotsOn(tx, { ...haircut(tenant), date: TUESDAY }));
    const names = statements.flatMap(({ statement }) => statement.name ?? []);
    expect(names).toEqual(['find-service', 'load-needs', 'load-hours', 'load-busy']);
  });
});

describe('searching ahead', () => {
  it('finds the next slots and dates across closed weeks', async () => {
    const { tenant, run } = await openSalon({ resources: [person('ana')] });
    await run(async (tx) => {
      for (let day = 2; day <= 20; day += 1) {
        await tx.query({
          text: `insert into app.hours_override (tenant_id, id, resource_id, on_date)
                 values ($1, gen_random_uuid(), $2, $3)`,
          values: [tenant.tenantId, tenant.resource('ana'), `2026-03-${String(day).padStart(2, '0')}`],
        });
      }
    });
    const next = await run((tx) => nextFreeSlots(tx, { ...haircut(tenant), from: monday, limit: 5 }));
    expect(next.map(({ startsAt }) => startsAt)).toEqual([
      at('2026-03-23', 10),
      at('2026-03-23', 10, 30),
      at('2026-03-23', 11),
      at('2026-03-23', 11, 30),
      at('2026-03-24', 10),
    ]);
    expect(await run((tx) => freeDates(tx, { ...haircut(tenant), from: monday, limit: 3 }))).toEqual([
      { date: '2026-03-23', count: 4 },
      { date: '2026-03-24', count: 4 },
      { date: '2026-03-25', count: 4 },
    ]);
  });

  it('ends with the horizon', async () => {
    const service = {
      slug: 'haircut',
      names: { en: 'Haircut' },
      durationMinutes: 30,
      priceMinor: 0,
      horizonDays: 2,
    };
    const { tenant, run } = await openSalon({ services: [service], resources: [person('ana')] });
    const dates = await run((tx) => freeDates(tx, { ...haircut(tenant), from: monday, limit: 30 }));
    expect(dates.map(({ date }) => date)).toEqual(['2026-03-02', TUESDAY, WEDNESDAY]);
    expect(
      await run((tx) => nextFreeSlots(tx, { ...haircut(tenant), from: monday, limit: 99 })),
    ).toHaveLength(12);
  });
});

describe('what is offered instead of a lost time', () => {
  const closest = (desk: Awaited<ReturnType<typeof openSalon>>, resource?: string, limit = 3) =>
    desk.run((tx) =>
      closestSlots(tx, {
        ...haircut(desk.tenant),
        resourceId: resource === undefined ? undefined : desk.tenant.resource(resource),
        wantedAt: at(TUESDAY, 10, 30),
        limit,
      }),
    );

  it('is the next time of the same person, another person then, and what is near', async () => {
    const desk = await openSalon({ resources: [person('ana'), person('ben')] });
    await desk.book(desk.customer, { startsAt: at(TUESDAY, 10, 30), resource: 'ana' });
    expect(shown(await closest(desk, 'ana', 4))).toEqual([
      '11:00 ana',
      '10:30 ben',
      '10:00 ana',
      '11:30 ana',
    ]);
  });

  it('is what is nearest, later rather than earlier, where nobody in particular was wanted', async () => {
    const desk = await openSalon({ resources: [person('ana')] });
    await desk.book(desk.customer, { startsAt: at(TUESDAY, 10, 30) });
    expect(shown(await closest(desk))).toEqual(['11:00 ana', '10:00 ana', '11:30 ana']);
  });

  it('is looked for on other days where that day has too little', async () => {
    const desk = await openSalon({
      resources: [person('ana', { hours: [{ days: [2], from: '10:00', until: '11:00' }] })],
    });
    await desk.book(desk.customer, { startsAt: at(TUESDAY, 10, 30) });
    expect((await closest(desk)).map(({ startsAt }) => startsAt)).toEqual([
      at(TUESDAY, 10),
      at('2026-03-10', 10),
      at('2026-03-10', 10, 30),
    ]);
  });
});
