import { booked, createDesk } from '../../../test/support/booking-desk.ts';
import { withTestDatabase } from '../../../test/support/database.ts';
import { createContact, createTenant, monday } from '../../../test/support/factories.ts';
import { newId, type BookingId } from '../../core/ids.ts';
import { DAY_MS } from '../../core/time/index.ts';
import { insertBooking } from './booking-repository.ts';
import { newBookingCode } from './code.ts';

const { doors } = await withTestDatabase();

describe('a booking code', () => {
  it('has five characters that nobody misreads, the first a letter', () => {
    for (let count = 0; count < 2_000; count += 1) {
      expect(newBookingCode()).toMatch(/^[BCDFGHJKMNPQRSTWXZ][BCDFGHJKMNPQRSTWXZ2-9]{4}$/);
    }
  });

  it('is another where the tenant has given it already', async () => {
    const tenant = await createTenant(doors);
    const { hold, run } = createDesk(doors, tenant);
    const first = booked(
      await hold(await createContact(doors, tenant), { startsAt: monday + DAY_MS + 7_200_000 }),
    );
    const codes = [first.code, first.code, 'FRESH'];
    const { resourceId, unit, startsAt } = first;
    const occupied = { start: startsAt + DAY_MS, end: startsAt + DAY_MS + 1 };
    const code = await run((tx) =>
      insertBooking(
        tx,
        { ...first, id: newId<BookingId>() },
        { allocations: [{ resourceId, unit, occupied }] },
        monday,
        () => codes.shift() ?? 'SPENT',
      ),
    );
    expect(code).toBe('FRESH');
  });
});
