import { array, assert, constantFrom, integer, nat, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownersOrdinary } from './decision-rule';
import type { ExclusiveUnit, UnitOwner, UnitOwnership } from './exclusive-unit';
import { ownersElectorate, type OwnersElectorate } from './owners-electorate';
import { tally } from './tally';

const day = '2026-03-01';
interface Row {
  readonly area: number;
  readonly owners: readonly number[];
  readonly delivered: boolean;
}
/** Owner 0 is the builder; owners of a unit have equal shares. */
const row = record({
  area: constantFrom(1, 5000, 5000, 9999, 20_000),
  owners: array(nat(6), { minLength: 1, maxLength: 3 }).map((list) => [...new Set(list)]),
  delivered: constantFrom(true, true, true, false),
});
const rows = array(row, { minLength: 1, maxLength: 16 });
const owners = Array.from({ length: 12 }, (_, i): UnitOwner => ({ id: `o${i}`, kind: i === 0 ? 'builder' : 'person' }));

const unitsOf = (list: readonly Row[]): readonly ExclusiveUnit[] =>
  list.map(({ area, delivered }, i) => ({ id: `u${i}`, area, ...(delivered ? {} : { delivered }) }));
const ownershipsOf = (list: readonly Row[]): readonly UnitOwnership[] =>
  list.flatMap(({ owners: of }, i) =>
    of.map((owner) => ({ unitId: `u${i}`, ownerId: `o${owner}`, share: { numerator: 1, denominator: of.length } })),
  );
const read = (
  units: readonly ExclusiveUnit[],
  ownerships: readonly UnitOwnership[],
  list: readonly UnitOwner[] = owners,
): OwnersElectorate => {
  const result = ownersElectorate({ units, owners: list, ownerships, day });
  if (!result.ok) throw new Error(JSON.stringify(result.report.items));
  return result.value;
};
const electorate = (list: readonly Row[]): OwnersElectorate => read(unitsOf(list), ownershipsOf(list));

/** Independent count: with equal shares and no days the smallest owner id stands for a unit; everything not delivered or the builder's is one. */
const naive = (list: readonly Row[]): readonly (readonly [string, number])[] => {
  const heads = new Map<string, number>();
  for (const { area, owners: of, delivered } of list) {
    const first = Math.min(...of);
    const head = !delivered || first === 0 ? 'builder' : `owner:o${first}`;
    heads.set(head, (heads.get(head) ?? 0) + area);
  }
  return [...heads].sort(([a], [b]) => (a < b ? -1 : 1));
};
const headsOf = ({ voters }: OwnersElectorate): readonly (readonly [string, number])[] =>
  voters.map(({ id, area }) => [id, area] as const).sort(([a], [b]) => (a < b ? -1 : 1));

describe('laws of the electorate of owners', () => {
  test('it equals an independent count', () => {
    assert(
      property(rows, (list) => {
        expect(headsOf(electorate(list))).toEqual(naive(list));
      }),
      { numRuns: 2000 },
    );
  });

  test('every unit is in one head, heads never exceed units, and areas sum to that of the units', () => {
    assert(
      property(rows, (list) => {
        const { voters, members } = electorate(list);
        expect(voters.flatMap(({ memberIds }) => memberIds).sort()).toEqual(members.map(({ id }) => id).sort());
        expect(voters.length).toBeLessThanOrEqual(list.length);
        expect(voters.reduce((sum, { area }) => sum + area, 0)).toBe(list.reduce((sum, { area }) => sum + area, 0));
      }),
    );
  });

  test('the order of units, owners and records changes nothing', () => {
    assert(
      property(rows, (list) => {
        const [units, ownerships] = [unitsOf(list), ownershipsOf(list)];
        const turned = read(units.toReversed(), ownerships.toReversed(), owners.toReversed());
        expect(headsOf(turned)).toEqual(headsOf(electorate(list)));
      }),
    );
  });

  test('splitting the ownership of a unit never adds heads, while no new co-owner has more than the former owner', () => {
    assert(
      property(rows, nat(15), integer({ min: 1, max: 4 }), nat(9), (list, at, parts, kept) => {
        const i = at % list.length;
        const before = list.map((one) => ({ ...one, owners: one.owners.slice(0, 1) }));
        const others = Array.from({ length: parts }, (_, j) => 7 + j);
        // The former owner keeps 1 + kept parts, each newcomer gets one.
        const denominator = parts + kept + 1;
        const split = ownershipsOf(before).flatMap((ownership, j) =>
          j === i
            ? [
                { ...ownership, share: { numerator: kept + 1, denominator } },
                ...others.map((owner) => ({
                  unitId: ownership.unitId,
                  ownerId: `o${owner}`,
                  share: { numerator: 1, denominator },
                  from: '2026-01-01' as const,
                })),
              ]
            : [ownership],
        );
        expect(read(unitsOf(before), split).voters.length).toBe(electorate(before).voters.length);
      }),
      { numRuns: 500 },
    );
  });

  test('splitting every unit of an owner among the same co-owners never adds heads', () => {
    assert(
      property(rows, integer({ min: 1, max: 6 }), (list, owner) => {
        const single = list.map((one) => ({ ...one, owners: one.owners.slice(0, 1) }));
        const split = single.map((one) => (one.owners[0] === owner ? { ...one, owners: [11, 10, 9] } : one));
        expect(electorate(split).voters.length).toBe(electorate(single).voters.length);
      }),
      { numRuns: 500 },
    );
  });

  test('one more vote in favour never stops what passed', () => {
    assert(
      property(rows, nat(15), (list, cut) => {
        const { members, voters } = electorate(list);
        const ballots = voters.map(({ id, memberIds }) => ({
          memberId: id === 'builder' ? id : (memberIds[0] ?? ''),
          choice: 'for' as const,
        }));
        const some = ballots.slice(0, cut % (ballots.length + 1));
        const more = ballots.slice(0, (cut % (ballots.length + 1)) + 1);
        const passed = (cast: typeof ballots): boolean =>
          tally({ members, rule: ownersOrdinary, ballots: cast }).outcome === 'passed';
        expect(!passed(some) || passed(more)).toBe(true);
        expect(passed(ballots)).toBe(true);
      }),
    );
  });
});
