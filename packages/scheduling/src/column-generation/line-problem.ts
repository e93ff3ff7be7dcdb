/** A maximum number of shifts of some kinds in a line. */
export interface KindLimit {
  readonly kinds: readonly number[];
  readonly most: number;
}

/**
 * The rules for one person's line of work (个人班次行); no number is negative, and `runMin` and `restMin` are at least one. Runs of worked days that touch
 * an edge of the horizon may be shorter than `runMin`, and days off that touch it shorter than `restMin`.
 */
export interface LineRules {
  readonly minutesMin: number;
  readonly minutesMax: number;
  /** Minimum and maximum number of consecutive worked days. */
  readonly runMin: number;
  readonly runMax: number;
  /** Minimum number of consecutive days off. */
  readonly restMin: number;
  /** Maximum number of weekends with a shift on Saturday or Sunday, or one that continues from Friday. */
  readonly weekendsMax: number;
  /** Maximum numbers of shifts of some kinds together. */
  readonly limits: readonly KindLimit[];
  /** `mayFollow[a × kinds + b]` is 1 when b may be worked the day after a. */
  readonly mayFollow: Uint8Array;
}

/** A person whose line is to be found. */
export interface LinePerson {
  readonly rules: LineRules;
  /** Cost of each kind on each day, `day × (kinds + 1) + kind`; the last kind is a day off. Infinity: not possible. Otherwise whole numbers. */
  readonly cost: Float64Array;
}

/** The covers of slots, `slot = day × kinds + kind`; a slot may have more than one. */
export interface LineCovers {
  readonly slot: Int32Array;
  /** Number of people needed, and the cost of each person too few or too many. */
  readonly need: Float64Array;
  readonly under: Float64Array;
  readonly over: Float64Array;
}

/**
 * Rosters in which everybody works at most one shift a day: lines of work, a kind of shift or a day off on each day, and for each day and kind a
 * need, missed or exceeded at a cost. All costs are whole numbers.
 */
export interface LineProblem {
  readonly days: number;
  readonly kinds: number;
  /** The weekday of day 0, Monday = 0. */
  readonly weekday: number;
  readonly minutes: readonly number[];
  /** 1 for each kind that ends after midnight; absent where none does. */
  readonly nights?: Uint8Array;
  readonly people: readonly LinePerson[];
  readonly covers: LineCovers;
  /** A constant cost of every roster. */
  readonly fixedCost: number;
}

/** A line: the kind worked on each day, `kinds` for a day off. */
export type Line = Uint8Array;

/** Returns the cost of one person's line, without covers. */
export const lineCost = ({ kinds }: LineProblem, { cost }: LinePerson, line: Line): number => {
  let sum = 0;
  for (let day = 0; day < line.length; day += 1) sum += Number(cost[day * (kinds + 1) + Number(line[day])]);
  return sum;
};

/** Adds a line to the counts of people in each slot, or subtracts it. */
export const countLine = ({ kinds }: LineProblem, counts: Int32Array, line: Line, step: 1 | -1): void => {
  for (let day = 0; day < line.length; day += 1) {
    const kind = Number(line[day]);
    if (kind < kinds) counts[day * kinds + kind] = Number(counts[day * kinds + kind]) + step;
  }
};

/** Returns the cost of a cover with `people` people. */
export const coverCost = ({ need, under, over }: LineCovers, cover: number, people: number): number => {
  const missing = Number(need[cover]) - people;
  return missing > 0 ? missing * Number(under[cover]) : -missing * Number(over[cover]);
};

/** Counts the people in each slot. */
export const countLines = (problem: LineProblem, lines: readonly Line[]): Int32Array => {
  const counts = new Int32Array(problem.days * problem.kinds);
  for (const line of lines) countLine(problem, counts, line, 1);
  return counts;
};

/** Returns the cost of all covers with the given counts of people in each slot. */
export const coversCost = ({ covers }: LineProblem, counts: Int32Array): number => {
  let sum = 0;
  for (let cover = 0; cover < covers.slot.length; cover += 1)
    sum += coverCost(covers, cover, Number(counts[Number(covers.slot[cover])]));
  return sum;
};

/** Returns the cost of a roster of lines, one for each person. */
export const rosterCost = (problem: LineProblem, lines: readonly Line[]): number =>
  lines.reduce(
    (sum, line, p) => {
      const person = problem.people[p];
      return person === undefined ? sum : sum + lineCost(problem, person, line);
    },
    problem.fixedCost + coversCost(problem, countLines(problem, lines)),
  );

/** True when a limit excludes a kind entirely. */
export const isExcluded = ({ limits }: LineRules, kind: number): boolean =>
  limits.some(({ kinds, most }) => most <= 0 && kinds.includes(kind));
