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
  readonly id: string;
  readonly plannedMinutes: number;
  readonly servedMinutes: number;
  readonly missedMinutes: number;
  /** Assigned, but not recorded yet. */
  readonly pendingMinutes: number;
  /** Recorded outside the adopted roster. */
  readonly besideMinutes: number;
}

/** Hours served, in minutes. */
export interface ServedAssessment extends Omit<ServedPart, 'id'> {
  readonly byPost: readonly ServedPart[];
  readonly byVolunteer: readonly ServedPart[];
}

/** A day with seats in the period. `heldOn` is undefined when it is cancelled by a holiday. */
export interface BookableDate {
  readonly date: CivilDate;
  readonly heldOn: CivilDate | undefined;
  readonly holiday: boolean;
  /** The next day that is not a holiday, for a cancelled day. */
  readonly couldBeOn?: CivilDate;
}

/** A kind of day with seats: the people who get a seat in the period, of all who want one. */
export interface BookableDayAssessment {
  readonly seatedDayId: string;
  readonly title: string;
  readonly seats: number;
  readonly wanting: number;
  readonly fee: number;
  readonly days: readonly BookableDate[];
  /** Over all days of the period. */
  readonly seated: number;
  readonly wanted: number;
  /** Missing seats on a day that is held. */
  readonly short: number;
}

/** An outage: the people that it affects, and the care that it requires. */
export interface OutageAssessment {
  readonly outageId: string;
  readonly fault: FaultKind;
  readonly placeId: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
  readonly households: number;
  readonly people: number;
  readonly care: {
    readonly postId: string;
    readonly minutes: number;
    /** The ids of the households to be looked after each day. */
    readonly households: readonly string[];
    /** Days of the outage within the period. */
    readonly daysInPeriod: number;
  };
}

/** A matter as replayed from its log, with its rights, deadlines and next steps. */
export interface MatterAssessment {
  readonly matterId: string;
  readonly title: string;
  readonly field: MatterCategory | undefined;
  readonly fault: FaultKind | undefined;
  readonly placeId: string | undefined;
  readonly status: MatterState['status'];
  readonly outcome: MatterState['outcome'];
  readonly reportedAt: Moment | undefined;
  /** The ids of the members concerned: households, where the log names them. */
  readonly concerned: readonly string[];
  /** The stage of the workflow that comes next; undefined once the matter has ended. */
  readonly stage: { readonly id: string; readonly name: LocalText } | undefined;
  readonly rights: readonly {
    readonly right: Right;
    readonly kept: boolean;
    readonly missing: readonly Explanation[];
  }[];
  /** Empty when no time was given. */
  readonly deadlines: readonly Deadline[];
  readonly next: readonly NextStep[];
  /** The steps after which a closed matter shows every right, and those after which nothing is overdue: verified by computation, none can be left out. */
  readonly remedies?: {
    readonly rights?: readonly MatterEvent[] | undefined;
    readonly overdue?: readonly MatterEvent[] | undefined;
  };
  /** Invalid events, and events whose deadline could not be computed. */
  readonly problems: readonly Diagnostic[];
}

/** All matters, and their success rate. */
export interface MattersAssessment {
  readonly success: SuccessRate;
  /** Deadlines that passed without the required event. */
  readonly overdue: number;
  readonly matters: readonly MatterAssessment[];
}

/** A project that waits for an organisation. */
export interface WaitingProject {
  readonly projectId: string;
  readonly kindId: string;
  readonly placeId: string;
  readonly needs: number;
  readonly since: CivilDate;
  /** The organisations to be asked next, in order. */
  readonly next: readonly string[];
  /** True when nobody is left to ask and one more organisation of the kind would be asked: verified by computation. */
  readonly oneMoreWouldDo: boolean;
  /** The event by which it would enter, if so. */
  readonly entering: LinkageEvent | undefined;
}

/** The linkage as of a day. */
export interface LinkageAssessment {
  readonly asOf: CivilDate;
  readonly modelName: LocalText;
  readonly parties: readonly { readonly id: string; readonly name: LocalText }[];
  readonly progress: LinkageProgress;
  readonly organisations: readonly OrganisationProgress[];
  readonly socialWorkers: { readonly count: number; readonly carried: number; readonly caseload: number };
  readonly volunteers: number;
  readonly donors: number;
  /** Households in difficulty that are paired with a donor. */
  readonly paired: { readonly numerator: number; readonly denominator: number };
  readonly waiting: readonly WaitingProject[];
  readonly withoutProject: readonly { readonly needId: string; readonly placeId: string }[];
  /** The projects that could be formed from these needs; undefined when there are none. */
  readonly formable: FormableProjects | undefined;
  readonly problems: readonly Diagnostic[];
}
