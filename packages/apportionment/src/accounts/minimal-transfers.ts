import { CodedError, requireArgument } from '@community1373/base/diagnostics';
import * as z from 'zod';

/** The balance of a party in fen: to receive (positive) or to pay (negative). */
export interface Balance {
  /** The party. */
  readonly id: string;
  /** To receive (positive) or to pay (negative), in fen. */
  readonly fen: number;
}

// Amounts in fen have their own code.
const balancesSchema = z.array(z.looseObject({ id: z.string(), fen: z.unknown() })).readonly();

/** One payment. */
export interface Transfer {
  /** The party that pays. */
  readonly from: string;
  /** The party that receives. */
  readonly to: string;
  /** The amount in fen, at least 1. */
  readonly fen: number;
}

/** Payments that settle all balances; at least `bound` are needed, and `minimal` is true when there are no more. */
export interface Transfers {
  /** The payments. */
  readonly transfers: readonly Transfer[];
  /** A proven lower bound on the number of payments. */
  readonly bound: number;
  /** True when there are no more payments than the bound. */
  readonly minimal: boolean;
}

const exactLimit = 14;

/** Settles one group whose balances sum to zero with one transfer fewer than it has members, largest first. */
const chain = (group: readonly Balance[]): readonly Transfer[] => {
  // The largest is taken from the end.
  const receivers = group
    .filter(({ fen }) => fen > 0)
    .sort((a, b) => b.fen - a.fen)
    .reverse();
  const payers = group.filter(({ fen }) => fen < 0).sort((a, b) => a.fen - b.fen);
  const transfers: Transfer[] = [];
  let receiver = receivers.pop();
  for (const { id, fen } of payers) {
    let left = -fen;
    while (left > 0 && receiver !== undefined) {
      const moved = Math.min(left, receiver.fen);
      transfers.push({ from: id, to: receiver.id, fen: moved });
      left -= moved;
      receiver = moved === receiver.fen ? receivers.pop() : { ...receiver, fen: receiver.fen - moved };
    }
  }
  return transfers;
};

/** Splits balances into the maximum number of groups that sum to zero, over all subsets. */
const mostGroups = (balances: readonly Balance[]): readonly (readonly Balance[])[] => {
  const size = 1 << balances.length;
  const sums = new Float64Array(size);
  const groups = new Int8Array(size);
  const last = new Int8Array(size);
  for (let mask = 1; mask < size; mask += 1) {
    let best = -1;
    balances.forEach(({ fen }, i) => {
      if ((mask & (1 << i)) === 0) return;
      // Every subset of the mask is below it, so its array element exists.
      const before = mask ^ (1 << i);
      const found = groups[before] as number;
      sums[mask] = (sums[before] as number) + fen;
      if (found > best) {
        best = found;
        last[mask] = i;
      }
    });
    groups[mask] = best + (sums[mask] === 0 ? 1 : 0);
  }
  const found: Balance[][] = [];
  let open: Balance[] = [];
  let mask = size - 1;
  while (mask > 0) {
    if (sums[mask] === 0) {
      open = [];
      found.push(open);
    }
    // `last` names a member of each mask but the empty one.
    const member = last[mask] as number;
    open.push(balances[member] as Balance);
    mask ^= 1 << member;
  }
  return found;
};

/** Groups opposite balances in pairs and the others together; used for large lists. */
const pairsAndRest = (balances: readonly Balance[]): readonly (readonly Balance[])[] => {
  const waiting = new Map<number, Balance[]>();
  const pairs: Balance[][] = [];
  for (const balance of balances) {
    const partner = waiting.get(-balance.fen)?.pop();
    if (partner !== undefined) pairs.push([partner, balance]);
    else waiting.set(balance.fen, [...(waiting.get(balance.fen) ?? []), balance]);
  }
  return [...pairs, [...waiting.values()].flat()];
};

/**
 * Computes the fewest payments that settle balances summing to zero: parties less the groups that can settle among themselves. Up to 14 parties the
 * maximum number of groups is found over all subsets; beyond, opposite balances are paired and the rest settled in a chain, and `minimal` is true
 * when that is provably optimal. Throws `apportionment.balances` for input of another shape, `apportionment.unbalanced` when the balances do not sum
 * to zero or are not safe integers.
 *
 * @example
 * import { minimalTransfers } from '@community1373/apportionment/accounts';
 * minimalTransfers([{ id: 'a', fen: 5 }, { id: 'b', fen: -5 }, { id: 'c', fen: 2 }, { id: 'd', fen: -2 }]).transfers.length; // => 2
 */
export const minimalTransfers = (balances: readonly Balance[]): Transfers => {
  requireArgument(balancesSchema, balances, 'apportionment.balances');
  const wrong = balances.find(({ fen }) => !Number.isSafeInteger(fen));
  const sum = balances.reduce((all, { fen }) => all + fen, 0);
  if (wrong !== undefined || sum !== 0) throw new CodedError('apportionment.unbalanced', wrong ?? sum);
  const open = balances.filter(({ fen }) => fen !== 0);
  const exact = open.length <= exactLimit;
  const groups = exact ? mostGroups(open) : pairsAndRest(open);
  const transfers = groups.flatMap(chain);
  const receivers = open.filter(({ fen }) => fen > 0).length;
  const bound = exact ? transfers.length : Math.max(receivers, open.length - receivers);
  return { transfers, bound, minimal: transfers.length === bound };
};
