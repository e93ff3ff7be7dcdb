import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import { DiagnosticSink, parseWith, type Result, type SchemaCode } from '@community1373/base/diagnostics';
import * as z from 'zod';
import {
  type ExclusiveUnit,
  exclusiveUnitSchema,
  type UnitOwner,
  unitOwnerSchema,
  type UnitOwnership,
  unitOwnershipSchema,
} from './exclusive-unit';
import { type Voter, votersIn } from './electorate';
import type { Member } from './member';
import type { DeliberationCode } from '../messages/codes';
import { compareFractions, sumOfShares } from './share-sum';

/** Input of {@link ownersElectorate}. */
export interface OwnersElectorateInput {
  /** The units, each once: the occupied ones and the vacant ones. */
  readonly units: readonly ExclusiveUnit[];
  /** The owners, each once. */
  readonly owners: readonly UnitOwner[];
  /** The ownership records, past ones included. */
  readonly ownerships: readonly UnitOwnership[];
  /** The day of the vote. */
  readonly day: CivilDate;
}

/** 表决权人 the electorate of the owners on one day. */
export interface OwnersElectorate {
  /** The units as members of a vote: pass them to `tally`, or to the event that fixes the scope. */
  readonly members: readonly Member[];
  /** The heads with their units and areas. */
  readonly voters: readonly Voter[];
}

const inputSchema = z.object({
  units: z.array(exclusiveUnitSchema).max(200_000),
  owners: z.array(unitOwnerSchema).max(200_000),
  ownerships: z.array(unitOwnershipSchema).max(1_000_000),
  day: civilDateSchema,
});

type Sink = DiagnosticSink<DeliberationCode | SchemaCode>;

/** Reports ids that occur twice. */
const reportTwice = (sink: Sink, list: 'units' | 'owners', records: readonly { readonly id: string }[]): void => {
  const seen = new Set<string>();
  for (const [i, { id }] of records.entries()) {
    if (seen.has(id)) sink.add('deliberation.id-taken', [list, i, 'id'], id, { id });
    seen.add(id);
  }
};

/** Returns the ownerships of each unit on the day, and reports unknown ids and owners named twice. */
const heldOn = (
  sink: Sink,
  { units, owners, ownerships, day }: OwnersElectorateInput,
): Map<string, UnitOwnership[]> => {
  const held = new Map<string, UnitOwnership[]>(units.map(({ id }) => [id, []]));
  const known = new Set(owners.map(({ id }) => id));
  for (const [i, ownership] of ownerships.entries()) {
    const { unitId, ownerId, from, until } = ownership;
    const of = held.get(unitId);
    if (of === undefined) sink.add('deliberation.unit-unknown', ['ownerships', i, 'unitId'], unitId, { unit: unitId });
    if (!known.has(ownerId))
      sink.add('deliberation.owner-unknown', ['ownerships', i, 'ownerId'], ownerId, { owner: ownerId });
    if (of === undefined || (from !== undefined && from > day) || (until !== undefined && until < day)) continue;
    if (of.some((other) => other.ownerId === ownerId))
      sink.add('deliberation.owner-twice', ['ownerships', i], ownerId, { owner: ownerId, unit: unitId, day });
    of.push(ownership);
  }
  return held;
};

const bySeniority = (a: UnitOwnership, b: UnitOwnership): number => {
  const [one, other] = [a.from ?? '', b.from ?? ''];
  return one < other ? -1 : one > other ? 1 : a.ownerId < b.ownerId ? -1 : 1;
};

/**
 * Returns the owner who stands for the units of one set of co-owners: the one with the largest sum of shares over them; among equals the
 * one who has owned longest, then the smaller id.
 */
const standsFor = (ownerships: readonly UnitOwnership[]): string => {
  const shares = new Map<string, UnitOwnership[]>();
  for (const ownership of [...ownerships].sort(bySeniority))
    shares.set(ownership.ownerId, [...(shares.get(ownership.ownerId) ?? []), ownership]);
  let [most, owner] = [sumOfShares([]), ''];
  for (const [ownerId, of] of shares) {
    const sum = sumOfShares(of.map(({ share }) => share));
    if (compareFractions(sum, most) > 0) [most, owner] = [sum, ownerId];
  }
  return owner;
};

