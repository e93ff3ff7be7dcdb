import type { Explanation } from '@community1373/base/explain';
import { addShares, type ExactShares, proportional, shareAt, sumOf } from './exact-shares';
import { coefficients } from './floor-coefficients';
import type { StepCode } from './messages';
import { networkShares } from './network-shares';
import { compare, multiply, type Rational, rational, subtract, zero } from './rational';
import type { BlendRule, FixedRule, Rule } from './rule';
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
  return { shares, exact: true, steps: (i) => [{ ...explain(i, Number(weights[i] ?? 0n), Number(all)), amount: shareAt(shares, i) }] };
};

const fixedShares = (rule: FixedRule, total: Rational, context: RuleContext, where: Where): RuleShares | undefined => {
  const { payers, sink } = context;
  const position = new Map(payers.map(({ householdId }, i) => [householdId, i]));
  const amounts = payers.map(() => 0n);
  const named = new Set<string>();
  rule.amounts.forEach(({ householdId, fen }, i) => {
    const at = position.get(householdId);
    const path = [...where, 'amounts', i, 'householdId'];
    if (at === undefined) sink.add('apportionment.household-unknown', path, householdId, { household: householdId });
    else if (named.has(householdId)) sink.add('apportionment.household-repeated', path, householdId, { household: householdId });
    else amounts[at] = BigInt(fen);
    named.add(householdId);
  });
  if (sink.hasErrors) return undefined;
  const left = subtract(total, rational(sumOf(amounts)));
  const others = payers.flatMap(({ householdId }, i) => (named.has(householdId) ? [] : [i]));
  const difference = compare(left, zero);
  if (difference < 0 || (difference > 0 && (rule.rest === undefined || others.length === 0))) {
    sink.add(difference < 0 ? 'apportionment.fixed-over-total' : 'apportionment.fixed-under-total', [...where, 'amounts'], sumOf(amounts), {
      fixed: Number(sumOf(amounts)),
      total: Number(total.numerator / total.denominator),
    });
    return undefined;
  }
  const fixed: ExactShares = { numerators: amounts, denominator: 1n };
  const step = (i: number): readonly ExactStep[] => [{ code: 'apportionment.step-fixed', params: {}, amount: rational(amounts[i] ?? 0n) }];
  if (difference === 0 || rule.rest === undefined) return { shares: fixed, exact: true, steps: step };
  const among = others.flatMap((i) => payers[i] ?? []);
  const rest = ruleShares(rule.rest, left, { ...context, payers: among }, [...where, 'rest']);
  if (rest === undefined) return undefined;
  const numerators = payers.map(() => 0n);
  const back = new Map(others.map((i, k) => [i, k]));
  others.forEach((i, k) => (numerators[i] = rest.shares.numerators[k] ?? 0n));
  return {
    shares: addShares(fixed, { numerators, denominator: rest.shares.denominator }),
    exact: rest.exact,
    steps: (i) => {
      const k = back.get(i);
      return k === undefined ? step(i) : rest.steps(k);
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
 * Applies a rule to a total, exactly: the shares of the payers in their order, summing to the total. What is missing for it (a measure, a floor of the
 * table, the network) goes to the sink, and the answer is undefined.
 */
export const ruleShares = (rule: Rule, total: Rational, context: RuleContext, where: Where): RuleShares | undefined => {
  const { payers } = context;
  switch (rule.kind) {
    case 'equal':
      return byWeights(context, payers.map(() => 1n), total, where, (_, __, all) => ({ code: 'apportionment.step-equal', params: { count: all, total: wholeFen(total) } }));
    case 'area':
      return byWeights(context, measured(context, 'area'), total, where, (_, own, all) => ({ code: 'apportionment.step-area', params: { own, all, total: wholeFen(total) } }));
    case 'persons':
      return byWeights(context, measured(context, 'persons'), total, where, (_, own, all) => ({ code: 'apportionment.step-persons', params: { own, all, total: wholeFen(total) } }));
    case 'usage':
      return byWeights(context, measured(context, 'usage'), total, where, (_, own, all) => ({ code: 'apportionment.step-usage', params: { own, all, total: wholeFen(total) } }));
    case 'floor': {
      const factors = coefficients(context, rule.table, where);
      const areas = rule.timesArea === true ? measured(context, 'area') : undefined;
      if (factors === undefined || (rule.timesArea === true && areas === undefined)) return undefined;
      const weights = areas === undefined ? factors : factors.map((factor, i) => factor * (areas[i] ?? 0n));
      const code = areas === undefined ? 'apportionment.step-floor' : 'apportionment.step-floor-area';
      const all = Number(sumOf(weights));
      return byWeights(context, weights, total, where, (i, own) => ({
        code,
        params: { floor: payers[i]?.floor ?? 0, coefficient: Number(factors[i] ?? 0n) / 100, own: own / 100, all: all / 100, total: wholeFen(total) },
      }));
    }
    case 'network':
      return networkShares(rule, total, context, where);
    case 'fixed':
      return fixedShares(rule, total, context, where);
    case 'blend':
      return blendShares(rule, total, context, where);
  }
};
