import { expect, test } from '@playwright/test';
import { texts } from '../../dashboard/src/simulator/texts.ts';
import { lowContrastTexts } from './support/contrast.ts';
import { openSimulator } from './support/simulator.ts';
import { bot } from './support/words.ts';

test('the page remembers its people and the business', async ({ page }) => {
  const { lena } = await openSimulator(page);
  await page.getByRole('button', { name: texts.addCustomer }).click();
  await page.getByRole('button', { name: texts.removeCustomer('Omar') }).click();
  const name = lena.region.getByRole('textbox', { name: texts.customerName });
  await name.fill('Nour');
  await name.press('Enter');
  await page.getByRole('combobox', { name: texts.business }).selectOption('Harbour Clinic');

  await page.reload();
  const phones = page.getByRole('region');
  await expect(page.getByRole('combobox', { name: texts.business })).toHaveValue('harbour');
  await expect(phones.first()).toHaveAccessibleName(texts.phoneOf('Nour'));
  await expect(page.getByRole('textbox', { name: texts.customerName })).toHaveCount(2);
  await expect(page.getByLabel(texts.phoneOf('Omar'))).toHaveCount(0);
});

test('a chat starts again from nothing', async ({ page }) => {
  const { lena } = await openSimulator(page);
  await lena.say('hi');
  await lena.expectAnswer(bot.greeting);
  await lena.chooseFromMenu(texts.restart);
  await expect(lena.log).toHaveText(texts.nothingYet);
});

test('what is not words is sent, shown and answered', async ({ page }) => {
  const { lena } = await openSimulator(page);
  for (const kind of Object.values(texts.attachments)) {
    await lena.region.getByRole('button', { name: texts.attach }).click();
    await page.getByRole('menuitem', { name: kind }).click();
    await expect(lena.log.locator('.message-own').last()).toContainText(kind);
  }
  await lena.expectAnswer(bot.wordsAndTaps);
});

test('a lost connection is shown and healed', async ({ page }) => {
  await page.route('**/simulator/api/**', (route) => route.abort());
  const { lena } = await openSimulator(page);
  await expect(page.getByRole('alert')).toHaveText(texts.connectionLost);
  await expect(lena.region.getByRole('status')).toHaveText(texts.connecting);

  await page.unroute('**/simulator/api/**');
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(lena.region.getByRole('status')).toHaveText(texts.online);
  await lena.say('hi');
  await lena.expectAnswer(bot.greeting);
});

test('a message that failed goes out on the second try', async ({ page }) => {
  const { lena } = await openSimulator(page);
  await page.route('**/messages', (route) => route.abort());
  await lena.say('hi');
  await expect(lena.log).toContainText(texts.notSent);

  await page.unroute('**/messages');
  await lena.log.getByRole('button', { name: texts.tryAgain }).click();
  await lena.expectAnswer(bot.greeting);
  await expect(lena.log.locator('.message-own')).toHaveCount(1);
});

test('each text runs in its own direction', async ({ page }) => {
  const { lena } = await openSimulator(page);
  await lena.say('مرحبا');
  const own = lena.log.locator('.message-own .bubble-text').last();
  await expect(own).toHaveCSS('direction', 'rtl');
  await lena.say('hello');
  await expect(lena.log.locator('.message-own .bubble-text').last()).toHaveCSS('direction', 'ltr');
});

for (const [width, height] of [
  [360, 640],
  [719, 900],
  [720, 900],
  [1440, 900],
] as const) {
  test(`nothing has to be scrolled sideways at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const { lena } = await openSimulator(page);
    await lena.say(`hi ${'long'.repeat(60)} https://example.com/${'path/'.repeat(40)}`);
    await lena.expectAnswer(/./);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    const log = await lena.log.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(log).toBe(0);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everything can be read and is named, in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const { lena } = await openSimulator(page);
    await lena.say('hi');
    await lena.expectAnswer(bot.greeting);
    await lena.tap(bot.book);
    await lena.expectAnswer(bot.chooseService);
    expect(await lowContrastTexts(page)).toEqual([]);

    await lena.lastAnswer.getByRole('button', { name: bot.chooseService, exact: true }).click();
    expect(await lowContrastTexts(page)).toEqual([]);
    for (const control of await page.getByRole('button').or(page.getByRole('textbox')).all()) {
      await expect(control).toHaveAccessibleName(/\S/);
    }
    await expect(lena.region.getByRole('radio').first()).toHaveAccessibleName(bot.haircut);
    await expect(page.getByRole('main')).toBeVisible();
    await expect(lena.log).toHaveAccessibleName(texts.messagesWith('Luna Salon'));
  });
}
