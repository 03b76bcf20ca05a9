import { demoTenants } from '../../seeds/index.ts';
import { seedDemoTenants } from '../demo.ts';
import { runCommand } from './command.ts';
import { withInstallation } from './installation.ts';

const help = `npm run seed

Makes the four demo businesses where they do not exist yet; npm start does it by itself in the demo.
`;

await runCommand({ help, options: {} }, () =>
  withInstallation(async ({ config, doors, clock }) => {
    await seedDemoTenants(config, doors, clock);
    for (const { slug, business, channel } of demoTenants) {
      process.stdout.write(
        `${slug.padEnd(10)} ${business.name.padEnd(16)} phone_number_id ${channel.address}\n`,
      );
    }
  }),
);
