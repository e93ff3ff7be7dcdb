import { describe, expect, it } from 'vitest';
import { fairnessReport, type Roster, type RosterProblem, type Shift } from '..';
import { recordAttendance, servedHours } from '.';
import { person, shift } from '../../fixtures/elder-post';

const problemOf = (people: RosterProblem['people'], shifts: readonly Shift[]): RosterProblem => ({
  from: '2026-11-02',
  to: '2026-11-29',
  people,
  shifts,
  rules: [],
});

describe('served hours and fairness', () => {
  it('walk from proposed to served, and nothing else counts as served', () => {
    const problem = problemOf(
      [person('a')],
      [shift('s-1', '2026-11-03', { clients: ['h-1'] }), shift('s-2', '2026-11-04'), shift('s-3', '2026-11-05')],
    );
    let roster: Roster = { assignments: ['s-1', 's-2', 's-3'].map((shiftId) => ({ personId: 'a', shiftId })) };
    for (const record of [
      { shiftId: 's-1', state: 'accepted' },
      { shiftId: 's-1', state: 'served', servedMinutes: 90 },
      { shiftId: 's-2', state: 'accepted' },
      { shiftId: 's-2', state: 'missed' },
      { shiftId: 's-3', state: 'declined' },
    ] as const) {
      const next = recordAttendance(roster, { personId: 'a', ...record });
      if (!next.ok) throw new Error('refused');
      roster = next.value;
    }
    const { total, byClient } = servedHours(problem, roster);
    expect(total).toEqual({
      id: 'total',
      plannedMinutes: 240,
      servedMinutes: 90,
      missedMinutes: 120,
      pendingMinutes: 0,
      plannedVisits: 1,
      servedVisits: 1,
    });
    expect(byClient.map(({ id, servedVisits }) => [id, servedVisits])).toEqual([['h-1', 1]]);
    expect(recordAttendance(roster, { personId: 'a', shiftId: 's-9', state: 'accepted' }).report.items[0]?.code).toBe(
      'scheduling.not-assigned',
    );
  });

  it('report equal sharing as such and compare only the comparable', () => {
    const problem = problemOf(
      [person('a'), person('b'), person('c', { maxMinutesPerWeek: 60 })],
      [shift('s-1', '2026-11-03'), shift('s-2', '2026-11-04')],
    );
    const groups = fairnessReport(problem, {
      assignments: [
        { personId: 'a', shiftId: 's-1' },
        { personId: 'b', shiftId: 's-2' },
      ],
    });
    expect(groups.map(({ people, gini, envies }) => [people.map(({ personId }) => personId), gini, envies])).toEqual([
      [['a', 'b'], 0, []],
      [['c'], undefined, []],
    ]);
  });
});

describe('what became of an assignment', () => {
  it('goes from proposed to accepted to served or missed, and is corrected, not undone', () => {
    const states = ['proposed', 'accepted', 'declined', 'served', 'missed'] as const;
    const allowed = states.flatMap((from) =>
      states
        .filter(
          (state) =>
            recordAttendance(
              { assignments: [{ personId: 'a', shiftId: 's', state: from }] },
              { personId: 'a', shiftId: 's', state },
            ).ok,
        )
        .map((state) => `${from} ${state}`),
    );
    expect(allowed).toEqual([
      'proposed accepted',
      'proposed declined',
      'accepted declined',
      'accepted served',
      'accepted missed',
      'declined proposed',
      'served missed',
      'missed served',
    ]);
    const [item] = recordAttendance(
      { assignments: [{ personId: 'a', shiftId: 's' }] },
      { personId: 'a', shiftId: 's', state: 'served' },
    ).report.items;
    expect(item).toMatchObject({
      code: 'scheduling.state-change',
      path: ['state'],
      params: { from: 'proposed', to: 'served', allowed: ['accepted', 'declined'] },
    });
    const served: Roster = {
      assignments: [
        { personId: 'a', shiftId: 's', state: 'served', servedMinutes: 90, pinned: true },
        { personId: 'b', shiftId: 's' },
      ],
    };
    const missed = recordAttendance(served, { personId: 'a', shiftId: 's', state: 'missed', servedMinutes: 30 });
    expect(missed.ok && missed.value.assignments).toEqual([
      { personId: 'a', shiftId: 's', pinned: true, state: 'missed' },
      { personId: 'b', shiftId: 's' },
    ]);
  });

  it('is added up by what was recorded, ids ascending', () => {
    const shifts = [
      shift('s', '2026-11-03', { clients: ['h-2', 'h-1'] }),
      shift('t', '2026-11-04', { postId: 'barber', minutes: 60 }),
    ];
    const roster: Roster = {
      assignments: [
        { personId: 'b', shiftId: 's', state: 'served' },
        { personId: 'a', shiftId: 's', state: 'accepted' },
        { personId: 'c', shiftId: 't', state: 'served', servedMinutes: 0 },
        { personId: 'a', shiftId: 't' },
        { personId: 'a', shiftId: 'gone', state: 'served' },
        { personId: 'b', shiftId: 't', state: 'declined' },
      ],
    };
    const { total, byPerson, byPost, byClient } = servedHours(
      problemOf([person('a'), person('b'), person('c')], shifts),
      roster,
    );
    expect(total).toEqual({
      id: 'total',
      plannedMinutes: 360,
      servedMinutes: 120,
      missedMinutes: 0,
      pendingMinutes: 180,
      plannedVisits: 4,
      servedVisits: 2,
    });
    expect(
      byPerson.map(({ id, plannedMinutes, servedMinutes, pendingMinutes }) => [
        id,
        plannedMinutes,
        servedMinutes,
        pendingMinutes,
      ]),
    ).toEqual([
      ['a', 180, 0, 180],
      ['b', 120, 120, 0],
      ['c', 60, 0, 0],
    ]);
    expect(byPost.map(({ id, plannedMinutes, servedMinutes }) => [id, plannedMinutes, servedMinutes])).toEqual([
      ['barber', 120, 0],
      ['elder', 240, 120],
    ]);
    expect(
      byClient.map(({ id, plannedVisits, servedVisits, servedMinutes }) => [
        id,
        plannedVisits,
        servedVisits,
        servedMinutes,
      ]),
    ).toEqual([
      ['h-1', 2, 1, 120],
      ['h-2', 2, 1, 120],
    ]);
  });
});
