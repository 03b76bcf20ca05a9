import { openStage, type House, type Person } from '../support/stage.ts';

const { installation, openHouse } = await openStage();
const MINUTES_OFFERED = 15;

/** One visit a day, and Olga has tomorrow's. */
async function withFullDay() {
  const house = await openHouse({
    business: {
      languages: ['en', 'es', 'pt'],
      services: [
        {
          slug: 'haircut',
          names: { en: 'Haircut', es: 'Corte', pt: 'Corte' },
          durationMinutes: 60,
          priceMinor: 2500,
        },
      ],
      resources: [
        {
          slug: 'ana',
          kind: 'staff',
          name: 'Ana',
          hours: [{ days: [1, 2, 3, 4, 5, 6], from: '11:00', until: '12:00' }],
        },
      ],
    },
  });
  const olga = house.customer('Olga');
  await olga.saysAll('haircut tomorrow', 'yes');
  if ((await house.bookings()).length === 0) await olga.saysAll('11:00', 'yes');
  expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 11:00']);
  return { house, olga };
}

/** Olga does not come, and whatever follows from it has happened. */
async function cancels({ phone, ...olga }: Person): Promise<void> {
  await olga.saysAll('cancel my haircut', 'yes');
  expect(phone.last().text).toContain('Cancelled');
  await installation.pass(1);
}

const sayings = {
  en: {
    wish: 'haircut tomorrow',
    label: 'Tell me if it opens',
    joined: 'You are on the waitlist: Haircut, tomorrow',
    words: 'put me on the waitlist',
    offer: 'has come free, and you are next',
    take: 'Book it',
    pass: 'No, thanks',
    booked: 'Booked ✅',
    passed: 'somebody else gets it',
    mine: 'my bookings',
    leave: 'Stop waiting',
    left: 'you do not wait for that any more',
  },
  es: {
    wish: 'quiero un corte mañana',
    label: 'Avísame si se libera',
    joined: 'Estás en la lista de espera: Corte',
    words: 'avísame si se libera algo',
    offer: 'te toca a ti',
    take: 'Reservarla',
    pass: 'No, gracias',
    booked: 'Reservado ✅',
    passed: 'será para otra persona',
    mine: 'mis citas',
    leave: 'Dejar de esperar',
    left: 'ya no esperas',
  },
  pt: {
    wish: 'quero um corte amanhã',
    label: 'Me avise se abrir',
    joined: 'Você está na lista de espera: Corte',
    words: 'me avisa se abrir',
    offer: 'é a sua vez',
    take: 'Reservar',
    pass: 'Não, obrigado',
    booked: 'Reservado ✅',
    passed: 'fica para outra pessoa',
    mine: 'minhas reservas',
    leave: 'Parar de esperar',
    left: 'você não espera mais',
  },
};

const statuses = async (house: House) =>
  (
    await house.query<{ status: string }>('select status from app.waitlist_entry order by created_at, id')
  ).map(({ status }) => status);

describe.each(Object.entries(sayings))('a full day, in %s', (_language, said) => {
  it('is waited for by tap; what comes free is offered, and booked with another', async () => {
    const { house, olga } = await withFullDay();
    const lena = house.customer('Lena');
    expect((await lena.says(said.wish)).choices).toContain(said.label);
    const joined = await lena.taps(said.label);
    expect(joined.text).toContain(said.joined);
    expect(joined.choices).not.toContain(said.label);
    await cancels(olga);
    expect(lena.phone.last()).toMatchObject({ choices: [said.take, said.pass] });
    expect(lena.phone.last().text).toContain(said.offer);
    expect((await lena.taps(said.take)).text).toContain(said.booked);
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 11:00']);
    expect(await statuses(house)).toEqual(['booked']);
  });

  it('is waited for in words, and not any more by a tap under the bookings', async () => {
    const { house } = await withFullDay();
    const lena = house.customer('Lena');
    await lena.says(said.wish);
    expect((await lena.says(said.words)).text).toContain(said.joined);
    expect((await lena.says(said.mine)).choices).toContain(said.leave);
    expect((await lena.taps(said.leave)).text).toContain(said.left);
    expect(await statuses(house)).toEqual(['left']);
  });

  it('goes to the next one where the first does not want it', async () => {
    const { house, olga } = await withFullDay();
    const [lena, omar] = [house.customer('Lena'), house.customer('Omar')];
    for (const person of [lena, omar]) {
      await person.says(said.wish);
      await person.taps(said.label);
    }
    await cancels(olga);
    expect(omar.phone.last().text).not.toContain(said.offer);
    expect((await lena.taps(said.pass)).text).toContain(said.passed);
    await installation.pass(1);
    expect(omar.phone.last().text).toContain(said.offer);
    expect((await omar.taps(said.take)).text).toContain(said.booked);
    expect(await statuses(house)).toEqual(['waiting', 'booked']);
  });
});

describe('an offer', () => {
  async function withTwoWaiting() {
    const { house, olga } = await withFullDay();
    const [lena, omar] = [house.customer('Lena'), house.customer('Omar')];
    for (const person of [lena, omar]) {
      await person.says('haircut tomorrow');
      await person.taps('Tell me if it opens');
    }
    await cancels(olga);
    expect(lena.phone.last().text).toContain('has come free');
    return { house, lena, omar };
  }

  it('that nobody answers goes to the next one; a late yes gets other times', async () => {
    const { house, lena, omar } = await withTwoWaiting();
    await installation.pass(MINUTES_OFFERED);
    await installation.pass(1);
    expect(omar.phone.last().text).toContain('has come free');
    const late = await lena.taps('Book it');
    expect(late.text).toContain('has gone to somebody else');
    expect(late.choices).toContain('Another day');
    await omar.taps('Book it');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 11:00']);
  });

  it('is answered in words where nothing else is asked', async () => {
    const { house, olga } = await withFullDay();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut tomorrow', 'waitlist');
    await installation.pass(100);
    await cancels(olga);
    expect((await lena.says('yes please')).text).toContain('Booked ✅');
  });

  it('comes as the template outside the 24 hours', async () => {
    const { house, olga } = await withFullDay();
    const lena = house.customer('Lena');
    await olga.saysAll('haircut on saturday', 'yes');
    await lena.says('haircut on saturday');
    await lena.taps('Tell me if it opens');
    await installation.pass(30 * 60);
    await olga.saysAll('cancel my haircut on saturday', 'yes');
    await installation.pass(1);
    expect(lena.phone.last()).toMatchObject({ choices: ['Book it', 'No, thanks'] });
    expect(lena.phone.last().text).toContain('that you are on the waitlist for can be booked now');
  });
});
