import { seedLoad } from '../../seeds/index.ts';
import { TurnoError } from '../core/errors.ts';
import { seedContext } from '../demo.ts';
import { runCommand } from './command.ts';
import { withInstallation } from './installation.ts';

const help = `npm run seed:load -- --tenants 50

Adds businesses for load tests, also beside a running server: each has one service and one resource, and the
phone_number_id 200000000000000 + i, counted from 1. Those that exist already stay as they are.
`;

await runCommand({ help, options: { tenants: { type: 'string' } } }, ({ tenants }) =>
  withInstallation(async ({ config, doors, clock }) => {
    const count = Number(tenants);
    if (!Number.isInteger(count) || count < 1)
      throw new TurnoError('invalid_input', 'Say how many: --tenants 50');
    await seedLoad(seedContext(config, doors, clock), count, (done) => {
      process.stdout.write(`${done} of ${count} businesses\n`);
    });
  }),
);
