import type { Absence, CivilDate } from '@community1373/base/calendar';
import type { Diagnostic } from '@community1373/base/diagnostics';
import type { Explanation, LocalText } from '@community1373/base/explain';
import type { Progress } from '@community1373/base/run';
import type { Keeping } from '../keep/keeper';
import type { KeptTitle } from '../keep/store';
import type { Preview, TriedCircle } from './preview';
import type { ModificationForms, ModificationReading, SimulationAnswer, SimulationWish, SlimComparison, SweepAnswer, WantedVariant } from './what-if-protocol';
import type { Brought, Inspection, NamesRead, ReportProgress, StartWish, Taken, TakeOrder } from './exchange-protocol';
import type {
  Assessment,
  BreakEvenQuestion,
  candidatesFor,
  compareLevyRules,
  Edit,
  explainPlace,
  GridTable,
  levyNotice,
  LinkageBoard,
  MatterDetail,
  MattersBoard,
  ModelChange,
  RepairFigures,
  RosterFeasibility,
  Scenario,
  ScenarioMap,
  Varied,
} from '@community1373/core';

/** WGS 84 longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** What an edit did, for the names of undo and redo. */
export type EditName =
  | { readonly kind: 'move-station'; readonly subject: string }
  | { readonly kind: 'remove-volunteer'; readonly subject: string }
  | { readonly kind: 'pin' | 'unpin' | 'missed' | 'absent' | 'not-absent' | 'move-on-roster'; readonly subject: string }
  | { readonly kind: 're-plan' }
  | { readonly kind: 'repair' }
  /** `sensitive` where the link says that it carries what a mask leaves out. */
  | { readonly kind: 'link'; readonly sensitive?: boolean }
  | { readonly kind: 'variants' }
  | { readonly kind: 'import'; readonly subject: string }
  | { readonly kind: 'adapt-model' }
  | { readonly kind: 'rename'; readonly subject: string };

/** A volunteer on a shift. */
export interface PlaceKey {
  readonly volunteerId: string;
  readonly shiftId: string;
}

/** A volunteer put on a shift or taken off it. */
export interface PlaceMove {
  readonly kind: 'add' | 'remove';
  readonly personId: string;
  readonly shiftId: string;
}

/** A station to be moved, and where to. */
export interface MoveStation {
  readonly kind: 'move-station';
  readonly stationId: string;
  readonly position: Position;
}

