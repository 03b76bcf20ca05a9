import { TurnoError } from '../core/errors.ts';
import type { Texts } from './custom-field.ts';
import type { Industry } from './industry.ts';

/** What only the owner knows. */
export interface OwnersAnswers {
  name: string;
  zone: string;
  currency: string;
  languages: readonly [string, ...string[]];
  address: string;
  staffContacts: readonly { name: string; phone: string }[];
  /** by slug of the service, in minor units */
  prices: Readonly<Record<string, number>>;
}

/**
 * A whole business of that kind, ready to be installed.
 * @throws TurnoError invalid_input where a price is missing
 */
export function startingBusiness({ name: industry, defaults }: Industry, owner: OwnersAnswers) {
  const { prices, ...answers } = owner;
  const [language] = owner.languages;
  return {
    ...answers,
    industry,
    services: defaults.services.map(({ isPaid, ...service }) => ({
      ...service,
      priceMinor: isPaid ? priceOf(service.slug, prices) : 0,
    })),
    resources: defaults.resources.map(({ names, ...resource }) => ({
      ...resource,
      name: nameIn(names, language),
    })),
  };
}

function priceOf(slug: string, prices: OwnersAnswers['prices']): number {
  const price = Object.hasOwn(prices, slug) ? prices[slug] : undefined;
  if (price === undefined || !Number.isInteger(price) || price < 0)
    throw new TurnoError('invalid_input', `Give the price of "${slug}" in whole minor units, 0 or more.`);
  return price;
}

function nameIn(names: Texts, language: string): string {
  return (names as Readonly<Record<string, string>>)[language] ?? names.en; // another language is fine
}
