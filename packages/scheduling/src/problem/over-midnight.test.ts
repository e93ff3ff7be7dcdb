import { describe, expect, it } from 'vitest';
import { evaluateRoster, explain, type RosterPerson, type RosterRule, type Shift, solveRoster } from '..';
import { repairRoster } from '../repair';

// Monday 2 November to Sunday 15 November 2026.
const span = { from: '2026-11-02', to: '2026-11-15' } as const;
const person = (more: Partial<RosterPerson> = {}): RosterPerson => ({
  id: 'p',
  posts: ['x'],
  insured: true,
  consents: true,
  ...more,
});
const night = (date: Shift['date'], minutes = 480, more: Partial<Shift> = {}): Shift => ({
  id: 'n',
  postId: 'x',
  date,
  start: '22:00',
  minutes,
  minimum: 0,
  wanted: 1,
  ...more,
});

const said = (rule: object, who: RosterPerson, shift: Shift): readonly string[] => {
  const rules = [{ id: 'r', weight: 'hard', ...rule } as RosterRule];
  const { violations } = evaluateRoster(
    { ...span, people: [who], shifts: [shift], rules },
    { assignments: [{ personId: 'p', shiftId: 'n' }] },
  );
  return violations.map(({ why }) => explain(why, 'en'));
};

describe('a night shift', () => {
  const away = (unavailable: RosterPerson['unavailable'], shift = night('2026-11-02')) =>
    said({ kind: 'availability' }, person({ unavailable }), shift);

  it('meets an absence of the next day, beyond the last day too, unless it ends at midnight', () => {
    expect(away(['2026-11-03'])).toEqual(['p is away on 2026-11-03']);
    expect(away(['2026-11-16'], night('2026-11-15'))).toEqual(['p is away on 2026-11-16']);
    expect(away(['2026-11-03'], night('2026-11-02', 120))).toEqual([]);
    expect(away([{ from: '2026-11-03', to: '9999-12-31' }])).toHaveLength(1);
    expect(away([{ from: '2026-11-03', to: '2026-11-05' }])).toEqual([
      'p is away from 2026-11-03 00:00 to 2026-11-05 24:00',
    ]);
  });

  it('meets a span by its last minute, and not one that begins as it ends', () => {
    expect(away([{ from: '2026-11-03T05:59', to: '2026-11-03T08:00' }])).toEqual([
      'p is away from 2026-11-03 05:59 to 2026-11-03 08:00',
    ]);
    expect(away([{ from: '2026-11-03T06:00', to: '2026-11-03T08:00' }])).toEqual([]);
    expect(away([{ from: '2026-11-02T20:00', to: '2026-11-02T22:00' }])).toEqual([]);
  });

  it('needs a licence that holds on both its days', () => {
    const licensed = (until: '2026-11-02' | '2026-11-03') =>
      said(
        { kind: 'licence' },
        person({ licences: [{ id: 'L', until }] }),
        night('2026-11-02', 480, { licences: ['L'] }),
      );
    expect([licensed('2026-11-02'), licensed('2026-11-03')]).toEqual([
      ['p holds no licence valid on 2026-11-03: L'],
      [],
    ]);
  });

  it('lies in windows that touch at midnight, from Sunday to Monday too', () => {
    const open = (weekday: number, next: number, date: Shift['date']) =>
      said(
        { kind: 'availability' },
        person({
          availability: [
            { weekday, from: '20:00', to: '24:00' },
            { weekday: next, from: '00:00', to: '08:00' },
          ],
        }),
        night(date),
      );
    expect([open(1, 2, '2026-11-02'), open(7, 1, '2026-11-08'), open(1, 3, '2026-11-02').length]).toEqual([[], [], 1]);
  });

  it('is on the weekend from Friday on, and until Sunday', () => {
    const ends = (date: Shift['date'], minutes = 480) =>
      said({ kind: 'weekends', max: 0 }, person(), night(date, minutes)).length;
    expect([
      ends('2026-11-05'),
      ends('2026-11-06'),
      ends('2026-11-06', 120),
      ends('2026-11-08'),
      ends('2026-11-09'),
    ]).toEqual([0, 1, 0, 1, 0]);
  });

  it('of the past leaves too little rest, or overlaps what begins before it ends', async () => {
    const history = [{ date: '2026-11-01', start: '22:00', minutes: 600 }] as const;
    const early: Shift = { ...night('2026-11-02', 240), start: '07:00', minimum: 1 };
    expect(said({ kind: 'overlap' }, person({ history }), early)).toEqual([
      'Overlaps what p has served or promised (2026-11-01 22:00, 600 minutes)',
    ]);
    expect(said({ kind: 'rest', minutes: 660 }, person({ history }), { ...early, start: '18:00' })).toEqual([
      'Only 600 minutes from what p has served or promised (2026-11-01 22:00, 600 minutes); 660 are required',
    ]);
    expect(said({ kind: 'rest', minutes: 660 }, person({ history }), { ...early, start: '19:00' })).toEqual([]);
    const rules: readonly RosterRule[] = [
      { id: 'rest', kind: 'rest', weight: 'hard', minutes: 660 },
      { id: 'held', kind: 'cover', weight: 'hard', level: 'minimum' },
    ];
    const solved = await solveRoster(
      { ...span, people: [person({ history })], shifts: [{ ...early, start: '18:00' }], rules },
      { seed: '1' },
    );
    expect(solved.ok && [solved.value.roster.assignments, solved.value.feasible]).toEqual([[], false]);
  });
});

describe('an absence', () => {
  it('keeps its person from every shift that it meets, when a roster is repaired', async () => {
    const rules: readonly RosterRule[] = [
      { id: 'time', kind: 'availability', weight: 'hard' },
      { id: 'full', kind: 'cover', weight: 'hard', level: 'maximum' },
    ];
    const shifts = [
      night('2026-11-05'),
      { ...night('2026-11-05'), id: 'beside' },
      { ...night('2026-11-05'), id: 'evening', start: '18:00' as const, minutes: 120 },
    ];
    const unavailable = [{ from: '2026-11-05T20:00', to: '2026-11-06T08:00' }] as const;
    const repaired = await repairRoster(
      { ...span, people: [person({ unavailable })], shifts, rules },
      { assignments: [{ personId: 'p', shiftId: 'n' }] },
    );
    expect(
      repaired.ok && [repaired.value.released, repaired.value.roster.assignments, repaired.value.unfilled],
    ).toEqual([[{ personId: 'p', shiftId: 'n' }], [{ personId: 'p', shiftId: 'evening' }], 2]);
  });
});
