import { firstCustomers, MAXIMUM_CUSTOMERS, newCustomer, peopleOn } from './people.ts';

describe('people on the page', () => {
  it('have names and numbers of their own', () => {
    const customers = firstCustomers();
    while (customers.length < MAXIMUM_CUSTOMERS) customers.push(newCustomer(customers));
    expect(new Set(customers.map(({ name }) => name)).size).toBe(MAXIMUM_CUSTOMERS);
    expect(new Set(customers.map(({ phone }) => phone)).size).toBe(MAXIMUM_CUSTOMERS);
    for (const { phone } of customers) expect(phone).toMatch(/^1555\d{7}$/);
  });

  it('are the customers, then one of the staff', () => {
    const tenant = {
      slug: 'luna',
      name: 'Luna',
      phoneNumberId: '1',
      language: 'es',
      zone: 'Europe/Madrid',
      staff: [
        { name: 'Ana', phone: '34600000001' },
        { name: 'Ben', phone: '34600000002' },
      ],
    };
    const people = peopleOn([{ name: 'Lena', phone: '15551234567' }], tenant);
    expect(people.map(({ name, isStaff }) => [name, isStaff])).toEqual([
      ['Lena', false],
      ['Ana', true],
    ]);
  });
});
