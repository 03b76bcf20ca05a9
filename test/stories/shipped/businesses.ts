import type { BusinessDefinition } from '../../../src/kernels/booking/index.ts';

/*
 * The businesses that the shipped stories are told of: one for each shipped flow, small enough that every list in a story
 * can be foreseen, and named in all the languages that the stories speak.
 */

const staffContacts = [{ name: 'Sam', phone: '34600000200' }];
const languages = ['en', 'es', 'pt'] as const;

export const businesses: Readonly<Record<string, BusinessDefinition>> = {
  salon: {
    name: 'Luna Salon',
    industry: 'salon',
    zone: 'Europe/Madrid',
    currency: 'EUR',
    languages,
    address: 'Calle de la Luna 12, Madrid',
    staffContacts,
    services: [
      {
        slug: 'haircut',
        names: { en: 'Haircut', es: 'Corte', pt: 'Corte de cabelo' },
        synonyms: ['cut', 'corte', 'corte de pelo', 'cortarme el pelo', 'cortar o cabelo'],
        durationMinutes: 30,
        priceMinor: 2500,
      },
      {
        slug: 'color',
        names: { en: 'Color', es: 'Color', pt: 'Coloração' },
        synonyms: ['dye', 'tinte', 'tintura'],
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
  },
  clinic: {
    name: 'Harbour Clinic',
    industry: 'clinic',
    zone: 'Europe/London',
    currency: 'GBP',
    languages,
    address: '48 Harbour Street, London',
    staffContacts,
    services: [
      {
        slug: 'consultation',
        names: { en: 'Consultation', es: 'Consulta', pt: 'Consulta' },
        synonyms: ['doctor', 'see a doctor', 'médico', 'consulta médica'],
        durationMinutes: 20,
        intervalMinutes: 30,
        priceMinor: 12000,
      },
      {
        slug: 'vaccination',
        names: { en: 'Vaccination', es: 'Vacuna', pt: 'Vacina' },
        synonyms: ['shot', 'jab', 'vacunarme', 'vacinar'],
        durationMinutes: 15,
        priceMinor: 4000,
      },
    ],
    resources: [
      {
        slug: 'dr-lee',
        kind: 'staff',
        name: 'Dr. Lee',
        hours: [{ days: [1, 2, 3, 4, 5], from: '10:00', until: '18:00' }],
      },
    ],
  },
  coworking: {
    name: 'Nave Coworking',
    industry: 'coworking',
    zone: 'America/Sao_Paulo',
    currency: 'BRL',
    languages,
    address: 'Rua da Nave 300, São Paulo',
    staffContacts,
    services: [
      {
        slug: 'meeting-room',
        names: { en: 'Meeting room', es: 'Sala de reuniones', pt: 'Sala de reunião' },
        synonyms: ['room', 'sala'],
        durationMinutes: 60,
        priceMinor: 8000,
      },
      {
        slug: 'tour',
        names: { en: 'Guided tour', es: 'Visita guiada', pt: 'Visita guiada' },
        synonyms: ['tour', 'visita'],
        durationMinutes: 30,
        priceMinor: 0,
      },
    ],
    resources: [
      {
        slug: 'sala-azul',
        kind: 'room',
        name: 'Sala Azul',
        serves: ['meeting-room'],
        hours: [{ days: [1, 2, 3, 4, 5, 6], from: '10:00', until: '18:00' }],
      },
      {
        slug: 'rafa',
        kind: 'staff',
        name: 'Rafa',
        serves: ['tour'],
        hours: [{ days: [1, 2, 3, 4, 5], from: '10:00', until: '18:00' }],
      },
    ],
  },
  viewings: {
    name: 'Keystone Homes',
    industry: 'viewings',
    zone: 'Europe/London',
    currency: 'GBP',
    languages,
    address: '5 Keystone Yard, London',
    staffContacts,
    services: [
      {
        slug: 'mill-cottage',
        names: { en: 'Mill Cottage' },
        synonyms: ['cottage', 'mill'],
        durationMinutes: 30,
        priceMinor: 0,
        place: '2 Mill Lane, London',
      },
      {
        slug: 'wharf-loft',
        names: { en: 'Wharf Loft' },
        synonyms: ['loft'],
        durationMinutes: 30,
        priceMinor: 0,
        place: '14 Wharf Row, London',
      },
    ],
    resources: [
      {
        slug: 'tom',
        kind: 'staff',
        name: 'Tom',
        hours: [{ days: [1, 2, 3, 4, 5, 6], from: '10:00', until: '18:00' }],
      },
    ],
  },
};
