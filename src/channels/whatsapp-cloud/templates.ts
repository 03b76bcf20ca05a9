import { templateLanguage } from './template-language.ts';

type Language = 'en' | 'es' | 'pt';

interface TemplateTexts {
  /** `{{name}}` stands for a parameter; Meta refuses one at either end */
  body: string;
  /** titles of the quick replies; a message gives their payloads in the same order */
  buttons?: readonly string[];
}

export interface Template {
  name: string;
  /** Meta's code, such as `pt_BR` */
  language: string;
  body: string;
  buttons: readonly string[];
  /** what Meta's reviewers read in place of each parameter */
  examples: Readonly<Record<string, string>>;
}

const REMINDER_BUTTONS: Record<Language, readonly string[]> = {
  en: ['Confirm', 'Reschedule', 'Cancel'],
  es: ['Confirmar', 'Cambiar', 'Cancelar'],
  pt: ['Confirmar', 'Remarcar', 'Cancelar'],
};

/**
 * Every template that the product sends. All are of the category UTILITY, so none may say anything promotional.
 * A change to one that Meta has approved needs a new name: Meta keeps the old words under the old one.
 */
export const templates: readonly Template[] = [
  // 24 hours before a booking
  ...translated(
    'booking_reminder',
    { business: 'Luna Salon', service: 'Haircut', when: 'Tue 3 March, 10:30', place: 'Calle Mayor 12' },
    {
      en: {
        body: 'This is a reminder of your booking at {{business}}.\n\nWhat: {{service}}\nWhen: {{when}}\nWhere: {{place}}\n\nWill you be there?',
        buttons: REMINDER_BUTTONS.en,
      },
      es: {
        body: 'Te recordamos tu reserva en {{business}}.\n\nQué: {{service}}\nCuándo: {{when}}\nDónde: {{place}}\n\n¿Vendrás?',
        buttons: REMINDER_BUTTONS.es,
      },
      pt: {
        body: 'Este é um lembrete da sua reserva em {{business}}.\n\nO quê: {{service}}\nQuando: {{when}}\nOnde: {{place}}\n\nVocê vem?',
        buttons: REMINDER_BUTTONS.pt,
      },
    },
  ),
  // the same for a booking that is let go of unless the customer confirms it; it names no service, for any business
  ...translated(
    'booking_reminder_until',
    {
      business: 'Luna Salon',
      when: 'Tue 3 March, 10:30',
      place: 'Calle Mayor 12',
      until: 'Tue 3 March, 8:30',
    },
    {
      en: {
        body: 'This is a reminder of your booking at {{business}}.\n\nWhen: {{when}}\nWhere: {{place}}\n\nPlease confirm by {{until}}; after that others can have the time. Will you be there?',
        buttons: REMINDER_BUTTONS.en,
      },
      es: {
        body: 'Te recordamos tu reserva en {{business}}.\n\nCuándo: {{when}}\nDónde: {{place}}\n\nConfirma antes de {{until}}; después, la hora queda libre para otros. ¿Vendrás?',
        buttons: REMINDER_BUTTONS.es,
      },
      pt: {
        body: 'Este é um lembrete da sua reserva em {{business}}.\n\nQuando: {{when}}\nOnde: {{place}}\n\nConfirme até {{until}}; depois disso o horário fica livre para outros. Você vem?',
        buttons: REMINDER_BUTTONS.pt,
      },
    },
  ),
  // the same where the service is nobody else's business, at a clinic for example
  ...translated(
    'booking_reminder_discreet',
    { business: 'Harbour Clinic', when: 'Tue 3 March, 10:30', place: '4 Pier Street' },
    {
      en: {
        body: 'This is a reminder of your appointment at {{business}}.\n\nWhen: {{when}}\nWhere: {{place}}\n\nWill you be there?',
        buttons: REMINDER_BUTTONS.en,
      },
      es: {
        body: 'Te recordamos tu cita en {{business}}.\n\nCuándo: {{when}}\nDónde: {{place}}\n\n¿Vendrás?',
        buttons: REMINDER_BUTTONS.es,
      },
      pt: {
        body: 'Este é um lembrete do seu horário em {{business}}.\n\nQuando: {{when}}\nOnde: {{place}}\n\nVocê vem?',
        buttons: REMINDER_BUTTONS.pt,
      },
    },
  ),
  // a change that cannot wait until the customer writes again
  ...translated(
    'booking_update',
    { business: 'Luna Salon', text: 'Ana is ill, so your haircut on Tuesday is cancelled.' },
    {
      en: {
        body: 'An update on your booking at {{business}}: {{text}}\n\nReply to this message if you have a question.',
      },
      es: {
        body: 'Hay un cambio en tu reserva en {{business}}: {{text}}\n\nResponde a este mensaje si tienes alguna pregunta.',
      },
      pt: {
        body: 'Há uma mudança na sua reserva em {{business}}: {{text}}\n\nResponda a esta mensagem se tiver alguma dúvida.',
      },
    },
  ),
  // to staff: a customer asks for a booking that has to be approved
  ...translated(
    'booking_request',
    { customer: 'Ana R', summary: 'Asks for a consultation, Tue 3 March, 10:30, Dr. Lee.' },
    {
      en: {
        body: 'A booking of {{customer}} waits for your approval.\n\nRequest: {{summary}}\n\nThe time is kept until you answer.',
        buttons: ['Approve', 'Decline'],
      },
      es: {
        body: 'Una reserva de {{customer}} espera tu aprobación.\n\nSolicitud: {{summary}}\n\nLa hora queda guardada hasta que respondas.',
        buttons: ['Aprobar', 'Rechazar'],
      },
      pt: {
        body: 'Uma reserva de {{customer}} espera a sua aprovação.\n\nPedido: {{summary}}\n\nO horário fica guardado até você responder.',
        buttons: ['Aprovar', 'Recusar'],
      },
    },
  ),
  // to staff: what became of a booking
  ...translated(
    'booking_notice',
    { customer: 'Ana R', summary: 'Is here for her haircut, Tue 3 March, 10:30, Ana.' },
    {
      en: {
        body: 'News about a booking of {{customer}}.\n\nWhat happened: {{summary}}\n\nThere is nothing to answer.',
      },
      es: {
        body: 'Novedades sobre una reserva de {{customer}}.\n\nQué ha pasado: {{summary}}\n\nNo hace falta responder.',
      },
      pt: {
        body: 'Novidades sobre uma reserva de {{customer}}.\n\nO que houve: {{summary}}\n\nNão é preciso responder.',
      },
    },
  ),
  // to staff: a customer needs a person
  ...translated(
    'handoff_notice',
    { customer: 'Ana R', summary: 'Wants to move a booking, and no free time suits.' },
    {
      en: {
        body: 'A customer is waiting for an answer from a person: {{customer}}.\n\nSummary: {{summary}}\n\nReply to this message to answer the customer.',
      },
      es: {
        body: 'Un cliente espera la respuesta de una persona: {{customer}}.\n\nResumen: {{summary}}\n\nResponde a este mensaje para contestarle.',
      },
      pt: {
        body: 'Um cliente espera a resposta de uma pessoa: {{customer}}.\n\nResumo: {{summary}}\n\nResponda a esta mensagem para falar com o cliente.',
      },
    },
  ),
  // to staff: a customer who waited for a person does not any more
  ...translated(
    'handoff_over',
    { customer: 'Ana R' },
    {
      en: {
        body: 'The customer {{customer}} went back to the assistant and is no longer waiting for an answer from a person.',
      },
      es: {
        body: 'El cliente {{customer}} ha vuelto al asistente y ya no espera la respuesta de una persona.',
      },
      pt: {
        body: 'O cliente {{customer}} voltou para o assistente e não espera mais a resposta de uma pessoa.',
      },
    },
  ),
  // to the customer: what a person answered, more than 24 hours after the question
  ...translated(
    'handoff_reply',
    { business: 'Luna Salon', text: 'Yes, you can bring your dog.' },
    {
      en: {
        body: 'You asked a question at {{business}}. This is the answer: {{text}}\n\nReply to this message if you need anything else.',
      },
      es: {
        body: 'Hiciste una consulta a {{business}}. Esta es la respuesta: {{text}}\n\nResponde a este mensaje si necesitas algo más.',
      },
      pt: {
        body: 'Você fez uma pergunta a {{business}}. Esta é a resposta: {{text}}\n\nResponda a esta mensagem se precisar de mais alguma coisa.',
      },
    },
  ),
];

function translated(
  name: string,
  examples: Readonly<Record<string, string>>,
  texts: Record<Language, TemplateTexts>,
): Template[] {
  return Object.entries(texts).map(([language, { body, buttons = [] }]) => ({
    name,
    language: templateLanguage(language),
    body,
    buttons,
    examples,
  }));
}
