import type { StepGenerator } from '@community1373/base/run';
import type { AssignmentProblem } from './assignment-problem';

/**
 * An assignment problem in which columns that the same rows may take for the same values are one column. A flow through it has the value, the rows and the
 * places of a flow through the whole: like columns are interchangeable, and their places keep their turns.
 */
export interface JoinedProblem extends AssignmentProblem {
  /** The problem with every column by itself. */
  readonly whole: AssignmentProblem;
  /** The columns that each joined column stands for, ascending. */
  readonly membersOf: readonly (readonly number[])[];
  /** The index of a joined pair in the whole problem, for a column of its members. */
  readonly pairAt: (pair: number, column: number) => number;
}

/** Pairs looked at in one step. */
const perStep = 50_000;

/** The pairs of every column, in the order of their rows: those of column c are `indices[first[c]]` to `indices[first[c + 1] − 1]`. */
interface PairsByColumn {
  readonly first: Int32Array;
  readonly indices: Int32Array;
}

function* byColumn({ columns, pairs }: AssignmentProblem): StepGenerator<PairsByColumn> {
  const first = new Int32Array(columns + 1);
  for (const { column } of pairs) first[column + 1] = Number(first[column + 1]) + 1;
  for (let c = 0; c < columns; c += 1) first[c + 1] = Number(first[c + 1]) + Number(first[c]);
  const next = first.slice(0, columns);
  const indices = new Int32Array(pairs.length);
  for (const [index, { column }] of pairs.entries()) {
    if (index % perStep === perStep - 1) yield;
    const at = Number(next[column]);
    indices[at] = index;
    next[column] = at + 1;
  }
  return { first, indices };
}

/**
 * Joins like columns; the column `apart` stays by itself. A column without pairs is joined with its like as any other. The pairs of the problem are listed by
 * row, so that like columns list their pairs in the same order.
 */
export function* joinLikeColumnsInSteps(problem: AssignmentProblem, apart = -1): StepGenerator<JoinedProblem> {
  const { rows, columns, turns, pairs } = problem;
  const { first, indices } = yield* byColumn(problem);
  const alike = (a: number, b: number): boolean => {
    const start = Number(first[a]);
    const other = Number(first[b]);
    const count = Number(first[a + 1]) - start;
    if (Number(first[b + 1]) - other !== count) return false;
    for (let k = 0; k < count; k += 1) {
      const left = pairs[Number(indices[start + k])];
      const right = pairs[Number(indices[other + k])];
      if (left?.row !== right?.row || left?.value !== right?.value) return false;
    }
    return true;
  };
  const membersOf: number[][] = [];
  const joinedOf = new Int32Array(columns);
  const known = new Map<number, number[]>();
  const joined: { row: number; column: number; value: number }[] = [];
  const rank: number[] = [];
  let seen = 0;
  for (let column = 0; column < columns; column += 1) {
    const start = Number(first[column]);
    const end = Number(first[column + 1]);
    seen += 2 * (end - start) + 1;
    if (seen >= perStep) {
      seen = 0;
      yield;
    }
    let hash = column === apart ? -1 : 0;
    for (let k = start; k < end; k += 1) {
      const pair = pairs[Number(indices[k])];
      hash = (Math.imul(hash, 31) + Number(pair?.row)) | 0;
      hash = (Math.imul(hash, 31) + Number(pair?.value)) | 0;
    }
    const candidates = known.get(hash) ?? [];
    known.set(hash, candidates);
    const found = column === apart ? undefined : candidates.find((one) => alike(Number(membersOf[one]?.[0]), column));
    if (found !== undefined) {
      membersOf[found]?.push(column);
      joinedOf[column] = found;
      continue;
    }
    const own = membersOf.push([column]) - 1;
    if (column !== apart) candidates.push(own);
    joinedOf[column] = own;
    for (let k = start; k < end; k += 1) {
      const pair = pairs[Number(indices[k])];
      joined.push({ row: Number(pair?.row), column: own, value: Number(pair?.value) });
      rank.push(k - start);
    }
  }
  return {
    rows,
    columns: membersOf.length,
    turns: turns.map((column) => Number(joinedOf[column])),
    pairs: joined,
    whole: problem,
    membersOf,
    pairAt: (pair, column) => Number(indices[Number(first[column]) + Number(rank[pair])]),
  };
}
