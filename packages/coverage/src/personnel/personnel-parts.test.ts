import { describe, expect, it } from 'vitest';
import { straightLineDistance } from '../points/ellipsoid';
import { personnelCoverage } from './personnel-coverage';
import type { PersonnelInput, PersonnelMoveKind } from './personnel-input';
import { careReach } from './personnel-reach';
import type { Position } from '../points/points';

/** Position at a distance in metres along a parallel; a degree at 37.86° N is 87,999 m. */
const east = (meters: number): Position => [113.57 + meters / 87_999, 37.86];
const client = (id: string, meters: number | undefined, units?: number, postId = 'elder') => ({
  id,
  postId,
  ...(meters === undefined ? {} : { position: east(meters) }),
  ...(units === undefined ? {} : { units }),
});
const volunteer = (id: string, meters: number | undefined, caseload: number, ...posts: readonly string[]) => ({
  id,
  posts: posts.length === 0 ? ['elder'] : posts,
  caseload,
  ...(meters === undefined ? {} : { position: east(meters) }),
});
const base: PersonnelInput = { clients: [], volunteers: [], radius: 100 };

describe('careReach', () => {
  it('pairs, volunteer by volunteer, the clients of their posts in reach, with metres and steps', () => {
    const clients = [
      client('a', 50),
      client('b', undefined),
      client('c', 0, 3),
      client('d', 0, 2, 'safety'),
      client('e', 149),
    ];
    const volunteers = [
      volunteer('v', undefined, 9),
      volunteer('w', 50, 4, 'elder', 'safety'),
      volunteer('x', 0, 1, 'safety'),
      volunteer('y', 10, 0),
    ];
    const problem = careReach({ ...base, clients, volunteers });
    expect([Array.from(problem.want), Array.from(problem.room)]).toEqual([
      [1, 1, 3, 2, 1],
      [9, 4, 1, 0],
    ]);
    expect(Array.from(problem.client, (i, k) => [problem.carer[k], i])).toEqual([
      [1, 0],
      [1, 2],
      [1, 3],
      [1, 4],
      [2, 3],
      [3, 0],
      [3, 2],
    ]);
    const apart = Array.from(problem.client, (i, k) =>
      straightLineDistance(volunteers[Number(problem.carer[k])]?.position ?? [0, 0], clients[i]?.position ?? [0, 0]),
    );
    expect([...problem.distance]).toEqual(apart);
    expect([...problem.cost]).toEqual(apart.map((meters) => Math.round(meters * 10_000)));
  });
});

describe('personnelCoverage', () => {
  it('says who cares for whom, and who is short of what, by hand', () => {
    const clients = [
      { ...client('a', 0, 2), nodeId: 'n1', groupId: '80+' },
      { ...client('b', 40), nodeId: 'n1' },
      { ...client('c', 500), groupId: '80+' },
    ];
    const result = personnelCoverage({ ...base, clients, volunteers: [volunteer('v', 10, 1), volunteer('w', -20, 1)] });
    expect(result).toMatchObject({
      numerator: 2,
      denominator: 4,
      byPost: [{ id: 'elder', numerator: 2, denominator: 4 }],
      byNode: [{ id: 'n1', numerator: 2, denominator: 3 }],
      shortages: [
        {
          clientIds: ['a', 'b'],
          volunteerIds: ['v', 'w'],
          units: 3,
          room: 2,
          why: { code: 'coverage.care-shortage', params: { clients: 2, volunteers: 2, units: 3, room: 2, short: 1 } },
        },
      ],
    });
    expect(result.byGroup.map(({ id, denominator }) => [id, denominator])).toEqual([['80+', 3]]);
    expect(result.care.reduce((sum, { units }) => sum + units, 0)).toBe(2);
    for (const { clientId, volunteerId, distance } of result.care) {
      const [from, to] = [
        [...clients].find(({ id }) => id === clientId)?.position,
        { v: east(10), w: east(-20) }[volunteerId],
      ];
      expect(distance).toBe(straightLineDistance(from ?? [0, 0], to ?? [0, 0]));
    }
  });

  it('asked for the nearest, walks the least: not each to the nearest, but all together', () => {
    // Nearest first would assign a to v (10 m) and b to w (90 m): 100 m in total. The other assignment is 20 and 40 m.
    const input = {
      ...base,
      clients: [client('a', 10), client('b', -40)],
      volunteers: [volunteer('v', 0, 1), volunteer('w', 30, 1)],
      nearest: true,
    };
    expect(personnelCoverage(input).care).toEqual([
      { clientId: 'b', volunteerId: 'v', units: 1, distance: straightLineDistance(east(0), east(-40)) },
      { clientId: 'a', volunteerId: 'w', units: 1, distance: straightLineDistance(east(30), east(10)) },
    ]);
  });
});

