import { createHash } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import type { Clock } from '../../core/clock.ts';
import { TurnoError } from '../../core/errors.ts';
import type { Doors } from '../../db/doors.ts';
import { bookingsOfFeed, findCalendarFeed, tenantOfCalendarSecret } from '../../kernels/booking/index.ts';
import { loadCalendarOwner } from './calendar-owner.ts';
import { customerCalendar, staffCalendar } from './booking-calendars.ts';

export interface CalendarRouterOptions {
  doors: Pick<Doors, 'tenantTransaction'>;
  clock: Clock;
}

/** Calendars under secret addresses: what is not known is not there, whatever was wrong with it. */
export function createCalendarRouter(options: CalendarRouterOptions): Router {
  const router = Router();
  router.get('/bookings/:secret.ics', async (request, response) => {
    const calendar = await readCalendar(options, request, (kind) => kind === 'booking');
    response.attachment('booking.ics');
    answer(request, response, calendar);
  });
  router.get('/:secret.ics', async (request, response) => {
    answer(request, response, await readCalendar(options, request, (kind) => kind !== 'booking'));
  });
  return router;
}

async function readCalendar(
  { doors, clock }: CalendarRouterOptions,
  request: Request<{ secret: string }>,
  isMeant: (kind: string) => boolean,
): Promise<string> {
  const { secret } = request.params;
  const tenantId = tenantOfCalendarSecret(secret);
  const calendar =
    tenantId &&
    (await doors.tenantTransaction(
      tenantId,
      async (tx) => {
        const feed = await findCalendarFeed(tx, secret);
        if (!feed || !isMeant(feed.scope.kind)) return undefined;
        const [owner, bookings] = await Promise.all([
          loadCalendarOwner(tx, feed.scope),
          bookingsOfFeed(tx, feed.scope, clock.now()),
        ]);
        return feed.scope.kind === 'booking'
          ? customerCalendar(owner, bookings)
          : staffCalendar(owner, bookings);
      },
      { readOnly: true },
    ));
  if (calendar === undefined)
    throw new TurnoError('not_found', 'There is no calendar at this address (any more); ask for a new one.');
  return calendar;
}

function answer(request: Request, response: Response, calendar: string): void {
  const etag = `"${createHash('sha256').update(calendar).digest('base64url')}"`;
  response.set({
    etag,
    // Calendar apps come back often: they may keep it, but have to ask each time.
    'cache-control': 'private, no-cache',
    'x-robots-tag': 'noindex',
  });
  response.type('text/calendar; charset=utf-8');
  if (isKnown(request, etag)) response.status(304).end();
  else response.send(calendar);
}

/** Express sends all of it again to whoever also says no-cache; but who asks the origin has nobody else to ask. */
function isKnown(request: Request, etag: string): boolean {
  const known = request.get('if-none-match')?.split(',') ?? [];
  return known.some((one) => one.trim().replace(/^W\//, '') === etag);
}
