import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/config/project-root.ts';
import { describeResults, parseStories, playStory } from '../../src/conversation/stories/index.ts';
import { withTestDatabase } from '../support/database.ts';
import { businesses } from './shipped/businesses.ts';
import { shippedModel } from './shipped/model.ts';

const { doors } = await withTestDatabase();
const folder = join(projectRoot, 'test/stories/shipped');
const languages = ['en', 'es', 'pt'];

describe.each(Object.keys(businesses))('a customer of the shipped flow %s', (flow) => {
  const model = shippedModel(flow);
  describe.each(languages)('in %s', (language) => {
    const stories = parseStories(readFileSync(join(folder, `${flow}.${language}.story`), 'utf8'));

    it.each(stories.map((story) => [story.title, story] as const))('%s', async (_title, story) => {
      const result = await playStory(doors, model, story);
      if (result.failure) throw new Error(describeResults([result]));
    });
  });
});

it('every shipped flow has its stories', () => {
  const shipped = readdirSync(join(projectRoot, 'flows'))
    .filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'))
    .map((file) => file.replace(/\.json$/, ''));
  expect(Object.keys(businesses).sort()).toEqual(shipped.sort());
});
