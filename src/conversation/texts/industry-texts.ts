import type { TextKey } from './en.ts';

/**
 * Texts that name a booking, for lines of business with words of their own: {booking} and {bookings} are those words, and
 * {gender} is that of the word. They stand in for the general texts of the same keys, which are said in the languages in
 * which a line of business has no words.
 */
export const industryTexts: Readonly<Record<string, Partial<Record<TextKey, string>>>> = {
  en: {
    'stale.booking': 'That {booking} has changed since then. It is now:',
    'flow.ended':
      'This chat has changed since we last spoke, so we start over. The {bookings} you have confirmed stay as they are.',
    'staff.at.my-bookings': 'looking at {bookings}',
    'staff.at.reschedule': 'moving their {booking}',
    'staff.calendar':
      '📅 {resource}’s own calendar now has something at the time of {count, plural, one {this {booking}} other {these {bookings}}}:\n{list}\n\nPlease move or cancel one of the two.',
    'booking.none': 'You have no upcoming {bookings}.',
    'booking.one': 'Your next {booking}:',
    'booking.several': 'Your {bookings}. Which one?',
    'cancel.ask': 'Cancel this {booking}?',
    'cancel.over': 'That {booking} cannot be changed any more: it is over or already cancelled.',
    'reschedule.which': 'Which {booking} do you want to move?',
    'confirm.yes': 'Confirm {booking}',
    'reminder.discreet': 'Reminder: your {booking} at {business}, {when}, {place}. Will you come?',
  },
  es: {
    'stale.booking':
      '{gender, select, masculine {Ese} other {Esa}} {booking} ha cambiado desde entonces. Ahora es:',
    'flow.ended':
      'Este chat ha cambiado desde la última vez, así que empezamos de nuevo. {gender, select, masculine {Los} other {Las}} {bookings} que confirmaste siguen como están.',
    'series.place':
      '{place, plural, =1 {{gender, select, masculine {Los} other {Las}} reservo {gender, select, masculine {uno tras otro} other {una tras otra}}.} other {Ahora {gender, select, masculine {el} other {la}} siguiente.}} Número {place} de {of}:',
    'staff.at.my-bookings': 'mirando sus {bookings}',
    'staff.at.reschedule': 'cambiando {gender, select, masculine {un} other {una}} {booking}',
    'staff.calendar':
      '📅 La agenda externa de {resource} tiene ahora algo a la hora de {count, plural, one {{gender, select, masculine {este} other {esta}} {booking}} other {{gender, select, masculine {estos} other {estas}} {bookings}}}:\n{list}\n\nPor favor, cambia o cancela una de las dos cosas.',
    'booking.none': 'No tienes {bookings} {gender, select, masculine {próximos} other {próximas}}.',
    'booking.one': 'Tu {gender, select, masculine {próximo} other {próxima}} {booking}:',
    'booking.several': 'Tus {bookings}. ¿Cuál?',
    'cancel.ask': '¿Cancelar {gender, select, masculine {este} other {esta}} {booking}?',
    'cancel.yes': 'Sí, {gender, select, masculine {cancelarlo} other {cancelarla}}',
    'cancel.no': 'No, {gender, select, masculine {mantenerlo} other {mantenerla}}',
    'cancel.done':
      '{gender, select, masculine {Cancelado} other {Cancelada}}. {service}, {when}, queda libre.',
    'cancel.over':
      '{gender, select, masculine {Ese} other {Esa}} {booking} ya no se puede cambiar: ha pasado o ya está {gender, select, masculine {cancelado} other {cancelada}}.',
    'reschedule.which': '¿Qué {booking} quieres cambiar?',
    'reschedule.done':
      '{gender, select, masculine {Cambiado} other {Cambiada}} ✅\nDe {before}\na *{after}* con {resource}. Código {code}.',
    'confirm.yes': 'Confirmar {booking}',
    'reminder.discreet': 'Recordatorio: tu {booking} en {business}, {when}, {place}. ¿Vendrás?',
  },
  pt: {
    'stale.booking': '{gender, select, masculine {Esse} other {Essa}} {booking} mudou desde então. Agora é:',
    'flow.ended':
      'Este chat mudou desde a última vez, por isso começamos de novo. {gender, select, masculine {Os} other {As}} {bookings} que você confirmou continuam como estão.',
    'staff.at.my-bookings': 'vendo {gender, select, masculine {seus} other {suas}} {bookings}',
    'staff.at.reschedule': 'remarcando {gender, select, masculine {um} other {uma}} {booking}',
    'staff.calendar':
      '📅 A agenda externa de {resource} tem agora algo na hora {count, plural, one {{gender, select, masculine {deste} other {desta}} {booking}} other {{gender, select, masculine {destes} other {destas}} {bookings}}}:\n{list}\n\nPor favor, remarque ou cancele um dos dois.',
    'booking.none': 'Você não tem {bookings} {gender, select, masculine {marcados} other {marcadas}}.',
    'booking.one': '{gender, select, masculine {Seu próximo} other {Sua próxima}} {booking}:',
    'booking.several':
      '{gender, select, masculine {Seus} other {Suas}} {bookings}. {gender, select, masculine {Qual deles} other {Qual delas}}?',
    'cancel.ask': 'Cancelar {gender, select, masculine {este} other {esta}} {booking}?',
    'cancel.done':
      '{gender, select, masculine {Cancelado} other {Cancelada}}. {service}, {when}, está livre de novo.',
    'cancel.over':
      '{gender, select, masculine {Esse} other {Essa}} {booking} não pode mais ser {gender, select, masculine {alterado} other {alterada}}: já passou ou foi {gender, select, masculine {cancelado} other {cancelada}}.',
    'reschedule.which': 'Qual {booking} você quer remarcar?',
    'reschedule.done':
      '{gender, select, masculine {Remarcado} other {Remarcada}} ✅\nDe {before}\npara *{after}*, {resource}. Código {code}.',
    'confirm.yes': 'Confirmar {booking}',
    'reminder.discreet':
      'Lembrete: {gender, select, masculine {seu} other {sua}} {booking} em {business}, {when}, {place}. Você vem?',
  },
};
