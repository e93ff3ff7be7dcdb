// Reads the Curtois & Qu shift-scheduling format (doi 10.1016/j.ejor.2014.01.039) and converts it to the rules of scheduling, without special cases.
import { addDays, type CivilDate } from '@community1373/base/calendar';
import type { RosterProblem, RosterRule } from '@community1373/scheduling';

/** An instance as in the file. */
export interface ShiftBenchmark {
  readonly days: number;
  readonly shifts: readonly { readonly id: string; readonly minutes: number; readonly forbidden: readonly string[] }[];
  readonly staff: readonly {
    readonly id: string;
    readonly maxOf: Readonly<Record<string, number>>;
    readonly maxMinutes: number;
    readonly minMinutes: number;
    readonly maxConsecutive: number;
    readonly minConsecutive: number;
    readonly minConsecutiveOff: number;
    readonly maxWeekends: number;
  }[];
  readonly daysOff: readonly { readonly id: string; readonly days: readonly number[] }[];
  readonly on: readonly BenchmarkRequest[];
  readonly off: readonly BenchmarkRequest[];
  readonly cover: readonly {
    readonly day: number;
    readonly shift: string;
    readonly wanted: number;
    readonly under: number;
    readonly over: number;
  }[];
}

/** A line of the request sections. */
export interface BenchmarkRequest {
  readonly id: string;
  readonly day: number;
  readonly shift: string;
  readonly weight: number;
}

const list = (text: string | undefined): readonly string[] => (text ?? '').split('|').filter((part) => part !== '');

/** Reads the text of a file. */
export const readShiftBenchmark = (text: string): ShiftBenchmark => {
  const sections = new Map<string, string[][]>();
  let section: string[][] = [];
  for (const line of text.split(/\r?\n/).map((raw) => raw.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('SECTION_')) sections.set(line, (section = []));
    else section.push(line.split(',').map((field) => field.trim()));
  }
  const rows = (name: string): readonly string[][] => sections.get(`SECTION_${name}`) ?? [];
  const requests = (name: string): readonly BenchmarkRequest[] =>
    rows(name).map(([id = '', day, shift = '', weight]) => ({ id, day: Number(day), shift, weight: Number(weight) }));
  return {
    days: Number(rows('HORIZON')[0]?.[0]),
    shifts: rows('SHIFTS').map(([id = '', minutes, forbidden]) => ({
      id,
      minutes: Number(minutes),
      forbidden: list(forbidden),
    })),
    staff: rows('STAFF').map(([id = '', most, ...limits]) => {
      const [
        maxMinutes = 0,
        minMinutes = 0,
        maxConsecutive = 0,
        minConsecutive = 0,
        minConsecutiveOff = 0,
        maxWeekends = 0,
      ] = limits.map(Number);
      const maxOf = Object.fromEntries(
        list(most).map((part) => [part.split('=')[0] ?? '', Number(part.split('=')[1])]),
      );
      return { id, maxOf, maxMinutes, minMinutes, maxConsecutive, minConsecutive, minConsecutiveOff, maxWeekends };
    }),
    daysOff: rows('DAYS_OFF').map(([id = '', ...days]) => ({ id, days: days.map(Number) })),
    on: requests('SHIFT_ON_REQUESTS'),
    off: requests('SHIFT_OFF_REQUESTS'),
    cover: rows('COVER').map(([day, shift = '', wanted, under, over]) => ({
      day: Number(day),
      shift,
      wanted: Number(wanted),
      under: Number(under),
      over: Number(over),
    })),
  };
};

/** Day 0 of every instance is a Monday. */
export const benchmarkStart: CivilDate = '2026-01-05';

const post = 'ward';

/** Returns the id of the shift of a type on a day. */
export const benchmarkShiftId = (day: number, shift: string): string => `${day} ${shift}`;

/** Groups items by key, in order of first appearance. */
const grouped = <T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

/** Converts an instance to a roster problem: a shift of each type on each day, and rules; the weighted cost is the benchmark's objective. */
export const benchmarkProblem = (instance: ShiftBenchmark): RosterProblem => {
  const { days, shifts, staff, daysOff, on, off, cover } = instance;
  const coverAt = new Map(cover.map((line) => [benchmarkShiftId(line.day, line.shift), line]));
  const perPerson = staff.flatMap((who): readonly RosterRule[] => {
    const people = [who.id];
    const hard = { weight: 'hard' as const, people };
    return [
      ...Object.entries(who.maxOf).map(([type, max]): RosterRule => ({
        ...hard,
        id: `most of ${type}: ${who.id}`,
        kind: 'load',
        per: 'period',
        of: 'shifts',
        max,
        types: [type],
      })),
      {
        ...hard,
        id: `minutes: ${who.id}`,
        kind: 'load',
        per: 'period',
        of: 'minutes',
        min: who.minMinutes,
        max: who.maxMinutes,
      },
      {
        ...hard,
        id: `days worked: ${who.id}`,
        kind: 'consecutive',
        days: 'worked',
        min: who.minConsecutive,
        max: who.maxConsecutive,
      },
      { ...hard, id: `days off: ${who.id}`, kind: 'consecutive', days: 'off', min: who.minConsecutiveOff },
      { ...hard, id: `weekends: ${who.id}`, kind: 'weekends', max: who.maxWeekends },
    ];
  });
  const coverRules = [
    ...[...grouped(cover, ({ under }) => under)].map(([weight, lines]): RosterRule => ({
      id: `under at ${weight}`,
      kind: 'cover',
      weight,
      level: 'wanted',
      shifts: lines.map(({ day, shift }) => benchmarkShiftId(day, shift)),
    })),
    ...[...grouped(cover, ({ over }) => over)].map(([weight, lines]): RosterRule => ({
      id: `over at ${weight}`,
      kind: 'cover',
      weight,
      level: 'maximum',
      shifts: lines.map(({ day, shift }) => benchmarkShiftId(day, shift)),
    })),
  ].filter(({ weight }) => weight !== 0);
  const request = (want: 'on' | 'off') => (line: BenchmarkRequest) => ({
    personId: line.id,
    shiftId: benchmarkShiftId(line.day, line.shift),
    want,
    units: line.weight,
  });
  return {
    from: benchmarkStart,
    to: addDays(benchmarkStart, days - 1),
    people: staff.map(({ id }) => ({
      id,
      posts: [post],
      insured: true,
      consents: true,
      unavailable: daysOff
        .filter((line) => line.id === id)
        .flatMap((line) => line.days.map((day) => addDays(benchmarkStart, day))),
    })),
    shifts: Array.from({ length: days }, (_, day) => day).flatMap((day) =>
      shifts.map(({ id, minutes }) => ({
        id: benchmarkShiftId(day, id),
        postId: post,
        type: id,
        date: addDays(benchmarkStart, day),
        start: '00:00' as const,
        minutes,
        minimum: 0,
        wanted: coverAt.get(benchmarkShiftId(day, id))?.wanted ?? 0,
      })),
    ),
    rules: [
      { id: 'one a day', kind: 'load', weight: 'hard', per: 'day', of: 'shifts', max: 1 },
      { id: 'days off', kind: 'availability', weight: 'hard' },
      ...shifts.flatMap(({ id, forbidden }): readonly RosterRule[] =>
        forbidden.length === 0
          ? []
          : [{ id: `after ${id}`, kind: 'succession', weight: 'hard', after: id, forbidden: [...forbidden] }],
      ),
      ...perPerson,
      ...coverRules,
      { id: 'requests', kind: 'request', weight: 1, requests: [...on.map(request('on')), ...off.map(request('off'))] },
    ],
  };
};
