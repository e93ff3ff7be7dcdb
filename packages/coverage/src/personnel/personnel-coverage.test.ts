import { describe, expect, it } from 'vitest';
import { explain } from '../messages/messages';
import { personnelCoverage } from './personnel-coverage';
import type { Position } from '../points/points';

const at = (east: number): Position => [113.57 + east / 87_900, 37.86];

describe('personnelCoverage', () => {
  it('is a maximum assignment where nearest-first is not (worked by hand)', () => {
    // v1 at 0 m, v2 at 400 m, one client each; c1 at 100 m reaches only v1, c2 at 150 m reaches both and is nearer to v1 than to v2.
    const clients = [
      { id: 'c2', postId: 'elder', position: at(150) },
      { id: 'c1', postId: 'elder', position: at(-60) },
    ];
    const volunteers = [
      { id: 'v1', posts: ['elder'], position: at(0), caseload: 1 },
      { id: 'v2', posts: ['elder'], position: at(400), caseload: 1 },
    ];
    const result = personnelCoverage({ clients, volunteers, radius: 300 });
    expect([result.numerator, result.denominator]).toEqual([2, 2]);
    expect(result.care.map(({ clientId, volunteerId }) => `${clientId}-${volunteerId}`).toSorted()).toEqual([
      'c1-v1',
      'c2-v2',
    ]);
  });

  it('names the shortage as the issue words it: 31 households share 4 volunteers with room for 24', () => {
    const clients = Array.from({ length: 31 }, (_, i) => ({ id: `c${i}`, postId: 'elder', position: at(i) }));
    const volunteers = Array.from({ length: 4 }, (_, i) => ({
      id: `v${i}`,
      posts: ['elder'],
      position: at(10 * i),
      caseload: 6,
    }));
    const { shortages, missing, remedy } = personnelCoverage({ clients, volunteers, radius: 200 });
    expect(shortages.map(({ why }) => explain(why, 'en'))).toEqual([
      'These 31 households share 4 volunteers with room for 24: 7 short',
    ]);
    expect(missing.every(({ why }) => why.code === 'coverage.care-full')).toBe(true);
    expect(remedy).toMatchObject({
      raised: 7,
      added: 0,
      smallest: true,
      after: { numerator: 31 },
      withOneFewer: { numerator: 30 },
    });
  });

  it('tells no volunteer of the post, beyond reach, and no place apart', () => {
    const clients = [
      { id: 'a', postId: 'culture', position: at(0) },
      { id: 'b', postId: 'elder', position: at(900) },
      { id: 'c', postId: 'elder' },
    ];
    const { missing } = personnelCoverage({
      clients,
      volunteers: [{ id: 'v', posts: ['elder'], position: at(0), caseload: 9 }],
      radius: 300,
    });
    expect(missing.map(({ why }) => why.code)).toEqual([
      'coverage.care-no-volunteer',
      'coverage.care-beyond',
      'coverage.care-no-place',
    ]);
  });

  it('proves the fewest volunteers to add by units, and by clients whom no one could share', () => {
    const near = Array.from({ length: 5 }, (_, i) => ({ id: `n${i}`, postId: 'elder', position: at(i) }));
    const far = [0, 2000, 4000].map((m, i) => ({ id: `f${i}`, postId: 'elder', position: at(m) }));
    const added = (clients: typeof near) =>
      personnelCoverage({ clients, volunteers: [], radius: 300, addedCaseload: 2 }).remedy;
    expect(added(near)).toMatchObject({ added: 3, smallest: true });
    expect(added(far)).toMatchObject({ added: 3, smallest: true });
  });

  it('has no ratio for nobody', () => {
    expect(personnelCoverage({ clients: [], volunteers: [], radius: 300 })).toMatchObject({
      numerator: 0,
      denominator: 0,
      remedy: undefined,
    });
  });

  it('serves 15,000 needs whole where a maximum assignment can', () => {
    // Client i reaches carers i and i + 1 of a row 100 m apart, so that only a shift along the row serves all.
    const row = 1500;
    const volunteers = Array.from({ length: row }, (_, j) => ({
      id: `v${j}`,
      posts: ['elder'],
      position: at(100 * j),
      caseload: 10,
    }));
    const clients = Array.from({ length: 10 * row }, (_, i) => ({
      id: `c${i}`,
      postId: 'elder',
      position: at(100 * Math.floor(i / 10) + (i % 10 < 5 ? 30 : -30)),
    }));
    const result = personnelCoverage({ clients, volunteers, radius: 75 });
    expect([result.numerator, result.denominator]).toEqual([15_000, 15_000]);
  });
});