const ownersOf = (held: readonly UnitOwnership[]): string => JSON.stringify(held.map(({ ownerId }) => ownerId).sort());

/** Assigns every unit to the owner who stands for it; a unit without a recorded owner is left out. */
const representativesOf = (held: ReadonlyMap<string, readonly UnitOwnership[]>): ReadonlyMap<string, string> => {
  const sets = new Map<string, UnitOwnership[]>();
  for (const of of held.values())
    if (of.length > 0) {
      const key = ownersOf(of);
      const set = sets.get(key);
      if (set === undefined) sets.set(key, [...of]);
      else set.push(...of);
    }
  const standing = new Map([...sets].map(([key, set]) => [key, standsFor(set)]));
  return new Map(
    [...held].flatMap(([unitId, of]) => {
      const owner = standing.get(ownersOf(of));
      return owner === undefined ? [] : [[unitId, owner] as const];
    }),
  );
};

/**
 * Lists the electorate of the owners on a day, by the Supreme People's Court's interpretation, article 9: the area of each unit, and heads:
 * one unit one head; several units of one owner one head; unsold and undelivered units of the builder together one head; co-owners of a unit
 * one head. A unit of several owners counts to the head of the one with the largest share (among equals who has owned longest); `coOwnersChoice`
 * says what the co-owners cast. Vacant units count like all others. A unit without a recorded owner on the day is one head, with a warning.
 *
 * Problems: an id twice, an ownership of an unknown unit or owner, an owner twice for a unit on the day, shares that do not sum to the whole.
 *
 * @example
 * import { ownersElectorate, ownersThreeQuarters, tally } from '@community1373/deliberation';
 * const read = ownersElectorate({
 *   units: [{ id: '101', area: 9000 }, { id: '102', area: 6000 }, { id: '201', area: 9000 }, { id: '202', area: 6000, delivered: false }],
 *   owners: [{ id: 'a', kind: 'person' }, { id: 'b', kind: 'person' }, { id: 'c', kind: 'builder' }],
 *   ownerships: [
 *     { unitId: '101', ownerId: 'a' },
 *     { unitId: '102', ownerId: 'a', share: { numerator: 2, denominator: 3 } },
 *     { unitId: '102', ownerId: 'b', share: { numerator: 1, denominator: 3 } },
 *     { unitId: '201', ownerId: 'c' },
 *     { unitId: '202', ownerId: 'b' },
 *   ],
 *   day: '2026-03-01',
 * });
 * read.ok && read.value.voters.map(({ memberIds, area }) => [memberIds, area]); // => [[['101', '102'], 15000], [['201', '202'], 15000]]
 */
export const ownersElectorate = (
  input: OwnersElectorateInput,
): Result<OwnersElectorate, DeliberationCode | SchemaCode> => {
  const read = parseWith(inputSchema, input);
  if (!read.ok) return read;
  const { units, owners, day } = read.value;
  const sink: Sink = new DiagnosticSink();
  sink.merge(read.report);
  reportTwice(sink, 'units', units);
  reportTwice(sink, 'owners', owners);
  const held = heldOn(sink, read.value);
  for (const [i, { id }] of units.entries()) {
    const of = held.get(id) ?? [];
    const { numerator, denominator } = sumOfShares(of.map(({ share }) => share));
    if (of.length === 0) sink.add('deliberation.unit-without-owner', ['units', i], id, { unit: id, day }, 'warning');
    else if (numerator !== denominator)
      sink.add('deliberation.shares-not-whole', ['units', i], `${numerator}/${denominator}`, {
        unit: id,
        day,
        sum: `${numerator}/${denominator}`,
      });
  }
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  const builders = new Set(owners.filter(({ kind }) => kind === 'builder').map(({ id }) => id));
  const representatives = representativesOf(held);
  const members = units.map(({ id, area, delivered }): Member => {
    const ownerId = representatives.get(id);
    if (ownerId !== undefined && builders.has(ownerId)) return { id, area, ownerId, holding: 'unsold' };
    return {
      id,
      area,
      ...(ownerId === undefined ? {} : { ownerId }),
      ...(delivered === false ? { holding: 'undelivered' } : {}),
    };
  });
  return { ok: true, value: { members, voters: votersIn(members, 'owners') }, report: sink.report() };
};
