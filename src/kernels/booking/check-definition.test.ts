import type { BusinessDefinition, ResourceDefinition, ServiceDefinition } from './business-definition.ts';
import { checkDefinition } from './check-definition.ts';

const cut: ServiceDefinition = { slug: 'cut', names: { en: 'Cut' }, durationMinutes: 30, priceMinor: 2500 };
const ana: ResourceDefinition = {
  slug: 'ana',
  kind: 'staff',
  name: 'Ana',
  hours: [{ days: [1, 2], from: '09:00', until: '17:00' }],
};

function business(changes: Partial<BusinessDefinition> = {}): BusinessDefinition {
  return {
    name: 'Salon',
    industry: 'salon',
    zone: 'Europe/Madrid',
    currency: 'EUR',
    languages: ['en'],
    address: '1 Test Street',
    staffContacts: [],
    services: [cut],
    resources: [ana],
    ...changes,
  };
}

const hours = (...shifts: [number[], string, string][]) => ({
  resources: [{ ...ana, hours: shifts.map(([days, from, until]) => ({ days, from, until })) }],
});

describe('a business that cannot be is refused with what to change', () => {
  it.each<[string, Partial<BusinessDefinition>]>([
    ['Mars/Base', { zone: 'Mars/Base' }],
    [
      'overlap: day 1, 09:00 to 13:00 and day 1, 12:00 to 15:00',
      hours([[1], '09:00', '13:00'], [[1, 2], '12:00', '15:00']),
    ],
    [
      'overlap: day 1, 22:00 to 03:00 and day 2, 02:00 to 05:00',
      hours([[1], '22:00', '03:00'], [[2], '02:00', '05:00']),
    ],
    [
      'overlap: day 7, 22:00 to 03:00 and day 1, 02:00 to 05:00',
      hours([[7], '22:00', '03:00'], [[1], '02:00', '05:00']),
    ],
    ['day 8', hours([[8], '09:00', '17:00'])],
    ['"9:00" is not a time of day', hours([[1], '9:00', '17:00'])],
    ['the price of "cut" is -1', { services: [{ ...cut, priceMinor: -1 }] }],
    ['the length of "cut" is 0', { services: [{ ...cut, durationMinutes: 0 }] }],
    ['Two services are called "cut"', { services: [cut, cut] }],
    ['"nails", which is none of the services', { resources: [{ ...ana, serves: ['nails'] }] }],
    ['"moon", which is none of the locations', { resources: [{ ...ana, location: 'moon' }] }],
    ['"attic", which is none of the spaces', { resources: [{ ...ana, space: 'attic' }] }],
    ['Nothing meets requirement 1 of "cut"', { services: [{ ...cut, requirements: [{ kind: 'chair' }] }] }],
    ['it is needed from the first minute', { services: [{ ...cut, requirements: [{ fromMinute: 5 }] }] }],
    [
      'begins after the service has ended',
      { services: [{ ...cut, requirements: [{}, { fromMinute: 30 }] }] },
    ],
    [
      '"bob", which is none of the resources',
      { services: [{ ...cut, requirements: [{ resources: ['bob'] }] }] },
    ],
    [
      'ends before it begins',
      { services: [{ ...cut, stay: { unit: 'days', arrival: '12:00', departure: '11:00', longest: 1 } }] },
    ],
    [
      '"moon", which is none of the locations',
      {
        services: [{ ...cut, sessions: { seats: 5, times: [{ days: [1], at: '10:00', location: 'moon' }] } }],
      },
    ],
    [
      '2026-02-30',
      {
        locations: [{ slug: 'a', name: 'A', address: 'B', holidays: [{ date: '2026-02-30', name: 'None' }] }],
      },
    ],
  ])('%s', (part, changes) => {
    expect(() => checkDefinition(business(changes))).toThrow(
      expect.objectContaining({ code: 'invalid_input', message: expect.stringContaining(part) }),
    );
  });

  it('shifts that touch are fine, overnight too', () => {
    checkDefinition(
      business(hours([[1], '09:00', '13:00'], [[1], '13:00', '15:00'], [[7], '22:00', '09:00'])),
    );
  });
});
