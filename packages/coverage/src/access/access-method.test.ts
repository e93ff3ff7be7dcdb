import { CodedError } from '@community1373/base/diagnostics';
import { describe, expect, it } from 'vitest';
import { type DecayZone, squaredZones, zonesOf } from './access-method';

const zone = (upTo: number, weight: number): DecayZone => ({ upTo, weight });
const read = (...zones: readonly DecayZone[]) => zonesOf({ kind: 'E2SFCA', zones }, 300, 10);

describe('zonesOf', () => {
  it('is one zone of weight 1 up to the radius for 2SFCA, whatever the radius', () => {
    expect(zonesOf({ kind: '2SFCA' }, 300, 10_000)).toEqual({ upTo: [3_000_000], weight: [1] });
    expect(zonesOf({ kind: '2SFCA' }, 0, 10_000)).toEqual({ upTo: [0], weight: [1] });
  });

  it('counts in whole steps, each limit to the nearest', () => {
    expect(read(zone(0, 5), zone(99.96, 1), zone(100.04, 0.5), zone(300, 0.1))).toEqual({
      upTo: [0, 1000, 1000, 3000],
      weight: [5, 1, 0.5, 0.1],
    });
    expect(zonesOf({ kind: '3SFCA', zones: [zone(300, 0.2)] }, 300, 1000)).toEqual({ upTo: [300_000], weight: [0.2] });
  });

  it.each<readonly [string, readonly DecayZone[]]>([
    ['no zone', []],
    ['a limit below 0', [zone(-1, 1), zone(300, 1)]],
    ['a limit that falls', [zone(200, 1), zone(100, 1), zone(300, 1)]],
    ['a limit said twice', [zone(100, 1), zone(100, 0.5), zone(300, 0.2)]],
    ['a limit that is no number', [zone(Number.NaN, 1), zone(300, 1)]],
    ['a first zone without weight', [zone(100, 0), zone(300, 1)]],
    ['a last zone without weight', [zone(100, 1), zone(300, 0)]],
    ['a weight below 0', [zone(100, 1), zone(300, -0.5)]],
    ['a weight without end', [zone(100, Number.POSITIVE_INFINITY), zone(300, 1)]],
    ['a weight that is no number', [zone(300, Number.NaN)]],
    ['an end before the radius', [zone(100, 1), zone(299, 0.5)]],
    ['an end beyond the radius', [zone(100, 1), zone(301, 0.5)]],
  ])('refuses %s', (_, zones) => {
    expect(() => read(...zones)).toThrow(new CodedError('coverage.zones', zones));
  });
});

it('squaredZones squares the weights and leaves the limits', () => {
  expect(squaredZones({ upTo: [5, 9], weight: [3, 0.5] })).toEqual({ upTo: [5, 9], weight: [9, 0.25] });
});
