import type { Explanation } from '@community1373/base/explain';
import * as z from 'zod';
import { type ExactShares, reduced, shareAt, totalOf } from '../rounding/exact-shares';
import { exempt } from './exemptions';
import { unlessFailing } from './expected-failure';
import type { CheckedInput } from './input';
import { checkFloorTables, legalBasis } from './legal-basis';
import type { Levy } from '../document/levy';
import { largestRemainderExact } from '../rounding/largest-remainder';
import { withinLimits } from './limits';
import type { Problems, StepCode } from '../messages/codes';
import { costRuleNames } from '../messages/names';
import { checkResponsibility, type ExternalFunding, outsideMoney } from './external-funding';
import { type Rational, rational, subtract, zero } from '../rounding/rational';
import { bigShares } from '../rounding/round-shares';
import { ruleShares } from '../rules/rule-shares';
import { type ExactStep, positionsIn, type RuleShares } from '../rules/rule-context';
import { type Scope, scopeOf } from './scope';
import { dividedSubsidies, takeSubsidy } from './subsidy-division';
import { idOrder, seededOrder, type TieOrder } from './tie';

/** Zod schema of a {@link LevyStage}. */
export const stageSchema: z.ZodType<LevyStage> = z.enum(['advance', 'actual']);

/** The stage of a split: 预收 the advance, or 实际费用 the whole bill. */
export type LevyStage = 'advance' | 'actual';

/** The results of one run of the pipeline. */
export interface Pipeline {
  readonly stage: LevyStage;
  /** The advance, or the bill less its credit notes. */
  readonly costFen: number;
  readonly outside: readonly ExternalFunding[];
  readonly basis: readonly Explanation<StepCode>[];
  readonly scope: Scope;
  readonly rule: RuleShares;
  /** The shares after the rule and after each later stage that applies. */
  readonly stages: readonly { readonly step: Explanation<StepCode>; readonly shares: ExactShares }[];
  readonly gap: Rational;
  /** The last exact shares, and the whole fen, in the order of the payers in scope. */
  readonly exact: ExactShares;
  readonly fen: readonly number[];
  readonly gapFen: number;
}

const amountOf = (levy: Levy, stage: LevyStage, heads: number, sink: Problems): number | undefined => {
  const billed = levy.actualCostFen ?? 0;
  const credit = (levy.credits ?? []).reduce((sum, { fen }) => sum + fen, 0);
  if (credit > billed) {
    sink.add('apportionment.credit-exceeds-bills', ['levy', 'credits'], credit, { credit, billed });
    return undefined;
  }
  if (stage === 'actual') {
    if (levy.actualCostFen === undefined)
      sink.add('apportionment.no-amount', ['levy', 'actualCostFen'], undefined, { stage: stageNames.actual });
    return levy.actualCostFen === undefined ? undefined : billed - credit;
  }
  if (levy.advance === undefined) {
    sink.add('apportionment.no-amount', ['levy', 'advance'], undefined, { stage: stageNames.advance });
    return undefined;
  }
  const fen = levy.advance.basis === 'perHousehold' ? levy.advance.fen * heads : levy.advance.fen;
  if (Number.isSafeInteger(fen)) return fen;
  sink.add('apportionment.total-unsafe', ['levy', 'advance', 'fen'], levy.advance.fen, { count: heads });
  return undefined;
};

const stageNames = {
  advance: { 'zh-CN': '预收款', en: 'the advance' },
  actual: { 'zh-CN': '实际费用', en: 'the actual cost' },
} as const;

const tieOrderOf = (levy: Levy, ids: readonly string[]): TieOrder =>
  levy.rounding?.seed === undefined ? idOrder(ids) : seededOrder(levy.rounding.seed, ids);

