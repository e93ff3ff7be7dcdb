import { add, compare, multiply, type Rational, rational, subtract, zero } from './rational';
import type { Tree } from './tree';

/**
 * The nucleolus of the game in which a group pays for the segments that it uses. Round by round, the part of the tree next to the root with the least
 * cost per member is found, a branch left outside counting as one member; its users pay that rate, and each branch outside carries the
 * rate on as part of its own cost. The least rate is found exactly by Dinkelbach's iteration on fractions. Segments that nobody uses must cost nothing.
 * Source: S. C. Littlechild, Int. J. Game Theory 3 (1974) for a line; D. Granot, M. Maschler, G. Owen, W. R. Zhu, ibid. 25 (1996) for trees.
 */
export const nucleolusOfTree = (tree: Tree, taps: ArrayLike<number>): readonly Rational[] => {
  const count = tree.costs.length;
  const users = new Float64Array(count);
  const beyond = new Float64Array(count);
  for (let i = 0; i < taps.length; i += 1) {
    const tap = taps[i] ?? -1;
    if (tap >= 0) users[tap] = (users[tap] ?? 0) + 1;
  }
  const children: number[][] = tree.costs.map(() => []);
  const roots: number[] = [];
  for (let at = count - 1; at >= 0; at -= 1) {
    beyond[at] = (beyond[at] ?? 0) + (users[at] ?? 0);
    if ((beyond[at] ?? 0) === 0) continue;
    const parent = tree.parents[at] ?? -1;
    if (parent < 0) roots.push(at);
    else {
      beyond[parent] = (beyond[parent] ?? 0) + (beyond[at] ?? 0);
      children[parent]?.push(at);
    }
  }
  const costs = tree.costs.map((cost) => rational(cost));
  const rates: Rational[] = tree.costs.map(() => zero);
  const value: Rational[] = [];
  while (roots.length > 0) {
    // The list is not empty.
    const root = roots.pop() as number;
    const part: number[] = [root];
    for (let k = 0; k < part.length; k += 1) for (const child of children[part[k] ?? 0] ?? []) part.push(child);
    let rate = multiply(part.reduce((sum, at) => add(sum, costs[at] ?? zero), zero), rational(1n, BigInt(beyond[root] ?? 1)));
    let inside: number[] = [];
    for (;;) {
      const outside = subtract(zero, rate);
      for (let k = part.length - 1; k >= 0; k -= 1) {
        const at = part[k] ?? 0;
        let sum = subtract(costs[at] ?? zero, multiply(rate, rational(BigInt(users[at] ?? 0))));
        for (const child of children[at] ?? []) sum = add(sum, compare(value[child] ?? zero, outside) <= 0 ? (value[child] ?? zero) : outside);
        value[at] = sum;
      }
      inside = [root];
      let cost = zero;
      let members = 0;
      for (let k = 0; k < inside.length; k += 1) {
        const at = inside[k] ?? 0;
        cost = add(cost, costs[at] ?? zero);
        members += users[at] ?? 0;
        for (const child of children[at] ?? []) {
          if (compare(value[child] ?? zero, outside) <= 0) inside.push(child);
          else members += 1;
        }
      }
      if (compare(value[root] ?? zero, zero) >= 0) break;
      rate = multiply(cost, rational(1n, BigInt(members)));
    }
    const within = new Set(inside);
    for (const at of inside) {
      rates[at] = rate;
      for (const child of children[at] ?? []) {
        if (within.has(child)) continue;
        costs[child] = add(costs[child] ?? zero, rate);
        roots.push(child);
      }
    }
  }
  return Array.from({ length: taps.length }, (_, i) => ((taps[i] ?? -1) < 0 ? zero : (rates[taps[i] ?? 0] ?? zero)));
};
