import type { PhoneMessage } from '../../fakes/whatsapp/index.ts';
import { MINUTE_MS } from '../../src/core/time/index.ts';
import type { Doors } from '../../src/db/doors.ts';
import { withTestDatabase } from './database.ts';
import type { TenantOverrides, TestTenant } from './factories.ts';
import { openInstallation, type InstallationOptions } from './installation.ts';
import { givePhone, type Phone, type Seen } from './phone.ts';

/** A customer or a member of staff in a story. Whatever they do gets exactly one message back, or the story fails. */
export interface Person {
  phone: Phone;
  says(text: string, options?: { replyTo?: string }): Promise<Seen>;
  taps(label: string | RegExp, on?: Seen): Promise<Seen>;
  sends(message: PhoneMessage): Promise<Seen>;
  /** Says these one after the other; the answer to the last. */
  saysAll(...texts: string[]): Promise<Seen>;
}

/** One business on the stage. */
export interface House {
  tenant: TestTenant;
  /** Somebody new with a phone. */
  customer(name: string): Person;
  /** The member of staff whom the house's handoffs go to. */
  staff(): Person;
  /** What is booked for real, oldest first: "haircut with ana, 2026-03-03 10:00". */
  bookings(): Promise<string[]>;
  /** Says why a turn of this story may send more than one message; otherwise none may. */
  allowsMoreMessages(reason: string): void;
  /** Runs one statement as the tenant. */
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** The stage of a story file: a whole Turno, and as many businesses as its tests open. Every test begins at the same time. */
export async function openStage(options: InstallationOptions = {}) {
  const { doors } = await withTestDatabase();
  const installation = await openInstallation(doors, options);
  const beginsAt = installation.now();
  afterAll(() => installation.close());
  beforeEach(() => installation.pass((beginsAt - installation.now()) / MINUTE_MS));
  let people = 0;
  let houses: { tenant: TestTenant; isTalkative: boolean }[] = [];
  beforeEach(() => void (houses = []));
  afterEach(async () => {
    for (const { tenant, isTalkative } of houses)
      if (!isTalkative) await expectOneMessagePerTurn(doors, tenant);
  });

  async function openHouse(overrides: TenantOverrides = {}): Promise<House> {
    const tenant = await installation.openTenant(overrides);
    const house = { tenant, isTalkative: false };
    houses.push(house);
    const staffPhone = overrides.business?.staffContacts?.[0]?.phone ?? '34600000200';
    return {
      tenant,
      customer: (name) => asPerson(givePhone(installation, tenant, newNumber(), name)),
      staff: () => asPerson(givePhone(installation, tenant, staffPhone, 'Sam')),
      bookings: () => confirmedBookings(doors, tenant),
      allowsMoreMessages: () => void (house.isTalkative = true),
      query: <Row>(text: string, values: unknown[] = []) =>
        doors.tenantTransaction(tenant.tenantId, (tx) => tx.query<Row & object>({ text, values })),
    };
  }

  function newNumber(): string {
    people += 1;
    return `3461100${String(people).padStart(4, '0')}`;
  }

  return { installation, openHouse };
}

function asPerson(phone: Phone): Person {
  const person: Person = {
    phone,
    says: async (text, options) => only(await phone.says(text, options), text),
    taps: async (label, on) => only(await phone.taps(label, on), `[${label}]`),
    sends: async (message) => only(await phone.sends(message), message.type),
    async saysAll(...texts) {
      for (const text of texts) await person.says(text);
      return phone.last();
    },
  };
  return person;
}

function only(seen: readonly Seen[], cause: string): Seen {
  const [message, ...others] = seen;
  if (!message || others.length > 0) {
    throw new Error(`"${cause}" should get one answer, but got ${seen.length}: ${JSON.stringify(seen)}`);
  }
  return message;
}

/** One turn, one message: a customer is never talked at. */
async function expectOneMessagePerTurn(doors: Doors, { tenantId }: TestTenant): Promise<void> {
  const turns = await doors.tenantTransaction(tenantId, (tx) =>
    tx.query<{ messages: unknown[] }>({
      text: `select jsonb_agg(payload ->> 'text' order by ordinal) as messages
             from app.outbox_message group by lane_id, batch_seq having count(*) > 1`,
    }),
  );
  expect(turns.map(({ messages }) => messages)).toEqual([]);
}

async function confirmedBookings(doors: Doors, { tenantId }: TestTenant): Promise<string[]> {
  const rows = await doors.tenantTransaction(tenantId, (tx) =>
    tx.query<{ booking: string }>({
      text: `select s.slug || ' with ' || r.slug || ', '
               || to_char(b.starts_at at time zone (b.terms ->> 'zone'), 'YYYY-MM-DD HH24:MI') as booking
             from app.booking b
             join app.service s on s.tenant_id = b.tenant_id and s.id = b.service_id
             join app.allocation a on a.tenant_id = b.tenant_id and a.booking_id = b.id and a.position = 0
             join app.resource r on r.tenant_id = a.tenant_id and r.id = a.resource_id
             where b.status in ('confirmed', 'checked_in', 'completed') order by b.id`,
    }),
  );
  return rows.map(({ booking }) => booking);
}
