// All vectors of ../shared/data/apportionment; the expected values are those of the files, from the sources named there.
import {
  apportion,
  divideClaims,
  nucleolus,
  type RoundingMethod,
  roundShares,
  savingsGame,
  shapleyValue,
} from '@community1373/apportionment';
import { settle } from '@community1373/apportionment/accounts';
import { describe, expect, it } from 'vitest';
import { airport, haveVectors, levyOf, payersOf, vectors } from './vectors';

interface House {
  readonly censuses: readonly (Readonly<Record<string, readonly number[]>> & {
    readonly year: number;
    readonly population: readonly number[];
  })[];
}
interface Lackner {
  readonly cases: readonly {
    readonly name: string;
    readonly votes: readonly number[];
    readonly seats: number;
    readonly expected: Readonly<Record<string, readonly number[]>>;
  }[];
}
type MoneyCase = readonly [number, readonly (number | string)[], readonly number[]];
interface Money {
  readonly moneyphp: readonly MoneyCase[];
  readonly moneyphp_allocateTo: readonly (readonly [number, number, readonly number[]])[];
  readonly dinero_2_0_2: readonly MoneyCase[];
  readonly large_exact: readonly (readonly [string, readonly number[], readonly string[]])[];
  readonly quota_violation_in_dinero_2_0_2: {
    readonly amount: number;
    readonly ratios: readonly number[];
    readonly largest_remainder: readonly number[];
  };
  readonly order_dependence: {
    readonly amount: number;
    readonly ratios: readonly number[];
    readonly largest_remainder: readonly number[];
  };
}
interface Pipe {
  readonly cases: readonly {
    readonly name: string;
    readonly parent: Readonly<Record<string, string>>;
    readonly cost: Readonly<Record<string, number>>;
    readonly at: Readonly<Record<string, string>>;
    readonly total: number;
    readonly shapley: Readonly<Record<string, string>>;
  }[];
}
interface Claims {
  readonly talmud_table: readonly {
    readonly E: number;
    readonly d: readonly number[];
    readonly talmud: readonly number[];
  }[];
  readonly contested_garment: { readonly E: number; readonly d: readonly number[]; readonly talmud: readonly number[] };
  readonly claimsproblems_example: { readonly E: number; readonly d: readonly number[] } & Readonly<
    Record<'PRO' | 'CEA' | 'CEL' | 'Talmud' | 'RA', readonly number[]>
  >;
}
interface Games {
  readonly shapley: readonly { readonly v: readonly number[]; readonly shapley: readonly number[] }[];
  readonly nucleolus: readonly {
    readonly v: readonly number[];
    readonly nucleolus?: readonly string[];
    readonly prenucleolus_like?: readonly number[];
  }[];
  readonly per_capita_nucleolus: readonly { readonly v: readonly number[]; readonly value: readonly string[] }[];
  readonly apartment_cost_game: { readonly costs: readonly number[]; readonly savings: readonly number[] };
}
interface Case9 {
  readonly case9: { readonly households: number; readonly prefee_fen: number; readonly collected_fen: number };
  readonly case9_actual_examples: readonly {
    readonly actual_fen: number;
    readonly equal: {
      readonly share_floor: number;
      readonly extra_fen_to: number;
      readonly refund_total_fen?: number;
      readonly topup_total_fen?: number;
    };
  }[];
}

const numberOf = (text: string): number => {
  const [over = '0', under = '1'] = text.split('/');
  return Number(over) / Number(under);
};
const closeTo = (exact: readonly string[] | undefined, expected: readonly number[]): void => {
  expect(exact?.length).toBe(expected.length);
  exact?.forEach((text, i) => expect(numberOf(text)).toBeCloseTo(expected[i] ?? Number.NaN, 10));
};
/** Divides a claim problem with units scaled so that all amounts are whole. */
const awards = (
  E: number,
  d: readonly number[],
  scale: number,
  rule: Parameters<typeof divideClaims>[0]['rule'],
): readonly string[] =>
  divideClaims({ estate: E * scale, claims: d.map((claim) => claim * scale), rule }).exact.map((text) =>
    String(numberOf(text) / scale),
  );

