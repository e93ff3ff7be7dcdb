/** The solution of an elastic program. */
export interface ElasticSolution {
  /** The least cost; where `complete` is false, the cost of the last basis, an upper bound of it. */
  readonly objective: number;
  /** The share of each set, in the order of addition. */
  readonly share: Float64Array;
  /** The dual of each row, that is, the cost of one more unit of its level, between −over and under. */
  readonly duals: Float64Array;
  /** False when the solve was stopped early. */
  readonly complete: boolean;
}

/**
 * A linear program that grows by columns: take shares x ≥ 0 of sets of rows so that each row i is covered to its level, at least cost Σ cost · x + Σ
 * under_i · (level_i − covered_i)⁺ + over_i · (covered_i − level_i)⁺. It always has a solution, and each solve starts from the basis of the last.
 */
export interface ElasticProgram {
  /** Adds a set of distinct rows at a finite cost. */
  readonly add: (cost: number, members: ArrayLike<number>) => void;
  /** Changes the cost of a set; call `repriced` after all changes. */
  readonly setCost: (set: number, cost: number) => void;
  readonly repriced: () => void;
  /** Restarts from sets that are taken whole: the first row of each is covered by no other of them. */
  readonly startFrom: (sets: readonly number[]) => void;
  readonly solve: () => ElasticSolution;
  /** Frees its memory. */
  readonly dispose: () => void;
}

/** Levels are finite; costs of rows are finite and non-negative; each list has one element per row. */
export type OpenElasticProgram = (
  level: ArrayLike<number>,
  under: ArrayLike<number>,
  over: ArrayLike<number>,
) => ElasticProgram;
