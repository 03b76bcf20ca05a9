import { createTenant } from '../support/factories.ts';
import { withTestDatabase } from '../support/database.ts';
import { openInstallation } from '../support/installation.ts';
import { givePhone } from '../support/phone.ts';

const { doors } = await withTestDatabase();
const installation = await openInstallation(doors);
afterAll(() => installation.close());
void createTenant;

describe('a customer books', () => {
  it('by tapping', async () => {
    const salon = await installation.openTenant();
    const ana = givePhone(installation, salon, '34611000001', 'Lena');
    console.log(await ana.says('hi'));
    console.log(await ana.taps('Book'));
    console.log(await ana.taps('Haircut'));
    console.log(await ana.taps(/10:00|10:30/));
    console.log(await ana.taps('Confirm booking'));
  });
});
