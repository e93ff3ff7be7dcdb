import { describe, expect, it } from 'vitest';
import { elderPlan } from '../../fixtures/services';
import { generateShifts, type VisitPlan } from '.';

/** Three households along a meridian, 1110 m (22.2 minutes at 50 m a minute) from one to the next. */
const far: VisitPlan = {
  ...elderPlan,
  id: 'visits',
  households: ['a', 'b', 'c'].map((id, i) => ({ id, every: 'week', minutes: 40, position: [113.5, 37.86 + i * 0.01] })),
  visitsPerRound: 3,
  shortest: 60,
  longest: 110,
  slots: [{ weekday: 4, start: '14:00' }],
};

describe('the shifts of a visit plan', () => {
  it('are parts where a round does not fit, each with its own place, visits and times', () => {
    const read = generateShifts({ services: [], visits: [far], from: '2026-11-02', to: '2026-11-08' });
    if (!read.ok) throw new Error('refused');
    // 40 + 23 + 40 minutes are 103, rounded up to 105; the third household is a separate round of at least an hour.
    expect(read.value.shifts).toEqual([
      {
        id: 'visits@2026-11-05T14:00/1',
        postId: 'elder',
        position: [113.5, 37.86],
        date: '2026-11-05',
        start: '14:00',
        minutes: 105,
        minimum: 1,
        wanted: 1,
        clients: ['a', 'b'],
        serviceId: 'visits',
      },
      {
        id: 'visits@2026-11-05T14:00/1.2',
        postId: 'elder',
        position: [113.5, 37.88],
        date: '2026-11-05',
        start: '14:00',
        minutes: 60,
        minimum: 1,
        wanted: 1,
        clients: ['c'],
        serviceId: 'visits',
      },
    ]);
    expect(read.value.visits).toEqual([
      {
        id: 'visits@2026-11-05T14:00/1.2/c',
        planId: 'visits',
        shiftId: 'visits@2026-11-05T14:00/1.2',
        householdId: 'c',
        order: 1,
        date: '2026-11-05',
        start: '14:00',
        minutes: 40,
      },
      {
        id: 'visits@2026-11-05T14:00/1/a',
        planId: 'visits',
        shiftId: 'visits@2026-11-05T14:00/1',
        householdId: 'a',
        order: 1,
        date: '2026-11-05',
        start: '14:00',
        minutes: 40,
      },
      {
        id: 'visits@2026-11-05T14:00/1/b',
        planId: 'visits',
        shiftId: 'visits@2026-11-05T14:00/1',
        householdId: 'b',
        order: 2,
        date: '2026-11-05',
        start: '15:03',
        minutes: 40,
      },
    ]);
    expect(read.value.sessions).toEqual([]);
  });

  it('are dealt over the slots of the week in the order of time, whatever their order in the plan', () => {
    const slots = [
      { weekday: 5, start: '08:30' },
      { weekday: 1, start: '14:30' },
      { weekday: 1, start: '08:30' },
    ] as const;
    // Three rounds of one household each on three slots.
    const read = generateShifts({
      services: [],
      visits: [{ ...far, visitsPerRound: 1, slots }],
      from: '2026-11-02',
      to: '2026-11-08',
    });
    expect(read.ok && read.value.shifts.map(({ id, clients }) => [id, clients])).toEqual([
      ['visits@2026-11-02T08:30/1', ['a']],
      ['visits@2026-11-02T14:30/2', ['b']],
      ['visits@2026-11-06T08:30/3', ['c']],
    ]);
    // Two of them on three slots: the first and the last.
    const two = generateShifts({
      services: [],
      visits: [{ ...far, households: far.households.slice(0, 2), visitsPerRound: 1, slots }],
      from: '2026-11-02',
      to: '2026-11-08',
    });
    expect(two.ok && two.value.shifts.map(({ id }) => id)).toEqual([
      'visits@2026-11-02T08:30/1',
      'visits@2026-11-06T08:30/2',
    ]);
  });
});
