import { runCommand } from './command.ts';
import { withInstallation } from './installation.ts';

const help = `npm run migrate

Brings the database to this version's schema and makes its login roles. npm start does it by itself; run it alone
where the server's own login may not (DATABASE_URL: the owner's).
`;

await runCommand({ help, options: {} }, () =>
  withInstallation(async () => void process.stdout.write('The database is at the newest schema.\n')),
);
