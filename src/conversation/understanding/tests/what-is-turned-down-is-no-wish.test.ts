import { read, wishIn } from './reading.ts';

describe('a day that is turned down', () => {
  it.each([
    ['en', 'not friday, saturday', '2026-03-07'],
    ['en', 'friday I cannot, but sunday yes', '2026-03-08'],
    ['en', 'not friday, not saturday, sunday please', '2026-03-08'],
    ['en', 'friday at 5 does not work, saturday at 3pm?', '2026-03-07 15:00'],
    ['en', 'saturday instead of friday', '2026-03-07'],
    ['es', 'mañana no, el viernes', '2026-03-06'],
    ['es', 'no puedo el viernes ni el sábado, el domingo', '2026-03-08'],
    ['pt', 'sexta não, sábado', '2026-03-07'],
    ['fr', 'pas vendredi ni samedi, dimanche', '2026-03-08'],
    ['fr', 'vendredi je ne peux pas, plutôt samedi', '2026-03-07'],
    ['de', 'Freitag nicht, lieber Samstag', '2026-03-07'],
    ['de', 'am Freitag geht es nicht, Samstag?', '2026-03-07'],
    ['it', 'venerdì no, sabato sì', '2026-03-07'],
    ['ar', 'لا أستطيع يوم الجمعة، السبت', '2026-03-07'],
  ] as const)('leaves the other one in %s: %s', (language, text, wish) => {
    expect(wishIn(language, text)).toBe(wish);
  });

  it.each([
    ['en', "I can't do friday"],
    ['en', 'not friday or saturday'],
    ['es', 'el viernes no puedo'],
    ['de', 'Freitag geht nicht'],
    ['it', 'venerdì non posso'],
  ] as const)('alone asks for another one in %s: %s', (language, text) => {
    expect(read(text, { language })).toMatchObject({ candidates: [], intent: 'another-day' });
  });
});

describe('a change of mind', () => {
  it.each([
    ['en', 'tomorrow, no wait, friday', '2026-03-06'],
    ['en', 'at 5pm, sorry, 6pm', '18:00'],
    ['en', 'friday at 5pm, actually make it 6pm', '2026-03-06 18:00'],
    ['es', 'el jueves, perdón, el viernes', '2026-03-06'],
    ['fr', 'jeudi, non attendez, vendredi', '2026-03-06'],
    ['de', 'Donnerstag, nein warte, Freitag', '2026-03-06'],
    ['it', 'giovedì, anzi venerdì', '2026-03-06'],
    ['pt', 'quinta, aliás sexta', '2026-03-06'],
    ['ar', 'الخميس، قصدي الجمعة', '2026-03-06'],
  ] as const)('keeps what was said last in %s: %s', (language, text, wish) => {
    expect(wishIn(language, text)).toBe(wish);
  });

  it.each([
    ['en', 'move my appointment from friday 3pm to saturday 4pm', '2026-03-07 16:00'],
    ['en', 'can we move it from 3pm to 5pm', '17:00'],
    ['en', "can we change tomorrow's appointment to 5pm", '2026-03-05 17:00'],
    ['es', 'cambiar mi cita del jueves al viernes a las 10:30 de la mañana', '2026-03-06 10:30'],
    ['pt', 'passar meu horário de sexta para sábado', '2026-03-07'],
    ['fr', 'déplacer mon rdv de vendredi à samedi', '2026-03-07'],
    ['de', 'meinen Termin von Freitag auf Samstag verschieben', '2026-03-07'],
    ['it', 'spostare il mio appuntamento da venerdì a sabato', '2026-03-07'],
    ['ar', 'نقل موعدي من الجمعة الى السبت', '2026-03-07'],
  ] as const)('of a booking names its new time in %s: %s', (language, text, wish) => {
    expect(read(text, { language }).intent).toBe('reschedule');
    expect(wishIn(language, text)).toBe(wish);
  });
});
