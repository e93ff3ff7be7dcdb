import { addDays, type CivilDate } from '@community1373/base/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Recurrence, recurrenceDates } from '.';

const day = 86_400_000;
const timeOf = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`);
const textOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Lists the dates of a recurrence from its description, day by day and month by month with the language's dates. */
const datesOf = (recurrence: Recurrence, from: CivilDate, to: CivilDate): readonly string[] => {
  const all: number[] = [];
  if (recurrence.kind === 'dates') all.push(...recurrence.dates.map(timeOf));
  else {
    const { every = 1, since } = recurrence;
    const begin = since === undefined ? undefined : timeOf(since);
    for (let time = timeOf(addDays(from, -70)); time <= timeOf(to); time += day) {
      const at = new Date(time);
      if (recurrence.kind === 'weekly') {
        // Weeks from Monday.
        const mondayOf = (of: number): number => of - ((new Date(of).getUTCDay() + 6) % 7) * day;
        const weeks =
          begin === undefined
            ? Math.round((mondayOf(time) - timeOf('1970-01-05')) / (7 * day))
            : Math.round((mondayOf(time) - mondayOf(begin)) / (7 * day));
        if (recurrence.weekdays.includes(at.getUTCDay() === 0 ? 7 : at.getUTCDay()) && weeks % every === 0)
          all.push(time);
        continue;
      }
      if (at.getUTCDate() !== 1) continue;
      const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
      const first = begin === undefined ? 0 : new Date(begin).getUTCFullYear() * 12 + new Date(begin).getUTCMonth();
      if ((year * 12 + month - first) % every !== 0) continue;
      const [end, next] = [Date.UTC(year, month + 1, 0), Date.UTC(year, month + 1, 1)];
      if (recurrence.kind === 'monthly') {
        const own = Date.UTC(year, month, recurrence.day);
        if (own <= end) all.push(own);
        else if (recurrence.shortMonth !== 'skip') all.push(recurrence.shortMonth === 'next' ? next : end);
        continue;
      }
      const fitting = Array.from({ length: new Date(end).getUTCDate() }, (_, i) => Date.UTC(year, month, i + 1)).filter(
        (own) => new Date(own).getUTCDay() === recurrence.weekday % 7,
      );
      const own = fitting.at(recurrence.nth === -1 ? -1 : recurrence.nth - 1);
      if (own !== undefined) all.push(own);
    }
    if (begin !== undefined)
      return [...new Set(all)]
        .filter((time) => time >= begin && time >= timeOf(from) && time <= timeOf(to))
        .sort((a, b) => a - b)
        .map(textOf);
  }
  return [...new Set(all)]
    .filter((time) => time >= timeOf(from) && time <= timeOf(to))
    .sort((a, b) => a - b)
    .map(textOf);
};

const date = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2027-06-01', n));
const turns = fc.record({ every: fc.integer({ min: 1, max: 4 }), since: date }, { requiredKeys: [] });
const recurrences: fc.Arbitrary<Recurrence> = fc.oneof(
  fc
    .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), turns)
    .map(([weekdays, more]): Recurrence => ({ kind: 'weekly', weekdays, ...more })),
  fc
    .tuple(
      fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 28, max: 31 })),
      fc.constantFrom('skip' as const, 'next' as const, 'last-day' as const),
      turns,
    )
    .map(([of, shortMonth, more]): Recurrence => ({ kind: 'monthly', day: of, shortMonth, ...more })),
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(1, 2, 3, 4, 5, -1 as const), turns)
    .map(([weekday, nth, more]): Recurrence => ({ kind: 'monthly-weekday', weekday, nth, ...more })),
  fc.array(date).map((dates): Recurrence => ({ kind: 'dates', dates })),
);

describe('the dates of a recurrence', () => {
  // The span contains the end of February of a leap year and of others.
  it('law: are those that its description says, ascending, each once, from the first day of the span to the last', () => {
    fc.assert(
      fc.property(recurrences, date, fc.integer({ min: -1, max: 150 }), (recurrence, from, days) => {
        const to = addDays(from, days);
        expect(recurrenceDates(recurrence, from, to)).toEqual(datesOf(recurrence, from, to));
      }),
      { numRuns: 200 },
    );
  });

  it('are counted from the first date given, not before it, and over the turn of the year', () => {
    const of = (more: object, from: CivilDate, to: CivilDate) =>
      recurrenceDates({ kind: 'monthly', day: 30, shortMonth: 'next', ...more }, from, to);
    // By hand: there is no 30 February, so it moves to 1 March, which is not in February's span but in March's.
    expect([
      of({}, '2027-02-01', '2027-02-28'),
      of({}, '2027-03-01', '2027-03-29'),
      of({}, '2027-03-01', '2027-03-30'),
    ]).toEqual([[], ['2027-03-01'], ['2027-03-01', '2027-03-30']]);
    expect(of({ every: 3, since: '2027-11-30' }, '2027-10-01', '2028-06-01')).toEqual([
      '2027-11-30',
      '2028-03-01',
      '2028-05-30',
    ]);
    expect(
      recurrenceDates({ kind: 'weekly', weekdays: [1, 7], every: 2, since: '2027-12-29' }, '2027-12-20', '2028-01-16'),
    ).toEqual(['2028-01-02', '2028-01-10', '2028-01-16']);
  });
});
