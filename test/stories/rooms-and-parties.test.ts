import { naveCoworking } from '../../seeds/demo/nave-coworking.ts';
import { openStage } from '../support/stage.ts';

const { openHouse } = await openStage();

const openNave = () => openHouse({ business: naveCoworking.business });

describe('a customer of a coworking space', () => {
  it('gets a room with what they ask for, and large enough', async () => {
    const house = await openNave();
    const [lena, otto, ida] = [house.customer('Lena'), house.customer('Otto'), house.customer('Ida')];
    // Sala Verde has no projector and is for four.
    await lena.saysAll('a meeting room with a projector tomorrow at 3pm', 'yes');
    await otto.saysAll('a meeting room tomorrow at 3pm', 'yes');
    await ida.saysAll('a meeting room for 6 people on friday at 10am', 'yes');
    expect(await house.bookings()).toEqual([
      'meeting-room with sala-azul, 2026-03-03 15:00',
      'meeting-room with sala-verde, 2026-03-03 15:00',
      'meeting-room with sala-azul, 2026-03-06 10:00',
    ]);
  });

  it('is told that the time is taken where the only room that fits is', async () => {
    const house = await openNave();
    const [lena, otto] = [house.customer('Lena'), house.customer('Otto')];
    await lena.saysAll('a meeting room for 7 people tomorrow at 3pm', 'yes');
    const answer = await otto.says('uma sala com projetor amanhã às 15h');
    expect(answer.text).toMatch(/15:00/);
    expect(answer.choices.join()).not.toContain('15:00');
  });

  it('books a class, and a desk for everybody who comes', async () => {
    const house = await openNave();
    const lena = house.customer('Lena');
    await lena.saysAll('yoga class tomorrow at 6:30pm', 'yes');
    await lena.saysAll('hot desk for 3 people on wednesday at 8am', 'yes');
    const bookings = await house.bookings();
    expect(bookings).toEqual(['yoga with lia, 2026-03-03 18:30', 'hot-desk with desks, 2026-03-04 08:00']);
    const rows = await house.query<{ party: number; units: number }>(
      `select b.party_size as party, count(*)::integer as units from app.booking b
       join app.allocation a on a.tenant_id = b.tenant_id and a.booking_id = b.id
       group by b.id, b.party_size order by b.id`,
    );
    expect(rows).toEqual([
      { party: 1, units: 1 },
      { party: 3, units: 3 },
    ]);
  });
});
