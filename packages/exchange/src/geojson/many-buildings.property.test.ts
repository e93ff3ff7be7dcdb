import { sampleScenario } from '@community1373/core/sample';
import { straightLineDistance } from '@community1373/coverage';
import { DiagnosticSink } from '@community1373/base/diagnostics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plain } from '../sheets/document';
import { BuildingEdit, type DrawnBuilding } from './drawn-building';
import { NearestPlace } from './nearest-place';

const base = sampleScenario();
const baseNodes = base.community.nodes.map((node): Plain => ({ ...node }));
type Place = readonly [number, number];
const outline = ([x, y]: Place): readonly Place[] => [
  [x, y],
  [x + 2e-4, y],
  [x + 2e-4, y + 1e-4],
  [x, y + 1e-4],
  [x, y],
];
const drawn = (number: string, place: Place, more: object = {}, i = 0): DrawnBuilding => ({
  path: ['features', i],
  border: outline(place),
  properties: { kind: 'building', number, ...more },
});

/** Returns the nodes after drawing, with the reported problems. */
const draw = (buildings: readonly DrawnBuilding[], given: readonly Plain[] = baseNodes) => {
  const sink = new DiagnosticSink();
  const nodes = new Map(given.map((node) => [String(node['id']), node]));
  const edit = new BuildingEdit(sink, base.model.levels, nodes);
  const ids = edit.inOrder(buildings).map((building) => edit.add(building)?.ids[0]);
  return { nodes, ids, codes: sink.report().items.map(({ code }) => code) };
};

describe('law: the nearest of many places', () => {
  const place = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
    .map(([a, b]): Place => [113.57 + a * 1e-4, 37.86 + b * 1e-4]);

  it('is the one that looking at all of them finds, the first of those at one place', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), place, (all, from) => {
        const index = new NearestPlace<number>(straightLineDistance, 0.7894);
        all.forEach((one, i) => index.add(one, i));
        const distances = all.map((one) => straightLineDistance(one, from));
        expect(index.nearest(from)?.meters).toBe(Math.min(...distances));
        const found = index.nearest(from)?.value ?? -1;
        expect(all.findIndex((one) => one[0] === all[found]?.[0] && one[1] === all[found]?.[1])).toBe(found);
      }),
      { numRuns: 300 },
    );
  });

  it('takes hardly more looks where there are more: spread, along one street, and all at one place', () => {
    const spreads: readonly ((i: number, n: number) => Place)[] = [
      (i, n) => [113.57 + ((i * 7919) % n) * 1e-5, 37.86 + ((i * 104_729) % n) * 1e-5],
      (i) => [113.57 + i * 1e-5, 37.86],
      () => [113.57, 37.86],
    ];
    for (const spread of spreads) {
      const looks = [1000, 2000, 4000].map((n) => {
        const index = new NearestPlace<number>(straightLineDistance, 0.7894);
        for (let i = 0; i < n; i += 1) {
          index.nearest(spread(i, n));
          index.add(spread(i, n), i);
        }
        return index.looked / n;
      });
      expect(looks[0]).toBeLessThan(80);
      expect(Number(looks[2]) / Number(looks[0])).toBeLessThan(1.5);
    }
  });
});

describe('buildings of one number', () => {
  const compounds = base.community.nodes.filter(({ levelId }) => levelId === 'compound');
  const [first, second] = compounds;
  const here: Place = base.community.stations[0]?.position ?? [0, 0];
  const far: Place = [here[0] + 0.01, here[1]];

  it('in the compounds that they say are different buildings, and keep their compound', () => {
    const { nodes, ids, codes } = draw([
      drawn('1', here, { parentId: first?.id }),
      drawn('1', far, { parentId: second?.id }),
      drawn('77', here, { parentId: second?.id }),
    ]);
    expect(ids.map((id) => nodes.get(id ?? '')?.['parentId'])).toEqual([first?.id, second?.id, second?.id]);
    expect([new Set(ids).size, codes.filter((code) => code !== 'exchange.building-added')]).toEqual([3, []]);
  });

  it('far from each other are different buildings too; at one place the second is left out', () => {
    expect(new Set(draw([drawn('101', here), drawn('101', far)]).ids).size).toBe(2);
    const twice = draw([drawn('101', here), drawn('101', [here[0] + 2e-4, here[1]])]);
    expect([twice.ids[1], twice.codes]).toEqual([undefined, ['exchange.feature-repeated', 'exchange.building-added']]);
  });

  it('that the scenario has twice is the nearer one, if it is clearly nearer', () => {
    const nodes: readonly Plain[] = [
      ...baseNodes,
      { id: 'other', levelId: 'building', parentId: second?.id, name: '1号楼', position: far, channels: [] },
    ];
    const known = base.community.nodes.find(({ name, levelId }) => levelId === 'building' && name === '1号楼');
    expect(draw([drawn('1', far)], nodes).ids).toEqual(['other']);
    expect(draw([drawn('1', known?.position ?? here)], nodes).ids).toEqual([known?.id]);
    // The nearest comes first, whichever comes first in the file.
    expect(
      draw(
        [drawn('1', [far[0] + 0.02, far[1]]), drawn('1', far)],
        nodes.filter(({ id }) => id !== known?.id),
      ).ids,
    ).toEqual(['other', 'b1']);
    const between = draw([drawn('1', [(far[0] + (known?.position?.[0] ?? 0)) / 2, far[1]])], nodes);
    expect(between.codes).toEqual(['exchange.building-ambiguous']);
  });

  it('and entrances get ids of their own, however many there are', () => {
    const { ids, nodes } = draw(
      Array.from({ length: 60 }, (_, i) => drawn('101', [here[0] + i * 0.005, here[1]], { entrances: 2 }, i)),
    );
    expect(new Set(ids).size).toBe(60);
    expect(nodes.size - base.community.nodes.length).toBe(180);
  });
});
