import { CodedError, isHolder } from '@community1373/base/diagnostics';

/** A share as numerator (the amount covered) and denominator (the amount required). */
export interface Ratio {
  /** The part that is covered. */
  readonly numerator: number;
  /** The whole; 0 where there is nothing to cover. */
  readonly denominator: number;
}

/** The ratio of a named part: a node, post, group or level. */
export interface NamedRatio extends Ratio {
  /** Id of the node, post, level or group. */
  readonly id: string;
}

/**
 * Returns a ratio as a number from 0 to 1; undefined where the denominator is 0, which is neither 0 % nor 100 %.
 *
 * @example
 * import { ratioOf } from '@community1373/coverage';
 * ratioOf({ numerator: 15, denominator: 20 }); // => 0.75
 * ratioOf({ numerator: 0, denominator: 0 }); // => undefined
 */
export const ratioOf = (ratio: Ratio): number | undefined => {
  if (!isHolder(ratio) || !Number.isFinite(ratio.numerator) || !Number.isFinite(ratio.denominator))
    throw new CodedError('coverage.figure', ratio);
  const { numerator, denominator } = ratio;
  return denominator === 0 ? undefined : numerator / denominator;
};

/** Sums figures by name, in the order in which the names first appear. */
export class RatioTally {
  private readonly parts = new Map<string, { numerator: number; denominator: number }>();

  add(id: string, numerator: number, denominator: number): void {
    const part = this.parts.get(id);
    if (part === undefined) this.parts.set(id, { numerator, denominator });
    else {
      part.numerator += numerator;
      part.denominator += denominator;
    }
  }

  list(): readonly NamedRatio[] {
    return [...this.parts].map(([id, { numerator, denominator }]) => ({ id, numerator, denominator }));
  }

  total(): Ratio {
    let numerator = 0;
    let denominator = 0;
    for (const part of this.parts.values()) {
      numerator += part.numerator;
      denominator += part.denominator;
    }
    return { numerator, denominator };
  }
}
