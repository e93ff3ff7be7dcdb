import type { CivilDate } from '@community1373/base/calendar';
import type { Diagnostic } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import type { LinkageEvent, LinkageProgress, OrganisationProgress } from '@community1373/linkage';
import type { FormableProjects } from '../../what-if/remedies/form-projects';

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
