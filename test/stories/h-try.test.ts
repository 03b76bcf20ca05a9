import { readFileSync } from 'node:fs';
import { withTestDatabase } from '../support/database.ts';
import { definedModel } from '../../src/conversation/sandbox/business-model.ts';
import { parseStories, playStory, describeResults } from '../../src/conversation/stories/index.ts';
import { lunaSalon } from '../../seeds/demo/luna-salon.ts';
const { doors } = await withTestDatabase();
it('plays', async () => {
  const model = definedModel('salon', lunaSalon.business, JSON.parse(readFileSync('flows/salon.json','utf8')));
  const results = [];
  for (const s of parseStories(readFileSync(process.env['STORY'] ?? 'test/stories/shipped/salon.es.story','utf8'))) { const t=Date.now(); results.push(await playStory(doors, model, s)); console.log(Date.now()-t); }
  console.log(describeResults(results));
});
