import type { CivilDate } from '@community1373/base/calendar';
import type { Diagnostic } from '@community1373/base/diagnostics';
import type { Explanation, LocalText } from '@community1373/base/explain';
import type {
  Deadline,
  FaultKind,
  MatterCategory,
  MatterEvent,
  MatterState,
  Moment,
  NextStep,
  Right,
  SuccessRate,
} from '@community1373/deliberation';
import type { LinkageEvent, LinkageProgress, OrganisationProgress } from '@community1373/linkage';
import type { FormableProjects } from '../what-if/remedies/form-projects';

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

/** A matter as replayed from its log, with its rights, deadlines and next steps. */
export interface MatterAssessment {
  /** Id of the matter. */
  readonly matterId: string;
  /** Title as reported; the id when the log has none. */
  readonly title: string;
  /** Category of the matter; undefined when none was reported. */
  readonly field: MatterCategory | undefined;
  /** The utility that failed; undefined for a matter that is no fault. */
  readonly fault: FaultKind | undefined;
  /** Id of the grid node of the matter; undefined when none was reported. */
  readonly placeId: string | undefined;
  /** State of the matter. */
  readonly status: MatterState['status'];
  /** Outcome of a closed matter; undefined before. */
  readonly outcome: MatterState['outcome'];
  /** Moment of the report; undefined when it was never reported. */
  readonly reportedAt: Moment | undefined;
  /** The ids of the members concerned: households, where the log names them. */
  readonly concerned: readonly string[];
  /** The stage of the workflow that comes next; undefined once the matter has ended. */
  readonly stage: { readonly id: string; readonly name: LocalText } | undefined;
  /** 四权 the rights of the residents, each kept or with the evidence that is missing. */
  readonly rights: readonly {
    /** The right. */
    readonly right: Right;
    /** True when nothing is missing. */
    readonly kept: boolean;
    /** The evidence that is missing, for `explain`. */
    readonly missing: readonly Explanation[];
  }[];
  /** The deadlines of the matter; empty when no time was given. */
  readonly deadlines: readonly Deadline[];
  /** The steps that can come next. */
  readonly next: readonly NextStep[];
  /** Steps that settle what is open, verified by computation: none can be left out. Absent when nothing is open. */
  readonly remedies?: {
    /** The steps after which a closed matter shows every right. */
    readonly rights?: readonly MatterEvent[] | undefined;
    /** The steps after which nothing is overdue. */
    readonly overdue?: readonly MatterEvent[] | undefined;
  };
  /** Invalid events, and events whose deadline could not be computed. */
  readonly problems: readonly Diagnostic[];
}

/** All matters, and their success rate. */
export interface MattersAssessment {
  /** Success rate of the closed matters. */
  readonly success: SuccessRate;
  /** Number of deadlines that passed without the required event. */
  readonly overdue: number;
  /** The matters, in the order of the scenario. */
  readonly matters: readonly MatterAssessment[];
}

/** A project that waits for an organisation. */
export interface WaitingProject {
  /** Id of the project. */
  readonly projectId: string;
  /** Id of its kind in the linkage model. */
  readonly kindId: string;
  /** Id of the grid node that it serves. */
  readonly placeId: string;
  /** Number of needs in it. */
  readonly needs: number;
  /** Day since which it waits. */
  readonly since: CivilDate;
  /** Ids of the organisations to be asked next, in order. */
  readonly next: readonly string[];
  /** True when nobody is left to ask and one more organisation of the kind would be asked: verified by computation. */
  readonly oneMoreWouldDo: boolean;
  /** The event by which that organisation would enter; undefined when one more would not do. */
  readonly entering: LinkageEvent | undefined;
}

/** The linkage as of a day. */
export interface LinkageAssessment {
  /** Day of the assessment. */
  readonly asOf: CivilDate;
  /** Name of the linkage model. */
  readonly modelName: LocalText;
  /** The parties that take part, three or five. */
  readonly parties: readonly { readonly id: string; readonly name: LocalText }[];
  /** Progress of needs and projects. */
  readonly progress: LinkageProgress;
  /** Progress of each social organisation. */
  readonly organisations: readonly OrganisationProgress[];
  /** Number of active social workers, of the projects that they carry, and of those that they can carry together. */
  readonly socialWorkers: { readonly count: number; readonly carried: number; readonly caseload: number };
  /** Number of active volunteers in the linkage. */
  readonly volunteers: number;
  /** Number of active donors. */
  readonly donors: number;
  /** Number of households in difficulty that are paired with a donor, of all of them. */
  readonly paired: { readonly numerator: number; readonly denominator: number };
  /** The projects that wait for an organisation. */
  readonly waiting: readonly WaitingProject[];
  /** The needs that are in no project. */
  readonly withoutProject: readonly { readonly needId: string; readonly placeId: string }[];
  /** The projects that could be formed from these needs; undefined when there are none. */
  readonly formable: FormableProjects | undefined;
  /** Events of the log that do not count, with the reasons. */
  readonly problems: readonly Diagnostic[];
}
