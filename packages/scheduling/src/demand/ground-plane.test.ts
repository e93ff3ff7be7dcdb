import { describe, expect, it } from 'vitest';
import { groundPlane, metersApart, metersBetween } from './ground-plane';
import { evaluateRoster, type RosterProblem } from '..';

describe('distances', () => {
  it('are the short way over the 180th meridian', () => {
    // 0.001° of the equator of WGS 84: 2π × 6,378,137 m / 360,000 = 111.3195 m.
    for (const [a, b] of [
      [179.9995, -179.9995],
      [-179.9995, 179.9995],
      [0.0005, -0.0005],
    ] as const)
      expect(metersApart([a, 0], [b, 0])).toBeCloseTo(111.3195, 3);
  });

  it('are those of the ellipsoid at every latitude', () => {
    // Metres per degree by the usual series for WGS 84 (encyclopedias give it under “latitude” and “longitude”), accurate to some centimetres.
    const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);
    for (let latitude = -90; latitude <= 90; latitude += 7.5) {
      const [a, b] = [groundPlane(latitude)([0, 0]), groundPlane(latitude)([1, 1])];
      expect(b.north - a.north).toBeCloseTo(111_132.954 - 559.822 * cos(2 * latitude) + 1.175 * cos(4 * latitude), 1);
      expect(b.east - a.east).toBeCloseTo(
        111_412.84 * cos(latitude) - 93.5 * cos(3 * latitude) + 0.118 * cos(5 * latitude),
        1,
      );
    }
  });

  it('are in steps of a tenth of a millimetre, the same both ways', () => {
    const [a, b] = [
      { east: 1, north: 2 },
      { east: 4, north: 6.000_07 },
    ];
    expect([
      metersBetween(a, b),
      metersBetween(b, a),
      metersBetween({ east: 0, north: 0 }, { east: 0.000_04, north: 0 }),
      metersBetween({ east: 0, north: 0 }, { east: 0.000_06, north: 0 }),
    ]).toEqual([5.0001, 5.0001, 0, 0.0001]);
    // On the plane at the latitude between the two: 78,847 m per degree of longitude at 45°.
    expect(Math.round(metersApart([113, 45], [114, 45]))).toBe(78_847);
    expect(metersApart([113, 44.9], [113, 45.1])).toBeCloseTo(0.2 * 111_132, -1);
    expect(metersApart([0, 30], [180, 30])).toBe(metersApart([180, 30], [0, 30]));
  });

  it('are counted in full however far, each time', () => {
    const problem: RosterProblem = {
      from: '2026-11-02',
      to: '2026-11-08',
      people: [{ id: 'a', posts: ['x'], insured: true, consents: true, home: [113.5, 37.36] }],
      shifts: [
        {
          id: 's',
          postId: 'x',
          date: '2026-11-03',
          start: '08:30',
          minutes: 120,
          minimum: 0,
          wanted: 1,
          position: [113.5, 38.36],
        },
      ],
      rules: [{ id: 'far', kind: 'distance', weight: 1, meters: 250 }],
    };
    const roster = { assignments: [{ personId: 'a', shiftId: 's' }] };
    // A degree of latitude there is 110,994 m (Geodetic Glossary, NGS): 1108 hundreds of metres begun beyond 250 m.
    expect([evaluateRoster(problem, roster).cost, evaluateRoster(problem, roster).violations[0]?.units]).toEqual([
      1108, 1108,
    ]);
  });
});
