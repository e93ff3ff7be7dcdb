import { describe, expect, test } from 'vitest';
import type { LinkageModel } from '../model/linkage-model';
import { explainPair } from './explain-pair';
import { matchNeeds } from './match-needs';
import type { MatchInput } from './match-input';
import { explain } from '../messages';
import { threeParties } from '../model/party-presets';

const name = { 'zh-CN': '为老服务', en: 'Elder service' };
const model: LinkageModel = {
  id: 'm',
  name,
  parties: threeParties,
  kinds: [{ id: 'elder', name, statuses: ['filed', 'registered'] }],
  aids: [],
  rotation: { windowDays: 365, measure: 'projects' },
  offerDays: 7,
  responseDays: 3,
};
const need = (id: string, changes: object = {}) => ({ id, kindId: 'elder', placeId: 'home', value: 1, ...changes });
const organisation = (id: string, changes: object = {}) => ({
  id,
  status: 'filed' as const,
  kinds: ['elder'],
  capacity: 1,
  carried: 0,
  takenLately: 0,
  ...changes,
});
const input = (
  needs: MatchInput['needs'],
  organisations: MatchInput['organisations'],
  rest: object = {},
): MatchInput => ({
  model,
  places: [{ id: 'home', parentId: null }],
  needs,
  organisations,
  ...rest,
});
const pairsOf = (given: MatchInput): readonly string[] =>
  matchNeeds(given).matched.map((pair) => `${pair.needId}-${pair.organisationId}`);

describe('fair rotation', () => {
  // Recently taken: 2, 0, 1; three needs fill places 0 and 1 of o-2 and place 1 of o-3 before place 2 of o-1.
  test('who took on fewer lately comes first', () => {
    const organisations = [
      organisation('o-1', { capacity: 9, takenLately: 2 }),
      organisation('o-2', { capacity: 9 }),
      organisation('o-3', { capacity: 9, takenLately: 1 }),
    ];
    const { loads } = matchNeeds(input([need('a'), need('b'), need('c')], organisations));
    expect(loads.map((load) => load.matched)).toEqual([0, 2, 1]);
  });
  // By capacity: loads are 2/8 and 1/2; a place of o-1 (2/8, 3/8) comes before one of o-2 (1/2).
  test('in proportion to capacity where the model says so', () => {
    const organisations = [
      organisation('o-1', { capacity: 8, takenLately: 2 }),
      organisation('o-2', { capacity: 2, takenLately: 1 }),
    ];
    const perCapacity = { model: { ...model, rotation: { windowDays: 365, measure: 'per-capacity' } } };
    expect(
      matchNeeds(input([need('a'), need('b')], organisations, perCapacity)).loads.map((load) => load.matched),
    ).toEqual([2, 0]);
    expect(matchNeeds(input([need('a'), need('b')], organisations)).loads.map((load) => load.matched)).toEqual([1, 1]);
  });
  test('with equal loads, who waited longest since the last one, then the id; by lot with a seed', () => {
    const waited = [
      organisation('o-1', { takenLately: 1, lastTaken: '2026-05-01' }),
      organisation('o-2', { takenLately: 1, lastTaken: '2026-02-01' }),
    ];
    expect(pairsOf(input([need('a')], waited))).toEqual(['a-o-2']);
    const equal = [organisation('o-2'), organisation('o-1')];
    expect(pairsOf(input([need('a')], equal))).toEqual(['a-o-1']);
    const drawn = new Set(Array.from({ length: 20 }, (_, seed) => pairsOf(input([need('a')], equal, { seed })).join()));
    expect(drawn).toEqual(new Set(['a-o-1', 'a-o-2']));
  });
  test('the value comes before the turn', () => {
    const values = [{ needId: 'a', organisationId: 'o-1', value: 3 }];
    expect(
      pairsOf(input([need('a')], [organisation('o-1', { takenLately: 50 }), organisation('o-2')], { values })),
    ).toEqual(['a-o-1']);
  });
});

