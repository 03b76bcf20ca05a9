import { holidays } from './holidays.ts';
import type { Lexicon } from './lexicon.ts';

/** "Vendredi prochain" is the nearest Friday; the week after is offered second. */
export const french: Lexicon = {
  language: 'fr',
  nextWeekday: 'nearest',
  weekStartsOn: 1,
  weekend: [6, 7],
  hoursAreLed: true,
  spokenHoursAreNamed: true,

  numbers:
    'zéro, un/une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, dix sept, dix huit, dix neuf, vingt',
  moreNumbers: { 30: 'trente', 40: 'quarante', 50: 'cinquante' },
  ordinals:
    'premier/première, deuxième/second/seconde, troisième, quatrième, cinquième, sixième, septième, huitième, neuvième, dixième, onzième, douzième',
  weekdays:
    'lundi/lundis/lun, mardi/mardis, mercredi/mercredis/mer, jeudi/jeudis, vendredi/vendredis/ven/vend, samedi/samedis/sam, dimanche/dimanches/dim',
  weakWeekdays: { 2: 'mar', 4: 'jeu' },
  months:
    'janvier/janv/jan, février/fév/févr, mars, avril/avr, mai, juin, juillet/juil, août/aout, septembre/sept, octobre/oct, novembre/nov, décembre/déc',
  days: {
    [-2]: 'avant hier',
    [-1]: 'hier',
    0: "aujourd'hui, aujourd hui, aujourdui, auj, ajd, maintenant, tout de suite, plus tard aujourd'hui, ojd",
    1: 'demain, 2main, dmain, dem1, demin',
    2: 'après demain, apres dmain, surlendemain, après 2main, ap demain',
  },
  besideDays: {
    [-1]: "la veille de, veille de, la veille du, veille du, la veille, le jour avant, le jour d'avant",
    1: "le lendemain de, lendemain de, le lendemain du, le lendemain, lendemain, le jour après, le jour d'après, le jour suivant",
  },
  holidays: holidays.fr,
  dayParts: [
    ['ce soir, csoir, c soir', 0, 'evening'],
    ['cette nuit', 0, 'night'],
    ['cet aprèm, cet aprem, cette aprem, cet après midi, cette après midi', 0, 'afternoon'],
  ],
  parts: {
    am: 'am',
    pm: 'pm',
    dawn: "à l'aube, au petit matin, petit matin",
    morning:
      'matin, matins, le matin, du matin, au matin, matinée, en matinée, dans la matinée, la matinée, de bonne heure, à la première heure, première heure, en début de matinée, en fin de matinée, début de matinée, fin de matinée, de matin, ds la matinée',
    noon: 'du midi, le midi',
    afternoon:
      "après midi, l'après midi, de l'après midi, dans l'après midi, en début d'après midi, en fin d'après midi, début d'après midi, fin d'après midi, aprem, aprèm, l'aprem, l'aprèm, dans l'aprem, d'après midi, ap midi, en fin de journée, fin de journée, cet après midi",
    evening:
      'soir, soirs, le soir, du soir, au soir, en soirée, dans la soirée, soirée, la soirée, en début de soirée',
    night: 'nuit, la nuit, de la nuit, dans la nuit',
  },
  eveningMeals: 'dîner, le dîner, diner',
  units: {
    minute: 'minute, minutes, min, mins, mn',
    hour: 'heure, heures, hrs',
    day: 'jour, jours, journée, journées',
    week: 'semaine, semaines, sem',
    weekend: 'week end, weekend, week ends, we, wk',
    fortnight: 'quinzaine',
    month: 'mois',
    year: 'an, ans, année, années',
  },
  which: {
    last: 'dernier, dernière, passé, passée, précédent',
    this: 'ce, cet, cette, de cette, de ce',
    coming: 'à venir, le plus proche',
    next: 'prochain, prochaine, proch, suivant, suivante, qui vient, d après, pro',
    'after-next': 'd après la prochaine',
  },
  edges: {
    start: 'début, le début, au début, en début',
    middle: 'milieu, le milieu, au milieu, mi, courant',
    end: 'fin, la fin, à la fin, en fin',
  },
  noon: 'midi, ce midi, sur le midi, 12h du midi',
  midnight: 'minuit',
  windows: [
    ['après le déjeuner, après déjeuner, après le repas de midi', { from: '14:00' }],
    ['avant le déjeuner, avant déjeuner', { to: '12:00' }],
    [
      "à l'heure du déjeuner, heure du déjeuner, pendant la pause déjeuner, pause déjeuner, pause de midi, entre midi et deux, midi deux",
      { from: '12:00', to: '14:00' },
    ],
    [
      'après le travail, après le boulot, après le taf, après le bureau, à la sortie du travail',
      { from: '17:30' },
    ],
    ['avant le travail, avant le boulot', { to: '09:00' }],
    ["après l'école, à la sortie de l'école", { from: '16:30' }],
  ],
  fractions: { 15: 'quart, le quart', 30: 'demi, demie', 45: 'trois quarts' },
  links: {
    at: 'à, a, sur les',
    on: 'le, les, pour le, pour, en, du, au, ce, pr le, de, dans',
    of: 'de, du, d, de la, des, au',
    the: 'le, la, les, l',
    'day-marker': 'le, pour le, du, au, jour',
    'ordinal-suffix': 'er, e, eme, ere, ieme, nd',
    and: 'et',
    or: 'ou, ou bien, ou alors',
    between: 'entre',
    from: 'rien avant, pas avant, mais pas avant, depuis, dès, à partir de, à partir, à partir d',
    to: "à, a, au, jusqu'à, jusqu à, jusque, jusqu'au",
    until: "jusqu'à, jusqu à, jusqu a, jusqu au, jusque, jsq",
    after: 'après, passé, plus tard que, au delà de',
    before: 'avant, plus tôt que',
    by: 'rien après, pas après, mais pas après, au plus tard à, au plus tard le, au plus tard, d ici, d ici à',
    'or-later': 'ou plus tard, ou après, et plus, et après, minimum, au plus tôt',
    'or-earlier': 'ou plus tôt, ou avant, au plus tard, maximum, max',
    around:
      'vers, vers les, aux alentours de, autour de, environ, aux environs de, sur les coups de, dans les, approximativement à, à peu près à, vers le',
    ish: 'environ, à peu près, pile, et quelques, ou par là, précises, tapantes, du coup',
    oclock: 'h',
    hours: 'heure, heures, hrs',
    plus: 'et',
    minus: 'moins',
    in: "dans, d'ici, d ici, sous, dans environ",
    'from-now': "à partir d'aujourd'hui, à compter d'aujourd'hui",
    'week-later': 'en huit, en 8',
    'fortnight-later': 'en quinze, en 15',
    a: 'un, une',
    not: 'ni, ni le, pas, pas le, pas à, sauf, sauf le, excepté, hormis, au lieu de, au lieu du, plutôt que, tout sauf, à part, à part le',
    refusal: 'non',
    cannot:
      "je ne peux pas, je peux pas, peux pas, je ne pourrai pas, je pourrai pas, pas possible, ne va pas, va pas, ça ne va pas, ne me convient pas, me convient pas, ne convient pas, ça ne m'arrange pas, m'arrange pas, je suis pris, je suis prise, impossible, je ne suis pas dispo, pas dispo, je suis pas dispo, pas disponible, je ne suis pas disponible, n'est pas possible, nest pas possible, ça marche pas, ne marche pas",
    instead: 'à, au, pour, par, pour le, au plutôt',
    correction:
      'plutôt, non attendez, attendez, non attends, attends, pardon, enfin, je veux dire, ou plutôt, en fait, finalement, je voulais dire, correction, mieux',
    ranked:
      'étage, fois, visite, séance, enfant, essai, avis, cours, rang, porte, rue, anniversaire, dose, arrondissement',
    'later-by': 'plus tard, après, apres, repousser, décaler, retarder',
    'earlier-by': 'plus tôt, avant, avancer',
    every: 'tous les, toutes les, chaque',
    half: 'moitié, quinzaine, partie',
    'this-time': "à cette heure ci, à cette heure, à la même heure qu'aujourd'hui",
    'one-after': 'celui d après, celui de la semaine suivante, celui de la semaine d après',
    numbered:
      'chambre, salle, appartement, appt, numéro de commande, commande, table numéro, bâtiment, taille, version, niveau, zone, siège, bloc, maison, chapitre, terminal, vol, canal, code postal',
    quantity:
      'nuits, nuitées, euro, euros, eur, dollar, dollars, balles, francs, km, kilomètres, kg, kilos, kilo, cm, mm, mètres, mètre, degrés, pour cent, étoiles, points, grammes, litres, par nuit, par mois, par personne, par semaine, par heure',
    people:
      'personnes, personne, pers, adultes, adulte, enfants, enfant, invités, invité, couverts, places, participants, pax, gens, amis',
    'party-of':
      'nous sommes, on est, on sera, nous serons, on serait, groupe de, table pour, table de, salle pour, une table de, on vient à, nous serions, nous sommes à, on est à, à nous',
    for: 'pour, pr',
    noise:
      'il y a, y a, y a t il, il y aurait, bon week end, bon weekend, bonne journée, bonne soirée, bonne nuit, bon après midi, bon week end, bonne fin de journée, toute la journée, tous les jours, chaque jour, un moment, une minute, une seconde, la dernière fois, dernière fois, une fois, 24/7, plus tard, bonne après midi, jour de congé, jours fériés, quand même, tout à fait, demi journée, par jour, robe du soir, robe de soirée, crème de nuit, crème de jour',
  },
  talk: {
    greetings:
      'bonjour, bonjour à vous, bonsoir, salut, coucou, bjr, bsr, slt, cc, hello, allo, allô, bonne journée, bonjour madame, bonjour monsieur, rebonjour, re bonjour, re, yo, wesh, ça va, comment allez vous, comment ça va, bonjour bonjour',
    yes: "oui, ouii, ouais, ouai, oui s'il vous plaît, oui svp, oui merci, d'accord, dacc, d acc, dac, ok, okay, okey, bien sûr, carrément, évidemment, c'est bon, volontiers, je confirme, confirmer, confirmé, ça marche, ça me va, allez y, avec plaisir, yes, wi, oé, ui, mais oui, oui oui, pourquoi pas, certainement, absolument, entendu, vas y",
    no: 'non, non merci, nan, nn, non non, pas du tout, surtout pas, non pas vraiment, certainement pas',
    approval:
      'parfait, super, génial, très bien, bien, top, nickel, impeccable, exact, exactement, correct, cool, excellent, ça me convient, tout à fait, bon, c est parfait, cest parfait, c est ça, cest ça, ça roule, celui ci, celle ci, celui là, celle là, je prends, c est bien ça, génial merci, pas de souci, pas de problème, aucun problème',
    refusal:
      'jamais, négatif, pas celui là, pas ça, aucun, aucune, faux, pas maintenant, pas encore, je ne veux pas, je veux pas, laissez tomber, laisse tomber, c est faux, pas d accord, tant pis',
    neither:
      "je ne sais pas, je sais pas, jsp, pas sûr, pas sûre, peu importe, ça m'est égal, pas de préférence, aucune préférence, aucune idée, je ne suis pas sûr, si possible, si vous avez, si c est possible, n importe",
    fillers:
      "s'il vous plaît, s'il te plaît, svp, stp, sil vous plait, le, la, les, l, un, une, des, de, du, d, à, a, me, m, te, se, je, j, on, que, qu, qui, alors, donc, veux, voudrais, voudrai, souhaite, souhaiterais, aimerais, aimerai, peux, pourrais, puis, peut, pouvez, pourriez, est, c, ce, cest, ai, besoin, avoir, faire, prendre, venir, aller, il, y, en, et, ou, avec, pour, par, euh, hum, ben, bah, juste, peut être, merci, vous, tu, nous, moi, bien, vouloir, serait, être, ça, cela, choisis, préfère, dans, sur",
    common:
      "le, la, les, l, un, une, des, du, de, d, au, aux, et, ou, mais, que, qui, quoi, où, quand, comment, combien, pourquoi, je, j, tu, il, elle, on, nous, vous, ils, mon, ma, mes, votre, vos, notre, est, es, sont, suis, ai, as, avez, avons, êtes, être, avoir, faire, veux, voudrais, souhaite, aimerais, peux, peut, pouvez, possible, rendez, vous, rdv, réserver, réservation, prendre, avec, pour, sans, dans, sur, chez, pas, ne, plus, moins, très, trop, aussi, bien, oui, non, merci, svp, ce, cette, ces, cet, ça, c, y, en, quel, quelle, autre, autres, disponible, dispo, créneau, libre, heure, heures, horaire, horaires, aujourd'hui, changer, annuler, mari, femme, copine, copain, ami, amie, fils, fille, soeur, frère, mère, père, si, serait, quelque, chose, quelqu'un, nom, m'appelle, appelle, dernier, tout, toute, encore, juste, déjà, mieux, plutôt, fait, faut, besoin, passer, venir, aller, vers, mettre, voir, marche, convient",
    notTypos:
      'lune, lunes, marin, satin, matins, lundis, avoir, main, mains, sapin, venir, patin, marie, maria, martin, soie, soin, soins, coupe, coupes, jean, julie, demande, midis, noir, journal',
    option: 'option, numéro, num, no, n, choix, la proposition, proposition, créneau',
    last: 'dernier, dernière, derniere',
    negators: 'pas, ne, n, jamais, sans, ne veux pas, veux pas',
    with: 'avec, av, chez, par',
    nameIntroductions:
      "je m'appelle, m'appelle, mon nom est, au nom de, mon nom c'est, nom de famille, c'est au nom de, sous le nom de",
    selfIntroductions: "je suis, c'est, c est, moi c'est, ici",
    nameLeads: "je suis, moi c'est, c'est, nom, ici, mon nom",
    stop: 'stop, arrêt, arrêter, désabonner, se désabonner, me désabonner, désinscription, stop sms, stop messages',
    start: 'start, démarrer, commencer, réabonner, abonner, m abonner',
    keywords: {
      'check-in':
        'je suis la, je suis arrive, je suis arrivee, suis la, on est la, nous sommes la, nous sommes arrives, on est arrive, me voila, je viens d arriver',
      waitlist: "liste d'attente, la liste d'attente, prévenez-moi, me prévenir, sur liste d'attente",
      menu: 'menu, menu principal, accueil, options, principal, le menu, voir le menu, retour au menu',
      back: 'retour, précédent, arrière, revenir, en arrière, retourner, étape précédente',
      cancel:
        'annuler, annule, annulation, laisse tomber, laissez tomber, annuler le rdv, quitter, abandonner, annulez',
      reschedule:
        'changer, modifier, déplacer, reporter, décaler, reprogrammer, changer quelque chose, changement, modification, changer la date, changer l heure, décalage',
      'my-bookings':
        'mes rendez-vous, mon rendez-vous, mes rdv, mon rdv, mes réservations, ma réservation, réservations',
      human:
        "humain, humaine, personne, agent, conseiller, conseillère, aide, opérateur, opératrice, quelqu'un, assistance, support, une personne, une vraie personne, parler, secrétaire, accueil téléphonique, réceptionniste, à l'aide",
      language: 'langue, langues, français, en français, changer de langue, autre langue',
      prices:
        'prix, tarif, tarifs, combien, combien ça coûte, coût, les prix, grille tarifaire, prix et horaires, c est combien',
      hours: "horaires, horaire, heures d'ouverture, ouvert, horaires d'ouverture, ouverture",
      location: 'adresse, où, localisation, plan, où êtes vous, itinéraire, parking, où c est',
      'first-available':
        'dès que possible, au plus vite, au plus tôt, premier créneau, première disponibilité, le plus tôt possible, le plus vite possible, asap, le premier, le premier disponible, urgent, premier disponible, maintenant, rapidement, première dispo',
      'same-time': 'même heure, à la même heure, la même heure',
      'same-as-before':
        "pareil, la même chose, comme d'habitude, comme la dernière fois, idem, le même, la même, comme toujours, même chose",
      'another-day':
        'un autre jour, autre jour, autres jours, une autre date, autre date, autres dates, pas ce jour là, jour différent',
      earlier: 'plus tôt, avant, un peu plus tôt, plus tot, trop tard, un peu avant',
      later: 'plus tard, après, un peu plus tard, trop tôt, un peu après',
      more: "plus, d'autres, autre, autres, autres créneaux, autres horaires, autre chose, plus d'options, voir plus, suivant, suivants, aucun, aucune, autre heure, une autre heure, voir tout, autres options, plus de choix, aucun de ceux là",
      'no-preference':
        "peu importe, n'importe, n importe, n'importe qui, n'importe lequel, n'importe laquelle, n'importe quand, n'importe quelle heure, ça m'est égal, pas de préférence, sans préférence, comme vous voulez, comme tu veux, au choix, indifférent, je m'en fiche, aucune préférence, peu m'importe, n importe quel jour",
      book: 'réserver, réservation, rendez-vous, rdv, prendre rendez-vous, prendre rdv, nouveau rdv, nouvelle réservation, un rdv, nouveau rendez-vous',
      thanks: 'merci, merci beaucoup, mille mercis, mci, merci bien, je vous remercie, mrc, merci à vous',
      goodbye:
        'au revoir, à bientôt, à plus, à plus tard, bye, salut à bientôt, à demain, bonne journée, bonne soirée, a+, à tout à l heure',
      'start-over':
        'recommencer, recommence, repartir à zéro, du début, tout recommencer, depuis le début, à zéro, réinitialiser',
    },
    patterns: {
      human: [
        "parler|parle|discuter|joindre|contacter|transférer|passer personne|quelqu'un|humain|conseiller|agent|responsable|gérant|patron|réception|équipe|opérateur|secrétaire|vrai",
        'vrai|vraie|réelle|réel personne|humain|gens',
        'appelez|rappelez|rappeler|appeler moi|me',
        'besoin|veux aide',
        'aidez|aide moi',
        'êtes|es|est robot|bot|humain|machine',
        'service client',
      ],
      reschedule: [
        'reporter|décaler|déplacer|reprogrammer|repousser|avancer|décale',
        'changer|modifier|bouger|change mon|ma|le|la|de|l|du|d rendez|rdv|réservation|horaire|date|heure|jour|visite',
        'mettre|passer|changer|modifier plutôt|pour|au',
        'autre heure|jour|date mon|pour rdv|rendez|réservation',
      ],
      cancel: [
        'annuler|annule|annulez|annulation|supprimer',
        'veux|viens|viendrai|peux plus venir|rdv|rendez',
        'décommander',
      ],
      waitlist: [
        'liste +d +attente',
        'prévenez|préviens|prévenir|avertissez|avertir si|quand place|créneau|chose libère|désiste|annule',
        'prévenez|préviens|prévenir|avertissez|avertir si|quand libère|désiste|annule',
      ],
      'my-bookings': [
        'mes rendez|rdv|réservations|visites|salles|consultations|séances|bureaux',
        'quand|quel|quelle|où|voir|vérifier|confirmer|consulter|afficher est|mon|ma|mes rendez|rdv|réservation|visite',
        'ai +rdv|rendez|réservation',
        'ai +un|une +rdv|rendez|réservation',
        'ai +je rdv|rendez|réservation',
        'ai déjà|un|une|bien rendez|rdv|réservation prévu|réservé',
        'à quelle heure mon|ma|est',
        'rappeler|rappelez heure|date mon|rdv',
      ],
      late: ['retard'],
      'start-over': ['recommencer|reprendre|repartir début|zéro', 'tout recommencer', 'depuis du début'],
      menu: ['menu principal', 'retour menu', 'voir|afficher menu|options'],
      prices: [
        'combien coûte|coute|ça|coûtent|est|pour|vaut|faut',
        'prix|tarif|tarifs|coût',
        'cher|moins cher',
      ],
      hours: [
        'horaires ouverture',
        'êtes|vous ouvert|ouverts|ouvrez|fermez|fermé',
        'quelle heure|jours ouvrez|fermez|ouvre|ferme|ouvert',
        'ouvert|ouverts|fermé|fermés le|dimanche|lundi|quand',
      ],
      location: [
        'où|ou êtes|est|se|trouve|situé|situés vous|trouve|salon|cabinet|situé|situés',
        'comment venir|arriver',
        'adresse|itinéraire',
        'y parking',
      ],
      'first-available': [
        'premier|première|prochain|prochaine créneau|disponibilité|rdv|rendez|disponible|dispo|libre',
        'plus vite|tôt|rapidement possible',
        'dès que possible',
        'au plus vite|tôt',
      ],
      'same-time': ['même heure|horaire'],
      'same-as-before': ['comme la|d dernière|habitude', 'même chose', 'pareil que|qu'],
      'another-day': ['autre|autres jour|jours|date|dates', 'pas ce jour', 'jour différent'],
      earlier: ['plus|un|peu|quelque tôt', 'un peu avant', 'trop tard'],
      later: ['plus tard', 'un peu après', 'trop tôt'],
      more: [
        'autre|autres|plus heure|heures|créneau|créneaux|horaires|horaire|choix|options|option|disponibilités',
        'voir|montrer|montrez|avez plus|autres|autre|tout',
        'aucun|aucune de|ne',
        'autre chose',
      ],
      'no-preference': [
        'importe qui|quel|quelle|quand|lequel|laquelle',
        'peu importe',
        'est|mest égal',
        'pas|sans|aucune préférence',
        'comme vous|tu voulez|veux',
      ],
      language: [
        'parlez|parles|parle français|anglais|espagnol|allemand|italien|portugais|arabe',
        'en français|anglais|espagnol|allemand|italien',
      ],
      back: ['revenir|retour|retourner arrière|précédent|précédente'],
      book: [
        'réserver|réserve|réservation|rdv|réservez',
        'prendre|voudrais|veux|souhaite|besoin|aimerais|avoir|fixer rendez|rdv|visite|créneau|salle|table|place',
        'rendez vous',
        'puis|peux|pourrais passer|venir',
      ],
      thanks: ['merci'],
      goodbye: ['au revoir', 'à +bientôt|demain|plus'],
      frustrated: [
        'comprenez|comprends|comprend|marche|fonctionne|sert rien|pas',
        'nul|inutile|stupide|ridicule|honteux|débile|chiant|merde|pénible|catastrophe|insupportable',
        'perte de temps',
        'marre',
      ],
    },
    signals: {
      absent: [
        'peux|pourrai|pourrais|pourrons|pouvons pas venir|être|assister',
        'viendrai|viendrons|viens +pas',
        'serai +pas +là|la',
        'empêchement|imprévu',
      ],
      recurring: [
        'tous +les +lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches|jours|mois',
        'tous +les +lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
        'toutes +les +semaines',
        'chaque lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|mois|jour',
        'hebdomadaire|mensuel',
      ],
    },
    parties: {
      1: ['juste|seulement|que moi', 'moi seul|seule', 'seul|seule', 'tout seul|seule', 'une seule personne'],
      2: [
        'ma|mon femme|mari|copine|copain|amie|ami|mère|père|soeur|frère|fille|fils|conjoint|compagne et moi',
        'moi et ma|mon|un|une',
        'nous deux',
        'tous|toutes les deux',
        'en couple|amoureux',
      ],
      3: ['tous les trois'],
    },
  },
};
