import type { ServiceDefinition } from '../../src/kernels/booking/index.ts';
import type { TenantSeed } from '../open-tenants.ts';

/** A viewing of one property. Its agent needs a quarter of an hour to reach the next one. */
function viewing(
  slug: string,
  home: { name: string; description: string; place: string; agent: string; synonyms: string[] },
): ServiceDefinition {
  return {
    slug,
    names: { en: home.name },
    descriptions: { en: home.description },
    synonyms: home.synonyms,
    durationMinutes: 30,
    intervalMinutes: 15,
    bufferAfterMinutes: 15,
    noticeMinutes: 120,
    priceMinor: 0,
    place: home.place,
    requirements: [
      { kind: 'staff', resources: [home.agent] },
      { kind: 'property', resources: [slug] },
    ],
  };
}

export const keystoneHomes: TenantSeed = {
  slug: 'keystone',
  channel: {
    address: '100000000000004',
    businessAccountId: '110000000000004',
    displayPhone: '447700900110',
    token: 'demo-token-keystone',
  },
  business: {
    name: 'Keystone Homes',
    industry: 'viewings',
    zone: 'Europe/London',
    currency: 'GBP',
    languages: ['en'],
    address: '5 Keystone Yard, London',
    staffContacts: [
      { name: 'Priya', phone: '447700900111' },
      { name: 'Tom', phone: '447700900112' },
    ],
    locations: [
      { slug: 'yard', name: 'Keystone Yard', address: '5 Keystone Yard, London' },
      { slug: 'east', name: 'Keystone East', address: '9 Hoe Street, London E17' },
    ],
    services: [
      viewing('wharf-loft', {
        name: 'Wharf Loft',
        description: '2-bed flat, £2,100 a month',
        place: '14 Wharf Row, London SE16',
        agent: 'priya',
        synonyms: ['loft', 'wharf', 'wharf row', 'flat', 'apartment'],
      }),
      viewing('mill-cottage', {
        name: 'Mill Cottage',
        description: '3-bed cottage, £545,000',
        place: '2 Mill Lane, London NW6',
        agent: 'priya',
        synonyms: ['cottage', 'mill', 'mill lane'],
      }),
      viewing('garden-house', {
        name: 'Garden House',
        description: '4-bed house, £820,000',
        place: '31 Garden Road, London E17',
        agent: 'tom',
        synonyms: ['house', 'garden', 'garden road'],
      }),
    ],
    resources: [
      {
        slug: 'priya',
        kind: 'staff',
        name: 'Priya',
        hours: [{ days: [1, 2, 3, 4, 5, 6], from: '09:00', until: '18:00' }],
      },
      {
        slug: 'tom',
        kind: 'staff',
        name: 'Tom',
        location: 'east',
        hours: [
          { days: [1, 2, 3, 4, 5], from: '10:00', until: '19:00' },
          { days: [6], from: '10:00', until: '15:00' },
        ],
      },
      { slug: 'wharf-loft', kind: 'property', name: 'Wharf Loft' },
      { slug: 'mill-cottage', kind: 'property', name: 'Mill Cottage' },
      { slug: 'garden-house', kind: 'property', name: 'Garden House', location: 'east' },
    ],
  },
};
