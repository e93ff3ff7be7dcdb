import { createRandom } from '@community1373/base/random';
import type { StepGenerator } from '@community1373/base/run';
import { describe, expect, it, test } from 'vitest';
import { plane } from '../../fixtures/siting';
import { readMedian, readReach, transpose } from '../../fixtures/siting-reading';
import { type CapacityData, readCapacityCoverInSteps, readCapacityMedianInSteps } from './capacity/capacity-data';
import { capacityRelaxation } from './capacity/capacity-relaxation';
import { allocateInSteps, capacityHeuristic } from './capacity/capacity-search';
import { checkSitingInSteps } from './check';
import { approachCover } from './cover/cover-approach';
import { findCutsInSteps } from './cover/cover-cuts';
import { coverRelaxation } from './cover/cover-relaxation';
import { createNeighbours, maximalCoverHeuristic, setCoverHeuristic } from './cover/cover-search';
import { Swaps } from './cover/cover-swaps';
import { describeSitingInSteps } from './describe';
import type { DistanceColumn } from './distances';
import { firstEqualInSteps } from './equal';
import { containingInSteps, dominatedInSteps, type Lists, selectInSteps, transposeInSteps } from './lists';
import { readMedianInSteps } from './median/median-data';
import { medianHeuristic } from './median/median-search';
import { createMeter } from './meter';
import { Pace } from './pace';
import type { SitingProblem } from './problem';
import { capacityProgramInSteps, coverProgramInSteps, medianProgramInSteps } from './programs';
import { type Reach, readReachInSteps } from './reach';
import { noChoice } from './relaxation';
import { distinctLengthsInSteps } from './solve-center';
import { raiseBound } from './subgradient';
import { locate } from '../../../../test/support/locate';

const turnsOf = (steps: StepGenerator<unknown>): number => {
  let turns = 0;
  while (steps.next().done !== true) turns += 1;
  return turns;
};

const side = 2200;

/** Distances of which nearly all differ, with a count of those read. */
const lengths = (points: number, candidates: number): DistanceColumn => {
  let looked = 0;
  const column = (j: number, out: Float64Array): void => {
    looked += points;
    for (let i = 0; i < points; i += 1) out[i] = ((i * 7919 + j * 104_729) % 99_991) + (j === i % candidates ? 0 : 1);
  };
  return Object.assign(column, { looked: () => looked });
};
const ones = (count: number): Float64Array => new Float64Array(count).fill(1);
/** 2,200 lists of each second item of 4,400: 4.8 million items. */
const halves: Lists = {
  first: Int32Array.from({ length: side + 1 }, (_, k) => k * side),
  items: Int32Array.from({ length: side * side }, (_, at) => 2 * (at % side) + (Math.floor(at / side) % 2)),
};
const few = { points: 3000, candidates: 1500 };
const median = readMedian(lengths(450, 300), ones(450), 300);
const capacity: CapacityData = {
  ...median,
  units: ones(450),
  capacity: ones(300).fill(40),
  point: Int32Array.from({ length: 450 }, (_, i) => i),
};
const reach = readReach(lengths(1500, 500), ones(1500), 500, new Set(), 50_000).reach;
const all = (count: number): Int32Array => Int32Array.from({ length: count }, (_, j) => j);
const lone = (points: number): SitingProblem => ({
  problem: 'lscp',
  radius: 1,
  demand: ones(points),
  candidates: 1,
  distance: { kind: 'matrix', lengths: ones(points) },
});
const everywhere: SitingProblem = {
  problem: 'p-median',
  facilityCount: 1500,
  demand: ones(3000),
  candidates: 1500,
  distance: { kind: 'metric', between: () => 1 },
};
const graph = (edges: number): SitingProblem => ({
  problem: 'lscp',
  radius: 1,
  demand: [1],
  candidates: 1,
  distance: {
    kind: 'graph',
    nodes: 1,
    from: new Float64Array(edges),
    to: new Float64Array(edges),
    length: ones(edges),
    points: [0],
    candidates: [0],
  },
});

