import { dayNumberAt, dayNumberOf } from '../../../core/time/index.ts';
import { languages, understand, type Asked, type Utterance } from '../index.ts';
import { read } from './reading.ts';

const zones = ['Europe/Madrid', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'UTC'];
const questions: Asked[] = ['any', 'service', 'staff', 'date', 'time', 'slot', 'party', 'yesno', 'name'];

/** The same numbers in every run, so that a failure can be run again. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function pick<Item>(items: readonly Item[], random: (below: number) => number): Item {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Words, numbers and marks that dates and times are made of, in no order. */
const pieces =
  'tomorrow friday next the 21st of march at 5 half past quarter to 17:30 3/4 12.11 2026-05-06 pm morning between and from until after before in 3 days week weekend a one not no yes mañana por la tarde que viene el a las y media menos cuarto de marzo amanhã às meia sexta demain à 15h30 et demie moins le dans jours übermorgen um halb viertel nach vor Uhr Freitag am 21. März domani alle e mezza tra giorni غدا الساعة الخامسة والنصف مساء الجمعة القادمة ٥ بعد 31/2 29/2 99:99 0 24:00 25 1730 . , ? ! - / \n ( ) € % @ # + & 👍 \u0000 \ud800 1000000 in 1000000 weeks end month last first'.split(
    ' ',
  );

function randomUtterance(random: (below: number) => number): Utterance {
  const isNoise = random(3) === 0;
  const length = random(isNoise ? 60 : 14);
  const text = Array.from({ length }, () =>
    isNoise ? String.fromCodePoint(random(4) === 0 ? random(0x110000) : random(0x700)) : pick(pieces, random),
  ).join(isNoise ? '' : pick([' ', ' ', ' ', ''], random));
  return {
    text,
    now: Date.UTC(2026, random(24), random(28), random(24), random(60)),
    zone: pick(zones, random),
    language: pick(languages, random),
    asked: pick(questions, random),
    choices:
      random(2) === 0 ? [] : [{ id: 'a', label: pick(pieces, random), date: '2026-03-05', time: '10:00' }],
    vocabulary: {
      services: [{ id: 's', names: [pick(pieces, random)] }],
      staff: [{ id: 't', names: ['March', ''] }],
    },
  };
}

describe('any text', () => {
  it('is read without an error into days that exist and are not over, and times on the clock', () => {
    const random = createRandom(20_260_304);
    const wrong = Array.from({ length: 3_000 }, () => randomUtterance(random)).filter((utterance) => {
      const { candidates } = understand(utterance);
      const today = dayNumberAt(utterance.zone, utterance.now);
      return candidates.some((candidate, i) => {
        const { date, time, from, to, confidence, span } = candidate;
        // A slot on offer is repeated as it was offered, whenever it is.
        const isOffered = date === '2026-03-05' && confidence === 1;
        const isOver = date !== undefined && !isOffered && dayNumberOf(date) < today;
        const isNoTime = [time, from, to].some(
          (clock) => clock !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock),
        );
        const isOutside = span[0] < 0 || span[1] < span[0] || span[1] > utterance.text.length;
        const isMisplaced = confidence > (candidates[i - 1]?.confidence ?? 1) || confidence <= 0;
        return isOver || isNoTime || isOutside || isMisplaced;
      });
    });
    expect(wrong).toEqual([]);
  });

  it('gives the same answer again', () => {
    const random = createRandom(7);
    for (let round = 0; round < 300; round++) {
      const utterance = randomUtterance(random);
      expect(understand(utterance)).toEqual(understand(utterance));
    }
  });

  it.each([
    ['a'.repeat(4096)],
    ['to '.repeat(1_365)],
    ['1 '.repeat(2_048)],
    ['1-'.repeat(2_048)],
    ['at 5 '.repeat(819)],
    ['the of on '.repeat(400)],
    ['no '.repeat(1_365)],
    ["l'".repeat(2_048)],
    ['و'.repeat(4_096)],
    ['x@'.repeat(2_048)],
    ['('.repeat(4_096)],
    ['+1 2'.repeat(1_024)],
    ['mondya tomorow '.repeat(270)],
    ['👍'.repeat(2_048)],
    ['between from half past '.repeat(180)],
    ['tomorrow '.repeat(100_000)],
  ])('of the longest kind is read in a moment: %#', (text) => {
    const startedAt = performance.now();
    read(text);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });

  it('names its places in the text as it was written', () => {
    const text = 'Ámbar: “Mañana” a las ５！';
    const [first] = read(text, { language: 'es' }).candidates;
    expect(first).toMatchObject({ date: '2026-03-05', time: '17:00' });
    expect(text.slice(...(first?.span ?? [0, 0]))).toBe('Mañana” a las ５');
  });
});
