import { templateLanguage } from './template-language.ts';
import { translated, type Language, type Template } from './translated-template.ts';

const REMINDER_BUTTONS: Record<Language, readonly string[]> = {
  en: ['Confirm', 'Reschedule', 'Cancel'],
  es: ['Confirmar', 'Cambiar', 'Cancelar'],
  pt: ['Confirmar', 'Remarcar', 'Cancelar'],
  fr: ['Confirmer', 'Déplacer', 'Annuler'],
  de: ['Bestätigen', 'Verschieben', 'Absagen'],
  it: ['Conferma', 'Sposta', 'Annulla'],
  ar: ['تأكيد', 'تغيير الموعد', 'إلغاء الموعد'],
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
      fr: {
        body: 'Nous vous rappelons votre réservation chez {{business}}.\n\nQuoi : {{service}}\nQuand : {{when}}\nOù : {{place}}\n\nVous venez ?',
        buttons: REMINDER_BUTTONS.fr,
      },
      de: {
        body: 'Wir erinnern Sie an Ihre Buchung bei {{business}}.\n\nWas: {{service}}\nWann: {{when}}\nWo: {{place}}\n\nKommen Sie?',
        buttons: REMINDER_BUTTONS.de,
      },
      it: {
        body: 'Le ricordiamo la sua prenotazione da {{business}}.\n\nCosa: {{service}}\nQuando: {{when}}\nDove: {{place}}\n\nViene?',
        buttons: REMINDER_BUTTONS.it,
      },
      ar: {
        body: 'هذا تذكير بحجزك لدى {{business}}.\n\nالخدمة: {{service}}\nالموعد: {{when}}\nالمكان: {{place}}\n\nهل ستحضر؟',
        buttons: REMINDER_BUTTONS.ar,
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
      fr: {
        body: 'Nous vous rappelons votre rendez-vous chez {{business}}.\n\nQuand : {{when}}\nOù : {{place}}\n\nMerci de confirmer avant {{until}} ; après, l’horaire sera libre pour d’autres. Vous venez ?',
        buttons: REMINDER_BUTTONS.fr,
      },
      de: {
        body: 'Wir erinnern Sie an Ihren Termin bei {{business}}.\n\nWann: {{when}}\nWo: {{place}}\n\nBitte bestätigen Sie bis {{until}}; danach wird der Termin für andere frei. Kommen Sie?',
        buttons: REMINDER_BUTTONS.de,
      },
      it: {
        body: 'Le ricordiamo il suo appuntamento da {{business}}.\n\nQuando: {{when}}\nDove: {{place}}\n\nConfermi entro {{until}}; poi l’orario sarà libero per altri. Viene?',
        buttons: REMINDER_BUTTONS.it,
      },
      ar: {
        body: 'هذا تذكير بموعدك لدى {{business}}.\n\nالموعد: {{when}}\nالمكان: {{place}}\n\nيرجى التأكيد قبل {{until}}؛ وبعد ذلك يصبح الموعد متاحًا لغيرك. هل ستحضر؟',
        buttons: REMINDER_BUTTONS.ar,
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
      fr: {
        body: 'Nous vous rappelons votre rendez-vous chez {{business}}.\n\nQuand : {{when}}\nOù : {{place}}\n\nVous venez ?',
        buttons: REMINDER_BUTTONS.fr,
      },
      de: {
        body: 'Wir erinnern Sie an Ihren Termin bei {{business}}.\n\nWann: {{when}}\nWo: {{place}}\n\nKommen Sie?',
        buttons: REMINDER_BUTTONS.de,
      },
      it: {
        body: 'Le ricordiamo il suo appuntamento da {{business}}.\n\nQuando: {{when}}\nDove: {{place}}\n\nViene?',
        buttons: REMINDER_BUTTONS.it,
      },
      ar: {
        body: 'هذا تذكير بموعدك لدى {{business}}.\n\nالموعد: {{when}}\nالمكان: {{place}}\n\nهل ستحضر؟',
        buttons: REMINDER_BUTTONS.ar,
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
      fr: {
        body: 'Du nouveau pour votre réservation chez {{business}} : {{text}}\n\nRépondez à ce message si vous avez une question.',
      },
      de: {
        body: 'Neues zu Ihrer Buchung bei {{business}}: {{text}}\n\nAntworten Sie auf diese Nachricht, wenn Sie eine Frage haben.',
      },
      it: {
        body: 'Una novità sulla sua prenotazione da {{business}}: {{text}}\n\nRisponda a questo messaggio se ha una domanda.',
      },
      ar: {
        body: 'تحديث بشأن حجزك لدى {{business}}: {{text}}\n\nيرجى الرد على هذه الرسالة لأي سؤال.',
      },
    },
  ),
  // to the customer: what they wait for has come free; the offer stands for some minutes
  ...translated(
    'waitlist_offer',
    { business: 'Luna Salon', service: 'Haircut', when: 'Tue 3 March, 10:30', until: '9:45' },
    {
      en: {
        body: 'A time at {{business}} that you are on the waitlist for can be booked now.\n\nWhat: {{service}}\nWhen: {{when}}\nKept for you until: {{until}}\n\nShall we book it?',
        buttons: ['Book it', 'No, thanks'],
      },
      es: {
        body: 'Se ha liberado una reserva en {{business}} para la que estás en la lista de espera.\n\nQué: {{service}}\nCuándo: {{when}}\nGuardada para ti hasta: {{until}}\n\n¿La reservamos?',
        buttons: ['Reservarla', 'No, gracias'],
      },
      pt: {
        body: 'Abriu um horário em {{business}} para o qual você está na lista de espera.\n\nO quê: {{service}}\nQuando: {{when}}\nGuardado para você até: {{until}}\n\nReservamos?',
        buttons: ['Reservar', 'Não, obrigado'],
      },
      fr: {
        body: 'Un rendez-vous chez {{business}} pour lequel vous êtes sur la liste d’attente vient de se libérer.\n\nQuoi : {{service}}\nQuand : {{when}}\nGardé pour vous jusqu’à : {{until}}\n\nOn réserve ?',
        buttons: ['Réserver', 'Non, merci'],
      },
      de: {
        body: 'Ein Termin bei {{business}}, für den Sie auf der Warteliste stehen, ist frei geworden.\n\nWas: {{service}}\nWann: {{when}}\nFür Sie gehalten bis: {{until}}\n\nSollen wir buchen?',
        buttons: ['Buchen', 'Nein, danke'],
      },
      it: {
        body: 'Si è liberato un appuntamento da {{business}} per il quale è in lista d’attesa.\n\nCosa: {{service}}\nQuando: {{when}}\nTenuto per lei fino a: {{until}}\n\nPrenotiamo?',
        buttons: ['Prenota', 'No, grazie'],
      },
      ar: {
        body: 'توفر موعد لدى {{business}} كنت في قائمة انتظاره.\n\nالخدمة: {{service}}\nالموعد: {{when}}\nمحفوظ لك حتى: {{until}}\n\nهل نحجزه؟',
        buttons: ['احجز', 'لا، شكرًا'],
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
      fr: {
        body: 'Une réservation de {{customer}} attend votre accord.\n\nDemande : {{summary}}\n\nL’horaire est gardé jusqu’à votre réponse.',
        buttons: ['Accepter', 'Refuser'],
      },
      de: {
        body: 'Eine Buchung von {{customer}} wartet auf Ihre Zusage.\n\nAnfrage: {{summary}}\n\nDie Zeit bleibt reserviert, bis Sie antworten.',
        buttons: ['Zusagen', 'Ablehnen'],
      },
      it: {
        body: 'Una prenotazione di {{customer}} aspetta la sua approvazione.\n\nRichiesta: {{summary}}\n\nL’orario resta riservato finché non risponde.',
        buttons: ['Approva', 'Rifiuta'],
      },
      ar: {
        body: 'حجز من العميل {{customer}} بانتظار موافقتك.\n\nالطلب: {{summary}}\n\nيبقى الموعد محجوزًا حتى ترد.',
        buttons: ['موافقة', 'رفض'],
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
      fr: {
        body: 'Du nouveau pour une réservation de {{customer}}.\n\nCe qui s’est passé : {{summary}}\n\nAucune réponse n’est nécessaire.',
      },
      de: {
        body: 'Neues zu einer Buchung von {{customer}}.\n\nWas geschehen ist: {{summary}}\n\nEine Antwort ist nicht nötig.',
      },
      it: {
        body: 'Novità su una prenotazione di {{customer}}.\n\nChe cosa è successo: {{summary}}\n\nNon serve rispondere.',
      },
      ar: {
        body: 'مستجدات بشأن حجز للعميل {{customer}}.\n\nما حدث: {{summary}}\n\nلا حاجة إلى الرد.',
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
      fr: {
        body: 'Un client attend la réponse de quelqu’un de l’équipe : {{customer}}.\n\nRésumé : {{summary}}\n\nRépondez à ce message pour lui répondre.',
      },
      de: {
        body: 'Jemand wartet auf die Antwort eines Menschen: {{customer}}.\n\nZusammenfassung: {{summary}}\n\nAntworten Sie auf diese Nachricht, um der Person zu antworten.',
      },
      it: {
        body: 'Un cliente aspetta la risposta di una persona: {{customer}}.\n\nRiepilogo: {{summary}}\n\nRisponda a questo messaggio per rispondere al cliente.',
      },
      ar: {
        body: 'عميل ينتظر ردًا من موظف: {{customer}}.\n\nالملخص: {{summary}}\n\nيرجى الرد على هذه الرسالة للرد على العميل.',
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
      fr: {
        body: 'Le client {{customer}} est revenu vers l’assistant et n’attend plus la réponse de quelqu’un de l’équipe.',
      },
      de: {
        body: 'Die Person {{customer}} ist zum Assistenten zurückgekehrt und wartet nicht mehr auf eine Antwort aus dem Team.',
      },
      it: {
        body: 'Il cliente {{customer}} è tornato all’assistente e non aspetta più la risposta di una persona.',
      },
      ar: {
        body: 'عاد العميل {{customer}} إلى المساعد الآلي ولم يعد ينتظر ردًا من موظف.',
      },
    },
  ),
  // to staff: an outside calendar has something at the time of a booking
  ...translated(
    'calendar_conflict',
    { resource: 'Ana', list: 'K7M4QX · Lena R · Tuesday, 3 March, 10:30' },
    {
      en: {
        body: 'The outside calendar of {{resource}} now has something at the time of a booking: {{list}}.\n\nPlease move or cancel one of the two.',
      },
      es: {
        body: 'La agenda externa de {{resource}} tiene ahora algo a la hora de una reserva: {{list}}.\n\nPor favor, cambia o cancela una de las dos cosas.',
      },
      pt: {
        body: 'A agenda externa de {{resource}} tem agora algo no horário de uma reserva: {{list}}.\n\nPor favor, remarque ou cancele um dos dois.',
      },
      fr: {
        body: 'L’agenda externe de {{resource}} a maintenant quelque chose à l’heure d’une réservation : {{list}}.\n\nMerci de déplacer ou d’annuler l’un des deux.',
      },
      de: {
        body: 'Im externen Kalender von {{resource}} steht jetzt etwas zur Zeit eines Termins: {{list}}.\n\nBitte verschieben oder stornieren Sie eines von beiden.',
      },
      it: {
        body: 'Nel calendario esterno di {{resource}} c’è ora qualcosa all’ora di una prenotazione: {{list}}.\n\nPer favore, sposti o annulli uno dei due.',
      },
      ar: {
        body: 'في التقويم الخارجي الخاص بـ {{resource}} شيء الآن في وقت أحد الحجوزات: {{list}}.\n\nيرجى نقل أحدهما أو إلغاؤه.',
      },
    },
  ),
  // to staff: a customer with a booking is running late
  ...translated(
    'customer_late',
    { customer: 'Ana R', text: 'Haircut, Tue 3 March, 10:30: “stuck in traffic, ten minutes”' },
    {
      en: {
        body: 'The customer {{customer}} is running late.\n\nBooking and message: {{text}}\n\nNo answer is needed.',
      },
      es: {
        body: 'El cliente {{customer}} llega tarde.\n\nReserva y mensaje: {{text}}\n\nNo hace falta responder.',
      },
      pt: {
        body: 'O cliente {{customer}} vai se atrasar.\n\nReserva e mensagem: {{text}}\n\nNão é preciso responder.',
      },
      fr: {
        body: 'Le client {{customer}} est en retard.\n\nRendez-vous et message : {{text}}\n\nAucune réponse n’est nécessaire.',
      },
      de: {
        body: 'Die Person {{customer}} verspätet sich.\n\nTermin und Nachricht: {{text}}\n\nEine Antwort ist nicht nötig.',
      },
      it: {
        body: 'Il cliente {{customer}} è in ritardo.\n\nAppuntamento e messaggio: {{text}}\n\nNon serve rispondere.',
      },
      ar: {
        body: 'العميل {{customer}} سيتأخر.\n\nالموعد والرسالة: {{text}}\n\nلا حاجة إلى الرد.',
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
      fr: {
        body: 'Vous avez posé une question à {{business}}. Voici la réponse : {{text}}\n\nRépondez à ce message s’il vous faut autre chose.',
      },
      de: {
        body: 'Sie haben {{business}} eine Frage gestellt. Hier ist die Antwort: {{text}}\n\nAntworten Sie auf diese Nachricht, wenn Sie noch etwas brauchen.',
      },
      it: {
        body: 'Ha fatto una domanda a {{business}}. Ecco la risposta: {{text}}\n\nRisponda a questo messaggio se le serve altro.',
      },
      ar: {
        body: 'لقد طرحت سؤالًا على {{business}}. هذه هي الإجابة: {{text}}\n\nيرجى الرد على هذه الرسالة إذا لزم شيء آخر.',
      },
    },
  ),
];

/**
 * Those that a business needs which speaks these languages (tags of ours). Each is reviewed by Meta, which takes 100 an
 * hour and keeps 250 of an account: a language that nobody is spoken to in is left out.
 */
export function templatesIn(languages: readonly string[]): Template[] {
  const codes = new Set(languages.map(templateLanguage));
  return templates.filter(({ language }) => codes.has(language));
}
