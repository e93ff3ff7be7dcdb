// The shift-scheduling benchmark as one integer program, with a variable for each employee, day and shift, for comparison with a general solver.
import type { LinearProgram } from '@community1373/solver';
import type { ShiftBenchmark } from '../scheduling/shift-benchmark';

type Term = readonly [column: number, value: number];

/** Collects the rows and columns of a program. */
class ProgramBuilder {
  readonly cost: number[] = [];
  private readonly upper: number[] = [];
  private readonly integer: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts = [0];
  private readonly columns: number[] = [];
  private readonly values: number[] = [];

  column(cost: number, upper: number, integer: boolean): number {
    this.cost.push(cost);
    this.upper.push(upper);
    this.integer.push(integer ? 1 : 0);
    return this.cost.length - 1;
  }

  row(terms: readonly Term[], lower: number, upper: number): void {
    for (const [column, value] of terms) {
      this.columns.push(column);
      this.values.push(value);
    }
    this.starts.push(this.columns.length);
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
  }

  program(offset: number): LinearProgram {
    const { cost, upper, integer, rowLower, rowUpper, starts, columns, values } = this;
    return { sense: 'minimize', cost, offset, upper, integer, rowLower, rowUpper, matrix: { starts, columns, values } };
  }
}

const infinity = Number.POSITIVE_INFINITY;

/** Builds the program of an instance. */
export const benchmarkProgram = ({ days, shifts, staff, daysOff, on, off, cover }: ShiftBenchmark): LinearProgram => {
  const build = new ProgramBuilder();
  const at = new Map<string, number>();
  const name = (id: string, day: number, shift: string): string => `${id}/${day}/${shift}`;
  const column = (id: string, day: number, shift: string): number => Number(at.get(name(id, day, shift)));
  for (const who of staff) {
    const free = new Set(daysOff.filter(({ id }) => id === who.id).flatMap((line) => line.days));
    for (let day = 0; day < days; day += 1)
      for (const { id } of shifts) at.set(name(who.id, day, id), build.column(0, free.has(day) ? 0 : 1, true));
    const worked = (day: number): readonly Term[] => shifts.map(({ id }): Term => [column(who.id, day, id), 1]);
    const minus = (terms: readonly Term[]): readonly Term[] => terms.map(([j, value]): Term => [j, -value]);
    const window = (from: number, length: number): readonly Term[] =>
      Array.from({ length }, (_, i) => worked(from + i)).flat();
    for (let day = 0; day < days; day += 1) {
      build.row(worked(day), 0, 1);
      for (const { id, forbidden } of shifts)
        for (const next of day + 1 < days ? forbidden : [])
          build.row(
            [
              [column(who.id, day, id), 1],
              [column(who.id, day + 1, next), 1],
            ],
            0,
            1,
          );
      if (day + who.maxConsecutive < days) build.row(window(day, who.maxConsecutive + 1), 0, who.maxConsecutive);
      // A block of `length` between two days of the other kind is too short.
      for (let length = 1; length < who.minConsecutive && day + length + 1 < days; length += 1)
        build.row(
          [...worked(day), ...minus(window(day + 1, length)), ...worked(day + length + 1)],
          1 - length,
          infinity,
        );
      for (let length = 1; length < who.minConsecutiveOff && day + length + 1 < days; length += 1)
        build.row(
          [...minus(worked(day)), ...window(day + 1, length), ...minus(worked(day + length + 1))],
          -1,
          infinity,
        );
    }
    for (const { id } of shifts)
      build.row(
        Array.from({ length: days }, (_, day): Term => [column(who.id, day, id), 1]),
        0,
        who.maxOf[id] ?? 0,
      );
    const minutes = shifts.flatMap((shift) =>
      Array.from({ length: days }, (_, day): Term => [column(who.id, day, shift.id), shift.minutes]),
    );
    build.row(minutes, who.minMinutes, who.maxMinutes);
    const weekends: Term[] = [];
    for (let day = 5; day < days; day += 7) {
      const weekend = build.column(0, 1, true);
      weekends.push([weekend, 1]);
      for (const one of [day, day + 1]) if (one < days) build.row([[weekend, 1], ...minus(worked(one))], 0, infinity);
    }
    build.row(weekends, 0, who.maxWeekends);
  }
  let offset = 0;
  const add = (j: number, cost: number): void => {
    build.cost[j] = Number(build.cost[j]) + cost;
  };
  for (const { id, day, shift, weight } of on) {
    offset += weight;
    add(column(id, day, shift), -weight);
  }
  for (const { id, day, shift, weight } of off) add(column(id, day, shift), weight);
  for (const { day, shift, wanted, under, over } of cover)
    build.row(
      [
        ...staff.map(({ id }): Term => [column(id, day, shift), 1]),
        [build.column(under, infinity, false), 1],
        [build.column(over, infinity, false), -1],
      ],
      wanted,
      wanted,
    );
  return build.program(offset);
};