/** A change that a person asks for. */
export type Command =
  | MoveStation
  | { readonly kind: 'remove-volunteer'; readonly volunteerId: string }
  | (PlaceKey & { readonly kind: 'pin'; readonly pinned: boolean })
  | (PlaceKey & { readonly kind: 'missed' })
  | { readonly kind: 'absent' | 'not-absent'; readonly volunteerId: string; readonly absence: Absence }
  | { readonly kind: 'move-on-roster'; readonly moves: readonly PlaceMove[] }
  | { readonly kind: 'set-variants'; readonly variants: readonly WantedVariant[] }
  | { readonly kind: 'adapt-model'; readonly changes: readonly ModelChange[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export interface NamedPart {
  readonly id: string;
  readonly name: LocalText;
}

export interface StationPart {
  readonly id: string;
  readonly name: string;
  readonly kind: LocalText;
  readonly position: Position;
}

export interface VolunteerPart {
  readonly id: string;
  readonly posts: readonly string[];
  readonly minutesPerWeek: number;
  readonly home: string | undefined;
  readonly absences: readonly Absence[];
}

/** The names and lists of the scenario on screen; no figure is among them. */
export interface Subject {
  readonly name: string;
  readonly synthetic: boolean;
  /** Whether it lacks what is sensitive. */
  readonly masked: boolean;
  readonly workModel: LocalText;
  /** The first day that is planned for. */
  readonly from: CivilDate;
  readonly posts: readonly NamedPart[];
  readonly groups: readonly NamedPart[];
  readonly stations: readonly StationPart[];
  readonly volunteers: readonly VolunteerPart[];
  /** Who is pinned to their shift, and who did not come to it. */
  readonly pinned: readonly PlaceKey[];
  readonly missed: readonly PlaceKey[];
  /** How nodes, households and needs are called, by id. */
  readonly labels: Readonly<Record<string, LocalText>>;
}

/** Everything that the page draws: the scenario's names, core's assessment and map, and the edits that led here. */
export interface View {
  readonly subject: Subject;
  readonly assessment: Assessment;
  /** The assessment before the last edit; undefined where nothing has been edited. */
  readonly before: Assessment | undefined;
  /** The assessment of the scenario as it was opened. */
  readonly start: Assessment;
  readonly map: ScenarioMap;
  /** Why the last planning gave no roster; empty where it gave one. */
  readonly planProblems: readonly Diagnostic[];
  /** What the last step did, where it was a repair. */
  readonly repaired: RepairFigures | undefined;
  /** Whether the roster of the last step keeps every hard rule, or any could, where that step planned it. */
  readonly planned: RosterFeasibility | undefined;
  /** The variants of the scenario that somebody works on. */
  readonly variants: readonly WantedVariant[];
  readonly past: readonly EditName[];
  readonly future: readonly EditName[];
}

/** The steps of opening the page, in order. */
export const openingSteps = ['sample', 'plan', 'assess'] as const;

export type OpeningStep = (typeof openingSteps)[number];

export interface Opening {
  readonly step: OpeningStep;
  readonly progress?: Progress;
}

/** A local date-time, `YYYY-MM-DDTHH:MM`. */
export type Moment = MattersBoard['asOf'];

/** The pipes of a levy: segments towards the main, and where each household taps them. */
export type Pipes = NonNullable<Scenario['levies'][number]['network']>;

/** What a change of the roster does to one rule, as core says it. */
export type RuleMoved = Extract<ReturnType<typeof candidatesFor>, { readonly ok: true }>['value'][number]['changes'][number];

/** What moves on the roster do to its rules, and what stands in the way of each who is put somewhere. */
export type MoveEffect =
  | { readonly ok: false; readonly problems: readonly Diagnostic[] }
  | {
      readonly ok: true;
      readonly changes: readonly RuleMoved[];
      readonly cost: number;
      readonly hindrances: readonly { readonly personId: string; readonly why: Explanation }[];
    };

/** What changes of the work model would do to the scenario, and why they cannot be made where they cannot. */
export interface ModelPreview {
  readonly consequences: readonly Explanation[];
  readonly problems: readonly Diagnostic[];
}

/** How the scenario on screen came about: whether it began as the sample, and the edits since. */
export interface Trail {
  readonly fromSample: boolean;
  readonly patches: Edit<Scenario>['patches'];
}

/** What can be asked of the scenario on screen beside its assessment. */
export interface Inquiries {
  readonly kept: () => Promise<readonly KeptTitle[]>;
  /** The work models that a scenario may be started under. */
  readonly startModels: () => Promise<readonly NamedPart[]>;
  /** What starting from an official code would give; it is opened as a scenario that was looked at. */
  readonly inspectStart: (wish: StartWish) => Promise<Inspection>;
  /** Writes a file of the scenario. */
  readonly takeOut: (order: TakeOrder) => Promise<Taken>;
  /** Looks at a name list without keeping anything of it. */
  readonly lookAtNames: (file: File) => Promise<NamesRead>;
  /** The scenario as a link, masked unless it is asked for; `masks` says whether there is anything to mask. */
  readonly link: (sensitive: boolean) => Promise<{ readonly text: string; readonly tooLong: boolean; readonly masks: boolean }>;
  /** Reads files and tells what they would change; nothing is changed. */
  readonly inspect: (brought: Brought, report: ReportProgress) => Promise<Inspection>;
  readonly trail: () => Promise<Trail>;
  readonly modificationForms: () => Promise<ModificationForms>;
  readonly readModification: (input: unknown) => Promise<ModificationReading>;
  /** Deadlines are told as of a time; of the first day that is planned for where none is given. */
  readonly compare: (variants: readonly WantedVariant[], asOf: Moment | undefined) => Promise<SlimComparison>;
  readonly sweep: (varied: Varied, question: BreakEvenQuestion, asOf: Moment) => Promise<SweepAnswer>;
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
  readonly candidates: (shiftId: string) => Promise<ReturnType<typeof candidatesFor>>;
  readonly moveEffect: (moves: readonly PlaceMove[]) => Promise<MoveEffect>;
  readonly place: (place: PlaceKey) => Promise<ReturnType<typeof explainPlace>>;
}

/** What to open: a shared link, or else what is kept under an id, or else the sample. */
export interface Source {
  readonly link?: string | undefined;
  readonly kept?: string | undefined;
  /** The page shows the sample already, as the build assessed it. */
  readonly ahead?: boolean;
}

/** What the worker offers; it holds the scenario and its history. */
export interface Engine extends Inquiries {
  /** Opens a scenario; undefined where the page shows it already. */
  readonly open: (report: (opening: Opening) => void, source: Source) => Promise<View | undefined>;
  /** Tells how safe the document is, whenever that changes. */
  readonly watch: (listener: (keeping: Keeping) => void) => Promise<void>;
  readonly apply: (command: Command) => Promise<View>;
  /** What the service circle would say after a move that is not made: for every move of a hand that drags. Undefined where there is no circle. */
  readonly circleAt: (move: MoveStation) => Promise<TriedCircle | undefined>;
  /** What a move would give, without making it: for the hand that drags, and rests. */
  readonly preview: (move: MoveStation) => Promise<Preview>;
  /** Makes a roster for the scenario as it is and adopts it; undefined where it was cancelled. */
  readonly plan: (report: (progress: Progress) => void) => Promise<View | undefined>;
  /** Mends the roster with as few changes as can be and adopts it. */
  readonly repair: () => Promise<View>;
  /** Takes over what was looked at, onto the scenario on screen. */
  readonly bring: (brought: Brought, inspection: number) => Promise<View>;
  readonly cancel: () => Promise<void>;
  /** Runs the scenario and a variant of it over weeks of chance; stopped before its end it gives the runs completed. */
  readonly simulate: (wish: SimulationWish, report: (progress: Progress) => void) => Promise<SimulationAnswer>;
  readonly pauseSimulation: (paused: boolean) => Promise<void>;
  readonly stopSimulation: () => Promise<void>;
  /** Goes on under another name; what was kept under the old one stays. */
  readonly keepAs: (name: string) => Promise<View>;
  readonly openKept: (id: string) => Promise<View>;
  readonly openSample: () => Promise<View>;
  readonly forget: (id: string) => Promise<void>;
  /** Opens the scenario that was inspected last. */
  readonly take: () => Promise<View>;
}
