import { lunaSalon } from '../../seeds/demo/luna-salon.ts';
import { openStage } from '../support/stage.ts';

const { openHouse } = await openStage();

const salon = {
  ...lunaSalon.business,
  services: lunaSalon.business.services.map((service) => ({
    ...service,
    names: { ...service.names, pt: service.names['es'] ?? '' },
    synonyms: [...(service.synonyms ?? []), ...(service.slug === 'color' ? ['tintura'] : [])],
  })),
};

/** What a customer says in each language; every change is of something else, and all the rest stays. */
const talks = {
  en: {
    languages: ['en', 'es'] as [string, string],
    list: 'haircut on wednesday in the afternoon with ana',
    changes: {
      date: 'actually make it friday',
      staff: 'with Marta instead',
      service: 'no, the colour',
      time: 'in the morning, rather',
    },
    summary: 'haircut on wednesday at 12 with ana',
    at: {
      date: 'actually make it friday',
      staff: 'with Marta instead',
      service: 'no, the colour',
      time: 'at 13:00',
    },
  },
  es: {
    languages: ['es', 'en'] as [string, string],
    list: 'quiero un corte el miércoles por la tarde con Ana',
    changes: {
      date: 'mejor el viernes',
      staff: 'mejor con Marta',
      service: 'no, el tinte',
      time: 'mejor por la mañana',
    },
    summary: 'quiero un corte el miércoles a las 12 con Ana',
    at: {
      date: 'mejor el viernes',
      staff: 'mejor con Marta',
      service: 'no, el tinte',
      time: 'mejor a las 13:00',
    },
  },
  pt: {
    languages: ['pt', 'es'] as [string, string],
    list: 'quero um corte na quarta à tarde com a Ana',
    changes: {
      date: 'na verdade sexta-feira',
      staff: 'melhor com a Marta',
      service: 'não, a tintura',
      time: 'melhor de manhã',
    },
    summary: 'quero um corte na quarta às 12h com a Ana',
    at: {
      date: 'na verdade sexta-feira',
      staff: 'melhor com a Marta',
      service: 'não, a tintura',
      time: 'melhor às 13h',
    },
  },
};

describe.each(Object.entries(talks))('a change midway, in %s', (_language, talk) => {
  const start = async (words: string) => {
    const house = await openHouse({ business: { ...salon, languages: talk.languages } });
    const lena = house.customer('Lena');
    const first = await lena.says(words);
    return { house, lena, first };
  };

  /** What the answer is about, in any language. */
  const about = (text: string) => ({
    service: /haircut|corte/i.test(text) ? 'haircut' : 'color',
    staff: /Ana|Marta|Ben/.exec(text)?.[0],
    day: /\b(4|6)\b/.exec(text)?.[0],
    hours: /morning|mañana|manhã/.test(text)
      ? 'morning'
      : /afternoon|tarde/.test(text)
        ? 'afternoon'
        : undefined,
    time: /\d\d:\d\d/.exec(text)?.[0],
  });

  it.each([
    ['date', { day: '6' }],
    ['staff', { staff: 'Marta' }],
    ['service', { service: 'color' }],
    ['time', { hours: 'morning' }],
  ] as const)('of the %s at the list of times', async (kind, changed) => {
    const { lena, first } = await start(talk.list);
    expect(about(first.text)).toMatchObject({
      service: 'haircut',
      staff: 'Ana',
      day: '4',
      hours: 'afternoon',
    });
    const answer = await lena.says(talk.changes[kind]);
    expect(about(answer.text)).toEqual({ ...about(first.text), ...changed });
  });

  it.each([
    ['date', { day: '6' }],
    ['staff', { staff: 'Marta' }],
    ['service', { service: 'color' }],
    ['time', { time: '13:00' }],
  ] as const)('of the %s at the summary', async (kind, changed) => {
    const { house, lena, first } = await start(talk.summary);
    expect(about(first.text)).toMatchObject({ service: 'haircut', staff: 'Ana', day: '4', time: '12:00' });
    const answer = await lena.says(talk.at[kind]);
    expect(about(answer.text)).toEqual({ ...about(first.text), ...changed });
    await lena.says('ok');
    const { service, staff = '', day, time } = { ...about(first.text), ...changed };
    expect(await house.bookings()).toEqual([
      `${service} with ${staff.toLowerCase()}, 2026-03-0${day} ${time}`,
    ]);
  });

  it('of the day and the person at the services', async () => {
    const { lena } = await start(
      {
        en: 'do you have something on wednesday with ana?',
        es: '¿tenéis algo el miércoles con Ana?',
        pt: 'vocês têm algo na quarta com a Ana?',
      }[talk.languages[0]] ?? '',
    );
    await lena.says(talk.changes.date);
    await lena.says(talk.changes.staff);
    expect(about((await lena.says(talk.languages[0] === 'en' ? 'haircut' : 'corte')).text)).toMatchObject({
      service: 'haircut',
      staff: 'Marta',
      day: '6',
    });
  });
});

describe('two changes in one message', () => {
  it.each([
    ['color on thursday', /^Free times for Color, Thu 5 Mar:$/],
    ['a color in the morning, please', /^Free times for Color, Fri 6 Mar in the morning:$/],
    ['no, color with Marta', /^Free times for Color, Fri 6 Mar with Marta:$/],
  ])('are both made: “%s”', async (words, answer) => {
    const lena = (await openHouse({ business: { ...salon, languages: ['en', 'es'] } })).customer('Lena');
    await lena.says('haircut on friday');
    expect((await lena.says(words)).text).toMatch(answer);
  });
});

describe('a change that cannot keep everything', () => {
  it('says what is not free, and what is closest', async () => {
    const lena = (await openHouse({ business: { ...salon, languages: ['en', 'es'] } })).customer('Lena');
    await lena.says('haircut on friday at 17:00 with ana');
    expect((await lena.says('with Ben instead')).text).toBe(
      'Fri 6 Mar 17:00 with Ben is not free. Closest free times:',
    );
  });

  it('keeps the day for a service that the person does not do', async () => {
    const lena = (await openHouse({ business: { ...salon, languages: ['en', 'es'] } })).customer('Lena');
    await lena.says('haircut on friday with ben');
    const list = await lena.says('no, the colour');
    expect(list.text).toBe('Ben does not do this. These are the times of those who do:');
    expect(list.choices[0]).toBe('Fri 6 Mar 10:00');
  });
});
