import { listParkedEvents, replayParkedEvent } from '../conversation/lanes/parked-events.ts';
import { runCommand } from './command.ts';
import { tenantBySlug, withInstallation } from './installation.ts';

const help = `npm run parked -- --tenant luna [--replay]

Messages and other events that failed too often and were set aside, as they came. With --replay they are put back at
the end of their conversations, to be taken again by the running server.
`;
const MOST_SHOWN = 200;

await runCommand(
  { help, options: { tenant: { type: 'string' }, replay: { type: 'boolean' } } },
  ({ tenant, replay }) =>
    withInstallation(async ({ doors, clock }) => {
      const tenantId = await tenantBySlug(doors, tenant ?? '');
      const parked = await doors.tenantTransaction(tenantId, (tx) => listParkedEvents(tx, MOST_SHOWN));
      for (const { laneId, seq, kind, receivedAt, failure } of parked) {
        process.stdout.write(
          `${new Date(receivedAt).toISOString()}  ${laneId} #${seq}  ${kind}  ${failure}\n`,
        );
        if (replay)
          await doors.tenantTransaction(tenantId, (tx) => replayParkedEvent(tx, laneId, seq, clock.now()));
      }
      process.stdout.write(`${parked.length} set aside${replay ? ', all put back' : ''}\n`);
    }),
);
