import { CodedError } from '@community1373/base/diagnostics';
import { createRandom } from '@community1373/base/random';

/**
 * Order of service among claimants with exactly equal claims: the earlier one in the input, or an order drawn from a published seed and the
 * claimants' ids, which is the same for every order of the input.
 */
export type Tie = 'first' | SeededTie;

/** An order among equal claims drawn from a seed. */
export interface SeededTie {
  /** The published seed. */
  readonly seed: string | number;
  /** The ids of the claimants, all different, in the order of the weights. */
  readonly ids: readonly string[];
}

/** A total order of the claimants' indices: negative when `a` is served before `b`. */
export type TieOrder = (a: number, b: number) => number;

/** Orders by position in the input. */
export const firstOrder: TieOrder = (a, b) => a - b;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders by id, in UTF-16 code units, which is the same in every engine and locale. */
export const idOrder =
  (ids: readonly string[]): TieOrder =>
  (a, b) =>
    // There is an id for each index, here and below.
    byText(ids[a] as string, ids[b] as string);

/**
 * Orders by a number that each id draws from the seed; equal draws are ordered by id. The order of two ids does not depend on the other claimants,
 * and anyone who knows the seed can repeat the draw.
 */
export const seededOrder = (seed: string | number, ids: readonly string[]): TieOrder => {
  const random = createRandom(seed);
  const draws = new Map<number, number>();
  const drawOf = (index: number): number => {
    const known = draws.get(index);
    if (known !== undefined) return known;
    // There is an id for each index.
    const draw = random.fork(ids[index] as string).uint32();
    draws.set(index, draw);
    return draw;
  };
  const byId = idOrder(ids);
  return (a, b) => drawOf(a) - drawOf(b) || byId(a, b);
};

/** Returns the order of a {@link Tie} for `count` claimants; it needs as many ids, all different. */
export const tieOrder = (tie: Tie, count: number): TieOrder => {
  if (tie === 'first') return firstOrder;
  const seedless =
    typeof tie !== 'object' || tie === null || (typeof tie.seed !== 'string' && !Number.isFinite(tie.seed));
  if (seedless || !Array.isArray(tie.ids)) throw new CodedError('apportionment.unknown-tie', tie);
  if (tie.ids.length !== count) throw new CodedError('apportionment.tie-ids-count', tie.ids.length);
  const stranger = tie.ids.find((id) => typeof id !== 'string');
  if (stranger !== undefined) throw new CodedError('apportionment.tie-id-not-text', stranger);
  if (new Set(tie.ids).size !== count)
    throw new CodedError(
      'apportionment.tie-ids-repeat',
      tie.ids.find((id, i) => tie.ids.indexOf(id) !== i),
    );
  return seededOrder(tie.seed, tie.ids);
};
