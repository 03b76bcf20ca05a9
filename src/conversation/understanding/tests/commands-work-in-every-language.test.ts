import type { Intent, Language } from '../index.ts';
import { read } from './reading.ts';

const commands: [Language, Intent, ...string[]][] = [
  ['en', 'human', 'human', 'can I speak to a real person please', 'I need help', 'humna'],
  ['en', 'cancel', 'cancel', 'cancle', 'please cancel my appointment', 'I want to cancel'],
  ['en', 'reschedule', 'reschedule', 'can I move my appointment', 'reshedule', 'I cannot make it'],
  ['en', 'menu', 'menu', 'mneu', 'main menu please'],
  ['en', 'back', 'back', 'go back'],
  ['en', 'my-bookings', 'my bookings', 'when is my appointment?'],
  ['en', 'start-over', 'start over', 'can we start again'],
  ['es', 'human', 'persona', 'quiero hablar con una persona', 'pásame con alguien', 'ayuda'],
  ['es', 'cancel', 'cancelar', 'canclar', 'quiero anular mi cita'],
  ['es', 'reschedule', 'cambiar mi cita', 'puedo mover la cita?', 'reprogramar'],
  ['es', 'menu', 'menú', 'ver el menú'],
  ['es', 'back', 'atrás', 'volver'],
  ['es', 'my-bookings', 'mis citas', '¿cuándo es mi cita?'],
  ['pt', 'human', 'atendente', 'quero falar com uma pessoa'],
  ['pt', 'cancel', 'cancelar', 'desmarcar meu horário'],
  ['pt', 'reschedule', 'remarcar', 'preciso mudar meu horário'],
  ['pt', 'back', 'voltar'],
  ['fr', 'human', 'conseiller', 'je voudrais parler à une personne'],
  ['fr', 'cancel', 'annuler', 'annulez mon rendez-vous svp'],
  ['fr', 'reschedule', 'déplacer mon rdv', 'je voudrais changer de date'],
  ['fr', 'back', 'retour'],
  ['de', 'human', 'Mitarbeiter', 'ich will mit einem Menschen reden'],
  ['de', 'cancel', 'absagen', 'Termin stornieren'],
  ['de', 'reschedule', 'verschieben', 'kann ich den Termin ändern?'],
  ['de', 'back', 'zurück'],
  ['it', 'human', 'operatore', 'vorrei parlare con qualcuno'],
  ['it', 'cancel', 'annulla', 'devo disdire'],
  ['it', 'reschedule', 'spostare', 'vorrei cambiare orario'],
  ['it', 'back', 'indietro'],
  ['ar', 'human', 'موظف', 'أريد التحدث مع شخص'],
  ['ar', 'cancel', 'إلغاء', 'ألغي موعدي'],
  ['ar', 'reschedule', 'تغيير الموعد', 'أريد تأجيل موعدي'],
  ['ar', 'back', 'رجوع'],
  [
    'en',
    'waitlist',
    'waitlist',
    'put me on the waiting list',
    'let me know if somebody cancels',
    'if it becomes available',
  ],
  ['es', 'waitlist', 'lista de espera', 'avísame si se libera algo', 'apúntame en la lista de espera'],
  ['pt', 'waitlist', 'lista de espera', 'me avisa se abrir', 'me coloca na lista de espera'],
  ['fr', 'waitlist', "liste d'attente", 'prévenez-moi si une place se libère'],
  ['de', 'waitlist', 'Warteliste', 'sagen Sie mir Bescheid, wenn etwas frei wird'],
  ['it', 'waitlist', "lista d'attesa", 'avvisatemi se si libera un posto'],
  ['ar', 'waitlist', 'قائمة الانتظار', 'أخبرني إذا توفر موعد'],
];

describe('a command', () => {
  it.each(
    commands.flatMap(([language, intent, ...texts]) =>
      texts.map((text) => [language, text, intent] as const),
    ),
  )('is obeyed in %s: %s', (language, text, intent) => {
    expect(read(text, { language }).intent).toBe(intent);
  });

  it.each([
    ['en', 'tell me if tomorrow at five is free'],
    ['es', 'dime si mañana a las cinco está libre'],
    ['pt', 'me diz se amanhã às cinco está livre'],
  ] as const)('to wait is not what asks for a time, in %s: %s', (language, text) => {
    expect(read(text, { language }).intent).not.toBe('waitlist');
  });

  it.each([
    ['em português', 'pt'],
    ['Português, por favor', 'pt'],
    ['auf Arabisch bitte', 'ar'],
    ['en allemand svp', 'de'],
    ['francese', 'fr'],
    ['بالفرنسية من فضلك', 'fr'],
  ] as const)('to speak another language is understood in that one and in this: %s', (text, language) => {
    for (const hint of ['es', 'en', 'de'] as const)
      expect(read(text, { language: hint })).toMatchObject({ intent: 'language', language });
  });

  it('of one word is obeyed whatever the language was', () => {
    expect(read('cancel', { language: 'es' }).intent).toBe('cancel');
    expect(read('annuler', { language: 'de' }).intent).toBe('cancel');
    expect(read('ayuda', { language: 'en' }).intent).toBe('human');
    expect(read('موظف', { language: 'en' }).intent).toBe('human');
  });

  it.each([
    ['en', "don't cancel my booking"],
    ['en', 'I do not want to cancel'],
    ['es', 'no quiero cancelar'],
    ['fr', 'je ne veux pas annuler'],
    ['de', 'ich möchte nicht absagen'],
    ['it', 'non voglio disdire'],
    ['pt', 'não quero cancelar'],
    ['ar', 'لا أريد إلغاء'],
  ] as const)('is not one when it is turned down in %s: %s', (language, text) => {
    expect(read(text, { language }).intent).not.toBe('cancel');
  });

  it('to stop or start is one to the letter only', () => {
    for (const text of ['stop', 'STOP', ' Stop! ', 'unsubscribe']) expect(read(text).intent).toBe('stop');
    for (const text of ['start', 'START', 'unstop']) expect(read(text).intent).toBe('start');
    for (const text of ['please stop', 'stopp it', 'stop at 5', 'sotp', 'can we start at 5', 'strat']) {
      expect([text, read(text, { language: 'en' }).intent]).not.toEqual([text, 'stop']);
      expect([text, read(text, { language: 'en' }).intent]).not.toEqual([text, 'start']);
    }
  });

  it('to stop is known in every language', () => {
    const words = {
      es: 'baja',
      pt: 'parar',
      fr: 'désabonner',
      de: 'abmelden',
      it: 'cancellami',
      ar: 'إيقاف',
    } as const;
    for (const [language, text] of Object.entries(words)) {
      expect([language, read(text, { language: language as Language }).intent]).toEqual([language, 'stop']);
    }
  });

  it('is heard in the sentence with which WhatsApp looks for the way to a person', () => {
    const probe =
      'Hello, this message is from WhatsApp – we are initiating this conversation to understand the quality of your bot experience';
    expect(read(probe)).toMatchObject({ intent: 'human', candidates: [] });
  });

  it('weighs more the more it asks of a person', () => {
    expect(read('cancel my booking and let me talk to someone', { language: 'en' }).intent).toBe('human');
    expect(read('I need to cancel and rebook for friday', { language: 'en' }).intent).toBe('reschedule');
    expect(read('book me in for friday, thanks, bye', { language: 'en' }).intent).toBe('book');
  });
});
