import type { Language } from '../index.ts';
import { wishIn, wishOf, read } from './reading.ts';

/** Said on Wednesday 4 March 2026 at 10:10. */
const wishes: readonly (readonly [Language, text: string, wish: string])[] = [
  // weekdays of a week that is named once
  ['en', 'tuesday or thursday next week at 3pm', '2026-03-10 15:00 / 2026-03-12 15:00'],
  ['es', 'el martes o jueves de la semana que viene', '2026-03-10 / 2026-03-12'],
  ['pt', 'semana que vem na terça ou quinta', '2026-03-10 / 2026-03-12'],
  ['fr', 'mardi ou jeudi de la semaine prochaine', '2026-03-10 / 2026-03-12'],
  ['it', 'martedì o giovedì della prossima settimana', '2026-03-10 / 2026-03-12'],
  ['es', 'viernes o lunes de la semana que viene', '2026-03-06 / 2026-03-09'],
  // weeks on
  ['en', 'a fortnight today', '2026-03-18'],
  ['en', 'friday fortnight', '2026-03-20'],
  ['fr', 'mardi en quinze', '2026-03-24'],
  ['de', 'Freitag in 8 Tagen', '2026-03-13'],
  // stretches
  ['en', 'mon-wed', '2026-03-09 / 2026-03-10'],
  ['es', 'entre el 20 y el 23', '2026-03-20 / 2026-03-21'],
  ['fr', 'du 20 au 23', '2026-03-20 / 2026-03-21'],
  ['pt', 'do dia 20 ao 23', '2026-03-20 / 2026-03-21'],
  ['es', 'del 3 al 6', '2026-04-03 / 2026-04-04'],
  ['en', 'the second week of april', '2026-04-08 / 2026-04-09'],
  ['de', 'ab April', '2026-04-01 / 2026-04-02'],
  // limits that are days themselves
  ['en', 'not before friday', '2026-03-06 / 2026-03-07'],
  ['fr', 'pas avant vendredi', '2026-03-06 / 2026-03-07'],
  ['en', 'not before 3pm', 'from 15:00'],
  ['es', 'no más tarde de las 6 de la tarde', 'to 18:00'],
  ['es', 'como muy tarde a las 18', 'to 18:00'],
  ['ar', 'بعد يوم 20', '2026-03-21 / 2026-03-22'],
  // numbers
  ['es', 'el 20 o 21', '2026-03-20 / 2026-03-21'],
  ['es', 'el 20 a las 17 o 18', '2026-03-20 17:00 / 2026-03-20 18:00'],
  ['es', 'lunes 16 por la tarde', '2026-03-16 afternoon'],
  ['fr', 'le 7 au soir', '2026-03-07 evening'],
  ['fr', 'le 7 à 16h', '2026-03-07 16:00'],
  ['pt', 'na 6ª', '2026-03-06'],
  ['pt', 'das 2 a 4 da tarde', 'from 14:00 to 16:00'],
  ['en', 'friday 10', '2026-03-06 10:00 / 2026-03-06 22:00'],
  ['es', 'faltando 10 para las 5', '16:50 / 04:50'],
  ['it', '14-16', 'from 14:00 to 16:00'],
  ['en', '11 till 1', 'from 11:00 to 13:00'],
  ['es', 'entre 3 y 5 de la tarde', 'from 15:00 to 17:00'],
  ['pt', 'entre 3 e 5 da tarde', 'from 15:00 to 17:00'],
  ['fr', 'entre 3 et 5', 'from 15:00 to 17:00 / from 03:00 to 05:00'],
  ['en', '5 to 4', '15:55 / 03:55'],
  ['en', '10 to 2', 'from 10:00 to 14:00'],
  ['en', 'does 4 work?', '16:00 / 04:00'],
  ['en', '4 or 4:30pm', '16:00 / 16:30'],
  ['en', 'on the second floor', ''],
  ['fr', "c'est au deuxième étage ?", ''],
  // counted from now, and from something else
  ['en', 'in an hour and a half', '2026-03-04 11:40'],
  ['en', 'in 1.5 hours', '2026-03-04 11:40'],
  ['es', 'dentro de 2 horas y media', '2026-03-04 12:40'],
  ['fr', 'dans 2h', '2026-03-04 12:10'],
  ['en', 'an hour later', ''],
  ['pt', 'uma hora mais tarde', ''],
  // its own weekday, where the time is over
  ['en', 'wednesday at 9', '2026-03-11 09:00 / 2026-03-04 21:00'],
  ['en', 'wednesday 3pm', '2026-03-04 15:00 / 2026-03-11 15:00'],
  // turned down, moved, over
  ['en', 'any time but friday', ''],
  ['ar', 'أي يوم إلا الاثنين', ''],
  ['ar', 'الساعة ستة إلا عشر دقائق', '17:50 / 05:50'],
  ['en', 'my booking is friday at 3pm, can I move it to monday at 2pm', '2026-03-09 14:00'],
  ['es', 'tengo cita a las 15:00, puedo cambiarla a las 16:00', '16:00'],
  ['es', 'el marzo pasado fui', ''],
  // typing errors between two ways to write the same day
  ['de', 'moregn', '2026-03-05'],
];

describe('a wish for a time', () => {
  it.each(wishes)('is read in %s: %s', (language, text, wish) => {
    expect(wishIn(language, text)).toBe(wish);
  });

  it('has all the days of a week that was named, with the part of the day', () => {
    const { candidates } = read('next week in the afternoon', { language: 'en' });
    expect(candidates.map(({ date, part }) => `${date} ${part}`)).toEqual(
      [9, 10, 11, 12, 13, 14, 15].map((day) => `2026-03-${String(day).padStart(2, '0')} afternoon`),
    );
  });

  it('pairs days and times of a story no longer than anybody means them', () => {
    const understood = read('tomorrow or on friday after 5 '.repeat(120), { language: 'en' });
    expect(wishOf(understood)).toMatch(/^2026-03-05 from 17:00/);
  });
});
