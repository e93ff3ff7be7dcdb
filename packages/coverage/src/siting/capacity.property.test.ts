import { createRandom } from '@community1373/base/random';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allocate,
  price,
  readCapacityCover,
  readCapacityMedian,
  slope as slopeOf,
} from '../../fixtures/siting-reading';
import type { CapacityData } from './capacity/capacity-data';
import { capacityRelaxation, createFilling } from './capacity/capacity-relaxation';
import { capacityHeuristic } from './capacity/capacity-search';
import { Pace } from './pace';

const columnOf =
  (lengths: readonly (readonly number[])[]) =>
  (j: number, column: Float64Array): void =>
    lengths.forEach((row, i) => (column[i] = Number(row[j])));

const space = fc
  .record({
    points: fc.integer({ min: 1, max: 4 }),
    candidates: fc.integer({ min: 2, max: 5 }),
    demand: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
    lengths: fc.array(fc.nat(9), { minLength: 20, maxLength: 20 }),
    capacity: fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }),
    covering: fc.boolean(),
  })
  .map(({ points, candidates, demand, lengths, capacity, covering }) => {
    const table = Array.from({ length: points }, (_, i) =>
      Array.from({ length: candidates }, (_c, j) => Number(lengths[5 * i + j])),
    );
    const [asked, room] = [[1, ...demand.slice(1, points)], capacity.slice(0, candidates)];
    return {
      covering,
      data: covering
        ? readCapacityCover(columnOf(table), asked, room, 4)
        : readCapacityMedian(columnOf(table), asked, room),
    };
  });

const costAt = ({ cost, points }: CapacityData, i: number, j: number): number => Number(cost[j * points + i]);
/** Lists the units one by one, each as the point it belongs to. */
const unitsOf = (units: ArrayLike<number>): number[] =>
  Array.from(units).flatMap((count, i) => Array.from({ length: count }, () => i));