/** Rounds exact shares and the gap to whole fen; the gap is one more claimant, which comes first in a tie. */
const round = (
  levy: Levy,
  ids: readonly string[],
  exact: ExactShares,
  gap: Rational,
  sink: Problems,
): readonly number[] | undefined => {
  const method = levy.rounding?.method ?? 'largest-remainder';
  const { numerators, denominator } = reduced({
    numerators: [
      gap.numerator * exact.denominator,
      ...exact.numerators.map((numerator) => numerator * gap.denominator),
    ],
    denominator: exact.denominator * gap.denominator,
  });
  const sum = totalOf({ numerators, denominator });
  // Shares kept to 2^−128 fen may sum to slightly less than the whole number they stand for.
  const total = (2n * sum.numerator + sum.denominator) / (2n * sum.denominator);
  const households = tieOrderOf(levy, ids);
  const order: TieOrder = (a, b) => (a === 0 || b === 0 ? a - b : households(a - 1, b - 1));
  if (total === 0n) return numerators.map(() => 0);
  if (method === 'largest-remainder') return largestRemainderExact(total, numerators, denominator, order).map(Number);
  if (method !== 'quota' && (levy.limits !== undefined || levy.rule.kind === 'fixed')) {
    sink.add('apportionment.rounding-breaks-limits', ['levy', 'rounding', 'method'], method, { method });
    return undefined;
  }
  // The running time of the quota method depends on the data, so exceeding its limit is a fault of the data.
  const shares = unlessFailing('apportionment.quota-too-long', () => bigShares(total, numerators, method, 0n, order));
  if (shares === undefined)
    sink.add('apportionment.quota-too-long', ['levy', 'rounding', 'method'], method, { total: Number(total) });
  return shares?.map(Number);
};

/**
 * 分摊流程 the fixed order of the split: responsible parties → subsidies off the cost → scope → rule → subsidies off the shares → exemptions → floor and
 * cap → rounding. An advance is the households' own money, so responsible parties and subsidies are deducted from the bill, not from the advance.
 * Problems go to the sink; with an error the result is undefined.
 */
export const runPipeline = (input: CheckedInput, stage: LevyStage, sink: Problems): Pipeline | undefined => {
  const { levy, tree } = input;
  checkResponsibility(levy, sink);
  const basis = legalBasis(levy, input.packs, sink);
  checkFloorTables(levy, levy.rule, ['levy', 'rule'], sink);
  const scope = scopeOf(input, sink);
  if (scope === undefined || sink.hasErrors) return undefined;
  const costFen = amountOf(levy, stage, scope.payers.length, sink);
  if (costFen === undefined) return undefined;
  const { outside, leftFen } = stage === 'actual' ? outsideMoney(levy, costFen) : { outside: [], leftFen: costFen };
  const rule = ruleShares(
    levy.rule,
    rational(BigInt(leftFen)),
    { payers: scope.payers, positionOf: positionsIn(input.payers), tree, sink },
    ['levy', 'rule'],
  );
  if (rule === undefined || sink.hasErrors) return undefined;
  const stages: { step: Explanation<StepCode>; shares: ExactShares }[] = [];
  let shares = rule.shares;
  const money = [...outside];
  for (const divided of stage === 'actual' ? dividedSubsidies(levy) : []) {
    const after = takeSubsidy(shares, scope.payers, divided, sink);
    if (after === undefined) return undefined;
    shares = after.shares;
    money.push(after.money);
    stages.push({
      step: {
        code: 'apportionment.step-subsidy',
        params: { subsidy: divided.subsidy.id, rule: costRuleNames[divided.subsidy.division.rule] },
      },
      shares,
    });
  }
  let gap = zero;
  if (levy.exemptions !== undefined && levy.exemptions.length > 0) {
    const after = exempt(shares, scope.payers, levy.exemptions, levy.authority, sink);
    if (after === undefined) return undefined;
    ({ shares, gap } = after);
    stages.push({ step: { code: 'apportionment.step-exemptions', params: {} }, shares });
  }
  if (levy.limits !== undefined) {
    const after = withinLimits(shares, levy.limits, sink);
    if (after === undefined) return undefined;
    shares = after;
    stages.push({
      step: {
        code: 'apportionment.step-limits',
        params: { floor: levy.limits.floorFen ?? 0, cap: levy.limits.capFen ?? leftFen },
      },
      shares,
    });
  }
  const rounded = round(
    levy,
    scope.payers.map(({ householdId }) => householdId),
    shares,
    gap,
    sink,
  );
  if (rounded === undefined) return undefined;
  const [gapFen = 0, ...fen] = rounded;
  return { stage, costFen, outside: money, basis, scope, rule, stages, gap, exact: shares, fen, gapFen };
};

/** Lists the exact steps of one household: those of the rule, then the change by each later stage. They sum to the exact share. */
export const exactSteps = ({ rule, stages }: Pipeline, i: number): readonly ExactStep[] => {
  const steps = [...rule.steps(i)];
  let before = rule.shares;
  for (const { step, shares } of stages) {
    const amount = subtract(shareAt(shares, i), shareAt(before, i));
    before = shares;
    if (amount.numerator !== 0n) steps.push({ ...step, amount });
  }
  return steps;
};
