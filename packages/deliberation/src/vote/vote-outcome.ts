/** A number of heads and their exclusive area in 0.01 m²; every step counts both. */
export interface Count {
  /** The number of heads. */
  readonly heads: number;
  /** Their exclusive area in 0.01 m². */
  readonly area: number;
}

/** Outcome of a vote: 通过 passed · 参与不足 no quorum · 未达票数 not carried · 有异议 objected. */
export type Outcome = 'passed' | 'no-quorum' | 'not-carried' | 'objected';

/** The count that a check compares. */
export type VotingMeasure = keyof Count;
