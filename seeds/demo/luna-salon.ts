import type { RequirementDefinition } from '../../src/kernels/booking/index.ts';
import type { TenantSeed } from '../open-tenants.ts';

/** The colour is washed out in the last half hour or so of the first ninety minutes. */
const basin: RequirementDefinition = { kind: 'equipment', tags: ['basin'], fromMinute: 60, forMinutes: 30 };

/** Somebody who can do it, and a chair. */
function withChair(
  somebody: RequirementDefinition,
  ...more: RequirementDefinition[]
): RequirementDefinition[] {
  return [somebody, { kind: 'chair' }, ...more];
}

export const lunaSalon: TenantSeed = {
  slug: 'luna',
  channel: {
    address: '100000000000001',
    businessAccountId: '110000000000001',
    displayPhone: '34600000010',
    token: 'demo-token-luna',
  },
  business: {
    name: 'Luna Salon',
    industry: 'salon',
    zone: 'Europe/Madrid',
    currency: 'EUR',
    languages: ['es', 'en'],
    address: 'Calle de la Luna 12, Madrid',
    staffContacts: [{ name: 'Marta', phone: '34600000100' }],
    policy: {
      cancel: {
        customer: { noticeMinutes: 24 * 60, late: 'allowed' },
        business: { noticeMinutes: 0, late: 'allowed' },
      },
      lateCancelFee: { kind: 'fixed', amountMinor: 1000 },
    },
    services: [
      {
        slug: 'haircut',
        names: { es: 'Corte', en: 'Haircut' },
        descriptions: { es: 'Lavado, corte y peinado', en: 'Wash, cut and style' },
        synonyms: ['cut', 'hair cut', 'trim', 'corte de pelo', 'pelo', 'cortarme el pelo', 'cortar'],
        durationMinutes: 30,
        noticeMinutes: 60,
        priceMinor: 2500,
        requirements: withChair({ kind: 'staff', tags: ['cut'] }),
      },
      {
        slug: 'color',
        names: { es: 'Color', en: 'Color' },
        descriptions: { es: 'Color completo con lavado', en: 'Full color with wash' },
        synonyms: ['colour', 'coloring', 'dye', 'hair dye', 'tinte', 'teñir', 'teñirme'],
        durationMinutes: 90,
        intervalMinutes: 30,
        noticeMinutes: 60,
        priceMinor: 7000,
        requirements: withChair({ kind: 'staff', tags: ['color'] }, basin),
        policy: { deposit: { charge: { kind: 'percent', basisPoints: 2000 }, fromMinor: 0 } },
      },
      {
        slug: 'cut-and-color',
        names: { es: 'Corte + color', en: 'Cut + color' },
        descriptions: { es: 'Corte y color en una visita', en: 'Cut and color in one visit' },
        synonyms: ['cut and color', 'cut and colour', 'corte y color', 'corte y tinte'],
        durationMinutes: 120,
        intervalMinutes: 30,
        noticeMinutes: 60,
        priceMinor: 9000,
        requirements: withChair({ kind: 'staff', tags: ['cut', 'color'] }, basin),
      },
      {
        slug: 'beard-trim',
        names: { es: 'Arreglo de barba', en: 'Beard trim' },
        descriptions: { es: 'Recorte y perfilado', en: 'Trim and shape' },
        synonyms: ['beard', 'shave', 'barba', 'barbería', 'afeitado'],
        durationMinutes: 20,
        intervalMinutes: 30,
        noticeMinutes: 60,
        priceMinor: 1500,
        requirements: withChair({ kind: 'staff', tags: ['beard'] }),
      },
    ],
    resources: [
      {
        slug: 'ana',
        kind: 'staff',
        name: 'Ana',
        tags: ['cut', 'color'],
        hours: [
          { days: [1, 2, 3, 4, 5], from: '10:00', until: '14:00' },
          { days: [1, 2, 3, 4, 5], from: '16:00', until: '20:00' },
          { days: [6], from: '10:00', until: '14:00' },
        ],
      },
      {
        slug: 'ben',
        kind: 'staff',
        name: 'Ben',
        tags: ['cut', 'beard'],
        hours: [
          { days: [1, 2, 3, 4, 5, 6], from: '09:00', until: '13:00' },
          { days: [1, 2, 3, 4, 5, 6], from: '14:00', until: '17:00' },
        ],
      },
      {
        slug: 'marta',
        kind: 'staff',
        name: 'Marta',
        tags: ['cut', 'color', 'beard'],
        hours: [{ days: [2, 3, 4, 5, 6], from: '11:00', until: '19:00' }],
      },
      { slug: 'chairs', kind: 'chair', name: 'Chair', units: 3 },
      { slug: 'basins', kind: 'equipment', name: 'Basin', units: 2, tags: ['basin'] },
    ],
  },
};
