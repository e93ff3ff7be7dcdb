import type { CivilDate } from '@community1373/base/calendar';
import type { FaultKind } from '@community1373/deliberation';

/** Minutes of service of one post or volunteer: on the roster, and recorded outside it. */
export interface ServedPart {
  /** Id of the post or volunteer. */
  readonly id: string;
  /** Minutes assigned on the adopted roster. */
  readonly plannedMinutes: number;
  /** Minutes served of those assigned. */
  readonly servedMinutes: number;
  /** Minutes assigned and recorded as not served. */
  readonly missedMinutes: number;
  /** Minutes assigned, but not recorded yet. */
  readonly pendingMinutes: number;
  /** Minutes recorded outside the adopted roster. */
  readonly besideMinutes: number;
}

/** Hours served, in minutes. */
export interface ServedAssessment extends Omit<ServedPart, 'id'> {
  /** Minutes of each post. */
  readonly byPost: readonly ServedPart[];
  /** Minutes of each volunteer. */
  readonly byVolunteer: readonly ServedPart[];
}

/** A day with seats in the period. `heldOn` is undefined when it is cancelled by a holiday. */
export interface BookableDate {
  /** Date by the recurrence. */
  readonly date: CivilDate;
  /** Date on which it is held, moved when it falls on a holiday; undefined when a holiday cancels it. */
  readonly heldOn: CivilDate | undefined;
  /** True when the date by the recurrence is a holiday. */
  readonly holiday: boolean;
  /** The next day that is not a holiday, for a cancelled day; absent otherwise. */
  readonly couldBeOn?: CivilDate;
}

/** A kind of day with seats: the people who get a seat in the period, of all who want one. */
export interface BookableDayAssessment {
  /** Id of the day with seats. */
  readonly seatedDayId: string;
  /** Title as people read it. */
  readonly title: string;
  /** 名额 number of seats on each date. */
  readonly seats: number;
  /** Number of people who want a seat on each date. */
  readonly wanting: number;
  /** Fee of a seat in fen. */
  readonly fee: number;
  /** The dates in the period, in order. */
  readonly days: readonly BookableDate[];
  /** Number of people who get a seat, over all dates that are held. */
  readonly seated: number;
  /** Number of seats wanted over all dates of the period. */
  readonly wanted: number;
  /** Number of missing seats on a date that is held. */
  readonly short: number;
}

/** An outage: the people that it affects, and the care that it requires. */
export interface OutageAssessment {
  /** Id of the outage. */
  readonly outageId: string;
  /** The utility that fails. */
  readonly fault: FaultKind;
  /** Id of the grid node where it fails. */
  readonly placeId: string;
  /** First day. */
  readonly from: CivilDate;
  /** Last day, included. */
  readonly to: CivilDate;
  /** Number of days. */
  readonly days: number;
  /** Number of households affected. */
  readonly households: number;
  /** Number of people affected. */
  readonly people: number;
  /** The visits that it requires. */
  readonly care: {
    /** Id of the post that looks after the households. */
    readonly postId: string;
    /** Length of a visit in minutes. */
    readonly minutes: number;
    /** The ids of the households to be looked after each day. */
    readonly households: readonly string[];
    /** Number of days of the outage within the planning period. */
    readonly daysInPeriod: number;
  };
}