/** Independent result: the least cost of serving from these sites, by trying every site for every unit. */
const cheapest = (data: CapacityData, chosen: readonly number[]): number => {
  const units = unitsOf(data.units);
  const seen = new Map<string, number>();
  const best = (at: number, rooms: readonly number[]): number => {
    const i = units[at];
    if (i === undefined) return 0;
    const key = `${at}:${rooms.join()}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    let least = data.penalty + best(at + 1, rooms);
    chosen.forEach((j, slot) => {
      if (Number(rooms[slot]) > 0)
        least = Math.min(least, costAt(data, i, j) + best(at + 1, rooms.with(slot, Number(rooms[slot]) - 1)));
    });
    seen.set(key, least);
    return least;
  };
  return best(
    0,
    chosen.map((j) => Number(data.capacity[j])),
  );
};
const subsets = (of: number, size: number): number[][] =>
  size === 0
    ? [[]]
    : Array.from({ length: of }, (_, last) => subsets(last, size - 1).map((rest) => [...rest, last])).flat();

describe('reading, by hand', () => {
  // The second point has no demand; no way leads from the first point to the second candidate.
  const lengths = [
    [5, Number.POSITIVE_INFINITY],
    [7, 7],
    [1, 4],
  ];
  const read = {
    points: 2,
    candidates: 2,
    units: Float64Array.of(2, 3),
    capacity: Float64Array.of(9, 8),
    point: Int32Array.of(0, 2),
  };

  test('covering costs nothing within the radius, itself included, and 1 beyond', () => {
    expect(readCapacityCover(columnOf(lengths), [2, 0, 3], [9, 8], 4)).toEqual({
      ...read,
      cost: Float64Array.of(1, 0, 1, 0),
      penalty: 1,
      whole: true,
    });
  });

  test('the median costs lengths, and who is not served more than everybody served at the farthest', () => {
    // 1 + 2 · 5 + 3 · 4.
    expect(readCapacityMedian(columnOf(lengths), [2, 0, 3], [9, 8])).toEqual({
      ...read,
      cost: Float64Array.of(5, 1, 23, 4),
      penalty: 23,
      whole: true,
    });
  });

  test('is whole where lengths are and sums stay exact', () => {
    const whole = (length: number, demand = 1): boolean =>
      readCapacityMedian(columnOf([[length]]), [demand], [1]).whole;
    expect([
      whole(3),
      whole(3.5),
      whole(2 ** 52 - 2),
      whole(2 ** 52 - 1),
      whole(2 ** 50 - 1, 2),
      whole(2 ** 50, 2),
    ]).toEqual([true, false, true, false, true, false]);
    expect(
      readCapacityMedian(
        columnOf([
          [1, 0.5],
          [2, 2],
        ]),
        [1, 1],
        [1, 1],
      ).whole,
    ).toBe(false);
  });
});

describe('filling one candidate', () => {
  test('law: takes the units that gain most, of equals those of the lower point, up to the capacity', () => {
    fc.assert(
      fc.property(
        space,
        fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }),
        fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
        ({ data }, prices, left) => {
          const fill = createFilling(data);
          const available = data.units.map((units, i) => Math.min(units, Number(left[i])));
          for (let j = 0; j < data.candidates; j += 1) {
            const gain = (i: number): number => costAt(data, i, j) - Number(prices[i]);
            const best = unitsOf(available)
              .filter((i) => gain(i) < 0)
              .toSorted((a, b) => gain(a) - gain(b) || a - b)
              .slice(0, data.capacity[j]);
            const served = new Float64Array(data.points);
            const sum = fill(j, Float64Array.from(prices), available, (i, amount) => {
              expect(amount).toBeGreaterThan(0);
              served[i] = Number(served[i]) + amount;
            });
            expect(sum).toBe(best.reduce((all, i) => all + gain(i), 0));
            expect([...served]).toEqual(Array.from(served, (_, i) => best.filter((one) => one === i).length));
            expect(fill(j, Float64Array.from(prices), available)).toBe(sum);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('the relaxation', () => {
  test('law: prices every unit and every candidate, its slope is what stays unserved, and no choice of sites is below it', () => {
    fc.assert(
      fc.property(space, fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }), ({ data }, list) => {
        const { points, candidates, units, penalty } = data;
        const facilityCount = Math.min(2, candidates);
        const relaxation = capacityRelaxation(data, facilityCount);
        expect(relaxation).toMatchObject({
          candidates,
          multipliers: points,
          facilityCount,
          whole: data.whole,
          highest: new Float64Array(points).fill(penalty),
          steps: 2 * points * candidates,
        });
        const prices = Float64Array.from({ length: points }, (_, i) => Math.min(penalty, Number(list[i])));
        const scores = new Float64Array(candidates);
        const constant = price(relaxation, prices, scores);
        expect(constant).toBe(units.reduce((sum, count, i) => sum + count * Number(prices[i]), 0));
        const fill = createFilling(data);
        expect([...scores]).toEqual(Array.from(scores, (_, j) => fill(j, prices)));
        const opened = Int32Array.of(0, candidates - 1);
        const slope = new Float64Array(points).fill(7);
        slopeOf(relaxation, prices, opened, slope);
        const served = new Float64Array(points);
        for (const j of opened) fill(j, prices, units, (i, amount) => (served[i] = Number(served[i]) + amount));
        expect([...slope]).toEqual(Array.from(units, (count, i) => count - Number(served[i])));
        const bound =
          constant +
          [...scores]
            .toSorted((a, b) => a - b)
            .slice(0, facilityCount)
            .reduce((sum, score) => sum + score, 0);
        for (const set of subsets(candidates, facilityCount))
          expect(bound).toBeLessThanOrEqual(cheapest(data, set) + 1e-9);
      }),
      { numRuns: 80 },
    );
  });

  test('starts from what each point costs at the nearest chosen site, in covering from a half', () => {
    const lengths = [
      [5, 2, 9],
      [1, 4, 0],
      [3, 3, 3],
    ];
    const median = capacityRelaxation(readCapacityMedian(columnOf(lengths), [1, 1, 1], [1, 1, 1]), 2);
    expect([...median.start(Int32Array.of(0, 1))]).toEqual([2, 1, 3]);
    // 1 plus the largest cost of each point: 9, 4 and 3.
    expect([...median.start(Int32Array.of())]).toEqual([17, 17, 17]);
    expect([
      ...capacityRelaxation(readCapacityCover(columnOf(lengths), [1, 1, 1], [1, 1, 1], 3), 2).start(Int32Array.of(0)),
    ]).toEqual([0.5, 0.5, 0.5]);
  });
});

describe('the allocation', () => {
  test('law: is the cheapest there is (every site tried for every unit), and tells who is served where', () => {
    fc.assert(
      fc.property(space, fc.nat(), ({ data }, pick) => {
        const sets = subsets(data.candidates, 2);
        const set = sets[pick % sets.length] ?? [];
        const { value, served } = allocate(data, Int32Array.from(set));
        expect(value).toBe(cheapest(data, set));
        expect(
          served.reduce(
            (sum, { point, candidate, units }) => sum + units * (costAt(data, point, candidate) - data.penalty),
            data.penalty * unitsOf(data.units).length,
          ),
        ).toBeCloseTo(value, 9);
      }),
      { numRuns: 200 },
    );
  });

  test('law: of lengths that are not whole, or too long for whole flows, as cheap as the flow can tell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }),
        fc.constantFrom(0.1, 1 / 7, 2 ** 46 + 1),
        (list, unit) => {
          const data = readCapacityMedian(
            columnOf([0, 3, 6].map((at) => list.slice(at, at + 3).map((length) => length * unit))),
            [1, 2, 1],
            [2, 1, 2],
          );
          const set = [0, 1, 2];
          const best = cheapest(data, set);
          expect(Math.abs(allocate(data, Int32Array.from(set)).value - best)).toBeLessThanOrEqual(1e-9 * best);
        },
      ),
    );
  });

  test('nothing but zeros costs nothing, though lengths elsewhere are not whole', () => {
    const data = readCapacityMedian(
      columnOf([
        [0, 0.5],
        [0, 0.5],
      ]),
      [1, 1],
      [2, 2],
    );
    expect(allocate(data, Int32Array.of(0))).toEqual({
      value: 0,
      served: [
        { point: 0, candidate: 0, units: 1 },
        { point: 1, candidate: 0, units: 1 },
      ],
    });
  });
});

describe('the heuristic of a run that has been stopped', () => {
  const aborted = () => new Pace({ signal: { aborted: true } });

  test('law: begins with those that stay and always adds who serves most, of equals the lower number', async () => {
    await fc.assert(
      fc.asyncProperty(space, fc.boolean(), async ({ data }, keep) => {
        const required = keep ? [1] : [];
        // A price above the cost of anything that can be served.
        const far = Math.max(0, ...[...data.cost].filter((one) => one < data.penalty)) + 1;
        const left = unitsOf(data.units);
        const filled = (j: number): number[] =>
          [...left]
            .filter((i) => costAt(data, i, j) < far)
            .toSorted((a, b) => costAt(data, a, j) - costAt(data, b, j) || a - b)
            .slice(0, data.capacity[j]);
        const take = (j: number): void => filled(j).forEach((i) => left.splice(left.indexOf(i), 1));
        const expected = [...required];
        expected.forEach(take);
        while (expected.length < 2) {
          const gains = Array.from({ length: data.candidates }, (_, j) =>
            expected.includes(j) ? -1 : filled(j).reduce((sum, i) => sum + far - costAt(data, i, j), 0),
          );
          const best = gains.indexOf(Math.max(...gains));
          expected.push(best);
          take(best);
        }
        const { chosen, value } = await capacityHeuristic(data, 2, required, aborted()).first();
        expect([...chosen]).toEqual(expected.toSorted((a, b) => a - b));
        expect(value).toBe(cheapest(data, expected));
      }),
      { numRuns: 100 },
    );
  });

  test('a disturbed solution keeps who stays and exchanges two at most, now none, now one, now two', async () => {
    const data = readCapacityMedian(
      columnOf(Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_c, j) => (i * j * 7) % 11))),
      [1, 1, 1, 1, 1, 1],
      [2, 2, 2, 2, 2, 2],
    );
    const heuristic = capacityHeuristic(data, 4, [3], aborted());
    const best = { chosen: Int32Array.of(0, 2, 3, 5), value: 0 };
    const left = new Set<number>();
    for (let seed = 0; seed < 40; seed += 1) {
      const { chosen, value } = await heuristic.disturb(best, createRandom(seed));
      expect([chosen.length, new Set(chosen).size, chosen.includes(3), chosen.every((j) => j >= 0 && j < 6)]).toEqual([
        4,
        4,
        true,
        true,
      ]);
      expect([[...chosen], value]).toEqual([[...chosen].toSorted((a, b) => a - b), cheapest(data, [...chosen])]);
      left.add([...chosen].filter((j) => !best.chosen.includes(j)).length);
    }
    expect([...left].toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
    // Where every candidate stays or is open, no exchange is possible.
    expect([
      ...(
        await capacityHeuristic(data, 2, [1, 4], aborted()).disturb(
          { chosen: Int32Array.of(1, 4), value: 0 },
          createRandom(1),
        )
      ).chosen,
    ]).toEqual([1, 4]);
    expect([
      ...(
        await capacityHeuristic(data, 6, [], aborted()).disturb(
          { chosen: Int32Array.of(0, 1, 2, 3, 4, 5), value: 0 },
          createRandom(1),
        )
      ).chosen,
    ]).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('a set as it is costs one allocation; of a search for better ones no more than 300 exchanges are tried', async () => {
    const points = 10;
    const candidates = 50;
    const random = createRandom('capacity');
    const data = readCapacityMedian(
      columnOf(Array.from({ length: points }, () => Array.from({ length: candidates }, () => 1 + random.below(90)))),
      new Float64Array(points).fill(1),
      new Float64Array(candidates).fill(1),
    );
    const pace = new Pace({});
    const heuristic = capacityHeuristic(data, 10, [], pace);
    const set = Int32Array.from({ length: 10 }, (_, j) => 9 - j);
    const { chosen, value } = await heuristic.improve(set);
    expect([[...chosen], value]).toEqual([[...set].toReversed(), allocate(data, set).value]);
    const one = (20 * points * 10) / 1e6;
    expect(pace.work).toBeCloseTo(one, 12);
    const first = await heuristic.first();
    expect(first.value).toBeLessThan(value);
    const before = pace.work;
    // There are 10 × 50 possible exchanges.
    await heuristic.disturb(first, createRandom(2));
    expect(pace.work - before).toBeCloseTo(301 * one + (300 * candidates) / 1e6, 9);
  });
});
