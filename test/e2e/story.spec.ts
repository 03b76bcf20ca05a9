import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { texts } from '../../dashboard/src/simulator/texts.ts';
import { parseStories } from '../../src/conversation/stories/parse-stories.ts';
import { openSimulator } from './support/simulator.ts';
import { bot } from './support/words.ts';

test('a chat is saved as a story', async ({ page }) => {
  const { lena } = await openSimulator(page);
  await lena.look();
  await lena.region.getByRole('button', { name: texts.chatMenu }).click();
  await expect(page.getByRole('menuitem', { name: texts.saveStory })).toBeDisabled();
  await page.keyboard.press('Escape');

  await lena.say('hi');
  await lena.expectAnswer(bot.greeting);
  await lena.tap(bot.book);
  await lena.expectAnswer(bot.chooseService);

  const downloading = page.waitForEvent('download');
  await lena.chooseFromMenu(texts.saveStory);
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('luna-lena.story');
  const [story] = parseStories(await readFile(await download.path(), 'utf8'));
  expect(story).toMatchObject({ title: texts.storyTitle('Lena', 'Luna Salon'), name: 'Lena' });
  expect(story?.acts.map(({ line: _, ...act }) => act)).toEqual([
    { kind: 'customer', text: 'hi' },
    { kind: 'bot', text: expect.stringMatching(bot.greeting), choices: expect.arrayContaining([bot.book]) },
    { kind: 'tap', label: bot.book },
    { kind: 'bot', text: 'Which service would you like?', choices: ['…'] },
  ]);
});
