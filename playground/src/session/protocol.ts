import type { AllowedEvents, EventReading, FilledForm, RecordSubject } from './record-protocol';
import type { CivilDate } from '@community1373/base/calendar';
import type { Diagnostic } from '@community1373/base/diagnostics';
import type { Explanation } from '@community1373/base/explain';
import type { Progress } from '@community1373/base/run';
import type { Edit, Scenario } from '@community1373/core';
import type { ModelChange } from '@community1373/core/adaptation';
import type { explainAssignment, rankCandidates } from '@community1373/core/roster';
import type { GridTable, levyNotice, LinkageBoard, MatterDetail, MattersBoard } from '@community1373/core/views';
import type { BreakEvenTarget, compareLevyRules, SweepParameter } from '@community1373/core/what-if';
import type { Keeping } from '../keep/keeper';
import type { KeptTitle } from '../keep/store';
import type { Command, MoveStation, PlaceKey, PlaceMove } from './command';
import type {
  Brought,
  Inspection,
  NamesRead,
  ProblemListWish,
  ReportProgress,
  StartWish,
  Taken,
  TakeOrder,
} from './exchange-protocol';
import type { Preview, TriedCircle } from './preview';
import type { Moment, NamedPart, View } from './view';
import type { WantedVariant } from './wanted-variant';
import type {
  ModificationForms,
  ModificationReading,
  SimulationAnswer,
  SimulationWish,
  SlimComparison,
  SweepAnswer,
} from './what-if-protocol';

/** The steps of opening the page, in order. */
export const openingSteps = ['sample', 'plan', 'assess'] as const;

type OpeningStep = (typeof openingSteps)[number];

export interface Opening {
  readonly step: OpeningStep;
  readonly progress?: Progress;
}

/** The pipe network of a levy: segments towards the main, and the connection of each household. */
export type Pipes = NonNullable<Scenario['levies'][number]['network']>;

/** The effect of a change of the roster on one rule, as returned by core. */
export type RuleMoved = Extract<
  ReturnType<typeof rankCandidates>,
  { readonly ok: true }
>['value'][number]['changes'][number];

/** The effect of moves on the rules of the roster, with the blocking rules for each assigned person. */
export type MoveEffect =
  | { readonly ok: false; readonly problems: readonly Diagnostic[] }
  | {
      readonly ok: true;
      readonly changes: readonly RuleMoved[];
      readonly cost: number;
      readonly blockingRules: readonly { readonly personId: string; readonly why: Explanation }[];
    };

/** The consequences of changes of the work model for the scenario, and the problems that prevent them. */
export interface ModelPreview {
  readonly consequences: readonly Explanation[];
  readonly problems: readonly Diagnostic[];
}

/** The origin of the current scenario: true in `fromSample` when it began as the sample, and the edits since. */
export interface Trail {
  readonly fromSample: boolean;
  readonly patches: Edit<Scenario>['patches'];
}

