import { expect, test } from '@playwright/test';
import { openSimulator, SimulatedPhone } from './support/simulator.ts';
import { bot, staffName } from './support/words.ts';

test('a customer asks for a person, and a staff member answers by quoting the notice', async ({ page }) => {
  const { lena } = await openSimulator(page);
  const staff = new SimulatedPhone(page, staffName);
  await lena.say('I would like to talk to a person');
  await lena.expectAnswer(bot.handoffOpened);

  await staff.look();
  await staff.expectAnswer(bot.handoffNotice);
  await staff.expectAnswer('Lena');
  await staff.replyToLastAnswer('Hello Lena, we have a table of colours ready for you.');
  await lena.look();
  await lena.expectAnswer('a table of colours ready');

  // While a person has the chat, the bot keeps out of it and what the customer writes goes to the person.
  await lena.say('Lovely, see you!');
  await staff.look();
  await expect(staff.log).toContainText('Lovely, see you!');
  await lena.look();
  await lena.expectAnswer('a table of colours ready');
});
