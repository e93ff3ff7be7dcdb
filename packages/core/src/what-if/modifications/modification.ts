import * as z from 'zod';
import { setCalendar, setHoliday, setSeats, setWorkflow } from './days';
import { mergeNodes, microGrids, splitNode } from './grid';
import { adaptModelKind, setParties } from './models';
import type { ModificationKind } from './modification-kind';
import { changeLevy, refusePayment, voteWork } from './money';
import { scaleGroup, setCadence } from './needs';
import { setCircle, setCoverage, setDetour, setMobility, setSlope } from './reach';
import { setRosterRule } from './roster-rules';
import { addStation, closeStation, moveStationKind } from './stations';
import { failUtility } from './utilities';
import { addVolunteers, loseShare, loseVolunteers, scaleHours } from './volunteers';

const kinds = [
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

/** Zod schema of a modification. */
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

/** A what-if as data: one hypothetical change. */
export type Modification = z.infer<typeof modificationSchema>;

/** The names of the kinds of modification. */
export type ModificationName = Modification['kind'];

/**
 * Every kind of modification with its schema, its title and the description of its form.
 *
 * @example
 * import { modificationKinds } from '@community1373/core/what-if';
 * modificationKinds.length; // => 28
 * modificationKinds[0]?.form.map(({ key }) => key); // => ['postId', 'count', 'months']
 */
export const modificationKinds: readonly Omit<ModificationKind, 'apply'>[] =
  kinds as unknown as readonly ModificationKind[]; // a kind of one schema is a kind of some schema

/** Returns the kind of a modification; each is applied only to data parsed by its own schema. */
export const kindOf = (modification: Modification): ModificationKind =>
  // The discriminated union holds only the kinds of the list.
  kinds.find(({ kind }) => kind === modification.kind) as unknown as ModificationKind;

/** True for a modification of a kind of this version. Stored variants may contain kinds of a newer version. */
export const isKnown = (modification: unknown): modification is Modification =>
  typeof modification === 'object' &&
  modification !== null &&
  'kind' in modification &&
  kinds.some(({ kind }) => kind === modification.kind);
