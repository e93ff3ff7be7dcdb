import type { Explanation } from '@community1373/base/explain';
import type { Remedy } from '../what-if/remedies/remedy';
import type { CircleAssessment } from './parts/circle-assessment';
import type { CoverageAssessment } from './parts/coverage-assessment';
import type { LevyAssessment } from './parts/levy-assessment';
import type { LinkageAssessment } from './parts/linkage-assessment';
import type { MattersAssessment } from './parts/matter-assessment';
import type { RosterAssessment } from './parts/roster-assessment';
import type { BookableDayAssessment, OutageAssessment, ServedAssessment } from './parts/service-assessments';

export type { PartIndicator, RatioIndicator } from './parts/ratio-indicator';
export type { CoverageAssessment, CoverageGap } from './parts/coverage-assessment';
export type { CircleAssessment, WalkingAssessment } from './parts/circle-assessment';
export type { OpenPlace, RosterAssessment, RosterPlace, RosterShift, TakenPlace } from './parts/roster-assessment';
export type { LevyAssessment, LevyShare } from './parts/levy-assessment';
export type {
  BookableDate,
  BookableDayAssessment,
  OutageAssessment,
  ServedAssessment,
  ServedPart,
} from './parts/service-assessments';
export type { MatterAssessment, MattersAssessment } from './parts/matter-assessment';
export type { LinkageAssessment, WaitingProject } from './parts/linkage-assessment';

/** A finding for people to act on, ranked by the number of people affected. */
export interface Finding {
  /** Id of the finding, the same after edits that do not resolve it. */
  readonly id: string;
  /** Severity; findings are ranked by it first. */
  readonly severity: 'serious' | 'notable' | 'hint';
  /** Number of people affected; 0 when it affects nobody in particular. */
  readonly touches: number;
  /** The finding as a sentence, for `explain`. */
  readonly what: Explanation;
  /** The smallest change that resolves the finding, when one was computed and verified. */
  readonly suggestion?: Explanation;
  /** The same change as data: `applyRemedy` resolves the finding. */
  readonly remedy?: Remedy;
}

/** The evaluation of a scenario without optimising; see `assess`. */
export interface Assessment {
  /** 服务圈 the service circle; undefined when the work model has none. */
  readonly circle: CircleAssessment | undefined;
  /** The coverages, in the order of the work model. */
  readonly coverages: readonly CoverageAssessment[];
  /** The adopted roster; undefined when none is adopted. */
  readonly roster: RosterAssessment | undefined;
  /** The levies, in the order of the scenario. */
  readonly levies: readonly LevyAssessment[];
  /** Hours served, on the roster and outside it. */
  readonly served: ServedAssessment;
  /** The days with seats, in the order of the scenario. */
  readonly seatedDays: readonly BookableDayAssessment[];
  /** 停供 the outages, in the order of the scenario. */
  readonly outages: readonly OutageAssessment[];
  /** 事项 the matters and their success rate. */
  readonly matters: MattersAssessment;
  /** The linkage; undefined when no linkage log is kept. */
  readonly linkage: LinkageAssessment | undefined;
  /** The findings, the most severe first, then by the number of people affected. */
  readonly findings: readonly Finding[];
}
