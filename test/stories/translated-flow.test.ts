import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/config/project-root.ts';
import { lintFlow } from '../../src/conversation/flows/lint/lint-flow.ts';
import { describeResults, parseStories, playStory } from '../../src/conversation/stories/index.ts';
import { withTestDatabase } from '../support/database.ts';
import { translatedDocument, translatedLanguages, translatedModel } from './translated/model.ts';

const { doors } = await withTestDatabase();
const folder = join(projectRoot, 'test/stories/translated');

it('a flow can be written in every language that the bot speaks', () => {
  expect(lintFlow(translatedDocument(), { languages: ['en', 'es', 'pt', ...translatedLanguages] })).toEqual(
    [],
  );
});

describe.each(translatedLanguages)('a customer of a flow in %s', (language) => {
  const stories = parseStories(readFileSync(join(folder, `salon.${language}.story`), 'utf8'));

  it.each(stories.map((story) => [story.title, story] as const))('%s', async (_title, story) => {
    const result = await playStory(doors, translatedModel(), story);
    if (result.failure) throw new Error(describeResults([result]));
  });
});
