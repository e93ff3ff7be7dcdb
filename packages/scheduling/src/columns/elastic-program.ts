/** A solved program. */
export interface ElasticSolution {
  /** The least cost; where `complete` is false, the cost of the basis reached, which is not less. */
  readonly objective: number;
  /** How much of each set is taken, in the order they were added. */
  readonly share: Float64Array;
  /** What one more in the level of each row costs, between −over and under. */
  readonly duals: Float64Array;
  /** False when it was stopped first. */
  readonly complete: boolean;
}

/**
 * A linear program that grows by columns: take shares x ≥ 0 of sets of rows so that each row i is covered to its level, at least cost
 * Σ cost · x + Σ under_i · (level_i − covered_i)⁺ + over_i · (covered_i − level_i)⁺. It always has a solution, and each solve starts from the basis
 * of the last.
 */
export interface ElasticProgram {
  /** Adds a set of distinct rows at a finite cost. */
  readonly add: (cost: number, members: ArrayLike<number>) => void;
  /** Changes the cost of a set; `repriced` tells the program when all changes are made. */
  readonly setCost: (set: number, cost: number) => void;
  readonly repriced: () => void;
  /** Starts again from sets that are taken whole: each has a row of its own first, which no other of them covers. */
  readonly startFrom: (sets: readonly number[]) => void;
  readonly solve: () => ElasticSolution;
  /** Gives its memory back. */
  readonly dispose: () => void;
}

/** Levels are finite, costs of rows finite and not negative, one of each a row. */
export type OpenElasticProgram = (level: ArrayLike<number>, under: ArrayLike<number>, over: ArrayLike<number>) => ElasticProgram;
