import { describe, expect, it } from 'vitest';
import { metersApart } from './ground-plane';
import { evaluateRoster, type RosterProblem } from './index';

describe('distances', () => {
  it('are the short way over the 180th meridian', () => {
    // 0.001° of the equator of WGS 84: 2π × 6,378,137 m / 360,000 = 111.3195 m.
    for (const [a, b] of [[179.9995, -179.9995], [-179.9995, 179.9995], [0.0005, -0.0005]] as const) expect(metersApart([a, 0], [b, 0])).toBeCloseTo(111.3195, 3);
  });

  it('are counted in full however far, each time', () => {
    const problem: RosterProblem = {
      from: '2026-11-02',
      to: '2026-11-08',
      people: [{ id: 'a', posts: ['x'], insured: true, consents: true, home: [113.5, 37.36] }],
      shifts: [{ id: 's', postId: 'x', date: '2026-11-03', start: '08:30', minutes: 120, minimum: 0, wanted: 1, position: [113.5, 38.36] }],
      rules: [{ id: 'far', kind: 'distance', weight: 1, meters: 250 }],
    };
    const roster = { assignments: [{ personId: 'a', shiftId: 's' }] };
    // A degree of latitude there is 110,994 m (Geodetic Glossary, NGS): 1108 hundreds of metres begun beyond 250 m.
    expect([evaluateRoster(problem, roster).cost, evaluateRoster(problem, roster).violations[0]?.units]).toEqual([1108, 1108]);
  });
});