describe('law: a computation of more than four million steps yields', () => {
  /** By name: the number of turns, and the computation. */
  const computations: readonly (readonly [string, number, () => StepGenerator<unknown>])[] = [
    ['checking demand and matrix, each alone', 2, () => checkSitingInSteps(lone(4_100_000))],
    ['checking a graph: its ends and its lengths', 3, () => checkSitingInSteps(graph(4_100_000))],
    ['turning lists: counting and placing', 1 + 9, () => transposeInSteps(halves, 2 * side)],
    ['selecting lists', 1, () => selectInSteps(halves, all(side), all(2 * side))],
    [
      'reading reach: distances, turning twice, hashes, equals, merging',
      12,
      () => readReachInSteps(lengths(few.points, few.candidates), ones(few.points), few.candidates, new Set(), 99_999),
    ],
    [
      'comparing with one that is long',
      1,
      () =>
        dominatedInSteps(
          { first: Int32Array.of(0, 2_100_000, 4_200_000), items: all(2_100_000 * 2).map((k) => k % 2_100_000) },
          { first: all(2_100_001).map((k) => 2 * k), items: all(4_200_000).map((k) => k % 2) },
        ),
    ],
    [
      'comparing with one that is long, the other way',
      1,
      () =>
        containingInSteps(
          { first: Int32Array.of(0, 2_100_000, 4_200_000), items: all(2_100_000 * 2).map((k) => k % 2_100_000) },
          { first: all(2_100_001).map((k) => 2 * k), items: all(4_200_000).map((k) => k % 2) },
        ),
    ],
    [
      'comparing all that have one hash',
      1,
      () => {
        const meter = createMeter();
        return firstEqualInSteps(new Int32Array(1000), (a, b) => (meter.add(10), a === b), meter);
      },
    ],
    [
      'reading a median: distances, costs, the penalty, orders',
      1 + 1 + 1 + 17,
      () => readMedianInSteps(lengths(few.points, few.candidates), ones(few.points), few.candidates),
    ],
    [
      'reading the lengths of a centre: sorting, merging',
      15,
      () => distinctLengthsInSteps(lengths(few.points, few.candidates), ones(few.points), few.candidates),
    ],
    [
      'reading covering under capacity: distances, costs',
      2,
      () =>
        readCapacityCoverInSteps(lengths(few.points, few.candidates), ones(few.points), ones(few.candidates), 50_000),
    ],
    [
      'reading a median under capacity: distances, the penalty, costs',
      3,
      () => readCapacityMedianInSteps(lengths(few.points, few.candidates), ones(few.points), ones(few.candidates)),
    ],
    ['the table of exchanges', 12, () => Swaps.fromInSteps(reach, all(60))],
    [
      'the neighbours of a candidate',
      1,
      () => {
        const near = createNeighbours(reach);
        return (function* (): StepGenerator<void> {
          for (let j = 0; j < 60; j += 1) {
            const found = near(j);
            if (!(found instanceof Int32Array)) yield* found;
          }
        })();
      },
    ],
    [
      'cuts: what is reached, and by which pairs',
      2,
      () => findCutsInSteps({ ...reach, byPoint: halves, weight: ones(side) }, new Float64Array(2 * side).fill(1e-4)),
    ],
    ['the program of covering', 1, () => coverProgramInSteps(reach, 5, all(500), all(5))],
    ['the program of a median', 1, () => medianProgramInSteps(median, 5, [], all(300), all(5))],
    ['the program under capacity: links, then rows', 2, () => capacityProgramInSteps(capacity, 5, [], all(300))],
    ['an allocation', 28, () => allocateInSteps(capacity, all(300))],
    [
      'telling of the nearest',
      1,
      () =>
        describeSitingInSteps(everywhere, lengths(3000, 1500), {
          kind: 'found',
          chosen: [...all(1500)],
          filled: [],
          value: 0,
          bound: 0,
          stoppedBy: 'done',
          reasons: [],
        }),
    ],
  ];
  it.each(computations)('%s', (_, least, computation) => {
    expect(turnsOf(computation())).toBe(least);
  });
});

