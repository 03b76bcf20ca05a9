import { MINUTE_MS, type Instant } from '../../../core/time/index.ts';
import { checkTeam } from './check-input.ts';
import { freeStarts } from './free-starts.ts';
import { chooseMembers, type OpenNeed } from './choose-members.ts';
import { spanOfNeed } from './need-spans.ts';
import { occupiableTimes, type OccupiableTimes } from './occupiable-times.ts';
import { stayStarts } from './stay-starts.ts';
import type { Candidate, Need, Rank, TeamInput, TeamStart } from './team-types.ts';
import type { SlotRules, TimeRange } from './types.ts';

const inOrder: Rank = () => 0;

/**
 * Every start in `from` … `to` for which each need has what it asks for, sorted, each with who and what serves it. The
 * writer asks the same function for one start behind its lock, so what is listed can be booked and nothing else can.
 *
 * Throws `invalid_input` for numbers that cannot be meant.
 */
export function teamStarts(input: TeamInput, from: Instant, to: Instant, rank: Rank = inOrder): TeamStart[] {
  checkTeam(input);
  const [lead, ...others] = input.needs;
  if (!lead || input.needs.some(({ candidates }) => candidates.length === 0)) return [];
  const { stay } = input;
  const spans = stay ? stayStarts(input, stay, from, to) : [];
  const times = timesOf(input, from, spans.at(-1)?.end ?? to);
  const leadStarts = stay ? openStays(lead, spans, times) : leadGrid(input, lead, from, to);
  // Nothing to combine: the best of those who lead.
  const isAlone = others.length === 0 && lead.quantity === 1;
  const found: TeamStart[] = [];
  for (const start of leadStarts) {
    const open = isAlone ? [openNeed(0, lead, start.leads)] : openNeeds(input, start, times);
    const members = chooseMembers(input, start.span, open, times, rank);
    if (members) found.push({ startAt: start.span.start, endAt: start.span.end, members });
  }
  return found;
}

/** A span of the whole service with the candidates of the lead whose grid and hours it fits. */
interface LeadStart {
  span: TimeRange;
  leads: readonly Candidate[];
}

type Times = (candidate: Candidate) => OccupiableTimes;

/** Sorts each candidate's times when they are first asked for, wide enough for every need of every start. */
function timesOf({ rules, needs }: TeamInput, from: Instant, to: Instant): Times {
  const known = new Map<Candidate, OccupiableTimes>();
  const lengths = needs.map(({ offsetMinutes, lengthMinutes }) => offsetMinutes + lengthMinutes);
  const longest = Math.max(rules.durationMinutes, ...lengths);
  const occupied = {
    start: from - 1 - rules.bufferBeforeMinutes * MINUTE_MS,
    end: to + 1 + (longest + rules.bufferAfterMinutes) * MINUTE_MS,
  };
  return (candidate) => {
    let times = known.get(candidate);
    if (!times) {
      times = occupiableTimes(candidate, occupied);
      known.set(candidate, times);
    }
    return times;
  };
}

function leadGrid({ rules, now }: TeamInput, lead: Need, from: Instant, to: Instant): LeadStart[] {
  const leadsAt = new Map<Instant, Candidate[]>();
  const durationMs = rules.durationMinutes * MINUTE_MS;
  const leadRules: SlotRules = { ...rules, durationMinutes: lead.lengthMinutes };
  for (const candidate of lead.candidates) {
    const { schedule, place, busy, units } = candidate;
    for (const startAt of freeStarts({ schedule, place, busy, units, rules: leadRules, now }, from, to)) {
      const leads = leadsAt.get(startAt);
      if (leads) leads.push(candidate);
      else leadsAt.set(startAt, [candidate]);
    }
  }
  return [...leadsAt]
    .sort(([a], [b]) => a - b)
    .map(([startAt, leads]) => ({ span: { start: startAt, end: startAt + durationMs }, leads }));
}

/** Who arrives and who leaves finds somebody; in between, the place may close for the night. */
function openStays(lead: Need, spans: readonly TimeRange[], times: Times): LeadStart[] {
  return spans.flatMap((span) => {
    const leads = lead.candidates.filter((candidate) => isOpenForStay(candidate, span, times));
    return leads.length > 0 ? [{ span, leads }] : [];
  });
}

function isOpenForStay(candidate: Candidate, { start, end }: TimeRange, times: Times): boolean {
  const { isOpenAt } = times(candidate);
  return isOpenAt(start) && isOpenAt(end);
}

function openNeeds({ needs, stay }: TeamInput, { span, leads }: LeadStart, times: Times): OpenNeed[] {
  return needs.map((need, place) => {
    if (place === 0) return openNeed(place, need, leads);
    const isOpen = (candidate: Candidate) =>
      stay ? isOpenForStay(candidate, span, times) : times(candidate).isOpen(spanOfNeed(need, span));
    return openNeed(place, need, need.candidates.filter(isOpen));
  });
}

function openNeed(place: number, need: Need, candidates: readonly Candidate[]): OpenNeed {
  return { place, quantity: need.quantity, candidates };
}
