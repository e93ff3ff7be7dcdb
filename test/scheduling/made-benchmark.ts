// Instances like those of Curtois and Qu, generated from a seed: full-time and some part-time staff, two days off each, requests, and covers close to capacity.
import { createRandom } from '@community1373/base/random';
import type { BenchmarkRequest, ShiftBenchmark } from './shift-benchmark';

/** Size of an instance. */
export interface BenchmarkSize {
  readonly people: number;
  readonly weeks: number;
  readonly kinds: number;
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/** Full-time and part-time contracts: minutes per 4 weeks, least run, consecutive days off, weekends. */
const contracts = [
  { most: 8640, least: 7200, run: 5, runMin: 2, offMin: 2, weekends: 2, part: 1 },
  { most: 8640, least: 7200, run: 6, runMin: 2, offMin: 3, weekends: 2, part: 1 },
  { most: 5160, least: 3360, run: 5, runMin: 1, offMin: 2, weekends: 3, part: 0.5 },
] as const;

/** Generates an instance. Beyond six kinds, shifts differ in length; a rest of ten hours determines which shifts may follow each other. */
export const madeBenchmark = (seed: string | number, { people, weeks, kinds }: BenchmarkSize): ShiftBenchmark => {
  const random = createRandom(`benchmark ${seed} ${people} ${weeks} ${kinds}`);
  const days = 7 * weeks;
  const shifts = numbers(kinds).map((i) => {
    const from = 360 + Math.floor((i * 990) / Math.max(1, kinds - 1));
    return { id: `k${i}`, from, minutes: kinds > 6 ? Number([480, 480, 600, 720][i % 4]) : 480 };
  });
  const mayFollow = (a: (typeof shifts)[number], b: (typeof shifts)[number]): boolean =>
    b.from + 1440 - (a.from + a.minutes) >= 600;
  const staff = numbers(people).map((i) => {
    const { most, least, run, runMin, offMin, weekends, part } =
      contracts[i * 10 < people * 6 ? 0 : i * 10 < people * 8 ? 1 : 2];
    const able = random.below(kinds);
    return {
      id: `p${i}`,
      maxOf: Object.fromEntries(
        shifts.map(({ id }, k) => [
          id,
          k === able
            ? days
            : random.below(3) === 0
              ? 0
              : k === kinds - 1 && kinds > 3
                ? weeks
                : random.below(2) === 0
                  ? days
                  : Math.floor((days * part) / 2),
        ]),
      ),
      maxMinutes: (most * weeks) / 4,
      minMinutes: (least * weeks) / 4,
      maxConsecutive: run,
      minConsecutive: runMin,
      minConsecutiveOff: offMin,
      maxWeekends: Math.ceil((weekends * weeks) / 4),
    };
  });
  const daysOff = staff.map(({ id }) => ({
    id,
    days: numbers(Math.ceil(weeks / 4)).flatMap(() => {
      const first = random.below(days - 1);
      return [first, first + 1];
    }),
  }));
  const requests = (): BenchmarkRequest[] =>
    numbers(people * weeks).map(() => ({
      id: `p${random.below(people)}`,
      day: random.below(days),
      shift: `k${random.below(kinds)}`,
      weight: 1 + random.below(3),
    }));
  const distinct = (list: readonly BenchmarkRequest[]): readonly BenchmarkRequest[] => [
    ...new Map(list.map((each) => [`${each.id}/${each.day}`, each])).values(),
  ];
  const all = distinct([...requests(), ...requests()]);
  const free = new Set(daysOff.flatMap(({ id, days: off }) => off.map((day) => `${id}/${day}`)));
  const usable = all.filter(({ id, day }) => !free.has(`${id}/${day}`));
  const meanLength = shifts.reduce((sum, { minutes }) => sum + minutes, 0) / kinds;
  const places = staff.reduce((sum, { maxMinutes }) => sum + maxMinutes, 0) / meanLength;
  const each = places / (days * kinds);
  return {
    days,
    shifts: shifts.map((shift) => ({
      id: shift.id,
      minutes: shift.minutes,
      forbidden: shifts.filter((other) => !mayFollow(shift, other)).map(({ id }) => id),
    })),
    staff,
    daysOff,
    on: usable.filter((_, i) => i % 2 === 0),
    off: usable.filter((_, i) => i % 2 === 1),
    cover: numbers(days).flatMap((day) =>
      shifts.map(({ id }) => ({
        day,
        shift: id,
        wanted: Math.max(0, Math.floor(each * (0.7 + 0.62 * random.unit()) + random.unit())),
        under: 100,
        over: 1,
      })),
    ),
  };
};
