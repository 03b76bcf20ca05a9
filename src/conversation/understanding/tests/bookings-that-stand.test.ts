import type { Language } from '../index.ts';
import { read } from './reading.ts';

/** Every phrase is written on Wednesday, 4 March 2026. */
const thursday = '2026-03-05';
const friday = '2026-03-06';

describe('who will not come', () => {
  it.each([
    ['en', "I won't come tomorrow"],
    ['en', "I can't come tomorrow"],
    ['es', 'no puedo ir mañana'],
    ['es', 'mañana no voy a poder ir'],
    ['pt', 'não vou poder ir amanhã'],
    ['fr', 'je ne peux pas venir demain'],
    ['de', 'ich kann morgen nicht kommen'],
    ['it', 'domani non posso venire'],
    ['ar', 'لن أستطيع الحضور غدا'],
  ] as const)('cancels what is booked that day in %s: %s', (language, text) => {
    expect(read(text, { language })).toMatchObject({
      intent: 'cancel',
      isAbsent: true,
      standing: { dates: [thursday] },
      candidates: [],
    });
  });

  it.each([
    ['en', "I can't come tomorrow, is friday ok?"],
    ['es', 'no puedo ir mañana, ¿puede ser el viernes?'],
    ['pt', 'não vou poder ir amanhã, pode ser sexta?'],
  ] as const)('moves it where another day is named in %s: %s', (language, text) => {
    const { intent, standing, candidates } = read(text, { language });
    expect({ intent, standing, date: candidates[0]?.date }).toEqual({
      intent: 'reschedule',
      standing: { dates: [thursday] },
      date: friday,
    });
  });

  it.each([
    ['en', 'something came up'],
    ['es', 'al final no voy'],
    ['es', 'me ha surgido algo y no puedo ir'],
    ['pt', 'surgiu um imprevisto'],
    ['fr', "j'ai un empêchement"],
    ['de', 'mir ist etwas dazwischengekommen'],
  ] as const)('need not name it in %s: %s', (language, text) => {
    expect(read(text, { language })).toMatchObject({ intent: 'cancel', isAbsent: true });
  });

  it('only turns a day down while a time is being looked for', () => {
    expect(read("I can't come tomorrow", { language: 'en', asked: 'slot' }).intent).toBe('another-day');
    expect(read('no puedo ir mañana', { language: 'es', asked: 'date' }).intent).toBe('another-day');
  });
});

describe('who is late', () => {
  it.each([
    ['en', "I'm running late", '10 mins late sorry', "I'll be a bit late"],
    ['es', 'llego tarde', 'voy con retraso', 'llego 10 minutos tarde'],
    ['pt', 'vou me atrasar', 'estou atrasado', 'vou chegar atrasada'],
    ['fr', 'je serai en retard', "j'ai 10 minutes de retard"],
    ['de', 'ich verspäte mich', 'ich komme 10 Minuten später'],
    ['it', 'sono in ritardo', 'arrivo con 10 minuti di ritardo'],
    ['ar', 'سأتأخر قليلا', 'أنا متأخر'],
  ] as const)('says so in %s, and wishes for no time', (language, ...texts) => {
    for (const text of texts) {
      const { intent, candidates } = read(text, { language });
      expect([text, intent, candidates]).toEqual([text, 'late', []]);
    }
  });

  it.each([
    ['en', 'late afternoon'],
    ['en', 'can I come late in the day'],
    ['es', 'puedo ir por la tarde'],
    ['es', 'más tarde'],
    ['pt', 'mais tarde'],
    ['de', 'zu spät'],
    ['it', 'più tardi'],
  ] as const)('is nobody who wishes for a later time in %s: %s', (language, text) => {
    expect(read(text, { language }).intent).not.toBe('late');
  });
});

describe('which of several bookings is meant', () => {
  it.each([
    ['en', 'cancel the second one', 2],
    ['en', 'cancel the first one', 1],
    ['en', 'move the last one', -1],
    ['es', 'cancela la segunda', 2],
    ['pt', 'cancelar o segundo', 2],
    ['fr', 'annule le deuxième', 2],
    ['de', 'storniere den zweiten', 2],
    ['it', 'annulla il secondo', 2],
    ['ar', 'إلغاء الموعد الثاني', 2],
  ] as const)('is told by its place in %s: %s', (language, text, place) => {
    expect(read(text, { language }).standing).toMatchObject({ place });
  });

  it.each([
    ['en', 'move my Friday one'],
    ['es', 'cambia la del viernes'],
    ['pt', 'remarcar a de sexta'],
  ] as const)('is told by its day in %s: %s', (language, text) => {
    expect(read(text, { language })).toMatchObject({ intent: 'reschedule', standing: { dates: [friday] } });
  });

  it.each([
    ['en', 'move it to friday'],
    ['es', 'cambia mi cita al viernes'],
    ['pt', 'mudar meu horário para sexta'],
    ['de', 'verschieben auf Freitag'],
  ] as const)('is not told by the day it moves to in %s: %s', (language, text) => {
    expect(read(text, { language }).standing).toBeUndefined();
  });

  it('is not the first that is free', () => {
    expect(read('move it to the first available', { language: 'en' }).standing).toBeUndefined();
  });
});

const all: [Language, ...string[]][] = [
  ['en', 'my appointments', 'my viewings', 'my rooms', 'show my visits', 'is my booking still on'],
  ['es', 'mis citas', 'mis reservas', 'mis visitas', 'mis salas'],
  ['pt', 'meus agendamentos', 'minhas reservas', 'minhas visitas', 'minhas salas'],
  ['fr', 'mes rdv', 'mes visites'],
  ['de', 'meine Termine', 'meine Besichtigungen'],
  ['it', 'i miei appuntamenti', 'le mie visite'],
  ['ar', 'مواعيدي', 'زياراتي'],
];

it.each(all.flatMap(([language, ...texts]) => texts.map((text) => [language, text] as const)))(
  'all that is booked is asked for in %s: %s',
  (language, text) => {
    expect(read(text, { language }).intent).toBe('my-bookings');
  },
);
