/** A ratio with its numerator and denominator; `ratio` is undefined when the denominator is 0. */
export interface RatioIndicator {
  /** Number or amount of what is reached. */
  readonly numerator: number;
  /** Number or amount of what is wanted. */
  readonly denominator: number;
  /** Numerator divided by denominator, from 0; undefined when the denominator is 0. */
  readonly ratio: number | undefined;
}

/** A figure of one part: a node, a post, a group. */
export interface PartIndicator extends RatioIndicator {
  /** Id of the part. */
  readonly id: string;
}
