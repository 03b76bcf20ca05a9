import type { TextKey } from './en.ts';

export const de: Record<TextKey, string> = {
  'miss.first':
    '{wording, select, 0 {Entschuldigung, das habe ich nicht verstanden.} 1 {Ich bin nicht sicher, was Sie meinen.} other {Das war mir leider nicht klar.}}',
  'miss.but':
    '{wording, select, 0 {Ich habe {known} verstanden, aber nicht {missing, select, service {die Leistung} day {den Tag} other {die Uhrzeit}}.} 1 {Bisher habe ich {known}. Mir fehlt noch {missing, select, service {die Leistung} day {der Tag} other {die Uhrzeit}}.} other {{known}: Es fehlt nur noch {missing, select, service {die Leistung} day {der Tag} other {die Uhrzeit}}.}}',
  'miss.yesno':
    '{wording, select, 0 {Entschuldigung, war das ein Ja oder ein Nein?} 1 {Ich bin nicht sicher: ja oder nein? Wenn sich etwas ändern soll, schreiben Sie mir einfach, was.} other {Bitte tippen Sie eine Auswahl an, oder schreiben Sie mir, was sich ändern soll.}}',
  'miss.yes': 'Gut! Bitte wählen Sie:',
  'miss.no': 'In Ordnung. Was hätten Sie lieber?',
  'miss.question':
    '{wording, select, 0 {Das kann ich nicht beantworten, das Team aber schon: Tippen Sie auf „Mit jemandem reden“.} 1 {Das weiß ich leider nicht. Jemand aus dem Team hilft Ihnen: Tippen Sie auf „Mit jemandem reden“.} other {Das Team kann es Ihnen sagen: Tippen Sie auf „Mit jemandem reden“.}}',
  'miss.nudge':
    '{wording, select, 0 {Ich bin da!} 1 {Immer noch da. Sie können tippen oder schreiben.} other {Ja, ich lese mit.}}',
  'miss.second':
    '{wording, select, 0 {Versuchen wir es so: Tippen Sie eine Auswahl an oder „Mit jemandem reden“.} 1 {Ich helfe Ihnen: Tippen Sie eine Auswahl an, oder schreiben Sie „Mitarbeiter“, um mit jemandem zu reden.} other {Bitte tippen Sie eine Auswahl an, oder reden Sie mit jemandem aus dem Team.}}',
  'media.image': 'Bilder kann ich leider nicht ansehen. Bitte schreiben oder tippen Sie.',
  'media.audio': 'Sprachnachrichten kann ich leider nicht anhören. Bitte schreiben oder tippen Sie.',
  'media.video': 'Videos kann ich leider nicht ansehen. Bitte schreiben oder tippen Sie.',
  'media.document': 'Dateien kann ich leider nicht lesen. Bitte schreiben oder tippen Sie.',
  'media.sticker': 'Schöner Sticker! Ich verstehe aber nur Worte und Auswahlen.',
  'media.location':
    'Danke für den Standort. Ich kann ihn hier nicht verwenden; bitte schreiben oder tippen Sie.',
  'media.contacts':
    'Danke für den Kontakt. Ich kann ihn hier nicht verwenden; bitte schreiben oder tippen Sie.',
  'media.unsupported':
    'Diese Art von Nachricht kann ich leider nicht lesen. Bitte schreiben oder tippen Sie.',
  'media.emoji': '🙂 Bereit, wenn Sie es sind:',
  'stale.choice': 'Das war von vorhin. Hier sind wir jetzt:',
  'stale.done': 'Das ist schon erledigt.',
  'stale.booking': 'Dieser Termin hat sich inzwischen geändert. Jetzt ist er so:',
  'stale.list': 'Diese Liste war von vorhin.',
  'stale.slot': 'Diese Liste war von vorhin. Jetzt frei für {service}, Ihre Zeit zuerst:',
  'stale.slotGone': 'Diese Liste war von vorhin. Jetzt frei für {service}:',
  'flow.moved': 'Dieser Chat wurde gerade aktualisiert, deshalb frage ich noch einmal:',
  'flow.ended':
    'Dieser Chat hat sich seit dem letzten Mal geändert, deshalb fangen wir neu an. Ihre bestätigten Termine bleiben bestehen.',
  'old.message': 'Ihre Nachricht kam verspätet an, deshalb möchte ich beim Tag sichergehen.',
  'draft.continue':
    'Willkommen zurück! Ihre Buchung ({service}{has, select, when {, {when}} other {}}) fortsetzen oder neu anfangen?',
  'series.place':
    '{place, plural, =1 {Ich buche sie nacheinander.} other {Jetzt der nächste.}} Termin {place} von {of}:',
  'menu.again': 'Was kann ich für Sie tun?',
  'again.label': 'Wieder {what}',
  'again.short': 'Wie beim letzten Mal',
  'again.next': 'Nächster: {when}',
  'stop.done':
    'Erledigt: keine Erinnerungen oder Neuigkeiten mehr von {business}. Sie können hier weiterhin jederzeit schreiben. Um das rückgängig zu machen, schreiben Sie „anmelden“.',
  'start.done': 'Willkommen zurück! Sie bekommen wieder Erinnerungen von {business}.',
  'cancel.draft': 'Verworfen. Es wurde nichts gebucht.',
  'cancel.rest': 'Gut, dabei belasse ich es. Was gebucht ist, bleibt gebucht.',
  'handoff.opened':
    'Ich habe dem Team von {business} Bescheid gegeben. Jemand antwortet Ihnen hier. Um mit mir weiterzumachen, schreiben Sie „Menü“.',
  'human.way':
    'Sie können jederzeit mit jemandem von {business} reden: Tippen Sie auf „Mit jemandem reden“, oder schreiben Sie „Mitarbeiter“.',
  'handoff.lost':
    'Damit Sie nicht weiter raten müssen, habe ich dem Team von {business} Bescheid gegeben. Jemand antwortet Ihnen hier. Um mit mir weiterzumachen, schreiben Sie „Menü“.',
  'thanks.reply': 'Sehr gern!',
  'goodbye.reply': 'Bis bald!',
  'done.reply': 'Prima! Schreiben Sie hier, wann immer Sie noch etwas brauchen.',
  'handoff.returned':
    'Leider konnte noch niemand antworten. Ich bin wieder da, und Ihre Anfrage bleibt beim Team.',
  'handoff.closed': 'Sie sind wieder mit dem Assistenten verbunden.',
  'handoff.error':
    'Bei uns ist leider etwas schiefgegangen. Ich habe dem Team von {business} Bescheid gegeben; jemand antwortet Ihnen hier.',
  'handoff.closedChat':
    'Buchen per Chat geht bei {business} im Moment nicht. Ich habe dem Team Bescheid gegeben; jemand antwortet Ihnen hier.',
  'choice.person': 'Mit jemandem reden',
  'choice.continue': 'Weiter buchen',
  'choice.continueMove': 'Weiter verschieben',
  'choice.startOver': 'Neu anfangen',
  'staff.request':
    '🙋 {name} ({phone}) braucht einen Menschen: {reason}.\n{summary}\n\nAntworten Sie auf diese Nachricht, um zu schreiben. Mit „fertig“ als Antwort geben Sie den Chat an den Bot zurück.',
  'staff.newcomer':
    '{name} ({phone}) hat zum ersten Mal geschrieben, und der Bot hatte einen Fehler. Bitte schreiben Sie selbst.',
  'staff.reason.asked': 'auf eigenen Wunsch',
  'staff.reason.not-understood': 'der Bot hat nicht verstanden',
  'staff.reason.engine-error': 'der Bot hatte einen Fehler',
  'staff.reason.loop': 'es scheint ein anderer Bot zu schreiben, deshalb antworte ich nicht mehr',
  'staff.reason.chat-closed': 'Buchen per Chat ist ausgeschaltet',
  'staff.forward': '💬 {name}: {text}',
  'staff.forward.media': '💬 {name} hat etwas geschickt: {kind}',
  'staff.sent': '✓ An {name} gesendet. Der Bot schweigt, bis Sie „fertig“ antworten.',
  'staff.closed': '✓ {name} ist wieder beim Bot.',
  'staff.which': 'Es warten: {names}. Bitte antworten Sie auf die Nachricht der Person, die Sie meinen.',
  'staff.over': '{name} ist schon beim Bot.',
  'staff.left': '{name} ist zum Bot zurückgekehrt.',
  'staff.summary.step': 'War dabei: {step}',
  'staff.summary.wish': 'Möchte: {wish}',
  'staff.summary.booking': 'Hat gebucht: {service}, {when} (Code {code})',
  'staff.at.choose-service': 'eine Leistung auszuwählen',
  'staff.at.choose-slot': 'eine Zeit auszuwählen',
  'staff.at.confirm-booking': 'zu bestätigen',
  'staff.at.my-bookings': 'die eigenen Termine anzusehen',
  'staff.at.reschedule': 'einen Termin zu verschieben',
  'staff.at.cancel': 'über eine Absage zu entscheiden',
  'staff.summary.last': 'Letzte Worte: „{text}“',
  'staff.summary.none': 'Noch keine Einzelheiten.',
  'staff.calendar':
    '📅 Im externen Kalender von {resource} steht jetzt etwas zur Zeit {count, plural, one {dieses Termins} other {dieser Termine}}:\n{list}\n\nBitte verschieben oder stornieren Sie eines von beiden.',
  'choose.open': 'Auswählen',
  more: 'Mehr…',
  'slot.open': 'Zeiten ansehen',
  'slot.with': 'bei {resource}',
  'slot.otherDay': 'Anderer Tag',
  'slot.moreTimes': 'Spätere Zeiten',
  'slot.laterDays': 'Spätere Tage',
  'slot.heading': 'Freie Zeiten für {service}, {wish}:',
  'slot.daysHeading': 'Welcher Tag?',
  'slot.dayCount': '{count, plural, one {# Zeit} other {# Zeiten}}',
  'slot.noneFor': '{wish}: Da ist nichts frei. Die nächstgelegenen freien Zeiten:',
  'slot.noneThen': '{when} ist nicht frei. Die nächstgelegenen freien Zeiten:',
  'slot.taken': '{when} wurde leider gerade vergeben. Die nächstgelegenen freien Zeiten:',
  'slot.past': 'Diese Zeit ist schon vorbei. Die nächsten freien Zeiten:',
  'slot.none':
    'In den kommenden Wochen ist leider nichts frei. Schreiben Sie „Mitarbeiter“, dann hilft Ihnen jemand.',
  'slot.which': 'Welche Zeit meinen Sie?',
  'slot.notWith': '{resource} bietet das nicht an. Hier sind die Zeiten von allen, die es anbieten:',
  'slot.daysFor': 'Welcher Tag, {wish}?',
  'slot.partOfDay': 'Vormittags oder nachmittags?',
  'slot.morning': 'Vormittags',
  'slot.afternoon': 'Nachmittags',
  'slot.allTimes': 'Alle Zeiten ansehen',
  'slot.pick': 'Gut! Welche davon?',
  'slot.noneOfThese':
    'Kein Problem. Passt Ihnen eine andere Zeit besser? Zum Abbrechen schreiben Sie „abbrechen“.',
  'slot.stranger': '{resource} bietet das nicht an.',
  'wish.at': 'um {time}',
  'wish.after': 'nach {time}',
  'wish.before': 'vor {time}',
  'wish.between': 'zwischen {from} und {to}',
  'wish.part':
    '{part, select, morning {am Vormittag} afternoon {am Nachmittag} evening {am Abend} other {in der Nacht}}',
  free: 'kostenlos',
  today: 'heute',
  tomorrow: 'morgen',
  'duration.hours': '{count} Std.',
  'duration.minutes': '{count} Min.',
  'booking.summary': '*{service}*\n{when}\n{resource} · {price}\n{place}',
  'booking.none': 'Sie haben keine bevorstehenden Termine.',
  'booking.one': 'Ihr nächster Termin:',
  'booking.several': 'Ihre Termine. Welcher davon?',
  'booking.code': 'Code {code}',
  'booking.place': '{service}, {when}: {place}',
  'booking.calendar': 'In den Kalender: {url}',
  'action.confirm': 'Bestätigen',
  'action.reschedule': 'Verschieben',
  'action.cancel': 'Absagen',
  'action.menu': 'Menü',
  'cancel.ask': 'Diesen Termin absagen?',
  'cancel.yes': 'Ja, absagen',
  'cancel.no': 'Nein, behalten',
  'cancel.done': 'Abgesagt. {service}, {when}, ist wieder frei.',
  'cancel.kept': 'Gut, es bleibt, wie es ist.',
  'cancel.over': 'Dieser Termin lässt sich nicht mehr ändern: Er ist vorbei oder wurde schon abgesagt.',
  'reschedule.which': 'Welchen Termin möchten Sie verschieben?',
  'reschedule.to': 'Wir verschieben {service}, {when}. Auf wann?',
  'reschedule.done': 'Verschoben ✅\nVon {before}\nauf *{after}* bei {resource}. Code {code}.',
  'ask.text': 'Bitte schreiben Sie Ihre Antwort in Worten.',
  'ask.text.short':
    'Bitte schreiben Sie etwas mehr: mindestens {min, plural, one {# Zeichen} other {# Zeichen}}.',
  'ask.text.long': 'Das ist mir zu lang. Bitte schreiben Sie es in höchstens {max} Zeichen.',
  'ask.name': 'Bitte schreiben Sie Ihren Namen.',
  'ask.number':
    'Bitte schreiben Sie {isWhole, select, yes {eine ganze Zahl} other {eine Zahl}}{limits, select, minmax { von {min} bis {max}} min {, {min} oder mehr} max {, {max} oder weniger} other {, zum Beispiel 3}}.',
  'ask.email': 'Das sieht nicht nach einer E-Mail-Adresse aus. Bitte so schreiben: name@beispiel.de.',
  'ask.phone': 'Bitte schreiben Sie die Telefonnummer mit Ländervorwahl, zum Beispiel +49 30 23125000.',
  'ask.date': 'Bitte schreiben Sie einen Tag: „morgen“, „Freitag“ oder „{example}“.',
  'ask.date.which': 'Welchen Tag meinen Sie: {days}?',
  'ask.date.early': 'Bitte schreiben Sie einen Tag ab {date}.',
  'ask.date.late': 'Bitte schreiben Sie einen Tag bis {date}.',
  'ask.place': 'Bitte schreiben Sie die vollständige Adresse, oder senden Sie den Standort.',
  'ask.choice': 'Bitte tippen Sie eine Auswahl an, oder schreiben Sie sie.',
  'ask.yes-no': 'Bitte antworten Sie mit „ja“ oder „nein“.',
  'ask.party': 'Bitte schreiben Sie, wie viele Personen kommen: eine Zahl von {min} bis {max}.',
  'answer.yes': 'Ja',
  'answer.no': 'Nein',
  'wait.meanwhile':
    'Einen Moment bitte: Ich warte noch auf eine Antwort. Für etwas anderes schreiben Sie „Menü“.',
  'choose.anyone': 'Egal, wer',
  'staff.notHere': '{resource} bietet das nicht an.',
  'confirm.yes': 'Jetzt buchen',
  'confirm.change': 'Andere Zeit',
  'confirm.no': 'Abbrechen',
  'confirm.expired': '{when} ist leider nicht mehr frei. Die nächstgelegenen freien Zeiten:',
  'reminder.text': 'Erinnerung: {service} bei {business}, {when}, {place}. Kommen Sie?',
  'reminder.discreet': 'Erinnerung: Ihr Termin bei {business}, {when}, {place}. Kommen Sie?',
  'reminder.confirmed': 'Prima, bis {when}!',
  // what the policy of a booking asks
  'policy.approval': 'Das Team muss noch zustimmen.',
  'policy.deposit': 'Anzahlung: {amount}, zu zahlen bei {business}.',
  'policy.cancel': 'Absagen ist bis {until} möglich.',
  'policy.cancelFee': 'Absagen ist bis {until} kostenlos; danach kostet es {fee}.',
  'policy.noShow': 'Nicht zu kommen kostet {fee}.',
  'policy.confirm':
    'Bitte bestätige, wenn ich dich erinnere: ohne Antwort bis {until} wird die Zeit für andere frei.',
  'cancel.fee': 'Absagen war bis {until} kostenlos. Jetzt fällt eine Gebühr von {fee} an.',
  'cancel.doneFee': 'Abgesagt. {service}, {when}, ist wieder frei. Die Gebühr beträgt {fee}.',
  'cancel.refused': 'Diese Buchung konnte bis {until} abgesagt werden. Jemand aus dem Team kann noch helfen.',
  'cancel.keep': 'Behalten',
  'cancel.restored': 'Gut, sie gehört wieder dir: {service}, {when}.',
  'cancel.gone': '{when} wurde inzwischen vergeben, leider. Die nächsten freien Zeiten:',
  'reschedule.refused':
    'Diese Buchung konnte bis {until} verschoben werden. Jemand aus dem Team kann noch helfen.',
  'confirm.pending':
    'Deine Anfrage liegt beim Team von {business}: *{service}*\n{when}\n{resource}\nDie Zeit ist für dich reserviert, und ich melde mich hier, sobald sie antworten. Code *{code}*',
  'booking.pending': 'Wartet auf die Zustimmung des Teams',
  'booking.discreet': 'dein Termin',
  'reminder.until': 'Bitte bestätige bis {until}; danach wird die Zeit für andere frei.',
  // the waitlist
  'slot.wait': 'Bei Absage melden',
  'action.take': 'Buchen',
  'action.pass': 'Nein, danke',
  'action.waitlist': 'Warteliste',
  'action.leave': 'Nicht mehr warten',
  'waitlist.joined':
    'Sie stehen auf der Warteliste: {what}. Wird etwas frei, schreibe ich Ihnen hier und halte es {count} Minuten für Sie; versprechen kann ich es nicht. Worauf Sie warten, steht unter „meine Termine“.\n\nZu anderen Zeiten frei:',
  'waitlist.already':
    'Sie stehen dafür schon auf der Warteliste: {what}. Wird etwas frei, schreibe ich Ihnen hier.\n\nZu anderen Zeiten frei:',
  'waitlist.refused': 'Darauf kann man nicht warten. Diese Zeiten sind frei:',
  'waitlist.offer':
    '{service}, {when} ({resource}) ist frei geworden, und Sie sind an der Reihe. Ich halte es bis {until} für Sie. Soll ich buchen?',
  'waitlist.passed':
    'Gut, jemand anderes bekommt den Termin. Für andere Zeiten bleiben Sie auf der Warteliste.',
  'waitlist.booked': 'Gebucht ✅',
  'waitlist.gone': '{when} ist leider schon vergeben. Die nächstgelegenen freien Zeiten:',
  'waitlist.list': 'Sie stehen auf der Warteliste für:',
  'waitlist.left': 'Erledigt, darauf warten Sie nicht mehr: {what}.',
  'waitlist.none': 'Sie stehen nicht mehr auf der Warteliste.',
  // being there
  'here.done': 'Danke, das Team weiß jetzt, dass du da bist: {service}, {when}.',
  'here.again': 'Das Team weiß, dass du da bist: {service}, {when}.',
  'here.early': 'Für {service}, {when}, kannst du dich ab {from} anmelden.',
  'here.late': 'Für {service}, {when}, ging das bis {until}. Schreib „Mensch“, und jemand hilft dir.',
  'here.none': 'Ich finde für heute keine Buchung von dir.',
  // news of a booking
  'news.approved': 'Zugesagt ✅ {service}\n{when}\n{resource}\n{place}\nCode *{code}*',
  'news.declined':
    '{business} kann {service} am {when} leider nicht übernehmen. Schreib „buchen“ für eine andere Zeit.',
  'news.expired':
    'Niemand bei {business} konnte deine Anfrage für {service}, {when}, beantworten, leider. Schreib „buchen“ für eine andere Zeit.',
  'news.cancelled':
    '{business} musste {service}, {when}, leider absagen. Schreib „buchen“ für eine andere Zeit.',
  'news.rescheduled': '{business} hat {service} verschoben: jetzt {when}, {resource}.',
  'news.released':
    'Niemand hat {service}, {when}, bestätigt, darum ist die Zeit jetzt für andere frei. Schreib „buchen“, um trotzdem zu kommen.',
  'news.noShow':
    'Du warst nicht da: {service}, {when}. Die Zeit ist jetzt für andere frei.{hasFee, select, yes { Die Gebühr beträgt {fee}.} other {}} Schreib „Mensch“, wenn das nicht stimmt.',
  'staff.approval': '🗓 {name} ({phone}) fragt an: {service}, {when}, {resource}. Code {code}.',
  'staff.approved': '✓ Zugesagt: {service}, {when}. Der Kunde weiß Bescheid.',
  'staff.declined': '✓ Abgelehnt: {service}, {when}. Der Kunde weiß Bescheid.',
  'staff.settled':
    '{service}, {when}: {status, select, confirmed {ist schon zugesagt.} declined {ist schon abgelehnt.} cancelled {wurde vom Kunden abgesagt.} expired {ist ohne Antwort abgelaufen.} other {wartet nicht mehr auf eine Antwort.}}',
  'staff.news.checked_in': '📍 {name} ist da: {service}, {when}, {resource}.',
  'staff.news.cancelled':
    '{name} hat spät abgesagt: {service}, {when}, {resource}.{hasFee, select, yes { Gebühr: {fee}.} other {}}',
  'staff.news.no_show':
    '{name} ist nicht gekommen: {service}, {when}, {resource}.{hasFee, select, yes { Gebühr: {fee}.} other {}}',
  'staff.news.auto_released':
    '{name} hat nicht bestätigt: {service}, {when}, {resource}. Die Zeit ist wieder frei.',
  'staff.news.expired':
    'Niemand hat {name} rechtzeitig geantwortet: {service}, {when}, {resource}. Die Zeit ist wieder frei.',
  'action.approve': 'Zusagen',
  'action.decline': 'Ablehnen',
  'language.notOffered':
    'Diese Sprache verstehe ich, kann hier aber leider nicht in ihr antworten. Ich antworte auf: {languages}.',
  'slot.instead': 'Dieser Platz wurde gerade vergeben, aber {resource} ist um diese Zeit frei:',
  'series.oneByOne':
    'Ich buche Termine einzeln. Hier ist der nächste; wenn er gebucht ist, nennen Sie mir einfach den danach.',
  'late.told':
    'Danke für die Nachricht! Das Team weiß Bescheid{has, select, booking {, und Ihr Termin bleibt: {service}, {when}} other {}}.',
  'hours.open': '{day}: Wir haben {hours} geöffnet.',
  'hours.closed': '{day}: Wir haben geschlossen.',
  'choice.bookOn': 'Diesen Tag buchen',
  'staff.late': '⏰ {name} ({phone}) verspätet sich: {text}',
};
