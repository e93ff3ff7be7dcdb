import { createRunControl, runInSlices, runSync, type StepGenerator } from '@community1373/base/run';
import { describe, expect, it, test } from 'vitest';
import { joinLikeColumnsInSteps } from './like-columns';
import { shortCutsInSteps } from '../log/shortage';
import { parseMatchInput, parsePairingInput } from '../log/parse-linkage';
import { threeParties } from '../model/party-presets';
import { explainPairInSteps } from './explain-pair';
import type { MatchInput } from './match-input';
import { matchNeeds, matchNeedsInSteps } from './match-needs';
import { matchProblemInSteps } from './match-problem';
import { mergeInSteps } from './merge-in-steps';
import { pairHouseholdsInSteps } from './pair-households';

const name = { 'zh-CN': '为老服务', en: 'Elder service' };
const organisation = { status: 'filed' as const, kinds: ['elder'], capacity: 100, carried: 0, takenLately: 0 };

/** Needs that every organisation may have. */
const many = (needs: number, organisations: number): MatchInput => ({
  model: {
    id: 'm',
    name,
    parties: threeParties,
    kinds: [{ id: 'elder', name, statuses: ['filed'] }],
    aids: [],
    rotation: { windowDays: 365, measure: 'projects' },
    offerDays: 7,
    responseDays: 3,
  },
  places: [{ id: 'home', parentId: null }],
  needs: Array.from({ length: needs }, (_, i) => ({
    id: `n${i}`,
    kindId: 'elder',
    placeId: 'home',
    value: 1 + (i % 9),
  })),
  organisations: Array.from({ length: organisations }, (_, i) => ({ id: `o${i}`, ...organisation })),
});
const pairs = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ row: Math.floor(i / 100), column: i % 100, value: 1 }));
const households = (count: number) => ({
  donors: Array.from({ length: 100 }, (_, i) => ({ id: `d${i}`, aids: ['study'], capacity: 3, households: 0 })),
  households: Array.from({ length: count }, (_, i) => ({ id: `h${i}`, aids: ['study'], consents: true, value: 1 })),
});

const turnsOf = (steps: StepGenerator<unknown>): number => {
  let turns = 0;
  while (steps.next().done !== true) turns += 1;
  return turns;
};

describe('law: a matching of many pairs yields', () => {
  /** By name: the least number of turns, and the computation. */
  const computations: readonly (readonly [string, number, () => StepGenerator<unknown>])[] = [
    ['each 5,000 pairs weighed, and each 50,000 places merged', 12 + 1, () => matchProblemInSteps(many(600, 100))],
    [
      'each 50,000 items merged',
      3,
      () =>
        mergeInSteps(
          pairs(4).map(() => pairs(25_000)),
          (a, b) => a.row - b.row,
        ),
    ],
    [
      'before and after the flow of a shortage, and each 50,000 pairs joined',
      5,
      () => shortCutsInSteps({ rows: 1000, columns: 100, turns: [], pairs: pairs(100_000), membersOf: [] }),
    ],
    [
      'each 50,000 pairs listed, and each 50,000 compared for like columns',
      2 + 3,
      () => joinLikeColumnsInSteps({ rows: 1000, columns: 100, turns: [], pairs: pairs(100_000) }),
    ],
    ['in a matching: three flows besides', 13 + 3 + 6 + 1, () => matchNeedsInSteps(many(600, 100))],
    ['in the explanation of a pair: one flow more', 13 + 6 + 1, () => explainPairInSteps(many(600, 100), 'n1', 'o1')],
    ['in a pairing', 12 + 3 + 6, () => pairHouseholdsInSteps(households(600))],
  ];
  test.each(computations)('%s', (_, turns, computation) => {
    expect(turnsOf(computation())).toBeGreaterThanOrEqual(turns);
  });
});

it('law: a matching told to end at any of its steps takes no further one', async () => {
  const input = many(200, 100);
  const all = turnsOf(matchNeedsInSteps(input)) + 1;
  for (let last = 0; last <= all; last += 1) {
    let steps = 0;
    const signal = { aborted: last === 0 };
    const counted = function* () {
      const rest = matchNeedsInSteps(input);
      for (let step = rest.next(); ; step = rest.next()) {
        steps += 1;
        signal.aborted = steps >= last;
        if (step.done === true) return step.value;
        yield;
      }
    };
    const matching = await runInSlices(counted(), createRunControl({ signal, pause: async () => {} }), {
      phase: 'match',
      total: all,
    });
    expect([steps, matching === undefined]).toEqual([last, last < all]);
    if (matching !== undefined) expect(matching).toEqual(matchNeeds(input));
  }
});

describe('the limit of a matching', () => {
  test.each([
    ['needs', parseMatchInput, (rows: number) => many(rows, 1000)],
    [
      'households',
      parsePairingInput,
      (rows: number) => ({
        ...households(rows),
        donors: Array.from({ length: 1000 }, (_, i) => ({ id: `d${i}`, aids: [], capacity: 0, households: 0 })),
      }),
    ],
  ] as const)('1,000 %s by 1,000 are read, one more is refused by name', (list, parse, rows) => {
    expect(parse(rows(1000)).ok).toBe(true);
    expect(parse(rows(1001)).report.items).toMatchObject([
      { code: 'linkage.too-many', path: [list], received: '1001', params: { count: 1_001_000, limit: 1_000_000 } },
    ]);
  });
});

it('a pairing refuses what its parser refuses', () => {
  const [donor] = households(0).donors;
  expect(() =>
    runSync(pairHouseholdsInSteps({ donors: donor === undefined ? [] : [donor, donor], households: [] })),
  ).toThrow(expect.objectContaining({ code: 'linkage.pairing-input' }));
});
