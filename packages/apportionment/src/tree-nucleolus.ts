import { pairwise } from './pairwise';
import { add, compare, multiply, type Rational, rational, subtract, zero } from './rational';
import type { Tree, TreeUser } from './tree';

/** A segment that somebody uses, while the rates are being found. */
interface Branch {
  readonly children: Branch[];
  /** How many tap it, and how many use it. */
  taps: number;
  users: number;
  /** Its cost and what has been carried on to it. */
  cost: Rational;
  /** What the part of the tree beyond it costs more than its members would pay at the rate being tried. */
  value: Rational;
  /** What each of its taps pays, once found. */
  rate: Rational;
}

const sumOf = (values: readonly Rational[]): Rational => values.reduce(add, zero);

/** The branches next to the root, those that they lead to below them. */
const rootsOf = (tree: Tree, branches: readonly Branch[]): Branch[] => {
  const roots: Branch[] = [];
  for (const { branch, next } of pairwise(tree.segments, branches, ({ parent }, branch) => ({ branch, next: branches[parent] })).reverse()) {
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
 * The nucleolus of the game in which a group pays for the segments that it uses. Round by round, the part of the tree next to the root with the least
 * cost per member is found, a branch left outside counting as one member; its users pay that rate, and each branch outside carries the
 * rate on as part of its own cost. The least rate is found exactly by Dinkelbach's iteration on fractions. Segments that nobody uses must cost nothing.
 * Source: S. C. Littlechild, Int. J. Game Theory 3 (1974) for a line; D. Granot, M. Maschler, G. Owen, W. R. Zhu, ibid. 25 (1996) for trees.
 */
export const nucleolusOfTree = (tree: Tree, users: readonly TreeUser[]): readonly Rational[] => {
  const branches = tree.segments.map(({ cost }): Branch => ({ children: [], taps: 0, users: 0, cost: rational(cost), value: zero, rate: zero }));
  for (const { tap } of users) {
    const branch = branches[tap];
    if (branch === undefined) continue;
    branch.taps += 1;
    branch.users += 1;
  }
  const roots = rootsOf(tree, branches);
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    const part = [root];
    // The list grows while it is walked, here and below.
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
