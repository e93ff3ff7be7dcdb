import { describe, expect, it } from 'vitest';
import { person, problemOf, shift } from '../../fixtures/elder-post';
import { type Roster } from '..';
import { repairRoster } from '.';

describe('repairRoster', () => {
  it('moves one person rather than two, keeps what was accepted, and proves it', async () => {
    const dates = ['2026-11-03', '2026-11-04', '2026-11-05'] as const;
    const shifts = dates.map((date, i) => shift(`s-${i}`, date));
    const problem = problemOf(
      [
        person('a', { maxMinutesPerWeek: 120 }),
        person('b', { maxMinutesPerWeek: 120 }),
        person('c', { maxMinutesPerWeek: 120 }),
        person('d', { maxMinutesPerWeek: 120 }),
      ],
      shifts,
    );
    const roster: Roster = {
      assignments: [
        { personId: 'a', shiftId: 's-0', state: 'missed' },
        { personId: 'b', shiftId: 's-1', state: 'accepted' },
        { personId: 'c', shiftId: 's-2' },
      ],
    };
    const repaired = await repairRoster(problem, roster);
    expect(repaired.ok && repaired.value).toMatchObject({
      changes: [{ kind: 'add', personId: 'd', shiftId: 's-0' }],
      released: [],
      unfilled: 0,
      unfilledLowerBound: 0,
      leastChanges: 1,
      proven: true,
    });
    expect(repaired.ok && repaired.value.roster.assignments).toEqual([
      { personId: 'd', shiftId: 's-0' },
      { personId: 'b', shiftId: 's-1', state: 'accepted' },
      { personId: 'c', shiftId: 's-2' },
      { personId: 'a', shiftId: 's-0', state: 'missed' },
    ]);
  });

  it('changes nothing where nothing has changed, extra people included', async () => {
    const problem = problemOf([person('a'), person('b')], [shift('s-1', '2026-11-03')]);
    const roster: Roster = {
      assignments: [
        { personId: 'a', shiftId: 's-1' },
        { personId: 'b', shiftId: 's-1' },
      ],
    };
    const repaired = await repairRoster(problem, roster);
    expect(repaired.ok && [repaired.value.changes, repaired.value.roster, repaired.value.proven]).toEqual([
      [],
      roster,
      true,
    ]);
  });

  it('leaves the past alone and releases people and shifts that are gone', async () => {
    const problem = problemOf(
      [person('a', { unavailable: ['2026-11-03', '2026-11-10'] }), person('b')],
      [shift('s-1', '2026-11-03'), shift('s-2', '2026-11-10')],
    );
    const roster: Roster = {
      assignments: [
        { personId: 'a', shiftId: 's-1' },
        { personId: 'a', shiftId: 's-2' },
        { personId: 'gone', shiftId: 's-2' },
      ],
    };
    const repaired = await repairRoster(problem, roster, { since: '2026-11-05' });
    expect(repaired.ok && repaired.value.released.map(({ personId, shiftId }) => `${personId} ${shiftId}`)).toEqual([
      'a s-2',
      'gone s-2',
    ]);
    expect(repaired.ok && repaired.value.roster.assignments).toEqual([
      { personId: 'a', shiftId: 's-1' },
      { personId: 'b', shiftId: 's-2' },
    ]);
  });
});
