import type { CivilDate } from '@community1373/base/calendar';
import { describe, expect, it } from 'vitest';
import { elderPlan, session } from '../../fixtures/services';
import { parseServiceDemand } from '.';

describe('parseServiceDemand', () => {
  it('names every problem and throws nothing', () => {
    const bad = parseServiceDemand({
      services: [
        session({ kind: 'dates', dates: [] }),
        session({ kind: 'dates', dates: [] }, { onHoliday: 'skip', minimum: 5 }),
      ],
      visits: [
        {
          ...elderPlan,
          shortest: 200,
          households: [
            { id: 'a', every: 'week', minutes: 160 },
            { id: 'a', every: 'week', minutes: 30 },
          ],
        },
      ],
      from: '2026-11-01',
      to: '2026-11-30',
    });
    expect(bad.report.items.map(({ code }) => code).sort()).toEqual([
      'scheduling.calendar-missing',
      'scheduling.duplicate-id',
      'scheduling.duplicate-id',
      'scheduling.minimum-over-wanted',
      'scheduling.shortest-over-longest',
      'scheduling.visit-too-long',
    ]);
    for (const input of [
      null,
      7,
      {},
      { services: 'x' },
      { services: [], from: '2026-02-30', to: '2026-03-01' },
      { services: [session({ kind: 'dates', dates: [] }, { minutes: -5 })], from: '2026-01-01', to: '2026-01-02' },
    ])
      expect(parseServiceDemand(input).ok).toBe(false);
    expect(parseServiceDemand({ services: [], from: '2026-01-01', to: '2126-01-01' }).report.items[0]?.code).toBe(
      'scheduling.span-too-long',
    );
  });

  it('takes a season of one day, and none that ends before it begins', () => {
    const season = (from: CivilDate, to: CivilDate) =>
      parseServiceDemand({
        services: [session({ kind: 'dates', dates: [] }, { seasons: [{ from, to }] })],
        from: '2026-11-02',
        to: '2026-11-08',
      }).ok;
    expect([
      season('2026-11-03', '2026-11-03'),
      season('2026-11-03', '2026-11-04'),
      season('2026-11-04', '2026-11-03'),
    ]).toEqual([true, true, false]);
  });

  it('says what a span, a time or a plan contradicts', () => {
    const codes = (demand: object) =>
      parseServiceDemand({ services: [], from: '2026-11-02', to: '2026-11-08', ...demand }).report.items.map(
        ({ code, path }) => [code, path],
      );
    const dates = { kind: 'dates', dates: [] } as const;
    expect(codes({ from: '2026-11-09', services: [session(dates)] })).toEqual([['scheduling.span-reversed', ['to']]]);
    expect(codes({ services: [session(dates, { from: '2026-11-05', to: '2026-11-04' })] })).toEqual([
      ['scheduling.span-reversed', ['services', 0, 'to']],
    ]);
    expect(codes({ services: [session(dates, { from: '2026-11-05', to: '2026-11-05' })] })).toEqual([]);
    const evening = { ...elderPlan, households: [], shortest: 60, longest: 120 };
    expect(
      codes({
        visits: [
          {
            ...evening,
            slots: [
              { weekday: 1, start: '22:00' },
              { weekday: 1, start: '22:01' },
            ],
          },
        ],
      }),
    ).toEqual([['scheduling.past-midnight', ['visits', 0, 'slots', 1, 'start']]]);
    const crowd = (count: number) =>
      codes({
        visits: [
          {
            ...evening,
            households: Array.from({ length: count }, (_, i) => ({ id: `h${i}`, every: 'quarter', minutes: 30 })),
          },
        ],
      });
    expect([crowd(20_000), crowd(20_001)]).toEqual([[], [['scheduling.too-many', ['visits', 0, 'households']]]]);
    const old = (from: CivilDate) =>
      codes({
        services: [
          {
            kind: 'course',
            id: 'c',
            postId: 'culture',
            wanted: 1,
            from,
            cohorts: [{ id: 'a', learners: 1 }],
            seats: 5,
            sessions: 1,
            minutes: 60,
            rooms: [{ placeId: 'hall', seats: 5, slots: [{ weekday: 1, start: '09:00' }] }],
          },
        ],
      });
    // A course that begins 1100 days before the span can still be laid out from its beginning.
    expect([old('2023-10-29'), old('2023-10-28')]).toEqual([
      [],
      [['scheduling.span-too-long', ['services', 0, 'from']]],
    ]);
  });

  it('reads a sound demand', () => {
    const demand = {
      services: [session({ kind: 'dates', dates: ['2026-11-03'] })],
      visits: [elderPlan],
      from: '2026-11-02',
      to: '2026-11-08',
    };
    expect(parseServiceDemand(JSON.parse(JSON.stringify(demand)))).toMatchObject({
      ok: true,
      value: demand,
      report: { total: 0 },
    });
  });
});
