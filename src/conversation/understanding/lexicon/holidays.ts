import type { Language } from '../types.ts';
import type { Holiday, Phrases } from './lexicon.ts';

type Holidays = readonly (readonly [Phrases, Holiday])[];

const on = (month: number, day: number): Holiday => ({ month, day });
const fromEaster = (easter: number): Holiday => ({ easter });

const newYear = on(1, 1);
const epiphany = on(1, 6);
const valentine = on(2, 14);
const labour = on(5, 1);
const assumption = on(8, 15);
const halloween = on(10, 31);
const allSaints = on(11, 1);
const immaculate = on(12, 8);
const christmasEve = on(12, 24);
const christmas = on(12, 25);
const dayAfterChristmas = on(12, 26);
const newYearsEve = on(12, 31);
const shroveTuesday = fromEaster(-47);
const maundyThursday = fromEaster(-3);
const goodFriday = fromEaster(-2);
const easterSunday = fromEaster(0);
const easterMonday = fromEaster(1);
const ascension = fromEaster(39);
const whitSunday = fromEaster(49);
const whitMonday = fromEaster(50);
const corpusChristi = fromEaster(60);
const thanksgiving: Holiday = { month: 11, weekday: 4, place: 4 };

/**
 * The feasts that customers name days by, where everybody who speaks the language means the same date. Moon-sighted feasts are left
 * out: their dates are announced, not computed.
 */
