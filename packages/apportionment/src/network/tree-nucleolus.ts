import { pairwise } from './pairwise';
import { add, compare, multiply, type Rational, rational, subtract, zero } from '../rounding/rational';
import type { Tree, TreeUser } from './tree';

/** A segment with users, while the rates are computed. */
interface Branch {
  readonly children: Branch[];
  /** Numbers of taps on it and of its users. */
  taps: number;
  users: number;
  /** Its cost, including the costs carried over to it. */
  cost: Rational;
  /** The cost of the part of the tree beyond it less the payments of that part's members at the current trial rate. */
  value: Rational;
  /** The payment of each of its taps, once found. */
  rate: Rational;
}

const sumOf = (values: readonly Rational[]): Rational => values.reduce(add, zero);

/** Links each branch to its children and returns the branches next to the root. */
const rootsOf = (tree: Tree, branches: readonly Branch[]): Branch[] => {
  const roots: Branch[] = [];
  for (const { branch, next } of pairwise(tree.segments, branches, ({ parent }, branch) => ({
    branch,
    next: branches[parent],
  })).reverse()) {
    if (branch.users === 0) continue;
    if (next === undefined) roots.push(branch);
    else {
      next.users += branch.users;
      next.children.push(branch);
    }
  }
  return roots;
};

/**
 * Computes the nucleolus of the game in which a group pays for the segments that it uses. In each round the part of the tree next to the root with
 * the least cost per member is found, where a branch left outside counts as one member; its users pay that rate, and each branch outside carries the
 * rate over as part of its own cost. The least rate is found exactly by Dinkelbach's iteration on fractions. Segments without users must cost
 * nothing.
 * Source: S. C. Littlechild, Int. J. Game Theory 3 (1974) for a line; D. Granot, M. Maschler, G. Owen, W. R. Zhu, ibid. 25 (1996) for trees.
 */
export const nucleolusOfTree = (tree: Tree, users: readonly TreeUser[]): readonly Rational[] => {
  const branches = tree.segments.map(({ cost }): Branch => ({
    children: [],
    taps: 0,
    users: 0,
    cost: rational(cost),
    value: zero,
    rate: zero,
  }));
  for (const { tap } of users) {
    const branch = branches[tap];
    if (branch === undefined) continue;
    branch.taps += 1;
    branch.users += 1;
  }
  const roots = rootsOf(tree, branches);
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    const part = [root];
    // The list grows during the loop, here and below.
    for (const { children } of part) for (const child of children) part.push(child);
    const leavesFirst = part.toReversed();
    let rate = multiply(sumOf(part.map(({ cost }) => cost)), rational(1n, BigInt(root.users)));
    for (;;) {
      const outside = subtract(zero, rate);
      const isInside = ({ value }: Branch): boolean => compare(value, outside) <= 0;
      for (const branch of leavesFirst) {
        const own = subtract(branch.cost, multiply(rate, rational(BigInt(branch.taps))));
        branch.value = add(own, sumOf(branch.children.map((child) => (isInside(child) ? child.value : outside))));
      }
      const inside = [root];
      const beside: Branch[] = [];
      for (const { children } of inside) for (const child of children) (isInside(child) ? inside : beside).push(child);
      if (compare(root.value, zero) >= 0) {
        for (const branch of inside) branch.rate = rate;
        for (const branch of beside) {
          branch.cost = add(branch.cost, rate);
          roots.push(branch);
        }
        break;
      }
      const members = inside.reduce((sum, { taps }) => sum + taps, beside.length);
      rate = multiply(sumOf(inside.map(({ cost }) => cost)), rational(1n, BigInt(members)));
    }
  }
  return users.map(({ tap }) => branches[tap]?.rate ?? zero);
};
