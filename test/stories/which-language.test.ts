import type { FlowDocument } from '../../src/conversation/flows/flow-document.ts';
import { running } from '../support/flows.ts';
import { openStage, type House } from '../support/stage.ts';
import { salonOfTheWorld, translatedDocument } from './translated/model.ts';

const { openHouse } = await openStage();

/** A salon that speaks these languages, the first of them where the customer's is not one. */
async function salonIn(languages: string[], document: FlowDocument = translatedDocument()): Promise<House> {
  const [first = 'en', ...others] = languages;
  return openHouse({ business: { ...salonOfTheWorld, languages: [first, ...others] }, ...running(document) });
}

describe('whoever writes in a language that the business does not list', () => {
  it('is answered in its first, and understood in their own all the way', async () => {
    const house = await salonIn(['es', 'en']);
    const chloe = house.customer('Chloé');
    expect((await chloe.says('bonjour, je voudrais une coupe demain à 17h')).text).toMatch(
      /Corte.*martes, 3 de marzo, 17:00.*¿Lo reservo\?/s,
    );
    expect((await chloe.says('oui')).text).toMatch(/^Reservado ✅/);
    expect((await chloe.says('je dois annuler mon rendez-vous')).text).toMatch(/^¿Cancelar esta cita\?/);
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 17:00']);
  });

  it('stays in the language that they chose before', async () => {
    const house = await salonIn(['es', 'en']);
    const chloe = house.customer('Chloé');
    expect((await chloe.says('hello, English please')).text).toMatch(/assistant of Luna Salon/);
    expect((await chloe.says('je voudrais une coupe demain à 17h')).text).toMatch(/Shall I book it\?/);
  });
});

describe('asking for a language', () => {
  it.each([
    ['English please', /Next free times/],
    ['en français', /Prochains créneaux/],
    ['auf Deutsch bitte', /Nächste freie Zeiten/],
    ['in italiano', /Prossimi orari/],
    ['em português', /Próximos horários/],
    ['بالعربية', /الأوقات المتاحة/],
  ])('“%s” repeats the question in it', async (words, question) => {
    const house = await salonIn(['es', 'en', 'pt', 'fr', 'de', 'it', 'ar']);
    const lena = house.customer('Lena');
    await lena.saysAll('hola', 'reservar', 'corte');
    expect((await lena.says(words)).text).toMatch(question);
  });

  it.each(['en français s’il vous plaît', 'auf Deutsch bitte', 'بالعربية', 'do you speak French?'])(
    '“%s” names those there are, where it is none of them',
    async (words) => {
      const house = await salonIn(['es', 'en']);
      const lena = house.customer('Lena');
      await lena.saysAll('hola', 'reservar', 'corte');
      expect((await lena.says(words)).text).toMatch(
        /^Entiendo ese idioma, pero aquí no puedo responder en él, lo siento\. Respondo en: español, English\.\n\nPróximas horas libres/,
      );
    },
  );

  it('as the first words is answered with the greeting in it, or with the languages there are', async () => {
    const house = await salonIn(['es', 'en', 'fr']);
    expect((await house.customer('Chloé').says('en français')).text).toMatch(/^Bonjour/);
    expect((await house.customer('Jonas').says('auf Deutsch')).text).toMatch(
      /^Entiendo.*español, English, français\.\n\n¡Hola!/s,
    );
  });
});

describe('a language that the business lists', () => {
  it('is not spoken while its flow is not written in it: one conversation, one language', async () => {
    const house = await salonIn(['en', 'fr'], translatedDocument(['de']));
    const chloe = house.customer('Chloé');
    expect((await chloe.says('bonjour')).text).toMatch(/^Hi! This is the assistant/);
    expect((await chloe.says('je voudrais une coupe')).text).toMatch(/^Next free times/);
    expect((await chloe.says('en français')).text).toMatch(/I answer in: English\./);
  });

  it('gives way at a step that is not wholly written in it, for the whole of the step', async () => {
    const house = await salonIn(['en', 'fr'], withoutText(translatedDocument(), 'confirm', 'text', 'fr'));
    const chloe = house.customer('Chloé');
    expect((await chloe.says('je voudrais une coupe')).text).toMatch(/^Prochains créneaux/);
    const summary = await chloe.says('demain à 17h');
    expect(summary.text).toMatch(/^\*Haircut\*\nTuesday 3 March, 17:00/);
    expect(summary.choices).toEqual(['Confirm booking', 'Another time', 'Cancel']);
  });

  it('is not needed where the flow is written in another: then that is spoken', async () => {
    const house = await salonIn(['fr'], translatedDocument([]));
    expect((await house.customer('Chloé').says('bonjour')).text).toMatch(/^Hi! This is the assistant/);
  });
});

/** The same flow, with one text left out in one language. */
function withoutText(document: FlowDocument, step: string, field: string, language: string): FlowDocument {
  const copy = structuredClone(document) as {
    steps: Record<string, Record<string, Record<string, string>>>;
  } & FlowDocument; // texts are by language
  delete copy.steps[step]?.[field]?.[language];
  return copy;
}
