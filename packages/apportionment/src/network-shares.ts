import type { Explanation } from '@community1373/base/explain';
import { type ExactShares } from './exact-shares';
import { measureNames, type StepCode } from './messages';
import { gcd, multiply, type Rational, rational } from './rational';
import type { Rule } from './rule';
import { type ExactStep, measured, type RuleContext, type RuleShares, type Where } from './rule-context';
import { nucleolusOfTree } from './tree-nucleolus';
import { sequentialPlan, sharesByPlan, shapleyPlan, type SegmentPlan, type TreeShares } from './tree-sharing';
import { pathToRoot, type Tree, weightBeyond } from './tree';

/** Fractions over their least common denominator. */
const overCommon = (values: readonly Rational[]): ExactShares => {
  const denominator = values.reduce((multiple, value) => (multiple / gcd(multiple, value.denominator)) * value.denominator, 1n);
  return { numerators: values.map((value) => value.numerator * (denominator / value.denominator)), denominator };
};

type Weighing = Extract<Rule, { kind: 'network' }>['weightedBy'];

const segmentStep = (by: Weighing, params: Explanation['params']): Explanation<StepCode> => {
  if (by === undefined) return { code: 'apportionment.step-segment', params };
  return by === 'area' ? { code: 'apportionment.step-segment-area', params } : { code: 'apportionment.step-segment-by', params: { ...params, measure: measureNames[by] } };
};

const segmentSteps = (tree: Tree, plan: SegmentPlan, tap: number, weight: bigint, scale: Rational, by: Weighing): readonly ExactStep[] => {
  const steps: ExactStep[] = [];
  let inherits = true;
  for (const at of pathToRoot(tree, tap)) {
    const divisor = plan.divisors[at] ?? 0n;
    const cost = tree.costs[at] ?? 0n;
    if (inherits && divisor > 0n && cost > 0n) {
      const params = { segment: tree.segmentIds[at] ?? '', cost: Number(cost), own: Number(weight), all: Number(divisor) };
      const told: Explanation<StepCode> = weight === divisor ? { code: 'apportionment.step-segment-alone', params } : segmentStep(by, params);
      steps.push({ ...told, amount: multiply(scale, rational(cost * weight, divisor)) });
    }
    inherits &&= plan.inherits[at] === true;
  }
  return steps;
};

/**
 * The shares of a cost on a network: the segments' costs say in which ratio, so that a total that differs from their sum is shared in the same ratio.
 * A household without a tap uses nothing. A segment that costs something and that nobody in scope uses is named.
 */
export const networkShares = (rule: Extract<Rule, { kind: 'network' }>, total: Rational, context: RuleContext, where: Where): RuleShares | undefined => {
  const { payers, tree, sink } = context;
  if (tree === undefined) {
    sink.add('apportionment.network-missing', ['levy', 'network'], undefined);
    return undefined;
  }
  const taps = Int32Array.from(payers, ({ householdId }) => tree.taps.get(householdId) ?? -1);
  const users = weightBeyond(tree, taps, payers.map(() => 1n));
  const wanted = rule.solution === 'shapley' && rule.weightedBy !== undefined ? measured(context, rule.weightedBy) : payers.map(() => 1n);
  if (wanted === undefined) return undefined;
  const weights = rule.solution === 'shapley' ? weightBeyond(tree, taps, wanted) : users;
  const unused = tree.costs.findIndex((cost, at) => cost > 0n && (weights[at] ?? 0n) === 0n);
  if (unused >= 0) {
    const segment = tree.segmentIds[unused] ?? '';
    sink.add('apportionment.segment-unused', ['levy', 'network', 'segments', tree.positions[unused] ?? 0, 'fen'], Number(tree.costs[unused]), { segment });
    return undefined;
  }
  const sum = tree.costs.reduce((all, cost) => all + cost, 0n);
  if (sum === 0n) {
    sink.add('apportionment.weights-all-zero', where, 0);
    return undefined;
  }
  const scale = multiply(total, rational(1n, sum));
  const scaled = ({ numerators, denominator }: ExactShares): ExactShares => ({
    numerators: numerators.map((numerator) => numerator * scale.numerator),
    denominator: denominator * scale.denominator,
  });
  if (rule.solution === 'nucleolus') {
    const rates = nucleolusOfTree(tree, taps);
    return {
      shares: scaled(overCommon(rates)),
      exact: true,
      steps: (i) => [
        (taps[i] ?? -1) < 0
          ? { code: 'apportionment.step-no-tap', params: {}, amount: rational(0n) }
          : { code: 'apportionment.step-nucleolus', params: {}, amount: multiply(scale, rates[i] ?? rational(0n)) },
      ],
    };
  }
  const plan = rule.solution === 'shapley' ? shapleyPlan(tree, taps, wanted) : sequentialPlan(tree, taps);
  const shares: TreeShares = sharesByPlan(tree, taps, wanted, plan);
  return {
    shares: scaled(shares),
    exact: shares.exact,
    steps: (i) => {
      const tap = taps[i] ?? -1;
      if (tap < 0) return [{ code: 'apportionment.step-no-tap', params: {}, amount: rational(0n) }];
      return segmentSteps(tree, plan, tap, wanted[i] ?? 0n, scale, rule.solution === 'shapley' ? rule.weightedBy : undefined);
    },
  };
};
