import { describe, expect, it } from 'vitest';
import { addVolunteers, type Unserved } from './personnel-addition';
import type { PersonnelInput } from './personnel-input';
import type { Position } from '../points/points';

/** Position at a distance in metres along a parallel; a degree at 37.86° N is 87,999 m. */
const east = (meters: number): Position => [113.57 + meters / 87_999, 37.86];
const lacking = (meters: number, units = 1, more: Partial<Unserved> = {}): Unserved => ({
  id: `c${meters}`,
  postId: 'elder',
  position: east(meters),
  units,
  alone: true,
  ...more,
});
const base: PersonnelInput = { clients: [], volunteers: [], radius: 150 };
/** Places of added volunteers in metres, with their caseloads; last, true when they are proven to be the fewest. */
const added = (unserved: readonly Unserved[], input: Partial<PersonnelInput> = {}) => {
  const { moves, proven } = addVolunteers({ ...base, ...input }, unserved);
  return [
    ...moves.map(({ position, caseload }) => `${Math.round((position[0] - 113.57) * 87_999)} m: ${caseload}`),
    proven,
  ];
};
const volunteer = (caseload: number, ...posts: readonly string[]) => ({ id: `v${caseload}`, posts, caseload });

describe('addVolunteers', () => {
  it('puts one where it serves most: in the middle of three for three, at the first where each place serves two', () => {
    expect(added([lacking(0), lacking(100), lacking(200)], { addedCaseload: 3 })).toEqual(['100 m: 3', true]);
    expect(added([lacking(0), lacking(100), lacking(200)], { addedCaseload: 2 })).toEqual(['0 m: 2', '100 m: 2', true]);
    expect(added([])).toEqual([true]);
  });

  it('serves first who could be served from the fewest other places: else the row would need three', () => {
    // A volunteer at 100 m serves 0 m, which only 0 m and 100 m reach, and 100 m; then one at 200 m serves the rest.
    expect(added([lacking(100), lacking(0), lacking(200), lacking(300)], { addedCaseload: 2 })).toEqual([
      '100 m: 2',
      '200 m: 2',
      true,
    ]);
  });

  it('puts as many at one place as are lacking there', () => {
    expect(added([lacking(0, 5)], { addedCaseload: 2 })).toEqual(['0 m: 2', '0 m: 2', '0 m: 2', true]);
  });

  it('says post, node and place of each', () => {
    const { moves } = addVolunteers(base, [lacking(0, 1, { nodeId: 'b9' }), lacking(0, 1, { postId: 'safety' })]);
    expect(moves).toEqual([
      { kind: 'add-volunteer', postId: 'elder', nodeId: 'b9', position: east(0), caseload: 1 },
      { kind: 'add-volunteer', postId: 'safety', nodeId: undefined, position: east(0), caseload: 1 },
    ]);
  });

  it('gives it the smallest caseload of the post that is more than nothing, 1 where there is none, or what is said', () => {
    const volunteers = [
      volunteer(4, 'elder'),
      volunteer(3, 'elder', 'safety'),
      volunteer(0, 'elder'),
      volunteer(2, 'safety'),
    ];
    expect(added([lacking(0)], { volunteers })).toEqual(['0 m: 3', true]);
    expect(added([lacking(0, 1, { postId: 'safety' })], { volunteers })).toEqual(['0 m: 2', true]);
    expect(added([lacking(0, 1, { postId: 'culture' })], { volunteers })).toEqual(['0 m: 1', true]);
    expect(added([lacking(0)], { volunteers, addedCaseload: 7 })).toEqual(['0 m: 7', true]);
  });
});

describe('addVolunteers proves that there are no fewer', () => {
  it('by clients who are alone, no two of whom one place could serve, each by what it lacks', () => {
    expect(added([lacking(0), lacking(1000), lacking(2000)], { addedCaseload: 5 })).toEqual([
      '0 m: 5',
      '1000 m: 5',
      '2000 m: 5',
      true,
    ]);
    expect(added([lacking(0, 3), lacking(1000, 2)], { addedCaseload: 2 })).toEqual([
      '0 m: 2',
      '1000 m: 2',
      '0 m: 2',
      true,
    ]);
  });

  it('by those who are alone only, whoever comes first in the list, and once for all whom one place could serve', () => {
    // A volunteer has two posts, so units prove nothing: one at 140 m serves all three, and the two ends need one.
    const volunteers = [volunteer(5, 'elder', 'safety')];
    expect(added([lacking(140, 1, { alone: false }), lacking(0), lacking(280)], { volunteers })).toEqual([
      '140 m: 5',
      true,
    ]);
    // Every client has someone in reach: the lower bound is 0.
    expect(added([lacking(140, 1, { alone: false })], { volunteers })).toEqual(['140 m: 5', false]);
  });

  it('by the units of those who are alone against the caseload, where one place serves them all', () => {
    const volunteers = [volunteer(2, 'elder', 'safety')];
    expect(added([lacking(0), lacking(10), lacking(20)], { volunteers })).toEqual(['0 m: 2', '0 m: 2', true]);
  });

  it('not where it found no place for all though one might do: in the row of four one at each end leaves the middle, and 5 units need but two of 3', () => {
    expect(added([lacking(0), lacking(100, 3), lacking(200)], { addedCaseload: 3 })).toEqual([
      '0 m: 3',
      '100 m: 3',
      true,
    ]);
    expect(added([lacking(0, 2), lacking(100, 2), lacking(200, 2)], { addedCaseload: 4 })).toEqual([
      '0 m: 4',
      '100 m: 4',
      true,
    ]);
  });

  it('not by those who are in reach of others, who might be served instead: only all that is lacking against the caseload counts', () => {
    const near = { alone: false };
    expect(added([lacking(0, 1, near), lacking(1000, 1, near)], { addedCaseload: 2 })).toEqual([
      '0 m: 2',
      '1000 m: 2',
      false,
    ]);
    expect(added([lacking(0, 1, near), lacking(1000, 1, near)], { addedCaseload: 1 })).toEqual([
      '0 m: 1',
      '1000 m: 1',
      true,
    ]);
    expect(added([lacking(0, 1, near), lacking(1000), lacking(2000, 1, near)], { addedCaseload: 2 })).toEqual([
      '0 m: 2',
      '1000 m: 2',
      '2000 m: 2',
      false,
    ]);
  });

  it('by all that is lacking against the largest caseload of any post', () => {
    const near = { alone: false };
    const volunteers = [volunteer(1, 'elder'), volunteer(3, 'safety')];
    expect(added([lacking(0, 3, near)], { volunteers })).toEqual(['0 m: 1', '0 m: 1', '0 m: 1', true]);
    // Four units, some of which might fall to safety, three at a time.
    expect(added([lacking(0, 3, near), lacking(0, 1, { ...near, postId: 'safety' })], { volunteers })).toEqual([
      '0 m: 1',
      '0 m: 1',
      '0 m: 1',
      '0 m: 3',
      false,
    ]);
  });

  it('not by units where someone has two posts and the caseload is not said, for the lack may fall on the other post', () => {
    const near = { alone: false };
    const volunteers = [volunteer(2, 'elder', 'safety')];
    expect(added([lacking(0, 2, near)], { volunteers })).toEqual(['0 m: 2', false]);
    expect(added([lacking(0, 2)], { volunteers })).toEqual(['0 m: 2', true]);
    expect(added([lacking(0, 2, near)], { volunteers, addedCaseload: 2 })).toEqual(['0 m: 2', true]);
  });
});
