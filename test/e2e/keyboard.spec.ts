import { expect, type Locator, type Page, test } from '@playwright/test';
import { openSimulator } from './support/simulator.ts';
import { bot } from './support/words.ts';

/** Presses a key until that element has the focus. */
async function pressUntilFocused(page: Page, key: string, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${String(target)}`);
}

test('a customer books without a mouse', async ({ page }) => {
  const { lena } = await openSimulator(page);
  const button = (name: string) => lena.lastAnswer.getByRole('button', { name, exact: true });
  const sheet = (name: string) => lena.region.getByRole('dialog', { name });

  await pressUntilFocused(page, 'Tab', lena.input);
  await page.keyboard.type('hi');
  await page.keyboard.press('Enter');
  await lena.expectAnswer(bot.greeting);
  await expect(lena.input).toBeFocused();

  await pressUntilFocused(page, 'Shift+Tab', button(bot.book));
  await page.keyboard.press('Enter');
  await lena.expectAnswer(bot.chooseService);

  await pressUntilFocused(page, 'Tab', button(bot.chooseService));
  await page.keyboard.press('Enter');
  await expect(sheet(bot.chooseService).getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(sheet(bot.chooseService)).toBeHidden();
  await lena.expectAnswer(bot.seeTimes);

  await pressUntilFocused(page, 'Tab', button(bot.seeTimes));
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(sheet(bot.seeTimes).getByRole('radio').nth(2)).toBeChecked();
  await pressUntilFocused(page, 'Tab', sheet(bot.seeTimes).getByRole('button', { name: 'Send' }));
  await page.keyboard.press('Enter');
  await lena.expectAnswer(bot.place);

  await pressUntilFocused(page, 'Tab', button(bot.confirm));
  await page.keyboard.press('Space');
  await lena.expectAnswer(bot.booked);
});

test('an open list keeps the focus, and gives it back', async ({ page }) => {
  const { lena } = await openSimulator(page);
  await lena.say('book a haircut');
  await lena.expectAnswer(bot.nextFreeTimes);
  const opener = lena.lastAnswer.getByRole('button', { name: bot.seeTimes });
  await opener.focus();
  await page.keyboard.press('Enter');
  const sheet = lena.region.getByRole('dialog', { name: bot.seeTimes });
  await expect(sheet).toBeVisible();
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    await expect(sheet.locator(':focus'), key).toHaveCount(1);
  }
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(opener).toBeFocused();
});

test('a menu is walked with the arrows', async ({ page }) => {
  const { lena } = await openSimulator(page);
  const attach = lena.region.getByRole('button', { name: 'Attach' });
  await attach.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Location' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: 'Sticker' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(attach).toBeFocused();
});
