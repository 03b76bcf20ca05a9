import type { FlowDocument } from '../../../src/conversation/flows/flow-document.ts';
import { parseFlowDocument } from '../../../src/conversation/flows/parse-flow-document.ts';
import { definedModel, type BusinessModel } from '../../../src/conversation/sandbox/business-model.ts';
import type { BusinessDefinition } from '../../../src/kernels/booking/index.ts';
import { shippedDocument } from '../shipped/model.ts';
import { salonTexts } from './salon-texts.ts';

export const translatedLanguages = ['fr', 'de', 'it', 'ar'] as const;
export type TranslatedLanguage = (typeof translatedLanguages)[number];

/** The shipped salon flow, written in these languages as well. */
export function translatedDocument(
  languages: readonly TranslatedLanguage[] = translatedLanguages,
): FlowDocument {
  const parsed = parseFlowDocument(withTexts(shippedDocument('salon'), languages));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}

function withTexts(value: unknown, languages: readonly TranslatedLanguage[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withTexts(item, languages));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [, english] = entries.find(([name]) => name === 'en') ?? [];
  if (typeof english !== 'string')
    return Object.fromEntries(entries.map(([name, inner]) => [name, withTexts(inner, languages)]));
  const texts = salonTexts[english];
  if (!texts) throw new Error(`The salon flow has a new text; translate it for this test: ${english}`);
  return { ...value, ...Object.fromEntries(languages.map((language) => [language, texts[language]])) };
}

/** A salon that speaks seven languages. */
export const salonOfTheWorld: BusinessDefinition = {
  name: 'Luna Salon',
  industry: 'salon',
  zone: 'Europe/Madrid',
  currency: 'EUR',
  languages: ['en', 'es', 'pt', ...translatedLanguages],
  address: 'Calle de la Luna 12, Madrid',
  staffContacts: [{ name: 'Sam', phone: '34600000200' }],
  services: [
    {
      slug: 'haircut',
      names: {
        en: 'Haircut',
        es: 'Corte',
        pt: 'Corte',
        fr: 'Coupe',
        de: 'Haarschnitt',
        it: 'Taglio',
        ar: 'قص الشعر',
      },
      synonyms: ['cut', 'coupe de cheveux', 'taglio di capelli', 'قص شعر', 'قصة شعر'],
      durationMinutes: 30,
      priceMinor: 2500,
    },
    {
      slug: 'color',
      names: { en: 'Color', es: 'Color', pt: 'Cor', fr: 'Couleur', de: 'Färben', it: 'Colore', ar: 'صبغة' },
      synonyms: ['dye'],
      durationMinutes: 90,
      intervalMinutes: 30,
      priceMinor: 7000,
    },
  ],
  resources: [
    {
      slug: 'ana',
      kind: 'staff',
      name: 'Ana',
      hours: [{ days: [1, 2, 3, 4, 5, 6], from: '10:00', until: '18:00' }],
    },
  ],
};

export function translatedModel(): BusinessModel {
  return definedModel('translated', salonOfTheWorld, translatedDocument());
}
