import { keystoneHomes } from '../../seeds/demo/keystone-homes.ts';
import { lunaSalon } from '../../seeds/demo/luna-salon.ts';
import { naveCoworking } from '../../seeds/demo/nave-coworking.ts';
import { openStage } from '../support/stage.ts';

const { openHouse } = await openStage();

describe('several of the same', () => {
  it.each([
    ['two haircuts tomorrow at 5pm', 'yes', /one after the other\. Number 1 of 2/],
    ['dos cortes mañana a las 17', 'sí', /una tras otra\. Número 1 de 2/],
    ['a haircut for me and my son tomorrow at 5pm', 'yes', /Number 1 of 2/],
    ['un corte para dos personas mañana a las 17:00', 'sí', /Número 1 de 2/],
  ])('are booked one after the other, at the same time: “%s”', async (words, yes, place) => {
    const house = await openHouse({ business: lunaSalon.business });
    const lena = house.customer('Lena');
    expect((await lena.says(words)).text).toMatch(place);
    expect((await lena.says(yes)).text).toMatch(/(Booked|Reservado) ✅.*2 (of|de) 2/s);
    expect((await lena.says(yes)).text).not.toMatch(/(Number|Número) 3/);
    expect(await house.bookings()).toEqual([
      'haircut with ana, 2026-03-03 17:00',
      'haircut with marta, 2026-03-03 17:00',
    ]);
  });

  it('come as close together as they can, where one person does them', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('two haircuts tomorrow at 11 with ana', 'yes');
    expect(lena.phone.last().text).toMatch(/Booked ✅.*Tomorrow 11:00 with Ana is not free\. Closest/s);
    await lena.saysAll('11:30', 'yes');
    expect(await house.bookings()).toEqual([
      'haircut with ana, 2026-03-03 11:00',
      'haircut with ana, 2026-03-03 11:30',
    ]);
  });

  it('may be only one in the end: what is booked stays', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('two haircuts tomorrow at 11', 'yes', '11:30');
    expect((await lena.says('no')).text).toMatch(/^Good, I leave it at that\. What is booked stays booked\./);
    await lena.saysAll('color on friday at 12', 'yes');
    expect(await house.bookings()).toEqual([
      'haircut with ana, 2026-03-03 11:00',
      'color with ana, 2026-03-06 12:00',
    ]);
  });

  it('turn up at the list', async () => {
    const lena = (await openHouse()).customer('Lena');
    await lena.says('haircut tomorrow');
    await lena.says('two haircuts on friday please');
    expect((await lena.says('1')).text).toMatch(/Number 1 of 2.*Friday 6 March/s);
  });

  it('are for a person to plan, where they are many', async () => {
    const house = await openHouse();
    expect((await house.customer('Lena').says('haircut for 12 people')).text).toContain('told the team');
    expect((await house.customer('Omar').saysAll('hi', 'haircut for 12 people')).text).toContain(
      'told the team',
    );
  });

  it('turn up at the summary', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut tomorrow at 11');
    expect((await lena.says('actually two haircuts')).text).toContain('Number 1 of 2');
  });

  it('in Portuguese, of rooms', async () => {
    const house = await openHouse({ business: naveCoworking.business });
    const lena = house.customer('Lena');
    await lena.saysAll('duas salas amanhã às 10h', 'sim', 'sim');
    expect(await house.bookings()).toEqual([
      'meeting-room with sala-azul, 2026-03-03 10:00',
      'meeting-room with sala-verde, 2026-03-03 10:00',
    ]);
  });
});

describe('people who share one booking', () => {
  it.each([
    [naveCoworking, 'meeting room tomorrow at 3pm for 4 people'],
    [keystoneHomes, 'viewing of the cottage tomorrow at 3pm for 2 people'],
  ])('are one booking', async ({ business }, words) => {
    const house = await openHouse({ business });
    const lena = house.customer('Lena');
    expect((await lena.says(words)).text).not.toContain('of 2');
    await lena.says('yes');
    expect(await house.bookings()).toHaveLength(1);
  });
});
