import { occupiedByNeed } from './need-spans.ts';
import type { OccupiableTimes } from './occupiable-times.ts';
import type { Candidate, Member, Rank, TeamInput } from './team-types.ts';
import type { TimeRange } from './types.ts';

/** A need with those of its candidates that are open for it. */
export interface OpenNeed {
  place: number;
  quantity: number;
  candidates: readonly Candidate[];
}

/** One unit that is still to be found. */
interface Seat {
  need: number;
  candidates: readonly Candidate[];
  occupied: TimeRange;
}

/** Beyond so many tries a service with needs that overlap in every way is called taken. */
const MOST_TRIES = 20_000;

/**
 * Finds a free unit for everything that is needed, in the order of `rank`; undefined where that cannot be done. Two
 * needs may ask for the same people, so a choice is taken back where it leaves nobody for another.
 */
export function chooseMembers(
  input: TeamInput,
  span: TimeRange,
  needs: readonly OpenNeed[],
  timesOf: (candidate: Candidate) => OccupiableTimes,
  rank: Rank,
): Member[] | undefined {
  const seats = seatsOf(input, span, needs, rank);
  const members: Member[] = [];
  let tries = 0;
  return fill(0) ? members : undefined;

  function fill(at: number): boolean {
    const seat = seats[at];
    if (!seat) return true;
    // Seats of one need are alike: each looks on from the one before, or every order of them would be tried.
    const before = members.at(-1);
    const last = before?.need === seat.need ? before : undefined;
    const first = last ? seat.candidates.indexOf(last.candidate) : 0;
    for (let place = first; place < seat.candidates.length; place++) {
      const candidate = seat.candidates[place] as Candidate; // within the list
      const { isFree } = timesOf(candidate);
      const firstUnit = last?.candidate === candidate ? last.unit + 1 : 1;
      for (let unit = firstUnit; unit <= candidate.units; unit++) {
        if (++tries > MOST_TRIES) return false;
        if (!isFree(unit, seat.occupied) || isGiven(candidate, unit, seat.occupied)) continue;
        members.push({ need: seat.need, candidate, unit, occupied: seat.occupied });
        if (fill(at + 1)) return true;
        members.pop();
        // Where no other need wants this one, what failed was not for the lack of it.
        if (!isWantedElsewhere(candidate, seat.need)) return false;
      }
    }
    return false;
  }

  function isWantedElsewhere({ id }: Candidate, need: number): boolean {
    return needs.some(
      ({ place, candidates }) => place !== need && candidates.some((other) => other.id === id),
    );
  }

  function isGiven({ id }: Candidate, unit: number, { start, end }: TimeRange): boolean {
    return members.some(
      (member) =>
        member.candidate.id === id &&
        member.unit === unit &&
        member.occupied.start < end &&
        start < member.occupied.end,
    );
  }
}

function seatsOf(input: TeamInput, span: TimeRange, needs: readonly OpenNeed[], rank: Rank): Seat[] {
  return needs.flatMap(({ place, quantity, candidates }) => {
    const need = input.needs[place];
    if (!need) return [];
    const ranked = candidates.length > 1 ? byRank(candidates, span, rank) : candidates;
    const occupied = occupiedByNeed(input, need, span);
    return Array.from({ length: quantity }, () => ({ need: place, candidates: ranked, occupied }));
  });
}

function byRank(candidates: readonly Candidate[], { start }: TimeRange, rank: Rank): readonly Candidate[] {
  const ranks = candidates.map((candidate) => rank(candidate, start));
  const isSorted = ranks.every((own, place) => place === 0 || (ranks[place - 1] ?? own) <= own);
  if (isSorted) return candidates;
  return candidates
    .map((candidate, place) => ({ candidate, rank: ranks[place] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ candidate }) => candidate);
}
