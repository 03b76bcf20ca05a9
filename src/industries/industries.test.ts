import { TurnoError } from '../core/errors.ts';
import { industries, startingBusiness, waysToSay } from './index.ts';

const owner = {
  name: 'A new one',
  zone: 'Europe/Lisbon',
  currency: 'EUR',
  languages: ['pt', 'en'] as const,
  address: 'Rua Um 1',
  staffContacts: [],
};

describe.each([...industries.values()])('the line of business $name', (industry) => {
  const languages = Object.entries(industry.terminology);

  it('has words in the languages that it has to have', () => {
    expect(languages.map(([language]) => language)).toEqual(expect.arrayContaining(['en', 'es', 'pt']));
    for (const [, words] of languages)
      for (const term of Object.values(words)) {
        const said = waysToSay(term);
        expect(new Set(said).size).toBe(said.length);
        for (const word of said) expect(word).toMatch(/^\p{Ll}[\p{Ll} ]*$/u);
      }
  });

  it.each(languages)('says of which gender a booking is, in %s', (language, { booking }) => {
    if (language !== 'en') expect(booking.gender).toBeDefined();
  });

  it('asks for no free words where it may keep none', () => {
    const free = industry.fields.filter(({ answer }) => answer.type === 'text' && answer.maxLength > 80);
    expect(free).toEqual([]);
  });

  it('starts a business when it has been told the prices', () => {
    const paid = industry.defaults.services.filter(({ isPaid }) => isPaid).map(({ slug }) => slug);
    const prices = Object.fromEntries(paid.map((slug) => [slug, 2500]));
    const business = startingBusiness(industry, { ...owner, prices });
    expect(business.services.map(({ priceMinor }) => priceMinor)).toEqual(
      industry.defaults.services.map(({ isPaid }) => (isPaid ? 2500 : 0)),
    );
    expect(business.resources[0]?.name).toBe(industry.defaults.resources[0]?.names.pt);
    if (paid.length > 0)
      expect(() => startingBusiness(industry, { ...owner, prices: {} })).toThrow(TurnoError);
  });
});
