import { demoTenants } from '../../../seeds/index.ts';
import { crawlFlow, describeCrawl } from '../../conversation/crawl/index.ts';
import type { FlowDocument } from '../../conversation/flows/flow-document.ts';
import { definedModel, tenantModel, type BusinessModel } from '../../conversation/sandbox/business-model.ts';
import { TurnoError } from '../../core/errors.ts';
import { industryOf } from '../../industries/index.ts';
import { tenantBySlug, withInstallation, type CommandInstallation } from '../installation.ts';
import { documentOf, findFlow } from './find-flow.ts';
import { line } from './in-tenant.ts';
import { defineSubcommand } from './subcommand.ts';

export const crawl = defineSubcommand({
  name: 'crawl',
  about: 'taps every button of a flow and says where customers would get stuck',
  help: `npm run flow -- crawl [FLOW] [--tenant luna]

Begins at the greeting and taps every kind of button, breadth first, in a sandbox that nobody sees: it books, lets time pass
to reminders and timers, and taps what is under its bookings. Steps with exits that are left are tried again where every time
is taken, and where nothing is offered. Says which steps and exits it came through, which are out of its reach and why, and
every place where a customer would be stuck: no way on, no answer, an error, or a person called without being asked for.

  FLOW            a file, or the name of a shipped flow (salon, clinic, coworking, viewings), tried with a business of the
                  demo, or with --tenant's
  --tenant luna   that business's published flow, or FLOW, with its own services, people and hours
`,
  options: { tenant: { type: 'string' } },
  takesOperands: true,
  async run({ tenant }, [flow]) {
    const given = flow === undefined ? undefined : documentOf(await findFlow(flow));
    await withInstallation(async (installation) => {
      const result = await crawlFlow(installation.doors, await modelFor(installation, tenant, given));
      line(describeCrawl(result));
      if (result.problems.length > 0) process.exitCode = 1;
    });
  },
});

async function modelFor(
  { doors }: CommandInstallation,
  tenant: string | undefined,
  document: FlowDocument | undefined,
): Promise<BusinessModel> {
  if (tenant !== undefined) return tenantModel(doors, await tenantBySlug(doors, tenant), document);
  if (!document)
    throw new TurnoError('invalid_input', 'Say which flow: a file or a name, or --tenant for its own.');
  const demo =
    demoTenants.find(({ business }) => industryOf(business.industry).defaultFlow === document.name) ??
    demoTenants[0];
  if (!demo) throw new Error('The demo has businesses.');
  return definedModel(document.name, demo.business, document);
}
