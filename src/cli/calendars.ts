import { text } from 'node:stream/consumers';
import { TurnoError } from '../core/errors.ts';
import { parseId, type CalendarFeedId, type CalendarSourceId, type ResourceId } from '../core/ids.ts';
import { createSeal } from '../core/seal.ts';
import type { Instant } from '../core/time/index.ts';
import type { TenantTransaction } from '../db/tenant-transaction.ts';
import {
  addCalendarSource,
  listCalendarFeeds,
  listCalendarSources,
  listResources,
  openCalendarFeed,
  openConflicts,
  removeCalendarSource,
  revokeCalendarFeed,
  rotateCalendarFeed,
  type OpenedFeed,
} from '../kernels/booking/index.ts';
import { runCommand } from './command.ts';
import { tenantBySlug, withInstallation } from './installation.ts';

const help = `npm run calendars -- --tenant luna [what to do]

Calendars of a business in ICS format: those it gives away under secret addresses, and outside calendars that make its
people and rooms busy. Without anything to do, lists both, with what is at odds.

  --feed                   gives the whole business's calendar a secret address, and prints it once
  --feed --resource ana    the same for one resource
  --rotate ID              gives a feed another address; the old one leads nowhere from now on
  --revoke ID              the feed's address leads nowhere from now on
  --import --resource ana  has an outside calendar make a resource busy; its address is read from standard input, since
                           whoever knows it can read the calendar (Google: Settings, Secret address in iCal format)
  --remove ID              forgets an outside calendar, with its busy times
`;

const options = {
  tenant: { type: 'string' },
  resource: { type: 'string' },
  feed: { type: 'boolean' },
  rotate: { type: 'string' },
  revoke: { type: 'string' },
  import: { type: 'boolean' },
  remove: { type: 'string' },
} as const;

const say = (line: string) => void process.stdout.write(`${line}\n`);

await runCommand({ help, options }, (given) =>
  withInstallation(async ({ config, doors, clock }) => {
    if (!given.tenant) throw new TurnoError('invalid_input', 'Say which business: --tenant luna');
    const tenantId = await tenantBySlug(doors, given.tenant);
    const url = given.import ? await text(process.stdin) : '';
    const addressOf = ({ secret }: OpenedFeed) =>
      `${config.http.publicUrl ?? 'http://127.0.0.1:3000'}/calendars/${secret}.ics`;
    await doors.tenantTransaction(tenantId, async (tx) => {
      const acting = { actor: 'system:cli', now: clock.now() } as const;
      if (given.rotate !== undefined) {
        return say(addressOf(await rotateCalendarFeed(tx, idOf<CalendarFeedId>(given.rotate), acting)));
      }
      if (given.revoke !== undefined) {
        await revokeCalendarFeed(tx, idOf<CalendarFeedId>(given.revoke), acting);
        return say('Revoked.');
      }
      if (given.remove !== undefined) {
        await removeCalendarSource(tx, idOf<CalendarSourceId>(given.remove), acting);
        return say('Removed, with its busy times.');
      }
      if (given.import) {
        const resourceId = await resourceBySlug(tx, given.resource);
        await addCalendarSource(tx, createSeal(config.masterKey), { resourceId, url }, acting);
        return say('Added. It is fetched within a minute where the server runs.');
      }
      if (given.feed) {
        const resourceId = given.resource ? await resourceBySlug(tx, given.resource) : undefined;
        const scope = resourceId
          ? ({ kind: 'resource', resourceId } as const)
          : ({ kind: 'business' } as const);
        const feed = await openCalendarFeed(tx, scope, acting);
        return say(`${addressOf(feed)}\nIt is not shown again. To change or close it: ${feed.id}`);
      }
      await list(tx);
    });
  }),
);

async function list(tx: TenantTransaction): Promise<void> {
  const names = new Map((await listResources(tx)).map(({ id, name }) => [id, name]));
  const nameOf = (id: ResourceId) => names.get(id) ?? id;
  for (const { id, scope } of await listCalendarFeeds(tx))
    say(`feed    ${id}  ${scope.kind === 'resource' ? nameOf(scope.resourceId) : 'the whole business'}`);
  for (const { id, resourceId, host, status, problem, fetchedAt } of await listCalendarSources(tx))
    say(
      `import  ${id}  ${nameOf(resourceId)} from ${host}: ${status}, last fetched ${timeOf(fetchedAt)}${problem === null ? '' : ` (${problem})`}`,
    );
  for (const { code, resourceId, startsAt } of await openConflicts(tx))
    say(
      `at odds ${code}  ${nameOf(resourceId)}, ${timeOf(startsAt)}: its outside calendar has something else then`,
    );
}

function timeOf(at: Instant | null): string {
  return at === null ? 'never' : new Date(at).toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
}

async function resourceBySlug(tx: TenantTransaction, slug: string | undefined): Promise<ResourceId> {
  const resources = await listResources(tx);
  const found = resources.find((resource) => resource.slug === slug);
  if (found) return found.id;
  const known = resources.map((resource) => resource.slug).join(', ');
  throw new TurnoError('invalid_input', `Say which resource: --resource, one of ${known}.`);
}

function idOf<Id extends CalendarFeedId | CalendarSourceId>(given: string): Id {
  const id = parseId<Id>(given);
  if (!id) throw new TurnoError('invalid_input', `"${given}" is no id; the list shows them.`);
  return id;
}