describe('a search that is halted', () => {
  const halted = (): Pace => new Pace({ signal: { aborted: true }, pause: async () => {} });
  const wide: Reach = {
    byCandidate: halves,
    byPoint: transpose(halves, 2 * side),
    weight: ones(2 * side),
    candidate: all(side),
    point: all(2 * side),
  };
  test('while it makes its first choice has none', async () => {
    const heuristics = [
      maximalCoverHeuristic(wide, 5, halted()),
      setCoverHeuristic(wide, halted()),
      medianHeuristic(median, 200, [], halted()),
      capacityHeuristic(capacity, 20, [], halted()),
    ];
    for (const heuristic of heuristics) expect(await heuristic.first()).toBe(noChoice);
  });

  test('while it tries another choice does not take it for better', async () => {
    const best = { chosen: all(5), value: 7 };
    const random = createRandom(1);
    expect(await maximalCoverHeuristic(wide, 5, halted()).disturb(best, random)).toBe(noChoice);
    expect(await setCoverHeuristic(wide, halted()).disturb(best, random)).toBe(noChoice);
    expect(
      await medianHeuristic(
        { ...median, points: 100_000, cost: new Float64Array(100_000 * 300) },
        100,
        [],
        halted(),
      ).improve(all(100)),
    ).toBe(noChoice);
    expect(await capacityHeuristic(capacity, 300, [], halted()).improve(all(300))).toBe(noChoice);
  });

  test('while its linear program is set up or its prices are taken stays where it is', async () => {
    const part = {
      bound: 0,
      multipliers: new Float64Array(2 * side),
      usage: new Float64Array(side),
      state: new Uint8Array(side),
    };
    await approachCover(
      coverRelaxation(wide, 5, true),
      wide,
      5,
      { points: all(0), candidates: { first: new Int32Array(1), items: all(0) }, highest: ones(0) },
      part,
      halted(),
    );
    expect(part.multipliers.every((at) => at === 0)).toBe(true);
    const long: CapacityData = { ...capacity, points: 900, units: ones(900), cost: new Float64Array(900 * 300) };
    const bounded = {
      ...part,
      multipliers: new Float64Array(900),
      usage: new Float64Array(300),
      state: new Uint8Array(300),
    };
    await raiseBound(capacityRelaxation(long, 5), bounded, halted(), {
      iterations: 9,
      patience: 9,
      step: 1,
      best: () => 1,
      beaten: () => false,
      settle: () => {},
    });
    expect(bounded.bound).toBe(0);
  });
});

/** Questions whose first choice alone takes more than one turn. */
const questions: readonly (readonly [string, SitingProblem])[] = [
  ['maximal covering', { ...plane(1200, 900), problem: 'mclp', facilityCount: 30, radius: 250 }],
  ['set covering', { ...plane(600, 500), problem: 'lscp', radius: 100 }],
  ['the median', { ...plane(400, 400), problem: 'p-median', facilityCount: 60 }],
  ['the centre', { ...plane(350, 350), problem: 'p-center', facilityCount: 20 }],
  [
    'covering under capacity',
    {
      ...plane(150, 150),
      problem: 'capacitated-mclp',
      facilityCount: 20,
      radius: 100,
      capacity: new Float64Array(150).fill(20),
    },
  ],
  [
    'the median under capacity',
    {
      ...plane(150, 150),
      problem: 'capacitated-p-median',
      facilityCount: 20,
      capacity: new Float64Array(150).fill(30),
    },
  ],
];

describe('a question', () => {
  test.each(questions)(
    'law: %s ends at the turn in which the signal is raised, whichever it is, and says so',
    async (_, problem) => {
      for (const at of [1, 2, 4, 7, 11]) {
        const signal = { aborted: false };
        let turns = 0;
        const pause = async (): Promise<void> => {
          turns += 1;
          signal.aborted = turns >= at;
        };
        const answer = await locate(problem, { signal, pause });
        if (turns < at) break;
        expect([turns, answer.stoppedBy]).toEqual([at, 'abort']);
      }
    },
  );
});
