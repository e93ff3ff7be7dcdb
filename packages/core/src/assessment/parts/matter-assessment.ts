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
