import type { Explanation } from '@community1373/base/explain';
import { addShares, type ExactShares, proportional, shareAt, sumOf, totalOf } from '../rounding/exact-shares';
import { coefficients, type FloorCoefficient } from './floor-coefficients';
import type { StepCode } from '../messages/codes';
import { networkShares } from '../network/network-shares';
import { pairwise } from '../network/pairwise';
import { compare, multiply, type Rational, rational, subtract, zero } from '../rounding/rational';
import type { BlendRule, CostRule, FixedRule } from '../document/cost-rule';
import { type ExactStep, measured, type RuleContext, type RuleShares, type Where, wholeFen } from './rule-context';

const byWeights = (
  { sink }: RuleContext,
  weights: readonly bigint[] | undefined,
  total: Rational,
  where: Where,
  explain: (i: number, own: number, all: number) => Explanation<StepCode>,
): RuleShares | undefined => {
  if (weights === undefined) return undefined;
  const all = sumOf(weights);
  if (all === 0n) {
    sink.add('apportionment.weights-all-zero', where, 0);
    return undefined;
  }
  const shares = proportional(total, weights);
  // Steps are asked of a payer, and there is a weight for each.
  return {
    shares,
    exact: true,
    steps: (i) => [{ ...explain(i, Number(weights[i] as bigint), Number(all)), amount: shareAt(shares, i) }],
  };
};

const fixedShares = (rule: FixedRule, total: Rational, context: RuleContext, where: Where): RuleShares | undefined => {
  const { payers, sink } = context;
  const known = new Set(payers.map(({ householdId }) => householdId));
  const given = new Map<string, bigint>();
  rule.amounts.forEach(({ householdId, fen }, i) => {
    const path = [...where, 'amounts', i, 'householdId'];
    if (!known.has(householdId))
      sink.add('apportionment.household-unknown', path, householdId, { household: householdId });
    else if (given.has(householdId))
      sink.add('apportionment.household-repeated', path, householdId, { household: householdId });
    given.set(householdId, BigInt(fen));
  });
  if (sink.hasErrors) return undefined;
  const fixed: ExactShares = {
    numerators: payers.map(({ householdId }) => given.get(householdId) ?? 0n),
    denominator: 1n,
  };
  const left = subtract(total, totalOf(fixed));
  const others = payers.flatMap((payer, i) => (given.has(payer.householdId) ? [] : [{ payer, i }]));
  const difference = compare(left, zero);
  if (difference < 0 || (difference > 0 && (rule.rest === undefined || others.length === 0))) {
    const sum = sumOf(fixed.numerators);
    sink.add(
      difference < 0 ? 'apportionment.fixed-over-total' : 'apportionment.fixed-under-total',
      [...where, 'amounts'],
      sum,
      { fixed: Number(sum), total: Number(total.numerator / total.denominator) },
    );
    return undefined;
  }
  const step = (i: number): readonly ExactStep[] => [
    { code: 'apportionment.step-fixed', params: {}, amount: shareAt(fixed, i) },
  ];
  if (difference === 0 || rule.rest === undefined) return { shares: fixed, exact: true, steps: step };
  const rest = ruleShares(rule.rest, left, { ...context, payers: others.map(({ payer }) => payer) }, [
    ...where,
    'rest',
  ]);
  if (rest === undefined) return undefined;
  const ofRest = new Map(pairwise(others, rest.shares.numerators, ({ i }, own, k) => [i, { own, k }]));
  return {
    shares: addShares(fixed, {
      numerators: payers.map((_, i) => ofRest.get(i)?.own ?? 0n),
      denominator: rest.shares.denominator,
    }),
    exact: rest.exact,
    steps: (i) => {
      const place = ofRest.get(i);
      return place === undefined ? step(i) : rest.steps(place.k);
    },
  };
};

const blendShares = (rule: BlendRule, total: Rational, context: RuleContext, where: Where): RuleShares | undefined => {
  const whole = rule.parts.reduce((sum, { weight }) => sum + weight, 0);
  const parts = rule.parts.flatMap(({ weight, rule: part }, i) => {
    const amount = multiply(total, rational(BigInt(weight), BigInt(whole)));
    const shares = ruleShares(part, amount, context, [...where, 'parts', i, 'rule']);
    return shares === undefined ? [] : [{ shares, weight }];
  });
  const [first, ...others] = parts;
  if (first === undefined || parts.length < rule.parts.length) return undefined;
  return {
    shares: others.reduce((sum, part) => addShares(sum, part.shares.shares), first.shares.shares),
    exact: parts.every(({ shares }) => shares.exact),
    steps: (i) => parts.flatMap(({ shares }) => shares.steps(i)),
  };
};

/**
 * Applies a rule to a total, exactly: the shares of the payers in their order, summing to the total. Missing data (a measure, a floor of the table,
 * the network) are reported to the sink, and the result is undefined.
 */
export const ruleShares = (
  rule: CostRule,
  total: Rational,
  context: RuleContext,
  where: Where,
): RuleShares | undefined => {
  const { payers } = context;
  switch (rule.kind) {
    case 'equal':
      return byWeights(
        context,
        payers.map(() => 1n),
        total,
        where,
        (_, __, all) => ({ code: 'apportionment.step-equal', params: { count: all, total: wholeFen(total) } }),
      );
    case 'area':
      return byWeights(context, measured(context, 'area'), total, where, (_, own, all) => ({
        code: 'apportionment.step-area',
        params: { own, all, total: wholeFen(total) },
      }));
    case 'persons':
      return byWeights(context, measured(context, 'persons'), total, where, (_, own, all) => ({
        code: 'apportionment.step-persons',
        params: { own, all, total: wholeFen(total) },
      }));
    case 'usage':
      return byWeights(context, measured(context, 'usage'), total, where, (_, own, all) => ({
        code: 'apportionment.step-usage',
        params: { own, all, total: wholeFen(total) },
      }));
    case 'floor': {
      const factors = coefficients(context, rule.table, where);
      const areas = rule.timesArea === true ? measured(context, 'area') : undefined;
      if (factors === undefined || (rule.timesArea === true && areas === undefined)) return undefined;
      const hundredths = factors.map((factor) => factor.hundredths);
      const weights = areas === undefined ? hundredths : pairwise(hundredths, areas, (factor, area) => factor * area);
      const code = areas === undefined ? 'apportionment.step-floor' : 'apportionment.step-floor-area';
      const all = Number(sumOf(weights));
      return byWeights(context, weights, total, where, (i, own) => {
        // There is a coefficient for each payer.
        const { floor, hundredths: coefficient } = factors[i] as FloorCoefficient;
        return {
          code,
          params: {
            floor,
            coefficient: Number(coefficient) / 100,
            own: own / 100,
            all: all / 100,
            total: wholeFen(total),
          },
        };
      });
    }
    case 'network':
      return networkShares(rule, total, context, where);
    case 'fixed':
      return fixedShares(rule, total, context, where);
    case 'blend':
      return blendShares(rule, total, context, where);
  }
};
