import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import { requireArgument, type Result } from '@community1373/base/diagnostics';
import { type OwnersElectorate, ownersElectorate } from '@community1373/deliberation';
import type { Community, GridNode, Premises, UnitId, WorkModel } from '@community1373/model';
import * as z from 'zod';
import { checkScenario } from '../document/check-scenario';
import type { Scenario } from '../document/scenario';
import { placesOf } from './places';

/** 专有部分 a unit of a community: a flat, which is a dwelling, or premises. */
export interface Unit {
  /** Id of the dwelling or the premises. */
  readonly id: UnitId;
  /** A flat, or the kind of the premises. */
  readonly kind: 'flat' | Premises['kind'];
  /** Id of the node to which it belongs. */
  readonly nodeId: GridNode['id'];
  /** The floor, 1 at street level, negative below ground. */
  readonly floor: number;
  /** The room number. */
  readonly room: string;
  /** 专有面积 the exclusive area in 0.01 m². */
  readonly area: number;
  /** False while the builder has not handed it over; absent: it has. */
  readonly delivered?: boolean | undefined;
}

/** Returns the units of a community: its dwellings as flats, then its premises. */
const unitsIn = ({ dwellings, premises }: Pick<Community, 'dwellings' | 'premises'>): readonly Unit[] => [
  ...dwellings.map((dwelling): Unit => ({ kind: 'flat', ...dwelling })),
  ...premises,
];

/**
 * Lists the units (专有部分) of a scenario, occupied or vacant: its dwellings as flats, then its shops, garages and basements.
 *
 * @example
 * import { sampleScenario } from '@community1373/core/sample';
 * import { listUnits } from '@community1373/core/views';
 * const units = listUnits(sampleScenario());
 * [units.filter(({ kind }) => kind === 'flat').length, units.length]; // => [1096, 1110]
 */
export const listUnits = <M extends WorkModel>(scenario: Scenario<M>): readonly Unit[] => {
  checkScenario(scenario);
  return unitsIn(scenario.community);
};

/** 自住、出租（出借）、空置: who lives in a dwelling, an owner of it, others, or nobody. */
export type Occupancy = 'owner-occupied' | 'let' | 'vacant';

/**
 * Returns the occupancy of each dwelling on a day, by its id. It follows from the households and the ownerships: nobody lives in a vacant one, an
 * owner of that day in an owner-occupied one, others in a let one (rented or lent). A masked copy does not say
 * which owners live in their units: there every dwelling of a household counts as let.
 *
 * @example
 * import { sampleScenario } from '@community1373/core/sample';
 * import { occupancyOn } from '@community1373/core/views';
 * const occupancy = [...occupancyOn(sampleScenario(), '2026-12-01').values()];
 * ['owner-occupied', 'let', 'vacant'].map((kind) => occupancy.filter((one) => one === kind).length); // => [944, 64, 88]
 */
export const occupancyOn = <M extends WorkModel>(
  scenario: Scenario<M>,
  day: CivilDate,
): ReadonlyMap<string, Occupancy> => {
  checkScenario(scenario);
  requireArgument(civilDateSchema, day, 'core.day');
  const { dwellings, households, ownerships } = scenario.community;
  const resident = new Set<string>(
    ownerships.flatMap(({ unitId, resident: lives, from, until }) =>
      lives === true && (from === undefined || from <= day) && (until === undefined || until >= day) ? [unitId] : [],
    ),
  );
  const occupancy = new Map<string, Occupancy>(dwellings.map(({ id }) => [id, 'vacant']));
  for (const { dwellingId } of households)
    occupancy.set(dwellingId, resident.has(dwellingId) ? 'owner-occupied' : 'let');
  return occupancy;
};

/** Returns the electorate of the owners at a node of a community on a day. */
export const electorateAt = (
  { model, community }: Pick<Scenario, 'model' | 'community'>,
  nodeId: string,
  day: CivilDate,
): Result<OwnersElectorate> => {
  const places = placesOf(model, community);
  const below = new Map<string, boolean>();
  const isBelow = (id: string): boolean => {
    const known = below.get(id) ?? places.pathOf(id).some((place) => place.id === nodeId);
    below.set(id, known);
    return known;
  };
  const units = unitsIn(community).filter((unit) => isBelow(unit.nodeId));
  const ids = new Set<string>(units.map(({ id }) => id));
  const ownerships = community.ownerships.filter(({ unitId }) => ids.has(unitId));
  const owning = new Set<string>(ownerships.map(({ ownerId }) => ownerId));
  // Deliberation warns of fields that it does not read: each record is handed over with its own fields.
  return ownersElectorate({
    units: units.map(({ id, area, delivered }) => ({ id, area, delivered })),
    owners: community.owners.flatMap(({ id, kind }) => (owning.has(id) ? [{ id, kind }] : [])),
    ownerships: ownerships.map(({ id: _id, resident: _resident, ...ownership }) => ownership),
    day,
  });
};

/**
 * Lists the electorate of the owners at a node of a scenario on a day: every unit below the node, occupied or vacant, with its area, and the heads by the
 * Supreme People's Court's interpretation, article 9; see `ownersElectorate` of deliberation. A node without units has an electorate of nobody.
 *
 * @example
 * import { sampleScenario } from '@community1373/core/sample';
 * import { listElectorate } from '@community1373/core/views';
 * const read = listElectorate(sampleScenario(), 'b24', '2026-12-01');
 * read.ok && [read.value.members.length, read.value.voters.length]; // => [56, 55]
 */
export const listElectorate = <M extends WorkModel>(
  scenario: Scenario<M>,
  nodeId: string,
  day: CivilDate,
): Result<OwnersElectorate> => {
  checkScenario(scenario);
  requireArgument(z.string(), nodeId, 'core.node');
  requireArgument(civilDateSchema, day, 'core.day');
  // A scenario with literal ids is also one with string ids.
  return electorateAt(scenario as unknown as Scenario, nodeId, day);
};