describe.runIf(haveVectors)('reference vectors', () => {
  describe('US House 2000, 2010, 2020', () => {
    const columns: readonly (readonly [RoundingMethod, string, number])[] = [
      ['huntington-hill', 'actual', 1],
      ['huntington-hill', 'hill', 1],
      ['webster', 'webster', 1],
      ['jefferson', 'jefferson', 1],
      ['adams', 'adams', 1],
      ['dean', 'dean', 1],
      ['largest-remainder', 'hamilton_no_min', 0],
    ];
    for (const census of haveVectors ? vectors<House>('apportionment/us-house-2000-2020.json').censuses : [])
      it.each(columns)(`${census.year} %s is %s`, (method, column, minimum) => {
        expect(roundShares({ total: 435, weights: census.population, method, minimum })).toEqual(census[column]);
      });
  });

  describe('Balinski–Young and others', () => {
    const columns: readonly (readonly [string, RoundingMethod])[] = [
      ['quota', 'quota'],
      ['largest_remainder', 'largest-remainder'],
      ['dhondt', 'jefferson'],
      ['saintelague', 'webster'],
      ['huntington', 'huntington-hill'],
      ['adams', 'adams'],
      ['dean', 'dean'],
    ];
    // Modified Sainte-Laguë (first divisor 1.4) is not among the methods of the issue.
    const cases = (haveVectors ? vectors<Lackner>('apportionment/apportionment-lackner.json').cases : []).flatMap(
      ({ name, votes, seats, expected }) =>
        columns.flatMap(([column, method]) => {
          const wanted = expected[column] ?? expected['all'];
          return wanted === undefined ? [] : [{ name, method, votes, seats, wanted }];
        }),
    );
    it.each(cases)('$name $method', ({ votes, seats, method, wanted }) =>
      expect(roundShares({ total: seats, weights: votes, method, tie: 'first' })).toEqual(wanted),
    );
  });

  describe('money allocation', () => {
    const money = haveVectors ? vectors<Money>('apportionment/money-allocate.json') : undefined;
    const weightsOf = (ratios: readonly (number | string)[]): readonly number[] =>
      ratios.map((ratio) => (typeof ratio === 'string' ? Math.round(Number(ratio) * 100) : ratio));
    const share = (total: number, ratios: readonly (number | string)[]): readonly number[] =>
      roundShares({ total, weights: weightsOf(ratios), method: 'largest-remainder' });
    it.each(money?.moneyphp.filter(([total]) => total >= 0) ?? [])('moneyphp %j by %j', (total, ratios, expected) =>
      expect(share(total, ratios)).toEqual(expected),
    );
    it('moneyphp −5 by 7:3 is a tie that it gives to the second; ours mirrors +5, and the other order of the tie is its answer', () => {
      const [total, ratios, expected] = money?.moneyphp.find(([amount]) => amount < 0) ?? [0, [], []];
      expect(share(total, ratios)).toEqual(share(-total, ratios).map((fen) => -fen));
      const both = ['a', 'b', 'c', 'd'].map((seed) =>
        roundShares({ total, weights: weightsOf(ratios), method: 'largest-remainder', tie: { seed, ids: ['x', 'y'] } }),
      );
      expect(both).toContainEqual(expected);
    });
    it.each(money?.moneyphp_allocateTo ?? [])('moneyphp %i to %i', (total, count, expected) =>
      expect(
        share(
          total,
          Array.from({ length: count }, () => 1),
        ),
      ).toEqual(expected),
    );
    it.each(money?.dinero_2_0_2 ?? [])('dinero %j by %j', (total, ratios, expected) =>
      expect(share(total, ratios)).toEqual(expected),
    );
    it.each(money?.large_exact ?? [])('large %s', (total, ratios, expected) => {
      expect(roundShares({ total: BigInt(total), weights: ratios, method: 'largest-remainder' }).map(String)).toEqual(
        expected,
      );
      expect(roundShares({ total: Number(total), weights: ratios, method: 'largest-remainder' }).map(String)).toEqual(
        expected,
      );
    });
    it('the counterexamples to dinero.js and to rusty_money', () => {
      for (const found of money === undefined ? [] : [money.quota_violation_in_dinero_2_0_2, money.order_dependence])
        expect(share(found.amount, found.ratios)).toEqual(found.largest_remainder);
    });
  });

  describe('airports and pipe trees', () => {
    it('Birmingham airport: Shapley per movement of 13,572 movements', () => {
      const file = vectors<{
        readonly movements: readonly number[];
        readonly annual_capital_cost_gbp: readonly number[];
        readonly shapley_per_movement: readonly number[];
      }>('apportionment/airport-birmingham.json');
      const { network, payers } = airport(file.annual_capital_cost_gbp, file.movements);
      const split = apportion({
        levy: levyOf({ kind: 'network', solution: 'shapley' }, file.annual_capital_cost_gbp.at(-1) ?? 0, { network }),
        payers,
      });
      expect(split.ok).toBe(true);
      if (!split.ok) return;
      expect(split.value.shares.length).toBe(13_572);
      const byType = new Map(
        split.value.shares.map(({ householdId, exact }) => [householdId.split('-')[0], numberOf(exact)]),
      );
      file.shapley_per_movement.forEach((expected, type) => expect(byType.get(String(type))).toBeCloseTo(expected, 5));
    });

    it('the small airport: Shapley (sequential equal) and sequential full contributions', () => {
      const file = vectors<{
        readonly c: readonly number[];
        readonly SEC_shapley: readonly number[];
        readonly SFC: readonly number[];
      }>('apportionment/airport-small.json');
      const { network, payers } = airport(
        file.c,
        file.c.map(() => 1),
      );
      const total = file.c.at(-1) ?? 0;
      for (const [solution, expected] of [
        ['shapley', file.SEC_shapley],
        ['sequential', file.SFC],
      ] as const) {
        const split = apportion({ levy: levyOf({ kind: 'network', solution }, total, { network }), payers });
        closeTo(split.ok ? split.value.shares.map(({ exact }) => exact) : undefined, expected);
      }
    });

    for (const { name, parent, cost, at, total, shapley } of haveVectors
      ? vectors<Pipe>('apportionment/pipe-tree-shapley.json').cases
      : [])
      it(`pipe tree ${name}`, () => {
        const network = {
          segments: Object.entries(parent).map(([id, to]) => ({
            id,
            fen: cost[id] ?? 0,
            ...(to === 'root' ? {} : { parentId: to }),
          })),
          taps: Object.entries(at).map(([householdId, segmentId]) => ({ householdId, segmentId })),
        };
        const split = apportion({
          levy: levyOf({ kind: 'network', solution: 'shapley' }, total, { network, scope: { kind: 'network' } }),
          payers: payersOf([...Object.keys(at), 'not-on-the-riser']),
        });
        expect(
          split.ok && Object.fromEntries(split.value.shares.map(({ householdId, exact }) => [householdId, exact])),
        ).toEqual(shapley);
      });
  });

  describe('claims', () => {
    const claims = haveVectors ? vectors<Claims>('apportionment/claims-talmud.json') : undefined;
    it.each(claims?.talmud_table ?? [])('Talmud $E', ({ E, d, talmud }) => closeTo(awards(E, d, 1, 'talmud'), talmud));
    it('the contested garment', () =>
      closeTo(
        awards(claims?.contested_garment.E ?? 0, claims?.contested_garment.d ?? [], 2, 'talmud'),
        claims?.contested_garment.talmud ?? [],
      ));
    it.each([
      ['PRO', 'proportional'],
      ['CEA', 'equal-awards'],
      ['CEL', 'equal-losses'],
      ['Talmud', 'talmud'],
      ['RA', 'random-arrival'],
    ] as const)('ClaimsProblems %s', (column, rule) => {
      const example = claims?.claimsproblems_example;
      closeTo(awards(example?.E ?? 0, example?.d ?? [], 1, rule), example?.[column] ?? []);
    });
  });

  it('coalition games: Shapley, nucleolus, per-capita nucleolus, the apartment game', () => {
    const games = vectors<Games>('apportionment/tu-games.json');
    for (const { v, shapley } of games.shapley) closeTo(shapleyValue(v), shapley);
    for (const { v, nucleolus: expected, prenucleolus_like } of games.nucleolus)
      closeTo(nucleolus(v), expected?.map(numberOf) ?? prenucleolus_like ?? []);
    for (const { v, value } of games.per_capita_nucleolus)
      closeTo(nucleolus(v, { perCapita: true }), value.map(numberOf));
    expect(savingsGame(games.apartment_cost_game.costs)).toEqual(games.apartment_cost_game.savings);
  });

  it('a lift by floor coefficients 1 + (floor − 1) / 2', () => {
    for (const { cost, floors, shares } of vectors<{
      readonly AscensorAndar: readonly {
        readonly cost: number;
        readonly floors: number;
        readonly shares: readonly number[];
      }[];
    }>('apportionment/elevator-custosascensor.json').AscensorAndar) {
      const at = Array.from({ length: floors }, (_, i) => i + 1);
      const table = {
        id: 'linear',
        source: 'cran/CustosAscensor',
        certainty: 'text-read',
        coefficients: at.map((floor) => ({ floor, hundredths: 50 + 50 * floor })),
      } as const;
      const split = apportion({
        levy: levyOf({ kind: 'floor', table }, cost),
        payers: at.map((floor) => ({ householdId: `h${floor}`, floor })),
      });
      expect(split.ok && split.value.shares.map(({ fen }) => fen)).toEqual(shares);
    }
  });

  describe('building 9', () => {
    const { case9, case9_actual_examples: examples } = haveVectors
      ? vectors<Case9>('apportionment/case-9-10.json')
      : { case9: { households: 0, prefee_fen: 0, collected_fen: 0 }, case9_actual_examples: [] };
    it.each(examples)('actual cost $actual_fen', ({ actual_fen, equal }) => {
      const payers = payersOf(Array.from({ length: case9.households }, (_, i) => `h${String(i).padStart(2, '0')}`));
      const receipts = payers.map(({ householdId }) => ({
        householdId,
        fen: case9.prefee_fen,
        on: '2026-01-13' as const,
      }));
      const settled = settle({
        levy: levyOf({ kind: 'equal' }, actual_fen, {
          advance: { basis: 'perHousehold', fen: case9.prefee_fen },
          receipts,
        }),
        payers,
      });
      expect(settled.ok).toBe(true);
      if (!settled.ok) return;
      const { accounts, totals } = settled.value;
      expect(totals.collectedFen).toBe(case9.collected_fen);
      expect(accounts.filter(({ shareFen }) => shareFen === equal.share_floor).length).toBe(
        case9.households - equal.extra_fen_to,
      );
      expect(accounts.filter(({ shareFen }) => shareFen === equal.share_floor + 1).length).toBe(equal.extra_fen_to);
      expect([totals.refundFen, totals.dueFen]).toEqual([equal.refund_total_fen ?? 0, equal.topup_total_fen ?? 0]);
    });
  });

  it('the rules in force: no unsure floor table of the file is used silently', () => {
    interface Table {
      readonly id: string;
      readonly by: string;
      readonly f?: Readonly<Record<string, number>>;
      readonly sure: string;
    }
    for (const { id, by, f, sure } of vectors<{ readonly floorCoefficients: readonly Table[] }>('rules/cn-rules.json')
      .floorCoefficients) {
      if (f === undefined) continue;
      const certainty = sure.startsWith('RECALLED') ? 'recalled' : 'seen-second-hand';
      const coefficients = Object.entries(f).map(([floor, factor]) => ({
        floor: Number(floor),
        hundredths: Math.round(factor * 100),
      }));
      const rule = {
        kind: 'floor',
        table: { id, source: sure, certainty, coefficients },
        timesArea: by === 'area',
      } as const;
      const payers = coefficients.map(({ floor }) => ({ householdId: `h${floor}`, floor, area: 8000 }));
      const refused = apportion({ levy: levyOf(rule, 100_000), payers });
      expect(refused.report.items.map(({ code }) => code)).toEqual(['apportionment.floor-table-unsure']);
      const knowing = apportion({ levy: levyOf(rule, 100_000, { acknowledgedUnsure: [id] }), payers });
      expect(knowing.ok).toBe(true);
      expect(knowing.report.items.map(({ code, severity }) => [code, severity])).toEqual([
        ['apportionment.unsure-acknowledged', 'warning'],
      ]);
    }
  });
});
