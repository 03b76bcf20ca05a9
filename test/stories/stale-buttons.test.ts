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
    expect(answer.choices).toEqual(['Book', 'My bookings', 'Prices']);
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
    await lena.taps('Confirm booking');
    expect(await house.bookings()).toHaveLength(1);
  });
});
