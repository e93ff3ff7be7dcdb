import { isExcluded, type KindLimit, type LineProblem, type LineRules } from './line-problem';

/**
 * All lines that keep a set of rules, as paths through a layered graph. A node is a day, a status (days off so far, or the present run and the class
 * of the last shift), the weekends worked and the counts of some limited kinds; it holds a cell for each sum of minutes from which the end of the
 * horizon can still be reached within the limits. A block is a step between two nodes, the same for a whole range of minutes.
 */
export interface LineAutomaton {
  /** Number of cells of all nodes; cell 0 is the start. */
  readonly cells: number;
  /** The first cell of the nodes after the last day. */
  readonly ends: number;
  /** Blocks in the order of days, four numbers each: source cell, target cell, number of cells, index of its cost. */
  readonly blocks: Int32Array;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

interface Step {
  readonly status: number;
  readonly kind: number;
}

/** Lists the statuses of a line between two days, and the steps from each. */
const statusesOf = (problem: LineProblem, rules: LineRules) => {
  const { days, kinds } = problem;
  const { mayFollow } = rules;
  const usable = Array.from({ length: kinds }, (_, kind) => kind).filter((kind) => !isExcluded(rules, kind));
  const rows = new Map<string, number>();
  const classOf = usable.map((kind) => {
    const row = usable.map((next) => Number(mayFollow[kind * kinds + next])).join('');
    const known = rows.get(row) ?? rows.size;
    rows.set(row, known);
    return known;
  });
  const classes = Math.max(1, rows.size);
  const rest = Math.min(rules.restMin, days);
  const unlimited = rules.runMax >= days;
  const longest = unlimited ? Math.min(rules.runMin, days) : rules.runMax;
  const work = (run: number, ofClass: number): number => rest + (run - 1) * classes + ofClass;
  const idle = kinds;
  const stepsFrom = (day: number, status: number): readonly Step[] => {
    const steps: Step[] = [];
    if (status < rest) {
      steps.push({ status: Math.min(status + 1, rest - 1), kind: idle });
      if (status === rest - 1 && longest > 0) {
        const first = unlimited && day === 0 ? longest : 1;
        for (const [i, kind] of usable.entries()) steps.push({ status: work(first, Number(classOf[i])), kind });
      }
      return steps;
    }
    const run = Math.floor((status - rest) / classes) + 1;
    const last = usable[classOf.indexOf((status - rest) % classes)];
    if (run >= rules.runMin || (!unlimited && run === day) || (unlimited && run === longest))
      steps.push({ status: 0, kind: idle });
    if (run < longest || unlimited)
      for (const [i, kind] of usable.entries())
        if (last !== undefined && mayFollow[last * kinds + kind] === 1)
          steps.push({ status: work(Math.min(run + 1, longest), Number(classOf[i])), kind });
    return steps;
  };
  return { count: rest + longest * classes, first: rest - 1, worked: (status: number) => status >= rest, stepsFrom };
};

/**
 * Encodes weekends and counted shifts as one index, and its change by each day. Where shifts end after midnight, a night from Friday is on the
 * weekend: the index then records from Friday to Sunday whether this weekend has been counted; otherwise the status of the line shows this.
 */
const tallies = (problem: LineProblem, rules: LineRules, counted: readonly KindLimit[]) => {
  const { days, kinds, weekday, nights } = problem;
  const isFriday = (day: number): boolean => (day + weekday) % 7 === 4;
  const isSaturday = (day: number): boolean => (day + weekday) % 7 === 5;
  const isSunday = (day: number): boolean => (day + weekday) % 7 === 6;
  const hasNights = nights?.includes(1) === true;
  let weekends = hasNights && isFriday(days - 1) ? 1 : 0;
  for (let day = 0; day < days; day += 1) if (isSaturday(day) || (isSunday(day) && day === 0)) weekends += 1;
  const isLimited = rules.weekendsMax < weekends;
  const remembers = isLimited && hasNights;
  const weekendRoom = isLimited ? rules.weekendsMax : 0;
  const width = weekendRoom + 1;
  const bases: number[] = [];
  let count = remembers ? width * 2 : width;
  for (const limit of counted) {
    bases.push(count);
    count *= limit.most + 1;
  }
  /** Returns the index after a day, or −1 when a limit is exceeded on it. */
  const after = (index: number, day: number, kind: number, workedBefore: boolean): number => {
    let next = index;
    if (isLimited) {
      const wasCounted = remembers ? Math.floor(index / width) % 2 === 1 : isSunday(day) && workedBefore;
      const counts = kind < kinds && (isSaturday(day) || isSunday(day) || (isFriday(day) && nights?.[kind] === 1));
      if (counts && !wasCounted) {
        if (index % width === weekendRoom) return -1;
        next += 1;
      }
      if (remembers)
        next += (((isFriday(day) || isSaturday(day)) && (wasCounted || counts) ? 1 : 0) - (wasCounted ? 1 : 0)) * width;
    }
    for (const [i, limit] of counted.entries()) {
      if (!limit.kinds.includes(kind)) continue;
      const base = Number(bases[i]);
      if (Math.floor(index / base) % (limit.most + 1) === limit.most) return -1;
      next += base;
    }
    return next;
  };
  return { count, after };
};

/** Builds the automaton of a set of rules; of their limits only the counted ones are kept. */
export const buildAutomaton = (
  problem: LineProblem,
  rules: LineRules,
  counted: readonly KindLimit[],
): LineAutomaton => {
  const { days, kinds, minutes } = problem;
  const unit = Math.max(
    1,
    minutes.reduce((a, b) => gcd(a, b), 0),
  );
  const lengths = minutes.map((amount) => amount / unit);
  const least = Math.ceil(rules.minutesMin / unit);
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  const most = Math.min(Math.floor(rules.minutesMax / unit), days * longest);
  const status = statusesOf(problem, rules);
  const tally = tallies(problem, rules, counted);
  const width = status.count * tally.count;
  const none = -1;
  const low = new Int32Array((days + 1) * width).fill(most + 1);
  const high = new Int32Array((days + 1) * width).fill(none);
  // Every step between nodes, by day: from, to, kind.
  const steps: Int32Array[] = [];
  low[status.first] = 0;
  high[status.first] = 0;
  for (let day = 0; day < days; day += 1) {
    const found: number[] = [];
    for (let s = 0; s < status.count; s += 1) {
      const from = status.stepsFrom(day, s);
      for (let index = 0; index < tally.count; index += 1) {
        const node = day * width + index * status.count + s;
        if (Number(high[node]) < Number(low[node])) continue;
        for (const { status: to, kind } of from) {
          const next = tally.after(index, day, kind, status.worked(s) && day > 0);
          if (next < 0) continue;
          const target = (day + 1) * width + next * status.count + to;
          const length = kind === kinds ? 0 : Number(lengths[kind]);
          if (Number(low[node]) + length > most) continue;
          low[target] = Math.min(Number(low[target]), Number(low[node]) + length);
          high[target] = Math.max(Number(high[target]), Math.min(most, Number(high[node]) + length));
          found.push(node, target, kind);
        }
      }
    }
    steps.push(new Int32Array(found));
  }
  const needLow = new Int32Array(low.length).fill(most + 1);
  const needHigh = new Int32Array(low.length).fill(none);
  for (let node = days * width; node < (days + 1) * width; node += 1) {
    needLow[node] = least;
    needHigh[node] = most;
  }
  for (let day = days - 1; day >= 0; day -= 1) {
    const list = steps[day] ?? new Int32Array(0);
    for (let k = 0; k < list.length; k += 3) {
      const [node, target, kind] = [Number(list[k]), Number(list[k + 1]), Number(list[k + 2])];
      const length = kind === kinds ? 0 : Number(lengths[kind]);
      if (Number(needHigh[target]) < Number(needLow[target])) continue;
      needLow[node] = Math.min(Number(needLow[node]), Number(needLow[target]) - length);
      needHigh[node] = Math.max(Number(needHigh[node]), Number(needHigh[target]) - length);
    }
  }
  const cell = new Int32Array(low.length).fill(none);
  let cells = 0;
  let ends = 0;
  for (let node = 0; node < low.length; node += 1) {
    if (node === days * width) ends = cells;
    const [from, to] = [
      Math.max(Number(low[node]), Number(needLow[node]), 0),
      Math.min(Number(high[node]), Number(needHigh[node])),
    ];
    low[node] = from;
    high[node] = to;
    if (from > to) continue;
    cell[node] = cells;
    cells += to - from + 1;
  }
  const blocks: number[] = [];
  for (const [day, list] of steps.entries()) {
    for (let k = 0; k < list.length; k += 3) {
      const [node, target, kind] = [Number(list[k]), Number(list[k + 1]), Number(list[k + 2])];
      if (Number(cell[node]) < 0 || Number(cell[target]) < 0) continue;
      const length = kind === kinds ? 0 : Number(lengths[kind]);
      const from = Math.max(Number(low[node]) + length, Number(low[target]));
      const to = Math.min(Number(high[node]) + length, Number(high[target]));
      if (from > to) continue;
      blocks.push(
        Number(cell[node]) + from - length - Number(low[node]),
        Number(cell[target]) + from - Number(low[target]),
        to - from + 1,
        day * (kinds + 1) + kind,
      );
    }
  }
  return { cells, ends, blocks: new Int32Array(blocks) };
};
