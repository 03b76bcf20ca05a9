import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../src/config/project-root.ts';
import { publishFlow } from '../../src/conversation/flows/publish-flow.ts';
import { openStage, type House } from '../support/stage.ts';

const { installation, openHouse } = await openStage();

interface FlowSource {
  steps: Record<string, { text: Record<string, string> }>;
}

/** Publishes the salon's flow with another question for the service. */
async function publish(house: House, question: string): Promise<void> {
  const flow = JSON.parse(await readFile(join(projectRoot, 'flows/salon.json'), 'utf8')) as FlowSource; // ours
  const { service } = flow.steps;
  if (service) service.text = { en: question };
  await installation.doors.tenantTransaction(house.tenant.tenantId, (tx) =>
    publishFlow(tx, 'main', flow, { actor: 'system:test', now: installation.now() }),
  );
}

describe('an old button', () => {
  it('of another step is answered, and not obeyed', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const menu = await lena.says('hi');
    await lena.saysAll('book', 'haircut');
    expect(await lena.taps('My bookings', menu)).toMatchObject({
      text: 'That was from earlier. Here is where we are now:\n\nNext free times for Haircut:',
    });
  });

  it('of a list that is still the question counts, however far up it is', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const list = await lena.saysAll('haircut tomorrow');
    await lena.sends({ type: 'sticker' });
    await lena.says('where are you?');
    expect((await lena.taps('Tomorrow 11:30', list)).text).toContain('Tuesday 3 March, 11:30');
  });

  it('of a time, tapped at the summary of another, is offered first where it is still free', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const list = await lena.says('haircut tomorrow');
    await lena.taps('Tomorrow 10:00');
    const answer = await lena.taps('Tomorrow 12:00', list);
    expect(answer.text).toBe('That list was from earlier. Free for Haircut now, your time first:');
    expect(answer.choices.slice(0, 2)).toEqual(['Tomorrow 12:00', 'Tomorrow 12:30']);
    expect(await house.bookings()).toEqual([]);
    await lena.saysAll('1', 'yes');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 12:00']);
  });

  it('of a time that is gone is answered with what is free now', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const list = await lena.says('haircut tomorrow');
    await lena.taps('Tomorrow 10:00');
    await house.customer('Omar').saysAll('haircut tomorrow at 12', 'yes');
    const answer = await lena.taps('Tomorrow 12:00', list);
    expect(answer.text).toBe('That list was from earlier. Free for Haircut now:');
    expect(answer.choices).not.toContain('Tomorrow 12:00');
  });

  it('of a time, after that booking is made, offers times for another and books nothing', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const list = await lena.says('haircut tomorrow');
    await lena.taps('Tomorrow 10:00');
    await lena.says('yes');
    expect((await lena.taps('Tomorrow 12:00', list)).choices[0]).toBe('Tomorrow 12:00');
    expect((await lena.taps('Tomorrow 10:00', list)).choices).not.toContain('Tomorrow 10:00');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 10:00']);
  });

  it('of a time, tapped when asked whether to cancel, changes nothing about that question', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const list = await lena.says('haircut tomorrow');
    await lena.taps('Tomorrow 10:00');
    await lena.saysAll('yes', 'cancel');
    expect((await lena.taps('Tomorrow 12:00', list)).text).toMatch(/from earlier.*Cancel this booking\?/s);
  });

  it('[Another day], tapped at the summary, shows the days', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut tomorrow');
    await lena.taps('Tomorrow 10:00');
    expect((await lena.taps('Another day')).text).toBe('That list was from earlier.\n\nWhich day?');
  });

  it('of a booking that is cancelled is answered with a way on', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut on wednesday at 12', 'yes');
    const card = await lena.says('my bookings');
    await lena.saysAll('cancel', 'yes');
    const answer = await lena.taps('Reschedule', card);
    expect(answer.text).toMatch(/cannot be changed any more/);
    expect(answer.choices).toContain('Book');
    await lena.says('book');
    expect((await lena.taps('Cancel', card)).text).toMatch(/cannot be changed any more.*Which service/s);
  });

  it('of times for another service is answered, and not obeyed', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const haircuts = await lena.says('haircut tomorrow');
    await lena.says('no, a color please');
    expect((await lena.taps('Tomorrow 11:30', haircuts)).text).toMatch(/from earlier.*Color/s);
  });

  it('of an earlier conversation is answered, and not obeyed', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const services = await lena.saysAll('hi', 'book');
    await lena.saysAll('haircut tomorrow at 10', 'yes', 'book', 'haircut');
    expect((await lena.taps('Color', services)).text).toMatch(/from earlier.*Next free times for Haircut/s);
    expect(await house.bookings()).toHaveLength(1);
  });

  it('tapped after everything is over begins anew', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const menu = await lena.says('hi');
    await lena.saysAll('haircut tomorrow at 10', 'yes');
    const answer = await lena.taps('Book', menu);
    expect(answer.choices).toEqual(['Haircut with Ana again', 'Book', 'My bookings', 'Prices']);
    expect((await lena.taps('Book', answer)).text).toBe('Which service would you like?');
  });

  it('that no version of ours has made is taken by its words', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const button = { type: 'button', button: { payload: 'something-else', text: 'Book' } };
    expect((await lena.sends({ type: 'raw', message: button })).text).toBe('Which service would you like?');
  });
});

describe('a new version of the flow', () => {
  it('is for new conversations; whoever is inside finishes on theirs', async () => {
    const house = await openHouse();
    const [lena, omar] = [house.customer('Lena'), house.customer('Omar')];
    await lena.saysAll('hi', 'book');
    await publish(house, 'What shall it be?');

    expect((await omar.saysAll('hi', 'book')).text).toBe('What shall it be?');
    expect((await lena.says('back')).choices).toContain('Book');
    expect((await lena.says('book')).text).toBe('Which service would you like?');
    await lena.saysAll('haircut', 'tomorrow at 10', 'yes');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 10:00']);

    expect((await lena.saysAll('hi', 'book')).text).toBe('What shall it be?');
  });

  it('leaves buttons of the version before answered, and not obeyed', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const services = await lena.saysAll('hi', 'book');
    await lena.saysAll('haircut', 'tomorrow at 10', 'yes');
    await publish(house, 'What shall it be?');
    await lena.saysAll('hi', 'book');
    expect((await lena.taps('Haircut', services)).text).toMatch(/from earlier.*What shall it be\?/s);
  });
});

describe('two taps at once', () => {
  it('on Confirm make one booking', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut tomorrow at 10');
    await Promise.all([lena.phone.taps('Confirm booking'), lena.phone.taps('Confirm booking')]);
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 10:00']);
    expect(lena.phone.seen().filter(({ text }) => text.includes('Booked ✅'))).toHaveLength(1);
  });

  it('on two times hold one of them', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut tomorrow');
    await Promise.all([lena.phone.taps('Tomorrow 10:00'), lena.phone.taps('Tomorrow 11:00')]);
    expect(await house.query(`select from app.booking where status = 'held'`)).toHaveLength(1);
    expect(lena.phone.last().choices[0]).toBe('Tomorrow 11:00');
    // The first time is still held, but a summary from before the list is not obeyed.
    expect((await lena.taps('Confirm booking')).text).toMatch(/from earlier.*Tuesday 3 March, 10:00/s);
    await lena.taps('Confirm booking');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 10:00']);
  });
});
