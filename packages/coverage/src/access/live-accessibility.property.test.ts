import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccessInput } from './accessibility';
import { createCatchment } from '../catchment/catchment';
import { type Position, toPointColumns } from '../points/points';
import { buildWalkingGraph } from '../walking/walking-graph';

const radius = 500;
const zones = [
  { upTo: 200, weight: 1 },
  { upTo: radius, weight: 0.5 },
];
const methods: readonly AccessInput['method'][] = [
  { kind: '2SFCA' },
  { kind: 'E2SFCA', zones },
  { kind: '3SFCA', zones },
];

/** Places on a lattice of about 90 m, so that some coincide; one in eight is far from all others. */
const place = fc
  .tuple(fc.nat(12), fc.nat(12), fc.nat(7))
  .map(([x, y, far]): Position => [113.57 + x * 1e-3 + (far === 0 ? 0.1 : 0), 37.86 + y * 8e-4]);
const columns = (list: readonly Position[]) => toPointColumns(list.map((position, i) => ({ id: String(i), position })));
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('move' as const, 'add' as const, 'remove' as const),
    of: fc.constantFrom('household' as const, 'provider' as const),
    pick: fc.nat(),
    at: place,
    amount: fc.nat(9),
  }),
  { minLength: 1, maxLength: 8 },
);
const towns = fc.record({
  households: fc.array(place, { minLength: 1, maxLength: 14 }),
  providers: fc.array(place, { minLength: 1, maxLength: 6 }),
  amounts: fc.array(fc.nat(9), { minLength: 20, maxLength: 20 }),
  edits,
});

const grid = buildWalkingGraph(
  Array.from({ length: 13 }, (_, i) => i).flatMap((i) =>
    [0, 1].map((down) => ({
      coordinates: Array.from({ length: 13 }, (_c, j): Position => [
        113.57 + (down === 0 ? i : j) * 1e-3,
        37.86 + (down === 0 ? j : i) * 8e-4,
      ]),
    })),
  ),
);

describe.each([
  ['the straight line', { kind: 'straight' } as const],
  ['paths', { kind: 'paths', graph: grid, mobility: 'able', measure: 'length' } as const],
])('law: an accessibility that follows edits is the one computed afresh (%s)', (_, metric) => {
  it('after every edit, with demand and supply; it computes again whom the edit touches, and its undo restores each value', () => {
    fc.assert(
      fc.property(towns, fc.constantFrom(...methods), ({ households, providers, amounts, edits: list }, method) => {
        const catchment = createCatchment({
          households: columns(households),
          providers: columns(providers),
          radius,
          metric,
        });
        const demand = households.map((_h, h) => Number(amounts[h]));
        const supply = providers.map((_p, p) => 1 + Number(amounts[14 + p]));
        const live = catchment.followAccessibility({ method, demand, supply });
        const seen = () => [[...live.access], [...live.ratio]];
        const undos: (() => void)[] = [];
        const states = [seen()];
        for (const { kind, of, pick, at, amount } of list) {
          const there = Array.from(
            { length: of === 'provider' ? catchment.providers : catchment.households },
            (_i, i) => i,
          ).filter((i) => catchment.has(of, i));
          const index = there[pick % Math.max(1, there.length)];
          if (kind !== 'add' && index === undefined) continue;
          const change =
            kind === 'add'
              ? catchment.add(of, at)
              : kind === 'move'
                ? catchment.move(of, index ?? 0, at)
                : catchment.remove(of, index ?? 0);
          const own = of === 'provider' ? supply : demand;
          if (kind !== 'move') own[change.index] = kind === 'add' ? amount : 0;
          const follow = kind === 'add' ? live.update(change, amount) : live.update(change);
          undos.push(() => {
            change.undo();
            follow.undo();
          });
          states.push(seen());
          const fresh = catchment.accessibility({ method, demand, supply });
          expect([live.access.length, live.ratio.length]).toEqual([catchment.households, catchment.providers]);
          live.access.forEach((value, h) => expect(value).toBeCloseTo(Number(fresh.access[h]), 12));
          live.ratio.forEach((value, p) => expect(value).toBeCloseTo(Number(fresh.ratio[p]), 12));
          const first = of === 'household' ? [change.index] : [...change.left, ...change.reached];
          const asked = [
            ...(of === 'provider' ? [change.index] : [...change.left, ...change.reached]),
            ...(method.kind === '3SFCA' ? first.flatMap((h) => [...catchment.reaching(h).indices]) : []),
          ];
          const again = new Set([
            ...first,
            ...asked.flatMap((p) => (catchment.has('provider', p) ? [...catchment.reachedBy(p).indices] : [])),
          ]);
          expect([...follow.households]).toEqual([...again].toSorted((a, b) => a - b));
        }
        states.pop();
        for (const undo of undos.toReversed()) {
          undo();
          expect(seen()).toEqual(states.pop());
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('an added place asks for one, or offers one, unless it says how much (by hand)', () => {
  const catchment = createCatchment({
    households: columns([[113.57, 37.86]]),
    providers: columns([[113.57, 37.86]]),
    radius,
  });
  const live = catchment.followAccessibility({ method: { kind: '2SFCA' }, supply: [6] });
  live.update(catchment.add('household', [113.57, 37.86]));
  expect([[...live.access], [...live.ratio]]).toEqual([[3, 3], [3]]);
  live.update(catchment.add('household', [113.57, 37.86]), 4);
  live.update(catchment.add('provider', [113.57, 37.86]));
  expect([[...live.access], [...live.ratio]]).toEqual([
    [1 + 1 / 6, 1 + 1 / 6, 1 + 1 / 6],
    [1, 1 / 6],
  ]);
});

it('numbers that are not said are nothing, in demand and supply', () => {
  const catchment = createCatchment({
    households: columns([
      [113.57, 37.86],
      [113.57, 37.86],
    ]),
    providers: columns([
      [113.57, 37.86],
      [113.57, 37.86],
      [113.7, 37.86],
    ]),
    radius,
  });
  const { access, ratio, reachedSupply, idleSupply } = catchment.accessibility({
    method: { kind: '2SFCA' },
    demand: [4],
    supply: [2],
  });
  expect([[...access], [...ratio], reachedSupply, idleSupply]).toEqual([[0.5, 0.5], [0.5, 0, 0], 2, 0]);
  expect(catchment.accessibility({ method: { kind: '2SFCA' } })).toMatchObject({ reachedSupply: 2, idleSupply: 1 });
});