export const holidays: Readonly<Record<Language, Holidays>> = {
  en: [
    ["new year's day, new years day, new year, new years, the new year", newYear],
    ["valentine's day, valentines day, valentine's, valentines, vday", valentine],
    ["st patrick's day, st patricks day, saint patrick's day, st paddys day", on(3, 17)],
    ['shrove tuesday, pancake day, mardi gras', shroveTuesday],
    ['ash wednesday', fromEaster(-46)],
    ['palm sunday', fromEaster(-7)],
    ['maundy thursday', maundyThursday],
    ['good friday', goodFriday],
    ['easter saturday, holy saturday', fromEaster(-1)],
    ['easter, easter sunday, easter day', easterSunday],
    ['easter monday', easterMonday],
    ['may day, labour day', labour],
    ['memorial day', { month: 5, weekday: 1, place: 5 }],
    ['juneteenth', on(6, 19)],
    ['independence day, fourth of july, the fourth of july', on(7, 4)],
    ['labor day', { month: 9, weekday: 1, place: 1 }],
    ['columbus day', { month: 10, weekday: 1, place: 2 }],
    ["halloween, hallowe'en, haloween", halloween],
    ['bonfire night, guy fawkes night', on(11, 5)],
    ['veterans day, remembrance day', on(11, 11)],
    ['thanksgiving, thanksgiving day, turkey day', thanksgiving],
    ['black friday', { ...thanksgiving, daysLater: 1 }],
    ['christmas eve, xmas eve, chrismas eve', christmasEve],
    ['christmas, christmas day, xmas, xmas day, x mas', christmas],
    ["boxing day, st stephen's day, st stephens day", dayAfterChristmas],
    ["new year's eve, new years eve, nye, hogmanay", newYearsEve],
  ],
  es: [
    ['año nuevo, el año nuevo, día de año nuevo', newYear],
    ['día de reyes, los reyes, reyes magos, noche de reyes', epiphany],
    ['san valentín, día de los enamorados, día de san valentín', valentine],
    ['martes de carnaval', shroveTuesday],
    ['miércoles de ceniza', fromEaster(-46)],
    ['domingo de ramos', fromEaster(-7)],
    ['jueves santo', maundyThursday],
    ['viernes santo', goodFriday],
    ['sábado santo', fromEaster(-1)],
    ['domingo de resurrección, domingo de pascua, pascua, día de pascua', easterSunday],
    ['lunes de pascua', easterMonday],
    ['san josé, día de san josé', on(3, 19)],
    ['día del trabajo, día del trabajador, fiesta del trabajo', labour],
    ['corpus, corpus christi', corpusChristi],
    ['san juan, noche de san juan', on(6, 24)],
    ['día de santiago', on(7, 25)],
    ['día de la asunción', assumption],
    ['el pilar, día del pilar, día de la hispanidad', on(10, 12)],
    ['halloween, jalowin', halloween],
    ['todos los santos, día de todos los santos', allSaints],
    [
      'día de muertos, el día de los muertos, el día de muertos, día de los muertos, día de difuntos',
      on(11, 2),
    ],
    ['día de la constitución', on(12, 6)],
    ['la inmaculada, día de la inmaculada', immaculate],
    ['nochebuena, noche buena', christmasEve],
    ['navidad, día de navidad, navidades', christmas],
    ['día de los inocentes', on(12, 28)],
    ['nochevieja, noche vieja, fin de año, fin del año', newYearsEve],
  ],
  pt: [
    ['ano novo, dia de ano novo, primeiro do ano', newYear],
    ['dia de reis', epiphany],
    ['carnaval, terça de carnaval, terça feira de carnaval', shroveTuesday],
    ['segunda de carnaval, segunda feira de carnaval', fromEaster(-48)],
    ['quarta de cinzas, quarta feira de cinzas', fromEaster(-46)],
    ['sexta feira santa, sexta santa', goodFriday],
    ['páscoa, domingo de páscoa', easterSunday],
    ['corpus christi', corpusChristi],
    ['tiradentes, dia de tiradentes', on(4, 21)],
    ['dia do trabalho, dia do trabalhador', labour],
    ['dia dos namorados', on(6, 12)],
    ['são joão, dia de são joão', on(6, 24)],
    ['dia da independência, sete de setembro', on(9, 7)],
    ['dia das crianças, nossa senhora aparecida', on(10, 12)],
    ['halloween, dia das bruxas', halloween],
    ['todos os santos, dia de todos os santos', allSaints],
    ['finados, dia de finados', on(11, 2)],
    ['proclamação da república', on(11, 15)],
    ['consciência negra, dia da consciência negra', on(11, 20)],
    ['véspera de natal, noite de natal, consoada', christmasEve],
    ['natal, dia de natal', christmas],
    ['réveillon, véspera de ano novo, passagem de ano, virada do ano, fim de ano, final de ano', newYearsEve],
  ],
  fr: [
    ["nouvel an, jour de l'an, le jour de l'an, premier de l'an", newYear],
    ['épiphanie, la fête des rois', epiphany],
    ['chandeleur', on(2, 2)],
    ['saint valentin, st valentin, la saint valentin', valentine],
    ['mardi gras', shroveTuesday],
    ['mercredi des cendres', fromEaster(-46)],
    ['jeudi saint', maundyThursday],
    ['vendredi saint', goodFriday],
    ['pâques, dimanche de pâques', easterSunday],
    ['lundi de pâques', easterMonday],
    ['fête du travail', labour],
    ["ascension, jeudi de l'ascension", ascension],
    ['pentecôte, dimanche de pentecôte', whitSunday],
    ['lundi de pentecôte', whitMonday],
    ['fête de la musique', on(6, 21)],
    ['fête nationale', on(7, 14)],
    ['assomption', assumption],
    ['halloween', halloween],
    ['toussaint', allSaints],
    ['armistice', on(11, 11)],
    ['saint nicolas', on(12, 6)],
    ['réveillon de noël, veille de noël, la veille de noël', christmasEve],
    ['noël, jour de noël', christmas],
    [
      'saint sylvestre, st sylvestre, réveillon du nouvel an, réveillon du jour de l an, veille du nouvel an',
      newYearsEve,
    ],
  ],
  de: [
    ['neujahr, neujahrstag', newYear],
    ['heilige drei könige, dreikönigstag', epiphany],
    ['valentinstag', valentine],
    ['rosenmontag', fromEaster(-48)],
    ['faschingsdienstag, veilchendienstag, fastnacht', shroveTuesday],
    ['aschermittwoch', fromEaster(-46)],
    ['gründonnerstag', maundyThursday],
    ['karfreitag', goodFriday],
    ['karsamstag, ostersamstag', fromEaster(-1)],
    ['ostern, ostersonntag', easterSunday],
    ['ostermontag', easterMonday],
    ['tag der arbeit, maifeiertag', labour],
    ['christi himmelfahrt, himmelfahrt, vatertag', ascension],
    ['pfingsten, pfingstsonntag', whitSunday],
    ['pfingstmontag', whitMonday],
    ['fronleichnam', corpusChristi],
    ['mariä himmelfahrt, maria himmelfahrt', assumption],
    ['tag der deutschen einheit, tag der einheit', on(10, 3)],
    ['halloween, reformationstag', halloween],
    ['allerheiligen', allSaints],
    ['nikolaus, nikolaustag', on(12, 6)],
    ['heiligabend, heilig abend, heiliger abend, heiligen abend', christmasEve],
    [
      'weihnachten, weihnachtstag, ersten weihnachtstag, erster weihnachtstag, ersten weihnachtsfeiertag, erster weihnachtsfeiertag, 1. weihnachtstag, 1. weihnachtsfeiertag',
      christmas,
    ],
    [
      'zweiten weihnachtstag, zweiter weihnachtstag, zweiten weihnachtsfeiertag, zweiter weihnachtsfeiertag, 2. weihnachtstag, 2. weihnachtsfeiertag, stephanstag, stefanitag',
      dayAfterChristmas,
    ],
    ['silvester, sylvester, silvesterabend', newYearsEve],
  ],
  it: [
    ["capodanno, primo dell'anno, il primo dell'anno", newYear],
    ['epifania, befana', epiphany],
    ['san valentino', valentine],
    ['martedì grasso', shroveTuesday],
    ['giovedì grasso', fromEaster(-52)],
    ['mercoledì delle ceneri', fromEaster(-46)],
    ['giovedì santo', maundyThursday],
    ['venerdì santo', goodFriday],
    ['sabato santo', fromEaster(-1)],
    ['pasqua, domenica di pasqua', easterSunday],
    ["pasquetta, lunedì di pasqua, lunedì dell'angelo", easterMonday],
    ['festa della liberazione', on(4, 25)],
    ['festa dei lavoratori, festa del lavoro', labour],
    ['festa della repubblica', on(6, 2)],
    ['ferragosto', assumption],
    ['halloween', halloween],
    ['ognissanti, tutti i santi', allSaints],
    ['giorno dei morti, i morti', on(11, 2)],
    ["sant'ambrogio", on(12, 7)],
    ['immacolata', immaculate],
    ['vigilia di natale, la vigilia di natale, vigilia', christmasEve],
    ['natale, giorno di natale', christmas],
    ['santo stefano, s stefano', dayAfterChristmas],
    [
      "san silvestro, ultimo dell'anno, l'ultimo dell'anno, vigilia di capodanno, notte di capodanno",
      newYearsEve,
    ],
  ],
  ar: [
    ['رأس السنة, راس السنة, عيد رأس السنة, السنة الجديدة', newYear],
    ['عيد الحب, الفالنتاين, فالنتاين', valentine],
    ['عيد الأم', on(3, 21)],
    ['عيد الفصح', easterSunday],
    ['عيد العمال', labour],
    ['الهالوين, هالوين', halloween],
    ['العيد الوطني الإماراتي', on(12, 2)],
    ['ليلة الميلاد, ليلة عيد الميلاد, ليلة الكريسماس', christmasEve],
    ['عيد الميلاد, الكريسماس, كريسماس, عيد الميلاد المجيد', christmas],
    ['ليلة رأس السنة, ليلة راس السنة', newYearsEve],
  ],
};
