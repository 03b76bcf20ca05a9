import type { TenantSeed } from '../open-tenants.ts';

export const harbourClinic: TenantSeed = {
  slug: 'harbour',
  channel: {
    address: '100000000000002',
    businessAccountId: '110000000000002',
    displayPhone: '12125550110',
    token: 'demo-token-harbour',
  },
  business: {
    name: 'Harbour Clinic',
    industry: 'clinic',
    zone: 'America/New_York',
    currency: 'USD',
    languages: ['en'],
    address: '48 Harbour Street, New York',
    staffContacts: [
      { name: 'Front desk', phone: '12125550111' },
      { name: 'Nurse Kim', phone: '12125550112' },
    ],
    locations: [
      {
        slug: 'harbour-street',
        name: 'Harbour Street',
        address: '48 Harbour Street, New York',
        floors: [
          { name: 'Ground floor', spaces: ['Treatment'] },
          { name: 'First floor', spaces: ['Consulting'] },
        ],
      },
    ],
    policy: {
      noShowFee: { kind: 'fixed', amountMinor: 2500 },
      checkIn: { opensMinutesBefore: 60, graceMinutes: 10 },
    },
    services: [
      {
        slug: 'consultation',
        names: { en: 'Consultation' },
        descriptions: { en: 'See a doctor about anything new' },
        synonyms: ['doctor', 'appointment with the doctor', 'see a doctor', 'consult', 'gp'],
        durationMinutes: 20,
        bufferAfterMinutes: 10,
        intervalMinutes: 30,
        noticeMinutes: 120,
        priceMinor: 12000,
        requirements: [
          { kind: 'staff', tags: ['doctor'] },
          { kind: 'room', tags: ['consulting'] },
        ],
      },
      {
        slug: 'check-up',
        names: { en: 'Annual check-up' },
        descriptions: { en: 'A full check with a doctor' },
        synonyms: ['checkup', 'check up', 'physical', 'annual exam'],
        durationMinutes: 45,
        bufferAfterMinutes: 15,
        intervalMinutes: 30,
        noticeMinutes: 120,
        priceMinor: 18000,
        requirements: [
          { kind: 'staff', tags: ['doctor'] },
          { kind: 'room', tags: ['consulting'] },
        ],
        // A doctor looks at the file before a long visit.
        policy: { needsApproval: true },
      },
      {
        slug: 'vaccination',
        names: { en: 'Vaccination' },
        descriptions: { en: 'Flu and travel shots with the nurse' },
        synonyms: ['vaccine', 'shot', 'flu shot', 'jab'],
        durationMinutes: 10,
        bufferAfterMinutes: 5,
        intervalMinutes: 15,
        noticeMinutes: 60,
        priceMinor: 4000,
        requirements: [
          { kind: 'staff', tags: ['nurse'] },
          { kind: 'room', tags: ['treatment'] },
        ],
      },
      {
        slug: 'blood-test',
        names: { en: 'Blood test' },
        descriptions: { en: 'Results within two days' },
        synonyms: ['blood work', 'bloods', 'lab test'],
        durationMinutes: 15,
        noticeMinutes: 60,
        priceMinor: 3500,
        requirements: [
          { kind: 'staff', tags: ['nurse'] },
          { kind: 'room', tags: ['treatment'] },
        ],
      },
    ],
    resources: [
      {
        slug: 'dr-lee',
        kind: 'staff',
        name: 'Dr. Lee',
        tags: ['doctor'],
        hours: [
          { days: [1, 2, 3, 4, 5], from: '08:00', until: '12:00' },
          { days: [1, 2, 3, 4, 5], from: '13:00', until: '16:00' },
        ],
      },
      {
        slug: 'dr-patel',
        kind: 'staff',
        name: 'Dr. Patel',
        tags: ['doctor'],
        hours: [
          { days: [1, 3, 5], from: '10:00', until: '18:00' },
          { days: [6], from: '09:00', until: '13:00' },
        ],
      },
      {
        slug: 'nurse-kim',
        kind: 'staff',
        name: 'Nurse Kim',
        tags: ['nurse'],
        hours: [
          { days: [1, 2, 3, 4, 5], from: '08:00', until: '16:00' },
          { days: [6], from: '09:00', until: '13:00' },
        ],
      },
      {
        slug: 'consulting',
        kind: 'room',
        name: 'Consulting room',
        units: 2,
        tags: ['consulting'],
        space: 'Consulting',
      },
      { slug: 'treatment', kind: 'room', name: 'Treatment room', tags: ['treatment'], space: 'Treatment' },
    ],
  },
};
