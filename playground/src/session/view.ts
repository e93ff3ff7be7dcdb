import type { Absence, CivilDate } from '@community1373/base/calendar';
import type { Diagnostic } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import type { Assessment } from '@community1373/core';
import type { RepairIndicators, RosterFeasibility } from '@community1373/core/roster';
import type { MattersBoard, ScenarioMap } from '@community1373/core/views';
import type { EditName, PlaceKey, Position } from './command';
import type { WantedVariant } from './wanted-variant';

/** A part of the model with its name: a post, a group, a party. */
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

/** The names and lists of the current scenario, without figures. */
export interface Subject {
  readonly name: string;
  readonly synthetic: boolean;
  /** True when sensitive data are masked. */
  readonly masked: boolean;
  readonly workModel: LocalText;
  /** The first day of the plan. */
  readonly from: CivilDate;
  readonly posts: readonly NamedPart[];
  readonly groups: readonly NamedPart[];
  readonly stations: readonly StationPart[];
  readonly volunteers: readonly VolunteerPart[];
  /** The pinned assignments, and the missed ones. */
  readonly pinned: readonly PlaceKey[];
  readonly missed: readonly PlaceKey[];
  /** Names of nodes, households and needs, by id. */
  readonly labels: Readonly<Record<string, LocalText>>;
}

/** All data that the page draws: the scenario's names, core's assessment and map, and the names of the edits. */
export interface View {
  readonly subject: Subject;
  readonly assessment: Assessment;
  /** The assessment before the last edit; undefined where nothing has been edited. */
  readonly before: Assessment | undefined;
  /** The assessment of the scenario as opened. */
  readonly start: Assessment;
  readonly map: ScenarioMap;
  /** The problems for which the last planning gave no roster; empty if it gave one. */
  readonly planProblems: readonly Diagnostic[];
  /** The result of the last step if it was a repair. */
  readonly repaired: RepairIndicators | undefined;
  /** Feasibility of the roster if the last step planned it: whether it keeps every hard rule, or any roster could. */
  readonly planned: RosterFeasibility | undefined;
  /** The variants of the scenario. */
  readonly variants: readonly WantedVariant[];
  readonly past: readonly EditName[];
  readonly future: readonly EditName[];
}

/** A local date and time, `YYYY-MM-DDTHH:MM`. */
export type Moment = MattersBoard['asOf'];
