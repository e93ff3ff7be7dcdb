import type { StepGenerator } from '@community1373/base/run';
import type { LinearProgram } from '@community1373/solver';
import type { CapacityData } from './capacity/capacity-data';
import { lengthOf } from './lists';
import type { MedianData } from './median/median-data';
import { createMeter } from './meter';
import type { Reach } from './reach';

/** An integer program whose first columns are the given candidates, in order, and a known solution of it. */
export interface SitingProgram {
  readonly program: LinearProgram;
  readonly start?: Float64Array;
}

/** Collects the columns and rows of a program. */
class Builder {
  private readonly cost: number[] = [];
  private readonly upper: number[] = [];
  private readonly integer: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly columns: number[] = [];
  private readonly values: number[] = [];

  column(cost: number, upper: number, integer: 0 | 1): number {
    this.cost.push(cost);
    this.upper.push(upper);
    this.integer.push(integer);
    return this.cost.length - 1;
  }

  entry(column: number, value: number): void {
    this.columns.push(column);
    this.values.push(value);
  }

  endRow(lower: number, upper: number): void {
    this.starts.push(this.columns.length);
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
  }

  program(): LinearProgram {
    const { cost, upper, integer, rowLower, rowUpper, starts, columns, values } = this;
    return { sense: 'minimize', cost, upper, integer, rowLower, rowUpper, matrix: { starts, columns, values } };
  }
}

/** Steps to build the columns and entries of a pair of a point and a candidate. */
const perEntry = 32;

const infinity = Number.POSITIVE_INFINITY;

const columnsOf = (candidates: Int32Array, all: number): Int32Array => {
  const column = new Int32Array(all).fill(-1);
  candidates.forEach((j, at) => {
    column[j] = at;
  });
  return column;
};

/** Adds a binary column for each given candidate, and the row for the number of open ones. */
const openColumns = (
  builder: Builder,
  candidates: Int32Array,
  facilityCount: number | undefined,
  required: readonly number[],
  column: Int32Array,
): void => {
  for (let at = 0; at < candidates.length; at += 1) builder.column(facilityCount === undefined ? 1 : 0, 1, 1);
  if (facilityCount !== undefined) {
    for (let at = 0; at < candidates.length; at += 1) builder.entry(at, 1);
    builder.endRow(facilityCount, facilityCount);
  }
  for (const j of required) {
    builder.entry(Number(column[j]), 1);
    builder.endRow(1, 1);
  }
};

/** Builds the covering program: each point is reached or, with `facilityCount` given, pays its weight. Runs in steps. */
export function* coverProgramInSteps(
  { byPoint, weight, candidate }: Reach,
  facilityCount: number | undefined,
  candidates: Int32Array,
  chosen: Int32Array,
): StepGenerator<SitingProgram> {
  const builder = new Builder();
  const meter = createMeter();
  const column = columnsOf(candidates, candidate.length);
  openColumns(builder, candidates, facilityCount, [], column);
  const isOpen = new Set(chosen);
  const start = Array.from(candidates, (j): number => (isOpen.has(j) ? 1 : 0));
  for (let i = 0; i < weight.length; i += 1) {
    let reached = false;
    meter.add(perEntry * lengthOf(byPoint, i));
    if (meter.isDue()) yield;
    for (let at = Number(byPoint.first[i]); at < Number(byPoint.first[i + 1]); at += 1) {
      const j = Number(byPoint.items[at]);
      if (Number(column[j]) >= 0) builder.entry(Number(column[j]), 1);
      reached ||= isOpen.has(j);
    }
    if (facilityCount !== undefined) {
      builder.entry(builder.column(Number(weight[i]), 1, 0), 1);
      start.push(reached ? 0 : 1);
    }
    builder.endRow(1, infinity);
  }
  return { program: builder.program(), start: Float64Array.from(start) };
}

/** Builds the p-median program: each point is served once, at an open candidate. Runs in steps. */
export function* medianProgramInSteps(
  { points, cost, candidates: all }: MedianData,
  facilityCount: number,
  required: readonly number[],
  candidates: Int32Array,
  chosen: Int32Array,
): StepGenerator<SitingProgram> {
  const builder = new Builder();
  const meter = createMeter();
  const column = columnsOf(candidates, all);
  openColumns(builder, candidates, facilityCount, required, column);
  const isOpen = new Set(chosen);
  const start = Array.from(candidates, (j): number => (isOpen.has(j) ? 1 : 0));
  for (let i = 0; i < points; i += 1) {
    let nearest = -1;
    meter.add(perEntry * candidates.length);
    if (meter.isDue()) yield;
    const links = Array.from(candidates, (j) => {
      const at = Number(cost[j * points + i]);
      if (isOpen.has(j) && (nearest < 0 || at < Number(cost[nearest * points + i]))) nearest = j;
      return builder.column(at, 1, 0);
    });
    for (const link of links) builder.entry(link, 1);
    builder.endRow(1, 1);
    candidates.forEach((j, at) => {
      builder.entry(at, 1);
      builder.entry(Number(links[at]), -1);
      builder.endRow(0, infinity);
      start.push(j === nearest ? 1 : 0);
    });
  }
  return { program: builder.program(), start: Float64Array.from(start) };
}

/** Builds the program of the capacitated problems: units flow to open candidates, or stay unserved at the penalty. Runs in steps. */
export function* capacityProgramInSteps(
  { points, units, cost, capacity, penalty, candidates: all }: CapacityData,
  facilityCount: number,
  required: readonly number[],
  candidates: Int32Array,
): StepGenerator<SitingProgram> {
  const builder = new Builder();
  const meter = createMeter();
  openColumns(builder, candidates, facilityCount, required, columnsOf(candidates, all));
  const links: (readonly [at: number, point: number, column: number])[] = [];
  for (let i = 0; i < points; i += 1) {
    const room = Number(units[i]);
    meter.add(perEntry * candidates.length);
    if (meter.isDue()) yield;
    candidates.forEach((j, at) => {
      const one = Number(cost[j * points + i]);
      if (one < penalty) {
        const link = builder.column(one, room, 0);
        links.push([at, i, link]);
        builder.entry(link, 1);
      }
    });
    builder.entry(builder.column(penalty, room, 0), 1);
    builder.endRow(room, room);
  }
  const byCandidate = Array.from(candidates, (): number[] => []);
  for (const [at, i, link] of links) {
    meter.add(perEntry);
    if (meter.isDue()) yield;
    builder.entry(at, Number(units[i]));
    builder.entry(link, -1);
    builder.endRow(0, infinity);
    byCandidate[at]?.push(link);
  }
  candidates.forEach((j, at) => {
    builder.entry(at, Number(capacity[j]));
    for (const link of byCandidate[at] ?? []) builder.entry(link, -1);
    builder.endRow(0, infinity);
  });
  return { program: builder.program() };
}
