import type { ObservedStatement } from '../../src/db/statement.ts';
import { withTestDatabase } from '../support/database.ts';
import { openInstallation } from '../support/installation.ts';
import { givePhone } from '../support/phone.ts';

const observed: ObservedStatement[] = [];
const { doors } = await withTestDatabase({ observe: (statement) => observed.push(statement) });
const installation = await openInstallation(doors);
afterAll(() => installation.close());

it('a turn whose message is marked as read has its own transaction, and nothing else asks the tenant’s door', async () => {
  const tenant = await installation.openTenant();
  const lena = givePhone(installation, tenant, '34611000001', 'Lena');
  await lena.says('hi');
  observed.length = 0;
  await lena.says('prices');
  const own = installation.graph.phones
    .transcript(lena.number, tenant.address)
    .filter(({ from }) => from === 'customer');
  expect(own.at(-1)?.status).toBe('read');

  const ofTenant = observed.filter(({ door }) => door === 'tenant');
  const isTurn = (transaction: number | undefined) =>
    ofTenant.some((other) => other.transaction === transaction && other.statement.name === 'next-events');
  expect(ofTenant.filter(({ transaction }) => !isTurn(transaction))).toEqual([]);
  expect(ofTenant.filter(({ statement }) => statement.name === 'load-channel')).toEqual([]);
});
