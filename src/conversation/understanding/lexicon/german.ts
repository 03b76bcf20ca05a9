import { holidays } from './holidays.ts';
import type { Lexicon, Phrases } from './lexicon.ts';

const units = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const tens: readonly (readonly [number, string])[] = [
  [20, 'zwanzig'],
  [30, 'dreißig'],
  [40, 'vierzig'],
  [50, 'fünfzig'],
];

/** 20 to 59 are written as one word. */
function compounds(): Record<number, Phrases> {
  return Object.fromEntries(
    tens.flatMap(([value, name]) => [
      [value, name],
      ...units.map((unit, i) => [value + i + 1, `${unit}und${name}`] as const),
    ]),
  );
}

/** As dates take them: "am einundzwanzigsten". */
function ordinalCompounds(): Record<number, Phrases> {
  const endings = ['ste', 'sten', 'ster', 'stes'];
  return Object.fromEntries(
    Object.entries(compounds())
      .filter(([value]) => Number(value) <= 31)
      .map(([value, name]) => [Number(value), endings.map((ending) => name + ending).join(', ')]),
  );
}

/** "Nächsten Freitag" is the Friday of the following calendar week, "kommenden Freitag" the nearest one. */
export const german: Lexicon = {
  language: 'de',
  nextWeekday: 'following-week',
  weekStartsOn: 1,
  weekend: [6, 7],
  datesHaveDots: true,
  suffix: 'halfte',
  prefixes: ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'],

  numbers:
    'null, eins/ein/eine/einen/einer, zwei/zwo, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, vierzehn, fünfzehn, sechzehn, siebzehn, achtzehn, neunzehn',
  moreNumbers: compounds(),
  ordinals:
    'erste/ersten/erster/erstes, zweite/zweiten/zweiter/zweites, dritte/dritten/dritter/drittes, vierte/vierten/vierter/viertes, fünfte/fünften/fünfter/fünftes, sechste/sechsten/sechster, siebte/siebten/siebter/siebente, achte/achten/achter, neunte/neunten/neunter, zehnte/zehnten/zehnter, elfte/elften, zwölfte/zwölften, dreizehnte/dreizehnten, vierzehnte/vierzehnten, fünfzehnte/fünfzehnten, sechzehnte/sechzehnten, siebzehnte/siebzehnten, achtzehnte/achtzehnten, neunzehnte/neunzehnten',
  moreOrdinals: ordinalCompounds(),
  weekdays:
    'montag/montags/mo, dienstag/dienstags/di, mittwoch/mittwochs, donnerstag/donnerstags, freitag/freitags/fr, samstag/samstags/sonnabend/sonnabends/sa, sonntag/sonntags',
  weakWeekdays: { 3: 'mi', 4: 'do', 7: 'so' },
  months:
    'januar/jan/jänner, februar/feb, märz/mrz, april/apr, mai, juni/jun/juno, juli/jul/julei, august/aug, september/sept/sep, oktober/okt, november/nov, dezember/dez',
  days: {
    [-1]: 'gestern, vorgestern',
    0: 'heute, heut, heite, jetzt, sofort, heute noch, noch heute, später heute, heute später',
    1: 'morgen, morgn, mrgn, moin morgen',
    2: 'übermorgen, übermorgn, übermoin',
    3: 'überübermorgen',
  },
  besideDays: {
    [-1]: 'am tag vor, der tag vor, einen tag vor, ein tag vor, am tag davor, tags zuvor',
    1: 'am tag nach, der tag nach, einen tag nach, ein tag nach, am tag danach, tags darauf, am nächsten tag',
  },
  holidays: holidays.de,
  dayParts: [
    ['heute abend, heut abend, heite abend, heute am abend', 0, 'evening'],
    ['heute nacht', 0, 'night'],
    ['heute früh, heute morgen, heute vormittag, heut früh', 0, 'morning'],
    ['morgen früh, morgen in der früh, morgen vormittag', 1, 'morning'],
  ],
  parts: {
    pm: 'pm',
    dawn: 'in der nacht früh, frühmorgens',
    morning:
      'vormittag, vormittags, am vormittag, früh, in der früh, am morgen, morgens, früh morgens, am frühen morgen, früher morgen, am späten vormittag, des morgens, frühs, den vormittag, am frühen vormittag, gleich früh, der früh',
    noon: 'mittags, am mittag, zu mittag, über mittag',
    afternoon:
      'nachmittag, nachmittags, am nachmittag, am frühen nachmittag, am späten nachmittag, des nachmittags, nachmitag, den nachmittag, später nachmittag, früher nachmittag',
    evening:
      'abend, abends, am abend, am frühen abend, am späten abend, des abends, den abend, früher abend, später abend',
    night: 'nacht, nachts, in der nacht, des nachts',
  },
  tomorrowOrMorning: 'morgen',
  eveningMeals: 'abendessen, zum abendessen, abendbrot',
  units: {
    minute: 'minute, minuten, min',
    hour: 'stunde, stunden, std, stündchen',
    day: 'tag, tage, tagen',
    week: 'woche, wochen, kw',
    weekend: 'wochenende, wochenenden, we, weekend',
    month: 'monat, monate, monaten, monats',
    year: 'jahr, jahre, jahren',
  },
  which: {
    last: 'letzten, letzter, letzte, letztes, letztem, vorigen, vorige, vergangenen',
    this: 'diesen, dieser, diese, dieses, diesem, heutigen',
    coming: 'kommenden, kommender, kommende, kommendes, kommendem, nächstmöglichen, nächstgelegenen',
    next: 'nächsten, nächster, nächste, nächstes, nächstem, nexten, folgenden, folgende, darauffolgenden',
    'after-next': 'übernächsten, übernächster, übernächste, übernächstes, übernächstem',
  },
  edges: {
    start: 'anfang, am anfang, zu beginn, beginn',
    middle: 'mitte, in der mitte',
    end: 'ende, am ende, zum ende',
  },
  noon: 'mittag, mittags, am mittag, zu mittag, 12 uhr mittags, zwölf uhr mittags, punkt zwölf, mittagszeit',
  midnight: 'mitternacht, um mitternacht',
  windows: [
    ['nach dem mittagessen, nach dem mittag, nach mittag, nach der mittagspause', { from: '13:00' }],
    ['vor dem mittagessen', { to: '12:00' }],
    [
      'in der mittagspause, mittagspause, zur mittagszeit, um die mittagszeit',
      { from: '12:00', to: '14:00' },
    ],
    ['nach der arbeit, nach feierabend, nach dem büro, zum feierabend', { from: '17:00' }],
    ['vor der arbeit', { to: '09:00' }],
    ['nach der schule', { from: '14:00' }],
  ],
  fractions: { 15: 'viertel', 30: 'halbe, halben', 45: 'dreiviertel, drei viertel' },
  toward: { 15: 'viertel', 30: 'halb, halber', 45: 'dreiviertel, drei viertel' },
  links: {
    at: 'um, ums, punkt, punkt um, pünktlich um, so um, zu, auf',
    on: 'am, den, dem, an, für, für den, für am, im, in, am kommenden, der, zum',
    of: 'von, vom, des, der, im, in, dem',
    the: 'der, die, das, den, dem, des',
    'day-marker': 'am, den, der, dem, vom, zum, für den, tag',
    'ordinal-suffix': 'te, ten, ter',
    and: 'und, u',
    or: 'oder, oder auch, od, bzw, beziehungsweise',
    between: 'zwischen',
    from: 'nichts vor, nicht vor, aber nicht vor, nicht früher als, aber nicht früher als, erst ab, erst um, von, ab, vom, seit, frühestens, frühestens ab, frühestens um',
    to: 'bis, bis um',
    until: 'bis, bis um, bis spätestens',
    after: 'nach, später als, erst nach',
    before: 'vor, früher als, noch vor',
    by: 'nichts nach, nicht nach, aber nicht nach, nicht später als, aber nicht später als, bis spätestens, spätestens um, spätestens, spätestens am, allerspätestens',
    'or-later': 'oder später, oder danach, aufwärts, und später, frühestens',
    'or-earlier': 'oder früher, oder davor, spätestens, maximal',
    around:
      'gegen, ungefähr, etwa, circa, ca, um die, so gegen, ungefähr um, etwa um, so um, rund um, um circa, so ca, um ca, um etwa',
    ish: 'rum, herum, ungefähr, circa, oder so, pünktlich, genau, punkt, so ungefähr, etwa',
    oclock: 'uhr, h, u, uhrr',
    past: 'nach',
    'minutes-to': 'vor',
    plus: 'und',
    in: 'in, innerhalb von, binnen, in etwa, in circa',
    'from-now': 'von heute, ab heute, ab jetzt, von jetzt',
    a: 'ein, eine, einer, einem, einen',
    not: 'nicht, nicht am, nicht um, außer, außer am, ausser, statt, anstatt, statt am, bloß nicht, nur nicht, kein, keinen',
    refusal: 'nein, nee',
    cannot:
      'kann ich nicht, kann nicht, ich kann nicht, geht nicht, geht es nicht, geht leider nicht, geht bei mir nicht, passt nicht, passt mir nicht, passt leider nicht, ist schlecht, ist nicht möglich, nicht möglich, unmöglich, habe ich keine zeit, keine zeit, hab ich keine zeit, bin ich nicht da, schaffe ich nicht, schaff ich nicht, kann ich leider nicht, klappt nicht, klappt leider nicht, geht nich, bin ich verhindert',
    instead: 'auf, auf den, auf die, auf um, zu, zum, nach',
    correction:
      'doch lieber, lieber doch, nein warte, warte, moment, sorry, ich meine, ich meinte, besser gesagt, vielmehr, quatsch, doch, korrektur, beziehungsweise nein, lieber, besser, nee',
    suits:
      'passt, passen, frei, ist frei, wäre frei, ist ok, geht, ginge, möglich, ist möglich, wäre gut, wäre besser, wäre ok',
    ranked:
      'stock, stockwerk, etage, mal, besuch, sitzung, kind, versuch, meinung, reihe, tür, straße, geburtstag, dosis, impfung',
    'later-by': 'später, danach, nach hinten, spaeter, nach hinten verschieben',
    'earlier-by': 'früher, eher, vorher, davor, nach vorne, zuvor, vorverlegen, vorziehen',
    every: 'jeden, jede, jedes, jedem, immer',
    half: 'hälfte',
    'this-time': 'um diese zeit, um diese uhrzeit, zu dieser zeit',
    'one-after':
      'den danach, der danach, den darauf, die woche danach, in der woche danach, die woche darauf, in der woche darauf',
    numbered:
      'zimmer, raum, saal, wohnung, hausnummer, bestellnummer, buchungsnummer, rechnung, tisch nummer, größe, version, stufe, zone, sitz, block, kapitel, terminal, flug, kanal, postleitzahl, plz',
    'week-number': 'kw, kalenderwoche',
    quantity:
      'nächte, nächten, übernachtungen, euro, euros, eur, franken, chf, dollar, cent, km, kilometer, kg, kilo, cm, mm, meter, grad, prozent, sterne, punkte, gramm, liter, pro nacht, pro monat, pro person, pro woche, pro stunde',
    people:
      'personen, person, pers, leute, leuten, erwachsene, erwachsener, kinder, kind, kindern, gäste, gast, gästen, plätze, teilnehmer, pax, freunde',
    'party-of':
      'wir sind, wir wären, wir werden, wir kommen zu, gruppe von, tisch für, raum für, wir sind zu, tisch zu, sind zu, es sind, sind wir, platz für, gruppe mit, werden wir',
    for: 'für, fuer',
    noise:
      'schönes wochenende, guten morgen, guten tag, guten abend, gute nacht, schönen tag, schönen abend, schönen guten tag, schönen guten morgen, schönen guten abend, schönes wochenende, jeden tag, den ganzen tag, ganzen tag, einen moment, eine sekunde, letztes mal, das letzte mal, letzte mal, 24/7, zur zeit, einen schönen tag, tagespass, freier tag, feiertag, feiertagen, noch nicht, warum nicht, wenn nicht, so schnell wie möglich, so früh wie möglich, so bald wie möglich, am besten, vor ort, um ehrlich',
  },
  talk: {
    greetings:
      'hallo, hallöchen, hi, hey, huhu, moin, moin moin, servus, grüß gott, grüezi, guten tag, guten morgen, guten abend, schönen guten tag, schönen guten morgen, schönen guten abend, tag, na, hallo zusammen, hallo nochmal, mahlzeit, grüß dich, grüße, liebes team, hallo liebes team, sers, tach, halo',
    yes: 'ja, jaa, jo, jep, jup, jap, ja bitte, ja gerne, klar, na klar, natürlich, sicher, selbstverständlich, ok, okay, okey, oki, einverstanden, in ordnung, bestätigen, bestätigt, ich bestätige, ja genau, auf jeden fall, unbedingt, j, jawohl, ja klar, ja passt, logo, mach das, machen wir, jo passt, warum nicht, bitte buchen, aber gerne, sehr gerne, alles klar, abgemacht',
    no: 'nein, nö, nee, ne, nope, nein danke, nein nein, auf keinen fall, auf gar keinen fall, ne danke, nee danke, eher nicht, lieber nicht, nicht wirklich',
    approval:
      'gerne, gern, bitte, passt, das passt, passt mir, das passt mir, passt so, perfekt, super, toll, gut, sehr gut, prima, klasse, genau, richtig, stimmt, ausgezeichnet, wunderbar, cool, spitze, hervorragend, das ist gut, das geht, geht klar, klingt gut, hört sich gut an, fein, top, korrekt, den nehme ich, die nehme ich, das nehme ich, nehme ich, nehm ich, ist ok, genau das, alles gut, mega, einwandfrei, kein problem, kein thema',
    refusal:
      'nie, niemals, falsch, stimmt nicht, das stimmt nicht, nicht das, nicht der, keiner, keine, keines, jetzt nicht, noch nicht, ich möchte nicht, ich will nicht, negativ, nicht richtig, passt nicht, lass mal, den nicht, die nicht, das nicht',
    neither:
      'weiß nicht, ich weiß nicht, weiss nicht, keine ahnung, bin nicht sicher, nicht sicher, egal, ist mir egal, mir egal, keine präferenz, spielt keine rolle, wenn möglich, wenn es geht, falls möglich, ja oder nein',
    fillers:
      'bitte, der, die, das, den, dem, ein, eine, einen, einem, einer, ich, wir, du, sie, es, mich, mir, uns, und, oder, also, dann, dass, ob, möchte, möchten, will, würde, würd, hätte, hätt, gern, gerne, brauche, bräuchte, kann, könnte, könnten, können, ist, sein, haben, hab, habe, machen, nehmen, nehme, nehm, mal, noch, nur, vielleicht, mit, für, zu, zum, am, um, im, in, von, äh, ähm, hm, eigentlich, halt, so, ja, da, doch, geht, ginge, wäre, danke, sehr, wünsche, wähle, bevorzuge, auch, dir, ihnen',
    common:
      'der, die, das, den, dem, des, ein, eine, einen, einem, einer, ich, du, er, sie, es, wir, ihr, mein, meine, meinen, meinem, dein, ihr, ihre, und, oder, aber, nicht, kein, keine, ist, sind, bin, war, wäre, habe, hab, hat, haben, hätte, kann, kannst, können, könnte, möchte, will, würde, brauche, bräuchte, gerne, gern, bitte, danke, mit, für, von, zu, zum, zur, bei, auf, aus, wann, wo, wie, was, wer, wieviel, viel, heute, termin, termine, buchen, reservieren, reservierung, frei, verfügbar, uhr, zeit, uhrzeit, noch, auch, nur, schon, sehr, gut, anderen, andere, anderer, anderes, lieber, besser, etwas, jemand, jemanden, frau, mann, freundin, freund, sohn, tochter, mutter, vater, schwester, bruder, name, heiße, ja, nein, doch, dann, wenn, mal, vielleicht, möglich, geht, gehen, kommen, machen, hallo, mir, mich, uns, dich, euch, als, dass, so, da, hier, diese, diesen, absagen, verschieben, bekommen, gibt, passt, haare, schneiden',
    notTypos:
      'montage, martin, mittwochs, mitte, mittel, morgens, abende, sommer, sonne, sonst, feiertag, jung, juna, julia, marie, maria, maerz, stunde, wachs, waschen, wochen, nachts, machen, sachen, rechts, recht',
    option: 'option, nummer, nr, auswahl, möglichkeit, punkt, termin nummer, die nummer, variante',
    last: 'letzte, letzten, letzter, letztes',
    negators: 'nicht, kein, keine, nie, ohne, nicht mehr, keinesfalls',
    with: 'mit, m, bei, beim, von',
    nameIntroductions:
      'ich heiße, ich heisse, mein name ist, mein name, auf den namen, auf den name, unter dem namen, der name ist, heiße',
    selfIntroductions: 'ich bin, ich bin der, ich bin die, hier ist, hier spricht',
    nameLeads: 'ich bin, name, bin, hier ist, hier, ich bins, das ist, auf',
    stop: 'stop, stopp, abmelden, abbestellen, abmeldung, keine nachrichten mehr, nachrichten stoppen, austragen',
    start: 'start, starten, anmelden, wieder anmelden, abonnieren',
    keywords: {
      'check-in':
        'ich bin da, bin da, ich bin hier, bin hier, ich bin angekommen, bin angekommen, wir sind da, wir sind hier, ich stehe vor der tur',
      waitlist: 'warteliste, auf die warteliste, die warteliste, bei absage melden, wartelisten',
      menu: 'menü, menu, hauptmenü, startseite, optionen, das menü, zum menü, zurück zum menü, übersicht',
      back: 'zurück, zurueck, vorherige, voriges, ein schritt zurück, einen schritt zurück, rückgängig',
      cancel:
        'absagen, stornieren, abbrechen, abbruch, storno, canceln, vergiss es, absage, stornierung, termin absagen, beenden, lass es',
      reschedule:
        'verschieben, ändern, umbuchen, verlegen, termin verschieben, änderung, etwas ändern, termin ändern, datum ändern, uhrzeit ändern, umändern, was ändern, verschiebung',
      'my-bookings':
        'meine termine, mein termin, meine buchungen, meine buchung, meine reservierungen, meine reservierung, termine, buchungen',
      human:
        'mensch, mitarbeiter, mitarbeiterin, person, hilfe, berater, beraterin, support, jemand, ansprechpartner, echter mensch, kundendienst, kundenservice, rezeption, ein mensch, echte person, hilf mir',
      language: 'sprache, sprachen, deutsch, auf deutsch, sprache ändern, andere sprache',
      prices:
        'preis, preise, kosten, tarif, tarife, wie viel, wieviel, was kostet, preisliste, wie teuer, was kostet das, preise und öffnungszeiten',
      hours: 'öffnungszeiten, geöffnet, offen, wann offen, öffnungszeit, wann habt ihr auf',
      location:
        'adresse, anschrift, standort, wo, wo seid ihr, anfahrt, karte, wegbeschreibung, parkplatz, parken',
      'first-available':
        'schnellstmöglich, so bald wie möglich, so schnell wie möglich, frühestmöglich, nächster freier termin, erster freier termin, der nächste, asap, baldmöglichst, dringend, sobald wie möglich, so früh wie möglich, frühester termin, nächstmöglich, sofort, der früheste, am schnellsten, erstbester',
      'same-time':
        'gleiche zeit, gleiche uhrzeit, selbe zeit, selbe uhrzeit, zur gleichen zeit, um die gleiche zeit, zur selben zeit',
      'same-as-before':
        'wie immer, das gleiche, dasselbe, wie letztes mal, wie beim letzten mal, das übliche, nochmal das gleiche, wie gehabt, das gleiche wie letztes mal',
      'another-day':
        'anderer tag, einen anderen tag, ein anderer tag, an einem anderen tag, anderes datum, andere tage, ein anderes datum, anderen tag',
      earlier: 'früher, eher, etwas früher, bisschen früher, davor, vorher, zu spät, noch früher',
      later: 'später, etwas später, bisschen später, danach, zu früh, noch später',
      more: 'mehr, weitere, andere, andere zeiten, andere uhrzeit, weitere termine, andere termine, mehr zeiten, was anderes, etwas anderes, mehr anzeigen, weiter, keine davon, keiner davon, alle anzeigen, alle, mehr optionen',
      'no-preference':
        'egal, ist mir egal, ist egal, mir egal, mir gleich, beliebig, irgendwer, irgendwann, irgendjemand, jeder, wer auch immer, keine präferenz, spielt keine rolle, wie sie möchten, such du aus, ganz egal, wer frei ist, jederzeit, vollkommen egal, hauptsache bald, alle passen',
      book: 'buchen, termin, termin buchen, reservieren, neuer termin, reservierung, termin vereinbaren, neue buchung, termin machen, buchung',
      thanks:
        'danke, danke schön, dankeschön, vielen dank, herzlichen dank, tausend dank, besten dank, merci, dankee, ich danke ihnen, danke dir, danke sehr',
      goodbye:
        'tschüss, tschüß, auf wiedersehen, bis bald, bis dann, bis später, bis morgen, servus bis bald, tschau, wiedersehen, schönen tag noch, tschö, bis dahin',
      'start-over':
        'von vorne, neu anfangen, neustart, neu starten, nochmal von vorn, von vorn, nochmal von vorne, von anfang an, neu beginnen',
    },
    patterns: {
      human: [
        'mit|jemandem|jemanden|einem menschen|mitarbeiter|mitarbeiterin|person|jemandem|chef|chefin|inhaber|berater|rezeption sprechen|reden|schreiben|verbinden|telefonieren',
        'sprechen|reden|verbinde|verbinden jemand|jemandem|mensch|menschen|mitarbeiter|person|chef',
        'jemanden|jemand sprechen|erreichen|persönlich',
        'echter|echten|echte|richtigen mensch|menschen|person',
        'rufen|ruft|ruf mich|an',
        'brauche|möchte|will hilfe',
        'können|kannst mir helfen',
        'bist|sind du|sie bot|roboter|mensch|maschine',
      ],
      reschedule: [
        'verschieben|verschiebe|umbuchen|verlegen|vorverlegen|verschoben|umbuche|umlegen',
        'termin|buchung|reservierung|uhrzeit|datum|zeit|tag ändern|tauschen|wechseln|umlegen',
        'ändern|wechseln|tauschen mein|meinen|den|die|das|meine termin|buchung|reservierung|uhrzeit|datum',
        'schaffe|schaff es nicht',
      ],
      cancel: [
        'absagen|stornieren|storniere|storniert|canceln|abzusagen|abgesagt',
        'sage|sag|sagen termin|buchung|ab',
        'brauche|möchte|will termin nicht mehr',
        'komme|kommen doch nicht',
        'termin löschen|streichen',
      ],
      waitlist: [
        'warteliste',
        'sag|sagt|sagen|melde|melden|meldet|bescheid|benachrichtigen|benachrichtige wenn|falls|sobald frei|absagt|ausfällt|storniert',
      ],
      'my-bookings': [
        'meine termine|buchungen|reservierungen|besichtigungen|räume|besuche|sitzungen|sprechstunden',
        'wann|welche|was|wo|zeig|zeigen|anzeigen|bestätigen|prüfen|sehen ist|mein|meinen|habe termin|buchung|reservierung',
        'habe|hab +ich termin|reservierung|buchung',
        'habe|hab ich|einen|schon termin|buchung|reservierung gebucht|vereinbart|bei',
        'um wie|wieviel uhr ist|habe',
      ],
      late: [
        'verspäte|verspäten|verspätung|verspätet',
        'komme|kommen|bin|sind|werde spät|verspätet',
        'komme|kommen minuten|min +später',
        'komme +etwas +später',
      ],
      'start-over': ['von vorne|vorn|anfang', 'neu anfangen|beginnen|starten'],
      menu: ['zurück zum menü', 'zeig|zeige|zeigen menü|optionen'],
      prices: [
        'was|wieviel|viel kostet|kosten|zahle',
        'preis|preise|kosten|kostet|tarif|teuer|günstig|billig',
      ],
      hours: [
        'wann|wie|bis|habt|haben|hat|seid offen|auf|geöffnet|öffnet|schließt|zu|geschlossen|lange',
        'öffnungszeiten',
        'habt|haben|hat sonntags|samstags|ihr|sie offen|auf|geöffnet',
      ],
      location: [
        'wo seid|sind|ist|liegt|finde|befindet',
        'wie komme|kommt ich|man hin|zu',
        'adresse|anfahrt|parkplätze|parkplatz',
      ],
      'first-available': [
        'nächster|nächsten|nächste|erster|ersten|erste|frühester|frühesten|schnellster freie|freien|freier|mögliche|möglichen|möglicher|verfügbare|termin',
        'so schnell|bald|früh wie möglich',
        'schnellstmöglich|baldmöglichst|frühestmöglich|schnellstmöglichen',
        'schnell möglich',
      ],
      'same-time': ['gleiche|gleichen|selbe|selben|dieselbe|derselben zeit|uhrzeit'],
      'same-as-before': [
        'wie letztes|letzten|immer mal',
        'wie immer',
        'das gleiche|selbe|übliche',
        'wie beim letzten',
      ],
      'another-day': ['anderer|anderen|anderes|andere tag|datum|tage', 'an dem tag nicht'],
      earlier: [
        'etwas|bisschen|auch|noch|was|termin|geht früher',
        'früher|früheren termin|möglich|geht|zeit',
        'zu spät',
      ],
      later: [
        'etwas|bisschen|auch|noch|was|termin|geht später',
        'später|späteren termin|möglich|geht|zeit',
        'zu früh',
      ],
      more: [
        'andere|anderen|weitere|mehr zeiten|uhrzeiten|termine|optionen|uhrzeit|möglichkeiten|auswahl',
        'zeig|zeige|zeigen|gibt|haben mehr|andere|weitere',
        'keine|keiner|keines davon|von',
        'was|etwas anderes',
      ],
      'no-preference': [
        'ist|mir egal|gleich|wurscht',
        'egal wer|wann|welche|welcher|bei',
        'keine präferenz|vorliebe',
        'irgendwer|irgendwann|irgendjemand|irgendeine|jederzeit',
        'spielt keine rolle',
      ],
      language: [
        'sprechen|sprichst|sprecht deutsch|englisch|spanisch|französisch|italienisch|türkisch|arabisch',
        'auf deutsch|englisch|spanisch|französisch|italienisch',
      ],
      back: ['schritt zurück', 'zurück zur|zum frage|vorherigen'],
      book: [
        'buchen|reservieren|vereinbaren|buche|reserviere|buchung|gebucht',
        'termin|reservierung|besichtigung|besichtigungstermin',
        'brauche|bräuchte|möchte|hätte|will|bekomme|machen termin|tisch|raum|platz',
        'vorbeikommen|vorbeischauen',
        'noch was|etwas frei',
      ],
      thanks: ['danke|dank|dankeschön'],
      goodbye: ['tschüss|tschüß|wiedersehen', 'bis bald|dann|morgen'],
      frustrated: [
        'verstehst|versteht|verstehen|funktioniert|hilft|bringt nichts|nicht|nix',
        'nutzlos|blöd|dumm|lächerlich|unverschämt|schlecht|scheiße|mist|katastrophe|nervt|furchtbar',
        'so ein quatsch|mist',
      ],
    },
    signals: {
      absent: [
        'kann|können|werde|könnte|könnten nicht kommen|erscheinen|teilnehmen',
        'komme|kommen|erscheine nicht',
        'bin|sind nicht da|dabei',
        'verhindert|dazwischengekommen',
      ],
      recurring: [
        'jeden|jede|jedes montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|woche|monat|tag',
        'montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags',
        'wöchentlich|wöchentlichen|monatlich|regelmäßig|regelmäßigen',
      ],
    },
    parties: {
      1: ['nur|bloß ich|mich', 'allein', 'alleine', 'für mich allein|alleine', 'eine einzige person'],
      2: [
        'meine|mein frau|mann|freundin|freund|mutter|vater|schwester|bruder|tochter|sohn|kollegin|kollege|partner|partnerin und ich',
        'ich und meine|mein|ein|eine|noch',
        'mich und meine|meinen|mein',
        'zu zweit',
        'wir zwei|beide|beiden',
        'ein paar leute nur',
      ],
      3: ['zu dritt', 'wir drei'],
      4: ['zu viert', 'wir vier'],
      5: ['zu fünft'],
      6: ['zu sechst'],
    },
  },
};
