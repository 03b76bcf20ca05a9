import type { Instant } from '../../../core/time/index.ts';
import type { Occupiable, RefusalReason, SlotRules, TimeRange } from './types.ts';

/** A resource that may serve. */
export interface Candidate extends Occupiable {
  id: string;
}

/** One thing that a service needs, for a part of its time. */
export interface Need {
  candidates: readonly Candidate[];
  /** how many units of any of them */
  quantity: number;
  /** from the start of the service */
  offsetMinutes: number;
  /** 0 in a stay, which needs everything from its start to its end */
  lengthMinutes: number;
}

/** Nights or days: the calendar of the place says when they begin and end, not a number of minutes. */
export interface Stay {
  unit: 'nights' | 'days';
  count: number;
  /** minutes of the day: on the first date, and on the date on which it ends */
  arrivalMinute: number;
  departureMinute: number;
}

/** Everything that decides when one service may start at one location. */
export interface TeamInput {
  /** IANA zone of the location and of every schedule below */
  zone: string;
  rules: SlotRules;
  /** left out: the service is as many minutes long as its rules say */
  stay?: Stay | undefined;
  /** the first leads: its hours give the grid of starts */
  needs: readonly Need[];
  now: Instant;
}

/** One unit of one resource for one need, buffers included. */
export interface Member {
  need: number;
  candidate: Candidate;
  unit: number;
  occupied: TimeRange;
}

/** A start with who and what serves it: everything that every need asks for, the lead first. */
export interface TeamStart {
  startAt: Instant;
  endAt: Instant;
  members: readonly Member[];
}

/** Which of several candidates is taken for a start: the lowest first, equal ones in their order. */
export type Rank = (candidate: Candidate, startAt: Instant) => number;

export type TeamAnswer = { ok: true; team: TeamStart } | { ok: false; reason: RefusalReason };