/** Queries about the current scenario beyond its assessment. */
export interface Inquiries {
  readonly kept: () => Promise<readonly KeptTitle[]>;
  /** Returns the work models available for a new scenario. */
  readonly startModels: () => Promise<readonly NamedPart[]>;
  /** Returns the scenario that an official code would give, for inspection; it is opened like an inspected scenario. */
  readonly inspectStart: (wish: StartWish) => Promise<Inspection>;
  /** Writes a file of the scenario. */
  readonly takeOut: (order: TakeOrder) => Promise<Taken>;
  /** Checks a name list without storing any of it. */
  readonly lookAtNames: (file: File) => Promise<NamesRead>;
  /** Returns the scenario as a link, masked unless `sensitive`; `masks` is true when there is anything to mask. */
  readonly link: (
    sensitive: boolean,
  ) => Promise<{ readonly text: string; readonly tooLong: boolean; readonly masks: boolean }>;
  /** Reads files and returns the changes that they would make, without making them. */
  readonly inspect: (brought: Brought, report: ReportProgress) => Promise<Inspection>;
  /** Writes a copy of a mapped table with a column of problems; undefined where it cannot be read. */
  readonly problemList: (brought: Brought, wish: ProblemListWish) => Promise<Blob | undefined>;
  readonly trail: () => Promise<Trail>;
  readonly modificationForms: () => Promise<ModificationForms>;
  readonly readModification: (input: unknown) => Promise<ModificationReading>;
  /** Compares variants; deadlines are evaluated at `asOf`, by default on the first day of the plan. */
  readonly compare: (variants: readonly WantedVariant[], asOf: Moment | undefined) => Promise<SlimComparison>;
  readonly sweep: (varied: SweepParameter, question: BreakEvenTarget, asOf: Moment) => Promise<SweepAnswer>;
  readonly model: () => Promise<Scenario['model']>;
  readonly previewModel: (changes: readonly ModelChange[]) => Promise<ModelPreview>;
  readonly grid: () => Promise<GridTable>;
  readonly rules: (levyId: string) => Promise<ReturnType<typeof compareLevyRules>>;
  readonly notice: (levyId: string) => Promise<ReturnType<typeof levyNotice>>;
  /** Undefined where the levy has no pipes. */
  readonly pipes: (levyId: string) => Promise<Pipes | undefined>;
  readonly matters: (today: CivilDate) => Promise<MattersBoard>;
  readonly matter: (matterId: string, today: CivilDate) => Promise<MatterDetail | undefined>;
  readonly linkage: (today: CivilDate) => Promise<LinkageBoard | undefined>;
  /** Returns the forms of the events that can come next about a subject; undefined for an unknown one. */
  readonly eventForms: (subject: RecordSubject, today: CivilDate) => Promise<AllowedEvents | undefined>;
  /** Checks a filled form without entering the event. */
  readonly readEvent: (filled: FilledForm, today: CivilDate) => Promise<EventReading>;
  readonly candidates: (shiftId: string) => Promise<ReturnType<typeof rankCandidates>>;
  readonly moveEffect: (moves: readonly PlaceMove[]) => Promise<MoveEffect>;
  readonly place: (place: PlaceKey) => Promise<ReturnType<typeof explainAssignment>>;
}

/** The document to open: a shared link, otherwise the document saved under an id, otherwise the sample. */
interface Source {
  readonly link?: string | undefined;
  readonly kept?: string | undefined;
  /** True when the page already shows the sample, as assessed by the build. */
  readonly ahead?: boolean;
}

/** The interface of the worker, which holds the scenario and its history. */
export interface Engine extends Inquiries {
  /** Opens a scenario; returns undefined where the page already shows it. */
  readonly open: (report: (opening: Opening) => void, source: Source) => Promise<View | undefined>;
  /** Calls `listener` with the save status of the document whenever it changes. */
  readonly watch: (listener: (keeping: Keeping) => void) => Promise<void>;
  readonly apply: (command: Command) => Promise<View>;
  /** Returns the figures of the service circle after a tried move, for each move of a drag; undefined where there is no circle. */
  readonly circleAt: (move: MoveStation) => Promise<TriedCircle | undefined>;
  /** Returns the effect of a move without making it, for a drag that pauses. */
  readonly preview: (move: MoveStation) => Promise<Preview>;
  /** Plans a roster for the current scenario and adopts it; returns undefined where it was cancelled. */
  readonly plan: (report: (progress: Progress) => void) => Promise<View | undefined>;
  /** Repairs the roster with as few changes as possible and adopts it. */
  readonly repair: () => Promise<View>;
  /** Applies the inspected files to the current scenario. */
  readonly bring: (brought: Brought, inspection: number) => Promise<View>;
  readonly cancel: () => Promise<void>;
  /** Simulates the scenario and a variant over random weeks; when stopped early, it returns the completed runs. */
  readonly simulate: (wish: SimulationWish, report: (progress: Progress) => void) => Promise<SimulationAnswer>;
  readonly pauseSimulation: (paused: boolean) => Promise<void>;
  readonly stopSimulation: () => Promise<void>;
  /** Continues under another name; the document saved under the old name stays. */
  readonly keepAs: (name: string) => Promise<View>;
  readonly openKept: (id: string) => Promise<View>;
  readonly openSample: () => Promise<View>;
  readonly forget: (id: string) => Promise<void>;
  /** Opens the scenario that was inspected last. */
  readonly take: () => Promise<View>;
}
