import { harbourClinic } from '../../seeds/demo/harbour-clinic.ts';
import { keystoneHomes } from '../../seeds/demo/keystone-homes.ts';
import { lunaSalon } from '../../seeds/demo/luna-salon.ts';
import { naveCoworking } from '../../seeds/demo/nave-coworking.ts';
import { openStage } from '../support/stage.ts';

const { openHouse } = await openStage();

describe.each([
  ['a salon', lunaSalon, 'hola, ¿se puede pagar con tarjeta?', 'Se paga en Luna Salon', 'asistente'],
  ['a salon', lunaSalon, 'hi, can I pay by card?', 'You pay at Luna Salon', 'assistant'],
  ['a salon', lunaSalon, 'voy a llegar tarde', 'Gracias por avisar', 'asistente'],
  ['a salon', lunaSalon, '¿dónde puedo aparcar?', 'Para saber dónde aparcar', 'asistente'],
  ['a clinic', harbourClinic, "sorry, I'm running late", 'Thanks for telling us', 'assistant'],
  ['a clinic', harbourClinic, 'is there a car park?', 'For the parking nearby', 'assistant'],
  ['a coworking space', naveCoworking, 'oi, aceita pix?', 'Você paga na', 'assistente'],
  ['a coworking space', naveCoworking, 'tem estacionamento?', 'Para saber onde estacionar', 'assistente'],
  ['an agency', keystoneHomes, 'where can I park?', 'For the parking nearby', 'assistant'],
])('%s', (_, { business }, question, answer, goesOn) => {
  it(`answers “${question}” and goes on`, async () => {
    const lena = (await openHouse({ business })).customer('Lena');
    const seen = await lena.says(question);
    expect(seen.text).toContain(answer);
    expect(seen.text).toContain(goesOn);
    expect(seen.choices.length).toBeGreaterThan(1);
  });
});

describe('a question in the middle of a booking', () => {
  it('costs no message of the booking', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut tomorrow at 10');
    expect((await lena.says('can I pay by card?')).text).toMatch(
      /^You pay at Test Salon.*Shall I book it\?$/s,
    );
    expect((await lena.says('yes')).text).toContain('Booked ✅');
  });
});
