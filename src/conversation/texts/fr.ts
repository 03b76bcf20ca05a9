import type { TextKey } from './en.ts';

/** Where French puts a space before a sign or inside «», it is one that does not break (U+00A0). */
export const fr: Record<TextKey, string> = {
  'miss.first':
    '{wording, select, 0 {Désolé, je n’ai pas compris.} 1 {Je ne suis pas sûr de bien vous suivre.} other {Ce n’était pas clair pour moi, désolé.}}',
  'miss.but':
    '{wording, select, 0 {J’ai compris {known}, mais pas {missing, select, service {la prestation} day {le jour} other {l’heure}}.} 1 {Pour l’instant, j’ai {known}. Il me manque encore {missing, select, service {la prestation} day {le jour} other {l’heure}}.} other {{known} : il ne manque que {missing, select, service {la prestation} day {le jour} other {l’heure}}.}}',
  'miss.yesno':
    '{wording, select, 0 {Désolé, était-ce un oui ou un non ?} 1 {Je ne suis pas sûr : oui ou non ? Si quelque chose doit changer, dites-le-moi.} other {Touchez l’un de ces choix, ou dites-moi ce qu’il faut changer.}}',
  'miss.yes': 'Très bien ! Choisissez :',
  'miss.no': 'D’accord. Que préférez-vous ?',
  'miss.question':
    '{wording, select, 0 {Je ne peux pas répondre à cela, mais l’équipe le peut : touchez « Parler à quelqu’un ».} 1 {Je ne le sais pas, désolé. L’équipe vous répondra : touchez « Parler à quelqu’un ».} other {L’équipe peut vous le dire : touchez « Parler à quelqu’un ».}}',
  'miss.nudge':
    '{wording, select, 0 {Je suis là !} 1 {Toujours là. Vous pouvez toucher un choix ou écrire.} other {Oui, je vous écoute.}}',
  'miss.second':
    '{wording, select, 0 {Essayons autrement : touchez l’un de ces choix, ou « Parler à quelqu’un ».} 1 {Je vous aide : touchez l’un de ces choix, ou écrivez « conseiller » pour parler à quelqu’un.} other {Touchez l’un de ces choix, s’il vous plaît, ou parlez à quelqu’un.}}',
  'media.image': 'Je ne peux pas voir les images, désolé. Écrivez ou touchez un choix.',
  'media.audio': 'Je ne peux pas écouter les messages vocaux, désolé. Écrivez ou touchez un choix.',
  'media.video': 'Je ne peux pas regarder les vidéos, désolé. Écrivez ou touchez un choix.',
  'media.document': 'Je ne peux pas lire les fichiers, désolé. Écrivez ou touchez un choix.',
  'media.sticker': 'Joli sticker ! Je ne comprends que les mots et les choix touchés.',
  'media.location': 'Merci pour la position. Je ne peux pas l’utiliser ici ; écrivez ou touchez un choix.',
  'media.contacts': 'Merci pour le contact. Je ne peux pas l’utiliser ici ; écrivez ou touchez un choix.',
  'media.unsupported': 'Je ne peux pas lire ce type de message, désolé. Écrivez ou touchez un choix.',
  'media.emoji': '🙂 Quand vous voulez :',
  'stale.choice': 'C’était un ancien choix. Voici où nous en sommes :',
  'stale.done': 'C’est déjà fait.',
  'stale.booking': 'Cette réservation a changé depuis. La voici :',
  'stale.list': 'Cette liste date un peu.',
  'stale.slot': 'Cette liste date un peu. Créneaux libres pour {service}, le vôtre en premier :',
  'stale.slotGone': 'Cette liste date un peu. Créneaux libres pour {service} :',
  'flow.moved': 'Cette conversation vient d’être mise à jour, je vous repose donc la question :',
  'flow.ended':
    'Cette conversation a changé depuis la dernière fois, nous recommençons donc. Vos réservations confirmées restent inchangées.',
  'old.message': 'Votre message a mis du temps à me parvenir, je préfère vérifier le jour.',
  'draft.continue':
    'Bonjour à nouveau ! On continue votre réservation ({service}{has, select, when {, {when}} other {}}) ou on recommence ?',
  'series.place':
    '{place, plural, =1 {Je les réserve l’une après l’autre.} other {Maintenant la suivante.}} Réservation {place} sur {of} :',
  'menu.again': 'Que puis-je faire pour vous ?',
  'again.label': '{what} à nouveau',
  'again.short': 'Comme la dernière fois',
  'again.next': 'Prochain : {when}',
  'stop.done':
    'C’est noté : plus de rappels ni de nouvelles de {business}. Vous pouvez toujours écrire ici. Pour revenir en arrière, écrivez « réabonner ».',
  'start.done': 'Ravi de vous retrouver ! Vous recevez à nouveau les rappels de {business}.',
  'cancel.draft': 'C’est abandonné. Rien n’a été réservé.',
  'cancel.rest': 'D’accord, on en reste là. Ce qui est réservé le reste.',
  'handoff.opened':
    'J’ai prévenu l’équipe de {business}. Quelqu’un va vous répondre ici. Pour continuer avec moi, écrivez « menu ».',
  'human.way':
    'Vous pouvez parler à quelqu’un de {business} à tout moment : touchez « Parler à quelqu’un », ou écrivez « conseiller ».',
  'handoff.lost':
    'Pour ne pas vous faire perdre de temps, j’ai prévenu l’équipe de {business}. Quelqu’un va vous répondre ici. Pour continuer avec moi, écrivez « menu ».',
  'thanks.reply': 'Avec plaisir !',
  'goodbye.reply': 'À bientôt !',
  'done.reply': 'Parfait ! Écrivez ici dès que vous avez besoin d’autre chose.',
  'handoff.returned':
    'Personne n’a encore pu répondre, désolé. Je reprends la main, et l’équipe garde votre demande.',
  'handoff.closed': 'Vous êtes de nouveau avec l’assistant.',
  'handoff.error':
    'Un problème est survenu de notre côté, désolé. J’ai prévenu l’équipe de {business} ; quelqu’un va vous répondre ici.',
  'handoff.closedChat':
    'La réservation par chat n’est pas disponible chez {business} en ce moment. J’ai prévenu l’équipe ; quelqu’un va vous répondre ici.',
  'choice.person': 'Parler à quelqu’un',
  'choice.continue': 'Continuer à réserver',
  'choice.continueMove': 'Continuer à déplacer',
  'choice.startOver': 'Recommencer',
  'staff.request':
    '🙋 {name} ({phone}) a besoin de quelqu’un : {reason}.\n{summary}\n\nRépondez à ce message pour lui écrire. Répondez « fini » pour rendre la conversation au bot.',
  'staff.newcomer':
    '{name} ({phone}) a écrit pour la première fois et le bot a eu une erreur. Merci de lui écrire vous-même.',
  'staff.reason.asked': 'demande du client',
  'staff.reason.not-understood': 'le bot n’a pas compris',
  'staff.reason.engine-error': 'le bot a eu une erreur',
  'staff.reason.loop': 'un autre bot semble écrire, j’ai donc cessé de répondre',
  'staff.reason.chat-closed': 'la réservation par chat est désactivée',
  'staff.forward': '💬 {name} : {text}',
  'staff.forward.media': '💬 {name} a envoyé : {kind}',
  'staff.sent': '✓ Envoyé à {name}. Le bot se tait jusqu’à ce que vous répondiez « fini ».',
  'staff.closed': '✓ {name} est de nouveau avec le bot.',
  'staff.which': '{names} attendent. Répondez au message de la personne à qui vous voulez écrire.',
  'staff.over': '{name} est déjà avec le bot.',
  'staff.left': '{name} est revenu vers le bot.',
  'staff.summary.step': 'En était à : {step}',
  'staff.summary.wish': 'Souhaite : {wish}',
  'staff.summary.booking': 'A réservé : {service}, {when} (code {code})',
  'staff.at.choose-service': 'choisir quoi réserver',
  'staff.at.choose-slot': 'choisir un créneau',
  'staff.at.confirm-booking': 'confirmer',
  'staff.at.my-bookings': 'regarder ses réservations',
  'staff.at.reschedule': 'déplacer une réservation',
  'staff.at.cancel': 'décider s’il faut annuler',
  'staff.summary.last': 'Derniers mots : « {text} »',
  'staff.summary.none': 'Pas encore de détails.',
  'staff.calendar':
    '📅 L’agenda externe de {resource} a maintenant quelque chose à l’heure de {count, plural, one {cette réservation} other {ces réservations}} :\n{list}\n\nMerci de déplacer ou d’annuler l’un des deux.',
  'choose.open': 'Choisir',
  more: 'Plus…',
  'slot.open': 'Voir les créneaux',
  'slot.with': 'avec {resource}',
  'slot.otherDay': 'Un autre jour',
  'slot.moreTimes': 'Plus tard',
  'slot.laterDays': 'Jours suivants',
  'slot.heading': 'Créneaux libres pour {service}, {wish} :',
  'slot.daysHeading': 'Quel jour ?',
  'slot.dayCount': '{count, plural, one {# créneau} other {# créneaux}}',
  'slot.noneFor': '{wish} : rien de libre. Les créneaux les plus proches :',
  'slot.noneThen': '{when} n’est pas libre. Les créneaux les plus proches :',
  'slot.taken': '{when} vient d’être pris, désolé. Les créneaux les plus proches :',
  'slot.past': 'Cette heure est passée. Prochains créneaux libres :',
  'slot.none':
    'Il n’y a pas de créneau libre dans les semaines à venir. Écrivez « conseiller » et quelqu’un vous aidera.',
  'slot.which': 'Lequel voulez-vous dire ?',
  'slot.notWith': '{resource} ne propose pas cette prestation. Voici les créneaux de ceux qui la proposent :',
  'slot.daysFor': 'Quel jour, {wish} ?',
  'slot.partOfDay': 'Le matin ou l’après-midi ?',
  'slot.morning': 'Le matin',
  'slot.afternoon': 'L’après-midi',
  'slot.allTimes': 'Tous les créneaux',
  'slot.pick': 'Très bien ! Lequel ?',
  'slot.noneOfThese':
    'Pas de souci. Un autre moment vous irait-il mieux ? Pour abandonner, écrivez « annuler ».',
  'slot.stranger': '{resource} ne propose pas cela.',
  'wish.at': 'à {time}',
  'wish.after': 'après {time}',
  'wish.before': 'avant {time}',
  'wish.between': 'entre {from} et {to}',
  'wish.part':
    '{part, select, morning {le matin} afternoon {l’après-midi} evening {le soir} other {la nuit}}',
  free: 'gratuit',
  today: 'aujourd’hui',
  tomorrow: 'demain',
  'duration.hours': '{count} h',
  'duration.minutes': '{count} min',
  'booking.summary': '*{service}*\n{when}\n{resource} · {price}\n{place}',
  'booking.none': 'Vous n’avez pas de réservation à venir.',
  'booking.one': 'Votre prochaine réservation :',
  'booking.several': 'Vos réservations. Laquelle ?',
  'booking.code': 'Code {code}',
  'booking.place': '{service}, {when} : {place}',
  'booking.calendar': 'Ajouter à l’agenda : {url}',
  'action.confirm': 'Confirmer',
  'action.reschedule': 'Déplacer',
  'action.cancel': 'Annuler',
  'action.menu': 'Menu',
  'cancel.ask': 'Annuler cette réservation ?',
  'cancel.yes': 'Oui, annuler',
  'cancel.no': 'Non, la garder',
  'cancel.done': 'C’est annulé. {service}, {when} : le créneau est libéré.',
  'cancel.kept': 'Très bien, rien ne change.',
  'cancel.over': 'Cette réservation ne peut plus être modifiée : elle est passée ou déjà annulée.',
  'reschedule.which': 'Quelle réservation voulez-vous déplacer ?',
  'reschedule.to': 'On déplace {service}, {when}. Pour quand ?',
  'reschedule.done': 'Déplacé ✅\nDe {before}\nà *{after}* avec {resource}. Code {code}.',
  'ask.text': 'Écrivez votre réponse avec des mots, s’il vous plaît.',
  'ask.text.short':
    'Écrivez un peu plus, s’il vous plaît : au moins {min, plural, one {# caractère} other {# caractères}}.',
  'ask.text.long': 'C’est trop long pour moi. Écrivez-le en {max} caractères au maximum.',
  'ask.name': 'Écrivez votre nom, s’il vous plaît.',
  'ask.number':
    'Écrivez {isWhole, select, yes {un nombre entier} other {un nombre}}{limits, select, minmax { de {min} à {max}} min {, {min} ou plus} max {, {max} ou moins} other {, par exemple 3}}.',
  'ask.email': 'Cela ne ressemble pas à une adresse e-mail. Écrivez-la ainsi : nom@exemple.com.',
  'ask.phone': 'Écrivez le numéro avec l’indicatif du pays, par exemple +33 1 99 00 00 00.',
  'ask.date': 'Écrivez un jour : « demain », « vendredi » ou « {example} ».',
  'ask.date.which': 'Quel jour voulez-vous dire : {days} ?',
  'ask.date.early': 'Écrivez un jour à partir du {date}.',
  'ask.date.late': 'Écrivez un jour jusqu’au {date}.',
  'ask.place': 'Écrivez l’adresse complète ou envoyez la position.',
  'ask.choice': 'Touchez l’un de ces choix ou écrivez-le.',
  'ask.yes-no': 'Répondez « oui » ou « non », s’il vous plaît.',
  'ask.party': 'Écrivez combien de personnes viennent : un nombre de {min} à {max}.',
  'answer.yes': 'Oui',
  'answer.no': 'Non',
  'wait.meanwhile':
    'Un instant, s’il vous plaît : j’attends encore une réponse. Pour faire autre chose, écrivez « menu ».',
  'choose.anyone': 'Peu importe',
  'staff.notHere': '{resource} ne propose pas cette prestation.',
  'confirm.yes': 'Confirmer',
  'confirm.change': 'Une autre heure',
  'confirm.no': 'Annuler',
  'confirm.expired': '{when} n’est plus libre, désolé. Les créneaux les plus proches :',
  'reminder.text': 'Rappel : {service} chez {business}, {when}, {place}. Vous venez ?',
  'reminder.discreet': 'Rappel : votre rendez-vous chez {business}, {when}, {place}. Vous venez ?',
  'reminder.confirmed': 'Parfait, à très vite : {when} !',
  // what the policy of a booking asks
  'policy.approval': 'L’équipe doit d’abord l’accepter.',
  'policy.deposit': 'Acompte : {amount}, à régler chez {business}.',
  'policy.cancel': 'Vous pouvez annuler jusqu’au {until}.',
  'policy.cancelFee': 'L’annulation est gratuite jusqu’au {until} ; ensuite elle coûte {fee}.',
  'policy.noShow': 'Ne pas venir coûte {fee}.',
  'policy.confirm':
    'Confirmez quand je vous le rappellerai : sans réponse avant le {until}, l’heure sera libre pour d’autres.',
  'cancel.fee': 'L’annulation était gratuite jusqu’au {until}. Elle coûte maintenant {fee}.',
  'cancel.doneFee': 'Annulé. {service}, {when}, est de nouveau libre. Les frais sont de {fee}.',
  'cancel.refused':
    'Cette réservation pouvait être annulée jusqu’au {until}. Une personne de l’équipe peut encore vous aider.',
  'cancel.keep': 'La garder',
  'cancel.restored': 'Bien, elle est de nouveau à vous : {service}, {when}.',
  'cancel.gone': 'Entre-temps, {when} a été pris, désolé. Heures libres les plus proches :',
  'reschedule.refused':
    'Cette réservation pouvait être déplacée jusqu’au {until}. Une personne de l’équipe peut encore vous aider.',
  'confirm.pending':
    'Votre demande est auprès de l’équipe de {business} : *{service}*\n{when}\n{resource}\nL’heure vous est gardée, et je vous écris ici dès qu’ils répondent. Code *{code}*',
  'booking.pending': 'En attente de l’accord de l’équipe',
  'booking.discreet': 'votre rendez-vous',
  'reminder.until': 'Confirmez avant le {until} ; ensuite, l’heure sera libre pour d’autres.',
  // the waitlist
  'slot.wait': 'Me prévenir',
  'action.take': 'Réserver',
  'action.pass': 'Non, merci',
  'action.waitlist': 'Liste d’attente',
  'action.leave': 'Ne plus attendre',
  'waitlist.joined':
    'Vous êtes sur la liste d’attente : {what}. Si cela se libère, je vous écris ici et vous le garde {count} minutes ; je ne peux pas le promettre. Ce que vous attendez est sous « mes réservations ».\n\nLibre à d’autres heures :',
  'waitlist.already':
    'Vous êtes déjà sur la liste d’attente : {what}. Si cela se libère, je vous écris ici.\n\nLibre à d’autres heures :',
  'waitlist.refused': 'On ne peut pas attendre cela. Ces créneaux sont libres :',
  'waitlist.offer':
    '{service}, {when} ({resource}) vient de se libérer, et c’est votre tour. Je vous le garde jusqu’à {until}. Je réserve ?',
  'waitlist.passed':
    'Très bien, ce sera pour quelqu’un d’autre. Vous restez sur la liste d’attente pour d’autres heures.',
  'waitlist.booked': 'Réservé ✅',
  'waitlist.gone': '{when} est maintenant à quelqu’un d’autre, désolé. Les créneaux les plus proches :',
  'waitlist.list': 'Vous êtes sur la liste d’attente pour :',
  'waitlist.left': 'C’est fait, vous n’attendez plus : {what}.',
  'waitlist.none': 'Vous n’êtes plus sur la liste d’attente.',
  // being there
  'here.done': 'Merci, j’ai dit à l’équipe que vous êtes là : {service}, {when}.',
  'here.again': 'L’équipe sait que vous êtes là : {service}, {when}.',
  'here.early': 'Vous pourrez annoncer votre arrivée pour {service}, {when}, à partir de {from}.',
  'here.late':
    'Pour {service}, {when}, c’était possible jusqu’à {until}. Écrivez « personne » et quelqu’un vous aidera.',
  'here.none': 'Je ne trouve aucune réservation à vous pour aujourd’hui.',
  // news of a booking
  'news.approved': 'Accepté ✅ {service}\n{when}\n{resource}\n{place}\nCode *{code}*',
  'news.declined':
    '{business} ne peut pas assurer {service}, {when}, désolé. Écrivez « réserver » pour une autre heure.',
  'news.expired':
    'Personne chez {business} n’a pu répondre à votre demande pour {service}, {when}, désolé. Écrivez « réserver » pour une autre heure.',
  'news.cancelled':
    '{business} a dû annuler {service}, {when}, désolé. Écrivez « réserver » pour une autre heure.',
  'news.rescheduled': '{business} a déplacé {service} : c’est maintenant {when}, {resource}.',
  'news.released':
    'Personne n’a confirmé {service}, {when} : l’heure est libre pour d’autres. Écrivez « réserver » pour venir quand même.',
  'news.noShow':
    'Vous n’étiez pas là pour {service}, {when} : l’heure est libre pour d’autres.{hasFee, select, yes { Les frais sont de {fee}.} other {}} Écrivez « personne » si c’est une erreur.',
  'staff.approval': '🗓 {name} ({phone}) demande {service}, {when}, {resource}. Code {code}.',
  'staff.approved': '✓ Accepté : {service}, {when}. Le client est prévenu.',
  'staff.declined': '✓ Refusé : {service}, {when}. Le client est prévenu.',
  'staff.settled':
    '{service}, {when} : {status, select, confirmed {c’est déjà accepté.} declined {c’est déjà refusé.} cancelled {le client a annulé.} expired {le délai est passé sans réponse.} other {aucune réponse n’est plus attendue.}}',
  'staff.news.checked_in': '📍 {name} est là : {service}, {when}, {resource}.',
  'staff.news.cancelled':
    '{name} a annulé tard : {service}, {when}, {resource}.{hasFee, select, yes { Frais : {fee}.} other {}}',
  'staff.news.no_show':
    '{name} n’est pas venu : {service}, {when}, {resource}.{hasFee, select, yes { Frais : {fee}.} other {}}',
  'staff.news.auto_released':
    '{name} n’a pas confirmé : {service}, {when}, {resource}. L’heure est de nouveau libre.',
  'staff.news.expired':
    'Personne n’a répondu à temps à {name} : {service}, {when}, {resource}. L’heure est de nouveau libre.',
  'action.approve': 'Accepter',
  'action.decline': 'Refuser',
  'language.notOffered':
    'Je comprends cette langue, mais je ne peux pas l’écrire ici, désolé. Je réponds en : {languages}.',
  'slot.instead': 'Cette place vient d’être prise, mais {resource} est libre à cette heure :',
  'series.oneByOne':
    'Je réserve les rendez-vous un par un. Voici le prochain ; une fois réservé, dites-moi le suivant.',
  'late.told':
    'Merci de nous prévenir ! L’équipe est au courant{has, select, booking { et votre rendez-vous reste : {service}, {when}} other {}}.',
  'hours.open': '{day} : nous sommes ouverts {hours}.',
  'hours.closed': '{day} : nous sommes fermés.',
  'choice.bookOn': 'Réserver ce jour',
  'staff.late': '⏰ {name} ({phone}) est en retard : {text}',
};
