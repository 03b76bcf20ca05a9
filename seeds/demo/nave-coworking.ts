import type { TenantSeed } from '../open-tenants.ts';

const everyDayButSunday = [{ days: [1, 2, 3, 4, 5, 6], from: '08:00', until: '20:00' }];

export const naveCoworking: TenantSeed = {
  slug: 'nave',
  channel: {
    address: '100000000000003',
    businessAccountId: '110000000000003',
    displayPhone: '5511900000010',
    token: 'demo-token-nave',
  },
  business: {
    name: 'Nave Coworking',
    industry: 'coworking',
    zone: 'America/Sao_Paulo',
    currency: 'BRL',
    languages: ['pt', 'en'],
    address: 'Rua da Nave 300, São Paulo',
    staffContacts: [{ name: 'Rafa', phone: '5511900000100' }],
    policy: { autoRelease: { minutesBefore: 120 } },
    services: [
      {
        slug: 'meeting-room',
        names: { pt: 'Sala de reunião', en: 'Meeting room' },
        descriptions: { pt: 'Uma hora, até 8 pessoas', en: 'One hour, up to 8 people' },
        synonyms: ['room', 'meeting', 'conference room', 'sala', 'reunião', 'sala de reuniões'],
        durationMinutes: 60,
        priceMinor: 8000,
        lengthPrices: [
          { minutes: 120, priceMinor: 15_000 },
          { minutes: 240, priceMinor: 26_000 },
        ],
      },
      {
        slug: 'hot-desk',
        names: { pt: 'Mesa por um dia', en: 'Hot desk for a day' },
        descriptions: { pt: 'Das 8h às 20h, com café', en: '8 am to 8 pm, coffee included' },
        synonyms: ['desk', 'day pass', 'hot desk', 'coworking', 'mesa', 'diária', 'passe diário', 'estação'],
        durationMinutes: 720,
        priceMinor: 6000,
      },
      {
        slug: 'tour',
        names: { pt: 'Visita guiada', en: 'Guided tour' },
        descriptions: { pt: 'Conheça o espaço em 20 minutos', en: 'See the space in 20 minutes' },
        synonyms: ['visit', 'show me around', 'visita', 'conhecer', 'conhecer o espaço'],
        durationMinutes: 20,
        intervalMinutes: 30,
        noticeMinutes: 60,
        priceMinor: 0,
      },
    ],
    resources: [
      {
        slug: 'sala-azul',
        kind: 'room',
        name: 'Sala Azul',
        serves: ['meeting-room'],
        hours: everyDayButSunday,
      },
      {
        slug: 'sala-verde',
        kind: 'room',
        name: 'Sala Verde',
        serves: ['meeting-room'],
        hours: everyDayButSunday,
      },
      {
        slug: 'desks',
        kind: 'desk',
        name: 'Salão',
        units: 8,
        serves: ['hot-desk'],
        hours: everyDayButSunday,
      },
      {
        slug: 'rafa',
        kind: 'staff',
        name: 'Rafa',
        serves: ['tour'],
        hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', until: '18:00' }],
      },
    ],
  },
};
