import type { LocalText } from '@community1373/base/explain';
import * as z from 'zod';
import {
  setCalendar,
  type SetCalendar,
  setHoliday,
  type SetHoliday,
  setSeats,
  type SetSeats,
  setWorkflow,
  type SetWorkflow,
} from './days';
import { mergeNodes, type MergeNodes, splitNode, type SplitNode } from './grid';
import { type MakeMicroGrids, microGrids } from './micro-grids';
import { type AdaptModel, adaptModelKind, setParties, type SetParties } from './models';
import { changeLevy, type ChangeLevy, refusePayment, type RefusePayment } from './money';
import { scaleGroup, type ScaleGroup, setCadence, type SetCadence } from './needs';
import {
  setCircle,
  type SetCircle,
  setCoverage,
  type SetCoverage,
  setDetour,
  type SetDetour,
  setMobility,
  type SetMobility,
  setSlope,
  type SetSlope,
} from './reach';
import { setRosterRule, type SetRosterRule } from './roster-rules';
import {
  addStation,
  type AddStation,
  closeStation,
  type CloseStation,
  type MoveStation,
  moveStationKind,
} from './stations';
import { failUtility, type FailUtility } from './utilities';
import {
  addVolunteers,
  type AddVolunteers,
  loseShare,
  type LoseShare,
  loseVolunteers,
  type LoseVolunteers,
  scaleHours,
  type ScaleHours,
} from './volunteers';
import { voteWork, type VoteWork } from './vote-work';
import type { FormField, KindDefinition } from './modification-kind';

/** A what-if as data: one hypothetical change. */
export type Modification =
  | LoseVolunteers
  | LoseShare
  | AddVolunteers
  | ScaleHours
  | ScaleGroup
  | SetCadence
  | MoveStation
  | AddStation
  | CloseStation
  | SetCircle
  | SetCoverage
  | SetMobility
  | SetSlope
  | SetDetour
  | MergeNodes
  | SplitNode
  | MakeMicroGrids
  | FailUtility
  | ChangeLevy
  | RefusePayment
  | VoteWork
  | SetSeats
  | SetHoliday
  | SetCalendar
  | SetWorkflow
  | AdaptModel
  | SetParties
  | SetRosterRule;

/** The names of the kinds of modification. */
export type ModificationName = Modification['kind'];

/** A kind of modification: its data and its form. */
export interface ModificationKind {
  /** Name of the kind, the value of `kind` in its modifications. */
  readonly kind: ModificationName;
  /** Title of the kind as people read it. */
  readonly title: LocalText;
  /** Zod schema of its modifications. */
  readonly schema: z.ZodType<Modification>;
  /** The fields of its form, in order; one for each member but `kind`. */
  readonly form: readonly FormField[];
}

/** Every kind of modification with its effect. */
export const kinds = [
  loseVolunteers,
  loseShare,
  addVolunteers,
  scaleHours,
  scaleGroup,
  setCadence,
  moveStationKind,
  addStation,
  closeStation,
  setCircle,
  setCoverage,
  setMobility,
  setSlope,
  setDetour,
  mergeNodes,
  splitNode,
  microGrids,
  failUtility,
  changeLevy,
  refusePayment,
  voteWork,
  setSeats,
  setHoliday,
  setCalendar,
  setWorkflow,
  adaptModelKind,
  setParties,
  setRosterRule,
] as const;

/** Zod schema of a {@link Modification}. */
export const modificationSchema = z.discriminatedUnion('kind', [
  loseVolunteers.schema,
  loseShare.schema,
  addVolunteers.schema,
  scaleHours.schema,
  scaleGroup.schema,
  setCadence.schema,
  moveStationKind.schema,
  addStation.schema,
  closeStation.schema,
  setCircle.schema,
  setCoverage.schema,
  setMobility.schema,
  setSlope.schema,
  setDetour.schema,
  mergeNodes.schema,
  splitNode.schema,
  microGrids.schema,
  failUtility.schema,
  changeLevy.schema,
  refusePayment.schema,
  voteWork.schema,
  setSeats.schema,
  setHoliday.schema,
  setCalendar.schema,
  setWorkflow.schema,
  adaptModelKind.schema,
  setParties.schema,
  setRosterRule.schema,
]);

/**
 * Every kind of modification with its schema, its title and the description of its form.
 *
 * @example
 * import { modificationKinds } from '@community1373/core/what-if';
 * modificationKinds.length; // => 28
 * modificationKinds[0]?.form.map(({ key }) => key); // => ['postId', 'count', 'months']
 */
export const modificationKinds: readonly ModificationKind[] = kinds.map(({ kind, title, schema, form }) => ({
  kind,
  title,
  schema,
  form,
}));

/** Returns the kind of a modification; each is applied only to data parsed by its own schema. */
export const kindOf = (modification: Modification): KindDefinition =>
  // The discriminated union holds only the kinds of the list.
  kinds.find(({ kind }) => kind === modification.kind) as unknown as KindDefinition;

/** True for a modification of a kind of this version. Stored variants may contain kinds of a newer version. */
export const isKnown = (modification: unknown): modification is Modification =>
  typeof modification === 'object' &&
  modification !== null &&
  'kind' in modification &&
  kinds.some(({ kind }) => kind === modification.kind);
