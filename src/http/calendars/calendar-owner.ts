import { industryOf, wordsIn } from '../../industries/index.ts';
import { one } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { listResources, type FeedScope } from '../../kernels/booking/index.ts';

/** Whose calendar it is, and how it speaks. */
export interface CalendarOwner {
  business: string;
  /** the resource whose calendar it is */
  resource: string | undefined;
  language: string;
  /** what a booking is called there: “appointment” */
  booking: string;
  /** it is nobody else's business what a visit is for */
  isDiscreet: boolean;
}

export async function loadCalendarOwner(tx: TenantTransaction, scope: FeedScope): Promise<CalendarOwner> {
  const [business, resources] = await Promise.all([
    one(
      tx.query<{ name: string; industry: string; languages: [string, ...string[]] }>({
        text: 'select name, industry, languages from app.business where tenant_id = $1',
        values: [tx.tenantId],
      }),
    ),
    scope.kind === 'resource' ? listResources(tx) : [],
  ]);
  const [language] = business.languages;
  const { terminology, hasDiscreetReminders } = industryOf(business.industry);
  return {
    business: business.name,
    resource: resources.find(({ id }) => scope.kind === 'resource' && id === scope.resourceId)?.name,
    language,
    booking: (wordsIn(terminology, language) ?? terminology.en).booking.one,
    isDiscreet: hasDiscreetReminders,
  };
}
