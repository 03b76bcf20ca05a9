import { expect, test } from '@playwright/test';
import { texts } from '../../dashboard/src/simulator/texts.ts';
import { openSimulator, pressAction } from './support/simulator.ts';
import { bot } from './support/words.ts';

test('a customer books by tapping', async ({ page }) => {
  const { lena } = await openSimulator(page);
  await lena.say('hi');
  await lena.expectAnswer(bot.greeting);
  await lena.tap(bot.book);
  await lena.pick(bot.chooseService, bot.haircut);
  await lena.pick(bot.seeTimes, 1);
  await lena.expectAnswer(bot.place);
  await lena.tap(bot.confirm);
  await lena.expectAnswer(bot.booked);
  await lena.expectAnswer(bot.code);
});

test('a customer books with one sentence', async ({ page }) => {
  const { lena } = await openSimulator(page);
  await lena.say('haircut tomorrow after 4pm with Ana');
  const slot = await lena.pick(bot.seeTimes, 0);
  expect(slot).toMatch(/Tomorrow 1[6-9]:\d\d.*Ana/);
  await lena.expectAnswer('with Ana');
  await lena.tap(bot.confirm);
  await lena.expectAnswer(bot.booked);
});

test('two customers race for one slot: one gets it, the other hears what is closest', async ({ page }) => {
  const { lena, omar } = await openSimulator(page);
  const people = [lena, omar];
  for (const person of people) await person.say('book a haircut');
  for (const person of people) await person.expectAnswer(bot.nextFreeTimes);

  await pressAction(page, texts.holdTaps);
  const wanted = await lena.pick(bot.seeTimes, 3);
  expect(await omar.pick(bot.seeTimes, 3)).toBe(wanted);
  await page.getByRole('button', { name: texts.sendHeldTaps(2) }).click();

  const answer = (person: typeof lena) => person.lastAnswer.textContent();
  await expect
    .poll(async () => {
      const answers = await Promise.all(people.map(answer));
      return [bot.place, bot.justTaken].map((words) => answers.filter((text) => text?.match(words)).length);
    })
    .toEqual([1, 1]);
});

test('the same tap twice at once books once', async ({ page }) => {
  const { lena } = await openSimulator(page);
  await lena.say('book a haircut');
  await lena.pick(bot.seeTimes, 4);
  await lena.tap(bot.confirm);
  await lena.expectAnswer(bot.booked);
  const code = (await lena.lastAnswer.textContent())?.match(bot.code)?.[0];

  await lena.chooseFromMenu(texts.repeatLastTap);
  await expect(lena.log.locator('.message-own', { hasText: bot.confirm })).toHaveCount(3);
  await expect(lena.lastAnswer).not.toContainText(bot.booked);
  await lena.say('my bookings');
  // One booking is shown as such; several would come as a list to choose from.
  await lena.expectAnswer(bot.oneBooking);
  await lena.expectAnswer(code ?? 'the code');
});

test('a customer speaks Portuguese with another business', async ({ page }) => {
  const { lena } = await openSimulator(page);
  await page.getByRole('combobox', { name: texts.business }).selectOption('Nave Coworking');
  await lena.say('oi');
  await lena.expectAnswer('Nave Coworking');
  await lena.tap('Reservar');
  await lena.expectAnswer('reservar');
});