describe('why someone has no care', () => {
  const why = (input: Partial<PersonnelInput>) =>
    personnelCoverage({ ...base, ...input }).missing.map((gap) => [
      gap.clientId,
      gap.postId,
      gap.units,
      gap.why.code.replace('coverage.care-', ''),
      gap.why.params,
    ]);

  it('full: the volunteers in reach and what they have room for together; those who are cared for are not told of', () => {
    const volunteers = [volunteer('v', 0, 1), volunteer('w', 10, 2), volunteer('far', 900, 9)];
    expect(why({ clients: [client('a', 0, 5)], volunteers })).toEqual([
      ['a', 'elder', 2, 'full', { client: 'a', post: 'elder', volunteers: 2, room: 3 }],
    ]);
    expect(why({ clients: [client('a', 0, 3)], volunteers })).toEqual([]);
    expect(why({ clients: [client('a', 0)], volunteers: [volunteer('v', 0, 0)] })).toEqual([
      ['a', 'elder', 1, 'full', { client: 'a', post: 'elder', volunteers: 1, room: 0 }],
    ]);
  });

  it('beyond: the nearest of the post that has a place, the first of equals', () => {
    const volunteers = [
      volunteer('other', 101, 1, 'safety'),
      volunteer('nowhere', undefined, 1),
      volunteer('v', 300, 1),
      volunteer('w', 200, 1),
      volunteer('x', 200, 1),
      volunteer('y', 250, 1),
    ];
    expect(why({ clients: [client('a', 0)], volunteers })).toEqual([
      [
        'a',
        'elder',
        1,
        'beyond',
        { client: 'a', post: 'elder', volunteer: 'w', distance: straightLineDistance(east(200), east(0)), radius: 100 },
      ],
    ]);
  });

  it('nobody of the post, or nobody with a place; and no place of one’s own', () => {
    const volunteers = [volunteer('other', 0, 1, 'safety'), volunteer('nowhere', undefined, 1)];
    expect(why({ clients: [client('a', 0), client('b', undefined, 2)], volunteers })).toEqual([
      ['a', 'elder', 1, 'no-volunteer', { client: 'a', post: 'elder' }],
      ['b', 'elder', 2, 'no-place', { client: 'b', post: 'elder' }],
    ]);
  });
});

describe('the mending by the moves that are allowed', () => {
  // Two units are lacking at v, one client is far away, one has no place.
  const clients = [client('a', 0, 3), client('b', 10, 2), client('far', 5000, 2), client('lost', undefined)];
  const remedy = (...moves: readonly PersonnelMoveKind[]) =>
    personnelCoverage({ ...base, clients, volunteers: [volunteer('v', 0, 3)], moves }).remedy;
  const add = (meters: number) => ({
    kind: 'add-volunteer',
    postId: 'elder',
    nodeId: undefined,
    position: east(meters),
    caseload: 3,
  });

  it('none: nothing changes, and one unit less of nothing is the same', () => {
    const as = { numerator: 3, denominator: 8 };
    expect(remedy()).toEqual({ moves: [], raised: 0, added: 0, smallest: true, after: as, withOneFewer: as });
  });

  it('more of a caseload: what those in reach lack', () => {
    expect(remedy('raise-caseload')).toEqual({
      moves: [{ kind: 'raise-caseload', volunteerId: 'v', by: 2 }],
      raised: 2,
      added: 0,
      smallest: true,
      after: { numerator: 5, denominator: 8 },
      withOneFewer: { numerator: 4, denominator: 8 },
    });
  });

  it('volunteers added: for those in reach and those who are alone', () => {
    const result = remedy('add-volunteer');
    expect(result?.moves).toHaveLength(2);
    expect(result?.moves).toContainEqual(add(5000));
    expect(result).toMatchObject({
      raised: 0,
      added: 2,
      after: { numerator: 7, denominator: 8 },
      withOneFewer: { numerator: 5, denominator: 8 },
    });
  });

  it('both: volunteers for those who are alone, more of a caseload for the others', () => {
    expect(remedy('raise-caseload', 'add-volunteer')).toEqual({
      moves: [{ kind: 'raise-caseload', volunteerId: 'v', by: 2 }, add(5000)],
      raised: 2,
      added: 1,
      smallest: true,
      after: { numerator: 7, denominator: 8 },
      withOneFewer: { numerator: 6, denominator: 8 },
    });
    // The same by default; with one unit to raise, one unit less means none.
    const one = personnelCoverage({
      ...base,
      clients: [client('a', 0, 4), client('far', 5000, 4)],
      volunteers: [volunteer('v', 0, 3)],
    }).remedy;
    expect(one).toMatchObject({
      moves: [{ kind: 'raise-caseload', volunteerId: 'v', by: 1 }, add(5000), add(5000)],
      raised: 1,
      added: 2,
      after: { numerator: 8 },
      withOneFewer: { numerator: 7 },
    });
  });

  it('a volunteer added may stand at the place of a client who is cared for: one in the middle serves both ends (by hand)', () => {
    // v reaches the middle only, 120 m to the north of it; the ends are 156 m away from v, and 100 m from the middle.
    const north: Position = [east(100)[0], 37.86 + 120 / 110_996];
    const clients = [client('a', 0), { ...client('middle', 100), nodeId: 'b9' }, client('c', 200)];
    const volunteers = [{ id: 'v', posts: ['elder'], position: north, caseload: 1 }];
    const mending = personnelCoverage({ clients, volunteers, radius: 150, addedCaseload: 2 }).remedy;
    expect(mending).toMatchObject({
      moves: [{ kind: 'add-volunteer', nodeId: 'b9', position: east(100), caseload: 2 }],
      added: 1,
      raised: 0,
      smallest: true,
      after: { numerator: 3, denominator: 3 },
    });
  });

  it('raises of two volunteers: one unit less is one unit less of the last', () => {
    const two = personnelCoverage({
      ...base,
      clients: [client('a', 0, 2), client('b', 500, 3)],
      volunteers: [volunteer('v', 0, 1), volunteer('w', 500, 1)],
    }).remedy;
    expect(two).toMatchObject({
      moves: [
        { volunteerId: 'v', by: 1 },
        { volunteerId: 'w', by: 2 },
      ],
      raised: 3,
      added: 0,
      after: { numerator: 5, denominator: 5 },
      withOneFewer: { numerator: 4, denominator: 5 },
    });
  });
});