describe('reasons', () => {
  test('of equal value, who waits longer is served; the shortage is the minimum cut, in words', () => {
    const given = input(
      [need('a', { since: '2026-03-02' }), need('b', { since: '2026-03-01' }), need('c', { kindId: 'elder' })],
      [organisation('o-1'), organisation('o-2', { capacity: 0 })],
    );
    const { matched, unmatched, shortages } = matchNeeds(given);
    expect(matched.map((pair) => pair.needId)).toEqual(['b']);
    expect(shortages).toEqual([{ needIds: ['a', 'b', 'c'], organisationIds: ['o-1', 'o-2'], places: 1, lacking: 2 }]);
    const [first] = unmatched;
    if (first === undefined) throw new Error('two are unmatched');
    expect(explain(first.reason, 'zh-CN')).toBe(
      'a 未能落实：3 件只能由 o-1、o-2 承接，这些组织共余 1 个名额，缺 2 个；任一家增加 1 个名额即可多落实 1 件',
    );
    expect(explain(first.reason, 'en')).toContain(
      '3 needs can only go to o-1, o-2, with 1 place free in all, 2 too few',
    );
  });
  test('a need nobody may have says by which conditions', () => {
    const organisations = [organisation('o-1', { kinds: [] }), organisation('o-2', { areas: [] }), organisation('o-3')];
    const { unmatched } = matchNeeds(
      input([need('a')], organisations, { asked: [{ needId: 'a', organisationId: 'o-3' }] }),
    );
    expect(unmatched[0]?.reason).toEqual({
      code: 'linkage.unmatched-refused',
      params: { need: 'a', organisations: 3, kind: 1, status: 0, area: 1, earlier: 1 },
    });
  });
  // a: o-1 5, o-2 1. b: o-1 only, 1. c: o-2 only, 5. With b assigned, a moves to o-2 or drops out, at a loss: 1 + 5 = 6 instead of 10.
  test('a need outweighed by others says what it would cost', () => {
    const given = input(
      [need('a', { value: 5 }), need('b'), need('c', { value: 5 })],
      [organisation('o-1'), organisation('o-2', { kinds: ['elder'] })],
      {
        values: [{ needId: 'a', organisationId: 'o-2', value: 1 }],
        asked: [
          { needId: 'b', organisationId: 'o-2' },
          { needId: 'c', organisationId: 'o-1' },
        ],
      },
    );
    const { value, unmatched, shortages } = matchNeeds(given);
    expect(value).toBe(10);
    // All three compete for the two places, so capacity is binding.
    expect(shortages).toHaveLength(1);
    expect(unmatched.map((one) => one.needId)).toEqual(['b']);
    const roomy = matchNeeds({
      ...given,
      organisations: [organisation('o-1'), organisation('o-2', { capacity: 2 })],
      needs: given.needs,
    });
    // Now b fits if a moves to o-2, which loses 5 and gains 1 + 1.
    expect(roomy.unmatched).toEqual([
      {
        needId: 'b',
        reason: { code: 'linkage.unmatched-outweighed', params: { need: 'b', value: 10, forced: 7, loss: 3 } },
      },
    ]);
    expect(roomy.shortages).toEqual([]);
  });
  // By hand: h at o-1 and d at o-3 give 5 + 1; i at o-1 and h at o-3 give 2 + 4; all three, with h at o-2, only 2 + 1 + 1. d has waited
  // longer than i.
  test('of equal totals, the one with those who wait longer stands, and the other need says so', () => {
    const given = input(
      [
        need('d', { since: '2026-03-01' }),
        need('h', { since: '2026-03-02' }),
        need('i', { since: '2026-03-03', value: 2 }),
      ],
      [organisation('o-1'), organisation('o-2'), organisation('o-3')],
      {
        values: [
          { needId: 'h', organisationId: 'o-1', value: 5 },
          { needId: 'h', organisationId: 'o-3', value: 4 },
        ],
        asked: [
          { needId: 'd', organisationId: 'o-1' },
          { needId: 'd', organisationId: 'o-2' },
          { needId: 'i', organisationId: 'o-2' },
          { needId: 'i', organisationId: 'o-3' },
        ],
      },
    );
    expect(pairsOf(given)).toEqual(['d-o-3', 'h-o-1']);
    expect(matchNeeds(given).unmatched).toEqual([
      { needId: 'i', reason: { code: 'linkage.unmatched-later', params: { need: 'i', value: 6 } } },
    ]);
  });
  test('a pair says why not', () => {
    const given = input(
      [need('a'), need('b')],
      [organisation('o-1'), organisation('o-2', { takenLately: 4 }), organisation('o-3', { capacity: 0 })],
      {
        values: [{ needId: 'b', organisationId: 'o-1', value: 4 }],
      },
    );
    const verdict = (needId: string, organisationId: string) =>
      explainPair(given, needId, organisationId).map((reason) => [reason.code, reason.params['loss']]);
    expect(verdict('b', 'o-1')).toEqual([['linkage.pair-matched', undefined]]);
    expect(verdict('a', 'o-1')).toEqual([['linkage.pair-costs', 3]]);
    expect(verdict('a', 'o-3')).toEqual([['linkage.pair-no-place', undefined]]);
    expect(verdict('z', 'o-1')).toEqual([['linkage.pair-unknown', undefined]]);
    const equal = input([need('a')], [organisation('o-1', { takenLately: 1 }), organisation('o-2')]);
    expect(explainPair(equal, 'a', 'o-1').map((reason) => reason.code)).toEqual(['linkage.pair-equal']);
  });
});

describe('edges', () => {
  test('nothing to match, nobody to match with', () => {
    expect(matchNeeds(input([], []))).toEqual({
      value: 0,
      bound: 0,
      matched: [],
      unmatched: [],
      refused: [],
      shortages: [],
      loads: [],
    });
    expect(matchNeeds(input([need('a')], [])).unmatched[0]?.reason.code).toBe('linkage.unmatched-refused');
    expect(matchNeeds(input([], [organisation('o-1')])).loads).toHaveLength(1);
  });
  test('an organisation that carries more than its capacity has no place, not a negative one', () => {
    expect(matchNeeds(input([need('a')], [organisation('o-1', { carried: 5 })])).shortages[0]?.places).toBe(0);
  });
});
