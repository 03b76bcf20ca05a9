import { expect, type Locator, type Page } from '@playwright/test';
import { texts } from '../../../dashboard/src/simulator/texts.ts';

/** One phone on the simulator page, driven as a person drives it: by what is seen and heard. */
export class SimulatedPhone {
  readonly #page: Page;
  readonly #name: string;
  readonly region: Locator;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.#name = name;
    // Hidden ones too: on narrow screens they wait behind their tab.
    this.region = page
      .locator('section', { has: page.locator('.owner') })
      .and(page.getByLabel(texts.phoneOf(name)));
  }

  get input(): Locator {
    return this.region.getByRole('textbox', { name: texts.message, exact: true });
  }

  get log(): Locator {
    return this.region.getByRole('log', { includeHidden: true });
  }

  /** The last thing the business said, with its choices. */
  get lastAnswer(): Locator {
    return this.log.locator('.message-theirs').last();
  }

  /** Brings the phone to the front, where only one fits. */
  async look(): Promise<void> {
    const tab = this.#page.getByRole('tab', { name: this.#name });
    if (await tab.isVisible()) await tab.click();
    await expect(this.input).toBeVisible();
  }

  async say(text: string): Promise<void> {
    await this.look();
    await this.input.fill(text);
    await this.input.press('Enter');
  }

  /** Taps a button under the last answer. */
  async tap(label: string): Promise<void> {
    await this.look();
    await this.lastAnswer.getByRole('button', { name: label, exact: true }).click();
  }

  /** Opens the list under the last answer, picks a row and sends it. @returns what the row says */
  async pick(listLabel: string, row: RegExp | number): Promise<string> {
    await this.look();
    await this.lastAnswer.getByRole('button', { name: listLabel, exact: true }).click();
    const sheet = this.region.getByRole('dialog', { name: listLabel });
    const radio =
      typeof row === 'number' ? sheet.getByRole('radio').nth(row) : sheet.getByRole('radio', { name: row });
    const label = await radio.evaluate((input) => input.closest('label')?.textContent ?? '');
    await radio.check();
    await sheet.getByRole('button', { name: texts.send }).click();
    await expect(sheet).toBeHidden();
    return label;
  }

  async chooseFromMenu(item: string): Promise<void> {
    await this.look();
    await this.region.getByRole('button', { name: texts.chatMenu }).click();
    await this.#page.getByRole('menuitem', { name: item }).click();
  }

  /** Quotes the last answer, as a staff member does with a notice. */
  async replyToLastAnswer(text: string): Promise<void> {
    await this.lastAnswer.getByRole('button', { name: new RegExp(`^${texts.reply}`) }).focus();
    await this.#page.keyboard.press('Enter');
    await expect(this.input).toBeFocused();
    await this.say(text);
  }

  async expectAnswer(text: string | RegExp): Promise<void> {
    await expect(this.lastAnswer).toContainText(text);
  }
}

/** Opens the page with people that no other test has met. */
export async function openSimulator(page: Page): Promise<{ lena: SimulatedPhone; omar: SimulatedPhone }> {
  await page.goto('/simulator');
  await expect(page.getByRole('combobox', { name: texts.business })).toHaveValue('luna');
  return { lena: new SimulatedPhone(page, 'Lena'), omar: new SimulatedPhone(page, 'Omar') };
}

/** Presses what concerns all phones: a button, or in a menu on narrow screens. */
export async function pressAction(page: Page, label: string): Promise<void> {
  const menu = page.getByRole('button', { name: texts.more });
  const isNarrow = await menu.isVisible();
  if (isNarrow) await menu.click();
  await page.getByRole(isNarrow ? 'menuitem' : 'button', { name: label }).click();
}
