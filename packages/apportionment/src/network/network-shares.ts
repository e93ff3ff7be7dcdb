import type { Explanation } from '@community1373/base/explain';
import { type ExactShares, shareAt, sumOf } from '../rounding/exact-shares';
import type { StepCode } from '../messages/codes';
import { allocationBasisNames } from '../messages/names';
import { pairwise } from './pairwise';
import { gcd, multiply, type Rational, rational, zero } from '../rounding/rational';
import type { CostRule } from '../document/cost-rule';
import { type ExactStep, measured, type RuleContext, type RuleShares, type Where } from '../rules/rule-context';
import { nucleolusOfTree } from './tree-nucleolus';
import { sequentialPlan, sharesByPlan, shapleyPlan, type SegmentPlan } from './tree-sharing';
import { type TreeUser, weightBeyond } from './tree';

/** Converts fractions to their least common denominator. */
const overCommon = (values: readonly Rational[]): ExactShares => {
  const denominator = values.reduce(
    (multiple, value) => (multiple / gcd(multiple, value.denominator)) * value.denominator,
    1n,
  );
  return { numerators: values.map((value) => value.numerator * (denominator / value.denominator)), denominator };
};

const noTap: readonly ExactStep[] = [{ code: 'apportionment.step-no-tap', params: {}, amount: zero }];

type Weighing = Extract<CostRule, { kind: 'network' }>['weightedBy'];

const segmentStep = (by: Weighing, params: Explanation['params']): Explanation<StepCode> => {
  if (by === undefined) return { code: 'apportionment.step-segment', params };
  return by === 'area'
    ? { code: 'apportionment.step-segment-area', params }
    : { code: 'apportionment.step-segment-by', params: { ...params, measure: allocationBasisNames[by] } };
};

const segmentSteps = (
  plan: SegmentPlan,
  { tap, weight }: TreeUser,
  scale: Rational,
  by: Weighing,
): readonly ExactStep[] => {
  const steps: ExactStep[] = [];
  // The path ends at the root.
  for (
    let planned = plan[tap];
    planned !== undefined;
    planned = planned.inherits ? plan[planned.segment.parent] : undefined
  ) {
    const { segment, divisor } = planned;
    // A segment that costs something has users.
    if (segment.cost === 0n) continue;
    const params = { segment: segment.id, cost: Number(segment.cost), own: Number(weight), all: Number(divisor) };
    const told: Explanation<StepCode> =
      weight === divisor ? { code: 'apportionment.step-segment-alone', params } : segmentStep(by, params);
    steps.push({ ...told, amount: multiply(scale, rational(segment.cost * weight, divisor)) });
  }
  return steps;
};

/**
 * Shares a cost on a network: the segments' costs set the ratio, so a total that differs from their sum is shared in the same ratio. A household
 * without a tap uses nothing. A segment that costs something and has no user in scope is reported.
 */
export const networkShares = (
  rule: Extract<CostRule, { kind: 'network' }>,
  total: Rational,
  context: RuleContext,
  where: Where,
): RuleShares | undefined => {
  const { payers, tree, sink } = context;
  if (tree === undefined) {
    sink.add('apportionment.network-missing', ['levy', 'network'], undefined);
    return undefined;
  }
  const weightedBy = rule.solution === 'shapley' ? rule.weightedBy : undefined;
  const weights = weightedBy === undefined ? payers.map(() => 1n) : measured(context, weightedBy);
  if (weights === undefined) return undefined;
  const users = pairwise(payers, weights, ({ householdId }, weight): TreeUser => ({
    tap: tree.taps.get(householdId) ?? -1,
    weight,
  }));
  const unused = pairwise(tree.segments, weightBeyond(tree, users), (segment, weight) => ({ ...segment, weight })).find(
    ({ cost, weight }) => cost > 0n && weight === 0n,
  );
  if (unused !== undefined) {
    sink.add(
      'apportionment.segment-unused',
      ['levy', 'network', 'segments', unused.position, 'fen'],
      Number(unused.cost),
      { segment: unused.id },
    );
    return undefined;
  }
  const sum = sumOf(tree.segments.map(({ cost }) => cost));
  if (sum === 0n) {
    sink.add('apportionment.weights-all-zero', where, 0);
    return undefined;
  }
  const scale = multiply(total, rational(1n, sum));
  const scaled = ({ numerators, denominator }: ExactShares): ExactShares => ({
    numerators: numerators.map((numerator) => numerator * scale.numerator),
    denominator: denominator * scale.denominator,
  });
  // There is a user for each payer.
  const userAt = (i: number): TreeUser => users[i] as TreeUser;
  if (rule.solution === 'nucleolus') {
    const shares = scaled(overCommon(nucleolusOfTree(tree, users)));
    const step: Explanation<StepCode> = { code: 'apportionment.step-nucleolus', params: {} };
    return {
      shares,
      exact: true,
      steps: (i) => (userAt(i).tap < 0 ? noTap : [{ ...step, amount: shareAt(shares, i) }]),
    };
  }
  const plan = rule.solution === 'shapley' ? shapleyPlan(tree, users) : sequentialPlan(tree, users);
  const shares = sharesByPlan(users, plan);
  return {
    shares: scaled(shares),
    exact: shares.exact,
    steps: (i) => (userAt(i).tap < 0 ? noTap : segmentSteps(plan, userAt(i), scale, weightedBy)),
  };
};
