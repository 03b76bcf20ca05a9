import { holidays } from './holidays.ts';
import type { Lexicon, Phrases } from './lexicon.ts';

const units = ['uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove'];
const tens: readonly (readonly [number, string])[] = [
  [20, 'venti'],
  [30, 'trenta'],
  [40, 'quaranta'],
  [50, 'cinquanta'],
];

/** 20 to 59 are written as one word, the last vowel of the tens dropped before another: "ventuno". */
function compounds(): Record<number, Phrases> {
  return Object.fromEntries(
    tens.flatMap(([value, name]) => [
      [value, name],
      ...units.map((unit, i) => {
        const stem = unit === 'uno' || unit === 'otto' ? name.slice(0, -1) : name;
        return [value + i + 1, unit === 'uno' ? `${stem}uno, ${stem}un` : stem + unit] as const;
      }),
    ]),
  );
}

/** "Venerdì prossimo" is the nearest Friday; the week after is offered second. */
export const italian: Lexicon = {
  language: 'it',
  nextWeekday: 'nearest',
  weekStartsOn: 1,
  weekend: [6, 7],
  hoursAreLed: true,

  numbers:
    'zero, uno/una/un, due/paio di/un paio di/un paio d, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici, tredici, quattordici, quindici, sedici, diciassette, diciotto, diciannove',
  moreNumbers: compounds(),
  ordinals:
    'primo/prima, secondo/seconda, terzo/terza, quarto/quarta, quinto/quinta, sesto/sesta, settimo/settima, ottavo/ottava, nono/nona, decimo/decima',
  weekdays:
    'lunedì/lunedi/lun, martedì/martedi/mart, mercoledì/mercoledi/merc, giovedì/giovedi/giov/gio, venerdì/venerdi/ven/vener, sabato/sabati/sab, domenica/domeniche',
  weakWeekdays: { 2: 'mar', 3: 'mer', 7: 'dom' },
  months:
    'gennaio/genn/gen, febbraio/febbr/feb, marzo, aprile/apr, maggio/magg/mag, giugno/giu, luglio/lug, agosto/ago, settembre/sett/set, ottobre/ott, novembre/nov, dicembre/dic',
  days: {
    [-2]: "l'altro ieri, avantieri, altro ieri",
    [-1]: 'ieri',
    0: 'oggi, ogg, adesso, ora, subito, più tardi oggi, oggi più tardi, in giornata',
    1: 'domani, dmn, doma, domn, dom ani, indomani',
    2: 'dopodomani, dopo domani, dopo dmn, dopo doman',
  },
  besideDays: {
    [-1]: 'il giorno prima di, la vigilia di, il giorno prima, un giorno prima di, il giorno precedente',
    1: "il giorno dopo, l'indomani di, il giorno seguente, il giorno successivo, un giorno dopo",
  },
  holidays: holidays.it,
  dayParts: [
    ['stasera, sta sera, questa sera, sto sera', 0, 'evening'],
    ['stanotte, questa notte', 0, 'night'],
    ['stamattina, stamani, stamane, sta mattina, questa mattina', 0, 'morning'],
    ['domattina, domani mattina presto', 1, 'morning'],
  ],
  parts: {
    am: 'am',
    pm: 'pm',
    dawn: "all'alba, di notte fonda",
    morning:
      'mattina, mattino, di mattina, di mattino, la mattina, del mattino, della mattina, al mattino, in mattinata, mattinata, nella mattinata, presto la mattina, a metà mattina, in prima mattinata, in tarda mattinata, mattine, presto, di buonora',
    noon: 'di mezzogiorno',
    afternoon:
      'pomeriggio, di pomeriggio, del pomeriggio, il pomeriggio, nel pomeriggio, al pomeriggio, primo pomeriggio, nel primo pomeriggio, tardo pomeriggio, nel tardo pomeriggio, pom, pome, pomerigio, pomeriggi',
    evening:
      'sera, di sera, della sera, la sera, alla sera, in serata, serata, nella serata, sere, tarda serata',
    night: 'notte, di notte, della notte, la notte, nella notte',
  },
  eveningMeals: 'cena, cenare, a cena, per cena',
  units: {
    minute: 'minuto, minuti, min',
    hour: 'ora, ore, oretta, orette',
    day: 'giorno, giorni, gg',
    week: 'settimana, settimane, sett',
    weekend: 'weekend, week end, fine settimana, finesettimana, w e',
    month: 'mese, mesi',
    year: 'anno, anni',
  },
  which: {
    last: 'scorso, scorsa, passato, passata, ultimo, ultima, precedente',
    this: 'questo, questa, quest, sto, sta',
    coming: 'entrante, più vicino, più vicina, a venire',
    next: 'prossimo, prossima, pross, successivo, successiva, che viene, seguente, ke viene',
  },
  edges: {
    start: 'inizio, inizi, agli inizi, all inizio, primi, i primi, ai primi',
    middle: 'metà, a metà, verso metà',
    end: 'fine, a fine, alla fine, fini',
  },
  noon: 'mezzogiorno, mezzodì, mezzo giorno, alle dodici di mezzogiorno',
  midnight: 'mezzanotte, mezza notte',
  windows: [
    ['dopo pranzo, dopo il pranzo, dopo mangiato', { from: '14:00' }],
    ['prima di pranzo, prima del pranzo', { to: '12:30' }],
    [
      'a pranzo, ora di pranzo, in pausa pranzo, pausa pranzo, a ora di pranzo, all ora di pranzo',
      { from: '12:00', to: '14:00' },
    ],
    ['dopo il lavoro, dopo lavoro, dopo l ufficio, uscita dal lavoro', { from: '17:30' }],
    ['prima del lavoro, prima di lavoro', { to: '09:00' }],
    ['dopo la scuola, dopo scuola', { from: '14:00' }],
    ['dopo cena', { from: '20:30' }],
  ],
  fractions: { 15: 'un quarto, quarto', 30: 'mezza, mezzo, mezz', 45: 'tre quarti' },
  links: {
    at: 'alle, alla, all, delle, alle ore, ore, le, le ore, la, per le, per le ore, h, a, per la, x le, ora',
    on: 'il, a, ad, per, per il, x, x il, di, la, per la, del, dal, in, nel, al, lo, da',
    of: 'di, del, della, delle, d, dello, in, nel',
    the: 'il, la, lo, le, l, i',
    'day-marker': 'il, il giorno, giorno, per il, del, al, per il giorno, l, dal',
    'ordinal-suffix': 'o, a, esimo',
    and: 'e, ed',
    or: 'o, oppure, o magari, o anche, od',
    between: 'tra le, fra le, tra, fra, tra il, fra il, tra la, tra l, tra mezzogiorno e',
    from: 'niente prima delle, niente prima di, ma non prima di, ma non prima delle, ma non prima del, ma non prima della, non prima di, non prima delle, non prima del, non prima della, dalle, dalla, dal, dall, da, a partire dalle, a partire da, a partire dal, dalle ore, dopo dalle',
    to: 'alle, alla, a, al, fino alle, fino, fino a, sino alle, all, e',
    until: 'fino alle, fino, fino a, sino alle',
    after: 'dopo, dopo le, dopo la, passate le, più tardi delle, oltre le',
    before: 'prima, prima di, prima delle, prima della, prima dell',
    by: 'niente dopo le, ma non oltre le, ma non dopo le, non più tardi delle, non oltre, non oltre le, non oltre il, non dopo, non dopo le, entro, entro le, al massimo alle, al più tardi alle, massimo alle',
    'or-later': 'in poi, in avanti, o più tardi, o dopo, in su',
    'or-earlier': 'o prima, o più presto, al massimo, al più tardi, massimo',
    around:
      'verso, verso le, verso la, intorno alle, intorno a, circa alle, attorno alle, sulle, più o meno alle, circa, per circa le, verso il, tipo alle, tipo, indicativamente alle',
    ish: 'circa, più o meno, in punto, e qualcosa, precise, o giù di lì, spaccate, indicativamente',
    oclock: 'h',
    'minutes-to': 'alle, alla',
    plus: 'e',
    minus: 'meno',
    in: 'tra, fra, in, entro, tra circa, fra circa, nel giro di',
    'from-now': 'da oggi, da adesso, da ora, a partire da oggi',
    'week-later': 'a otto, a 8',
    a: 'un, una, uno, mezzora un',
    not: 'né, né il, non, non il, non alle, tranne, tranne il, eccetto, escluso, invece di, invece del, al posto di, al posto del, qualsiasi giorno tranne, a parte, a parte il, meno il, salvo',
    refusal: 'no',
    cannot:
      'non posso, non riesco, non ce la faccio, non va bene, non mi va bene, non va, non mi è possibile, non è possibile, impossibile, non potrei, non possiamo, sono impegnato, sono impegnata, non ci sono, non mi viene comodo, non sono disponibile, non mi torna, non potrò, non si può',
    instead: 'a, al, alle, alla, per, per il, per le, con',
    correction:
      'anzi, no aspetta, aspetta, aspetti, scusa, scusi, volevo dire, cioè, o meglio, meglio, in realtà, anzi no, correggo, piuttosto, pardon, intendevo',
    ranked:
      'piano, volta, visita, seduta, figlio, figlia, tentativo, parere, lezione, fila, porta, via, compleanno, dose',
    'later-by': 'dopo, più tardi, piu tardi, posticipare',
    'earlier-by': 'prima, in anticipo, anticipare, più presto',
    every: 'ogni, tutti i, tutte le',
    half: 'metà, quindicina, parte',
    'this-time': "a quest'ora, a questa ora, a quest ora",
    'one-after': 'quello dopo, quella dopo, quello della settimana dopo',
    numbered:
      'camera, stanza, sala, appartamento, ordine numero, ordine, tavolo numero, interno, taglia, versione, livello, zona, posto numero, blocco, capitolo, terminal, volo, canale, cap',
    quantity:
      'notti, euro, eur, dollari, dollaro, franchi, km, chilometri, kg, chili, chilo, cm, mm, metri, metro, gradi, per cento, stelle, punti, grammi, litri, a notte, al mese, a persona, a settimana, per notte',
    people:
      'persone, persona, pers, adulti, adulto, bambini, bambino, bambina, ospiti, ospite, coperti, posti, invitati, partecipanti, pax, amici, gente',
    'party-of':
      'siamo, saremo, saremmo, gruppo di, tavolo per, tavolo da, un tavolo per, sala per, siamo in, saremo in, verremo in, veniamo in, in totale, stanza per, saremmo in',
    for: 'per, x',
    noise:
      'buon weekend, buon fine settimana, buona giornata, buona serata, buona notte, buon pomeriggio, buona domenica, buon weekend, buon fine settimana, tutto il giorno, tutti i giorni, ogni giorno, più presto, troppo presto, al più presto, il più presto possibile, troppo tardi, molto presto, un momento, un secondo, un attimo, l ultima volta, ultima volta, una volta, 24/7, più tardi, giorno libero, che ora, che ore, a che ora, stessa ora, alla stessa ora, qualsiasi ora, a qualsiasi ora, altra ora, ora prima possibile, quando prima, prima possibile, il prima possibile, la prima volta, per favore, per piacere, di più, mezza giornata, vestito da sera, abito da sera, crema da notte, crema notte',
  },
  talk: {
    greetings:
      'ciao, ciaoo, salve, buongiorno, buon giorno, buonasera, buona sera, buon pomeriggio, buondì, buond, hey, ehi, hello, ciao a tutti, come va, come stai, come sta, ciao di nuovo, salve a tutti, bgiorno, saluti',
    yes: "sì, si, sii, sì grazie, si grazie, sì per favore, certo, certo che sì, certamente, ok, okay, okey, okk, va bene, d'accordo, daccordo, confermo, conferma, confermato, certo sì, sì confermo, perché no, volentieri, esatto sì, sisi, sì sì, si si, assolutamente sì, assolutamente, senz altro, vabbene, va benissimo, yes, s",
    no: 'no, no grazie, nono, no no, nope, assolutamente no, per niente, certo che no, direi di no, meglio di no, non proprio',
    approval:
      'perfetto, ottimo, benissimo, bene, molto bene, bello, giusto, esatto, corretto, esattamente, eccellente, fantastico, mi va bene, ci sta, proprio così, fatto, affare fatto, super, quello, quella, proprio quello, prendo quello, prendo questo, prendo questa, questo va bene, questa va bene, per me va bene, grande, mi sta bene, vada, procedi, proceda, procediamo, nessun problema, non c è problema',
    refusal:
      'mai, negativo, sbagliato, non quello, non quella, nessuno, nessuna, ora no, non ora, non ancora, non voglio, lascia stare, lasci stare, lascia perdere, non è corretto, non va bene, niente, quello no, questo no',
    neither:
      'non so, non lo so, boh, non sono sicuro, non sono sicura, è uguale, è lo stesso, non importa, nessuna preferenza, non ho preferenze, non ne ho idea, se possibile, se è possibile, se si può, se c è, se puoi, se può, sì o no',
    fillers:
      'per favore, per piacere, perfavore, pf, grazie, il, la, lo, le, gli, i, un, una, uno, di, del, della, a, mi, ti, si, ci, io, che, allora, quindi, dunque, vorrei, voglio, volevo, desidero, avrei, bisogno, posso, potrei, potete, puoi, può, potrebbe, avere, fare, prendere, venire, andare, è, e, o, con, per, in, da, ehm, eh, mah, beh, solo, forse, credo, magari, cortesemente, ho, scelgo, preferisco, sarebbe, vuole, lei, voi, me, dai, poi, prego, vi, ne, l, essere, quello, quella',
    common:
      'il, la, lo, le, gli, i, un, una, uno, di, del, della, dei, delle, al, alla, alle, da, dal, in, nel, con, per, su, tra, fra, che, chi, cosa, come, quando, dove, quanto, perché, io, tu, lui, lei, noi, voi, loro, mio, mia, miei, mie, tuo, tua, vostro, vostra, è, sono, sei, siamo, siete, ho, hai, ha, abbiamo, avete, hanno, vorrei, voglio, volevo, posso, può, potete, puoi, potrei, fare, prenotare, prenotazione, appuntamento, appuntamenti, ora, ore, orario, orari, oggi, e, o, ma, anche, non, più, meno, molto, grazie, prego, favore, quale, altro, altra, altri, altre, qualcosa, qualcuno, disponibile, libero, libera, posto, possibile, forse, moglie, marito, fidanzata, fidanzato, amico, amica, figlio, figlia, madre, padre, mamma, papà, sorella, fratello, meglio, nome, chiamo, se, sì, no, ciao, già, ancora, tutto, tutti, questo, questa, quello, quella, viene, andare, venire, passare, essere, avere, c, ci, mi, ti, si, vi, ne, cambiare, spostare, disdire, dopo, prima, invece, bene, va, andrebbe, allora, poi, niente, nessuno, qualsiasi, sarebbe, avrei, bisogno, serve',
    notTypos:
      'marco, marmo, mattino, sabati, notti, taglio, tagli, mattia, martina, marta, giorni, orale, oretta, lunetta, piega, pieghe, colore, domanda, domande, tarda, tardi, venere, carne, mano, mani, medico, medica',
    option: 'opzione, numero, num, nr, n, scelta, l opzione, il numero, proposta, alternativa',
    last: 'ultimo, ultima',
    negators: 'non, mai, senza, nessun, non voglio',
    with: 'con, c, da, dal, dalla',
    nameIntroductions:
      'mi chiamo, il mio nome è, mio nome è, a nome di, a nome, il nome è, nome di, sono a nome',
    selfIntroductions: 'sono, io sono, qui è, sono il, sono la',
    nameLeads: 'sono, io sono, nome, è',
    stop: 'stop, cancellami, disiscrivimi, disiscrizione, annulla iscrizione, basta messaggi, ferma, fermare, disiscriversi, non voglio più messaggi',
    start: 'start, iscrivimi, avvia, inizia, iscrizione, riattiva, attiva messaggi',
    keywords: {
      'check-in':
        'sono qui, sono qua, sono gia qui, sono arrivato, sono arrivata, eccomi, siamo qui, siamo arrivati, sono appena arrivato, sono appena arrivata',
      waitlist:
        "lista d'attesa, lista di attesa, la lista d'attesa, mi avvisi, avvisami, avvisatemi, mi avvisi se si libera",
      menu: 'menu, menù, menu principale, menù principale, inizio, opzioni, principale, il menu, vedi menu, torna al menu, home',
      back: 'indietro, torna, torna indietro, precedente, passo indietro, tornare indietro, domanda precedente',
      cancel:
        'annulla, annullare, disdire, cancella, cancellare, disdetta, disdici, lascia perdere, esci, cancellazione, disdico, annullamento, annulla appuntamento, annullo',
      reschedule:
        'spostare, sposta, cambiare, cambia, modificare, modifica, rimandare, posticipare, riprogrammare, anticipare, cambiare qualcosa, cambiare data, cambiare orario, cambia qualcosa, cambio, spostamento',
      'my-bookings':
        'i miei appuntamenti, il mio appuntamento, le mie prenotazioni, la mia prenotazione, prenotazioni, appuntamenti, miei appuntamenti, mie prenotazioni, mio appuntamento, mia prenotazione',
      human:
        'umano, operatore, operatrice, persona, aiuto, assistenza, supporto, qualcuno, una persona, persona vera, consulente, parlare, receptionist, reception, segretaria, responsabile, titolare, agente',
      language: 'lingua, lingue, italiano, in italiano, cambia lingua, cambiare lingua, altra lingua',
      prices:
        'prezzo, prezzi, quanto costa, tariffa, tariffe, quanto, costo, costi, listino, listino prezzi, quant è, prezzi e orari, quanto viene',
      hours: 'orari di apertura, apertura, aperto, orari, orario di apertura, quando siete aperti, orario',
      location: 'indirizzo, dove, dove siete, posizione, mappa, come arrivare, parcheggio, dove vi trovate',
      'first-available':
        'prima possibile, il prima possibile, appena possibile, primo disponibile, primo appuntamento disponibile, al più presto, quanto prima, urgente, prima disponibilità, il primo disponibile, il più presto possibile, il primo, la prima disponibile, primo posto libero, subito',
      'same-time': 'stessa ora, alla stessa ora, stesso orario, allo stesso orario, la stessa ora',
      'same-as-before':
        'lo stesso, la stessa, uguale, il solito, come al solito, come sempre, come l ultima volta, come la scorsa volta, la stessa cosa, stessa cosa, al solito, la solita',
      'another-day':
        'un altro giorno, altro giorno, altri giorni, un altra data, altra data, altre date, giorno diverso, quel giorno no',
      earlier:
        'prima, più presto, un po prima, qualcosa prima, poco prima, troppo tardi, un poco prima, più presto possibile no',
      later:
        'dopo, più tardi, un po dopo, qualcosa dopo, un po più tardi, troppo presto, più avanti, poco dopo',
      more: 'altri, altre, altro, più opzioni, altri orari, altre opzioni, altra ora, altro orario, vedi altro, mostra altro, successivi, successivo, nessuno, nessuna, nessuno di questi, vedi tutti, altri giorni e orari, un altro orario, di più, altre ore',
      'no-preference':
        'qualsiasi, qualunque, chiunque, è uguale, è lo stesso, non importa, indifferente, nessuna preferenza, come vuoi, come volete, scegli tu, quando vuoi, a qualsiasi ora, qualsiasi ora, qualsiasi giorno, fa lo stesso, per me è uguale, chi è libero, fate voi, non ho preferenze, uno qualsiasi, una qualsiasi, mi è indifferente, va bene tutto',
      book: 'prenotare, prenota, prenotazione, appuntamento, nuovo appuntamento, nuova prenotazione, prenotare un appuntamento, prendere appuntamento, fissare appuntamento, fissare',
      thanks:
        'grazie, grazie mille, mille grazie, ti ringrazio, la ringrazio, tante grazie, grz, grazie tante, grazie infinite, vi ringrazio',
      goodbye:
        'arrivederci, a presto, ci vediamo, a domani, addio, buona giornata, buona serata, ciao ciao, buonanotte, alla prossima, ci sentiamo, a dopo',
      'start-over':
        'ricominciare, ricomincia, da capo, ripartire, dall inizio, riavvia, ricominciamo, iniziare da capo, da zero',
    },
    patterns: {
      human: [
        'parlare|parlo|parla|contattare|sentire|passare|passami|mettere|chattare persona|qualcuno|umano|operatore|operatrice|titolare|responsabile|proprietario|reception|staff|voi|segreteria',
        'persona|umano|operatore vera|vero|reale|umano',
        'mi chiami|chiamate|chiama|richiami|richiamate',
        'chiamatemi|richiamatemi|chiamami',
        'ho|avrei bisogno aiuto',
        'serve|servirebbe aiuto|assistenza',
        'aiutarmi|aiutami|aiutatemi',
        'sei|siete|è robot|bot|umano|macchina',
        'servizio clienti',
      ],
      reschedule: [
        'spostare|sposta|spostarlo|spostarla|sposto|rimandare|posticipare|riprogrammare|spostiamo|spostamento|rinviare|anticipare',
        'cambiare|cambio|cambia|modificare|modifica|modifico mio|mia|il|la|l|lo|ora|data appuntamento|prenotazione|orario|data|giorno|ora|visita',
        'cambiare|mettere|mettiamo|cambiarlo|cambiarla per|al|alle|a',
        'altra|altro ora|orario|giorno per mio|il|la|mia',
      ],
      cancel: [
        'annullare|annulla|annullo|disdire|disdico|disdetta|disdici|cancellare|cancella|cancello|annullarlo|annullarla|disdirlo|disdirla|annullate|cancellate',
        'non voglio|vengo|verrò|posso più venire|appuntamento',
        'non vengo più',
      ],
      waitlist: [
        'lista +d +attesa',
        'lista +di +attesa',
        'avvisami|avvisi|avvisatemi|avvisa|avvisarmi|avvertimi se|quando libera|disdice|posto|cancella|annulla',
      ],
      'my-bookings': [
        'miei|mie appuntamenti|prenotazioni|visite|sale|consulti|sedute',
        'quando|qual|quale|che|vedere|verificare|confermare|controllare|sapere|dove|mostra|mostrami è|ho|mio|mia appuntamento|prenotazione|visita',
        'ho +un|una|già +appuntamento|prenotazione',
        'ho +appuntamento|prenotazione|prenotato',
        'ho +un|una|già|qualche|appuntamento appuntamento|prenotazione|prenotato|fissato',
        'che ora|giorno è|ho|mio|il|l appuntamento|prenotazione',
      ],
      late: ['ritardo', 'arrivo|arriverò|arriviamo|arrivare +tardi'],
      'start-over': ['ricominciare|ricomincia|ripartire|iniziare capo|inizio|zero', 'da capo|zero'],
      menu: ['menu|menù principale', 'torna|tornare menu|menù', 'vedere|mostra|mostrami menu|menù|opzioni'],
      prices: [
        'quanto costa|costano|viene|vengono|è|fa|costerebbe|fate|prendete',
        'prezzo|prezzi|tariffa|tariffe|costo|costi|listino',
        'costoso|economico|caro',
      ],
      hours: [
        'orario|orari apertura',
        'quando|che|quali ora|giorni|siete|siete|aprite|orari aperti|aprite|chiudete|chiusi|aperto|fate',
        'siete|è aperti|aperto|chiusi|chiuso',
        'aprite|chiudete|orari|apre|chiude',
      ],
      location: [
        'dove siete|è|si|vi|sta trova|trovate|salone|studio|ubicati|negozio|situati',
        'dove siete|sta|trovo',
        'come arrivare|arrivo|raggiungervi|arrivarci',
        'indirizzo',
        'c è parcheggio',
      ],
      'first-available': [
        'primo|prima|prossimo|prossima posto|appuntamento|disponibile|libero|orario|disponibilità|buco',
        'prima|appena|presto possibile|potete',
        'quanto prima',
        'al più presto',
      ],
      'same-time': ['stessa|stesso ora|orario'],
      'same-as-before': [
        'come l|la|al|il ultima|scorsa|solito|volta',
        'stessa cosa',
        'il|la solito|solita',
        'come sempre|solito',
        'come ultima',
      ],
      'another-day': ['altro|altra|altri|diverso|diversa giorno|data|giorni|date', 'quel giorno no'],
      earlier: ['qualcosa|po|poco|niente|anche|orario prima', 'più presto', 'troppo tardi'],
      later: ['qualcosa|po|poco|niente|anche|orario dopo|tardi', 'più tardi|avanti', 'troppo presto'],
      more: [
        'altri|altre|altro|altra|più orari|opzioni|orario|ora|scelte|disponibilità',
        'vedere|mostra|mostrami|fammi|avete altri|altre|altro',
        'nessuno|nessuna di|va',
        'qualcos altro',
        'altra cosa',
        'che altro',
      ],
      'no-preference': [
        'qualsiasi|qualunque|chiunque',
        'è|fa uguale|indifferente|stesso',
        'non importa',
        'nessuna preferenza|preferenze',
        'non ho preferenze',
        'scegli tu',
        'scelga|decida|decidi lei|tu',
      ],
      language: [
        'parli|parla|parlate italiano|inglese|spagnolo|francese|tedesco|portoghese|arabo',
        'in italiano|inglese|spagnolo|francese|tedesco',
      ],
      back: ['torna|tornare|vai indietro'],
      book: [
        'prenotare|prenoto|prenota|prenotazione|prenotarmi|fissare|fisso|prenotiamo',
        'appuntamento',
        'vorrei|voglio|bisogno|prendere|avere|serve|chiedere tavolo|visita|posto|sala|camera',
        'posso|potrei venire|passare',
      ],
      thanks: ['grazie|ringrazio'],
      goodbye: ['arrivederci', 'a presto|domani', 'ci vediamo'],
      frustrated: [
        'non capisci|capisce|capite|funziona|serve|aiuta',
        'inutile|stupido|ridicolo|vergogna|schifo|assurdo|pessimo|merda|cazzo|idiota|odioso',
        'perdita di tempo',
        'sono stufo|stufa',
      ],
    },
    signals: {
      absent: [
        'non riesco|posso|potrò|possiamo|riusciamo venire|esserci|partecipare',
        'non +vengo|verrò|veniamo',
        'non +ci +sarò',
      ],
      recurring: [
        'tutti|tutte +i|gli|le +lunedì|martedì|mercoledì|giovedì|venerdì|sabati|domeniche|giorni|settimane|mesi',
        'ogni lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|settimana|mese|giorno',
        'settimanale|mensile|settimanalmente',
      ],
    },
    parties: {
      1: ['solo|soltanto io', 'da solo|sola', 'per me solo|sola', 'sola|solo me', 'una persona sola'],
      2: [
        'mia|mio moglie|marito|fidanzata|fidanzato|madre|padre|mamma|papà|sorella|fratello|amica|amico|figlia|figlio|compagna|compagno e io|me',
        'io e mia|mio|un|una|la|il',
        'me e mia|mio|un|una|altra',
        'in due',
        'noi due',
        'in coppia',
        'tutti|tutte e due',
      ],
      3: ['in tre', 'noi tre'],
      4: ['in quattro', 'noi quattro'],
      5: ['in cinque'],
      6: ['in sei'],
    },
  },
};
