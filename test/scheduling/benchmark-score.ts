// Scores a roster of the shift-scheduling benchmark from the description of the format; shares no code with the solver or the evaluator.
import type { ShiftBenchmark } from './shift-benchmark';

/** The work of one day in the notation of the benchmark. */
export type BenchmarkAssignment = readonly [employee: string, day: number, shift: string];

/** The names of the violated hard rules, and the objective. */
export interface BenchmarkScore {
  readonly broken: readonly string[];
  readonly objective: number;
}

/** Returns the lengths of the blocks of a letter in a text that touch neither end. */
const innerBlocks = (text: string, letter: string): readonly number[] =>
  [...text.matchAll(new RegExp(`${letter}+`, 'g'))]
    .filter(({ index, 0: block }) => index > 0 && index + block.length < text.length)
    .map(({ 0: block }) => block.length);

const longestBlock = (text: string, letter: string): number =>
  Math.max(0, ...[...text.matchAll(new RegExp(`${letter}+`, 'g'))].map(({ 0: block }) => block.length));

/** Returns the hard rules that one employee's days violate; '' stands for a day off. */
export const brokenByLine = (
  { shifts, daysOff, days }: ShiftBenchmark,
  who: ShiftBenchmark['staff'][number],
  line: readonly string[],
): readonly string[] => {
  const broken: string[] = [];
  const check = (holds: boolean, what: string): void => {
    if (!holds) broken.push(`${what}: ${who.id}`);
  };
  const minutes = line.reduce((sum, id) => sum + (shifts.find((shift) => shift.id === id)?.minutes ?? 0), 0);
  check(minutes >= who.minMinutes && minutes <= who.maxMinutes, 'minutes');
  for (const { id, forbidden } of shifts) {
    check(line.filter((one) => one === id).length <= (who.maxOf[id] ?? 0), `most ${id}`);
    check(!line.some((one, day) => one === id && forbidden.includes(line[day + 1] ?? '')), `after ${id}`);
  }
  const text = line.map((id) => (id === '' ? 'o' : 'w')).join('');
  check(longestBlock(text, 'w') <= who.maxConsecutive, 'too many days in a row');
  check(
    innerBlocks(text, 'w').every((length) => length >= who.minConsecutive),
    'too few days in a row',
  );
  check(
    innerBlocks(text, 'o').every((length) => length >= who.minConsecutiveOff),
    'too few days off',
  );
  const weekends = new Set(
    [...text].flatMap((letter, day) => (letter === 'w' && day % 7 >= 5 ? [Math.floor(day / 7)] : [])),
  );
  check(weekends.size <= who.maxWeekends, 'weekends');
  const off = daysOff.find(({ id }) => id === who.id)?.days ?? [];
  check(
    off.every((day) => day >= days || line[day] === ''),
    'day off',
  );
  return broken;
};

/** Returns the days of each employee, '' where off; several shifts on a day are joined by '+', which is not a valid shift. */
const benchmarkLines = (
  { staff, days }: ShiftBenchmark,
  assignments: readonly BenchmarkAssignment[],
): ReadonlyMap<string, readonly string[]> => {
  const lines = new Map(staff.map(({ id }) => [id, Array.from({ length: days }, () => '')]));
  for (const [employee, day, shift] of assignments) {
    const line = lines.get(employee);
    if (line !== undefined) line[day] = line[day] === '' ? shift : `${line[day]}+${shift}`;
  }
  return lines;
};

/** Scores a roster. */
export const scoreBenchmark = (
  instance: ShiftBenchmark,
  assignments: readonly BenchmarkAssignment[],
): BenchmarkScore => {
  const lines = benchmarkLines(instance, assignments);
  const known = new Set(['', ...instance.shifts.map(({ id }) => id)]);
  const broken = [...lines].flatMap(([id, line]) =>
    line.filter((one) => !known.has(one)).map((one) => `no such shift: ${id} ${one}`),
  );
  for (const who of instance.staff) broken.push(...brokenByLine(instance, who, lines.get(who.id) ?? []));
  let objective = 0;
  for (const { id, day, shift, weight } of instance.on) if (lines.get(id)?.[day] !== shift) objective += weight;
  for (const { id, day, shift, weight } of instance.off) if (lines.get(id)?.[day] === shift) objective += weight;
  for (const { day, shift, wanted, under, over } of instance.cover) {
    const people = [...lines.values()].filter((line) => line[day] === shift).length;
    objective += people < wanted ? under * (wanted - people) : over * (people - wanted);
  }
  return { broken, objective };
};
