import { MAIN_FLOW } from '../../conversation/flows/default-flow.ts';
import { readDraft } from '../../conversation/flows/flow-draft.ts';
import { describeImpact, previewPublish } from '../../conversation/flows/flow-impact.ts';
import { inTenant, line, readDocument, stepMapOf } from './in-tenant.ts';
import { defineSubcommand } from './subcommand.ts';

export const impact = defineSubcommand({
  name: 'impact',
  about: 'who is inside, and what publishing would mean for them',
  help: `npm run flow -- impact --tenant luna [FILE] [--map OLD=NEW]

Counts the people who are inside by version and step, and says where each crowd would go on if the draft, or the document
in FILE, were published and they moved to it. Changes nothing.

  --map OLD=NEW   where people on a step would go; several with commas: extras=menu,service=choose
`,
  options: { tenant: { type: 'string' }, map: { type: 'string' } },
  takesOperands: true,
  async run({ tenant, map }, [file]) {
    const given = file === undefined ? undefined : await readDocument(file);
    await inTenant(tenant, async (tx, now) => {
      const document = given ?? (await readDraft(tx, MAIN_FLOW)).document;
      const found = await previewPublish(tx, MAIN_FLOW, document, { stepMap: stepMapOf(map), now });
      for (const sentence of describeImpact(found)) line(sentence);
      for (const { versionNumber, step, kind, inside, silent, fate, goesTo } of found.places) {
        const place = `version ${versionNumber}, ${step} (${kind ?? '?'})`;
        line(
          `  ${place.padEnd(44)} ${inside} inside, ${silent} silent: ${fate}${goesTo ? ` at ${goesTo}` : ''}`,
        );
      }
    });
  },
});
