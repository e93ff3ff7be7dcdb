import { type DiagnosticReport, DiagnosticSink, parseWith, type Result } from '@community1373/base/diagnostics';
import { gini, lorenz, type LorenzPoint } from '@community1373/base/inequality';
import * as z from 'zod';
import { type HouseholdShare, householdShares, stageOf } from './apportion';
import { type ApportionInput, type CheckedInput, checkInput } from './input';
import type { Levy } from '../document/levy';
import type { Problems, ReportedCode } from '../messages/codes';
import { type CoreCheck, noSubsidy } from '../rules/core-check';
import { pairwise } from '../network/pairwise';
import { type LevyStage, type Pipeline, runPipeline, stageSchema } from './pipeline';
import { type CostRule, costRuleSchema } from '../document/cost-rule';

/** A rule to compare, under an id chosen by the caller. */
export interface NamedCostRule {
  /** The id by which the caller finds the rule in the result. */
  readonly id: string;
  /** The rule. */
  readonly rule: CostRule;
}

const questionSchema = z.object({
  rules: z
    .array(z.looseObject({ id: z.string(), rule: costRuleSchema }))
    .readonly()
    .optional(),
  stage: stageSchema.optional(),
});

/** The largest share under a rule. */
export interface LargestShare {
  /** The share in fen. */
  readonly fen: number;
  /** The households that bear it, in the order of the payers. */
  readonly householdIds: readonly string[];
}

/** The effect of a rule on the households. Amounts in integer fen. */
export interface RuleOutcome {
  /** The shares under the rule, in the order of the payers in scope. */
  readonly shares: readonly HouseholdShare[];
  /** Each household's share less its share under the legal default, in the order of `shares`; absent where the default cannot be computed. */
  readonly againstDefault?: readonly number[] | undefined;
  /** The number of households that pay less than under the legal default. */
  readonly gainers: number;
  /** The number of households that pay more than under the legal default. */
  readonly losers: number;
  /** The number of households that pay the same as under the legal default. */
  readonly unchanged: number;
  /** Gini coefficient of the shares, 0 when all are equal; absent when all are zero. */
  readonly gini?: number | undefined;
  /** The Lorenz curve of the shares. */
  readonly lorenz: readonly LorenzPoint[];
  /** The largest share and the households that bear it. */
  readonly largest: LargestShare;
  /** The no-subsidy check; absent without a network. */
  readonly noSubsidy?: CoreCheck | undefined;
}

/** One rule of a comparison: its outcome, or the problems that prevent it. */
export interface ComparedRule extends NamedCostRule {
  /** 法定默认 true for the rule that the law sets in the absence of an agreement: by area (Civil Code 283). */
  readonly legalDefault: boolean;
  /** True for the rule of the levy itself. */
  readonly own: boolean;
  /** The outcome; absent for a rule that cannot be applied. */
  readonly outcome?: RuleOutcome | undefined;
  /** The problems of the rule. */
  readonly report: DiagnosticReport<ReportedCode>;
}

/** 规则比较 every rule side by side, on the same cost, scope, exemptions and limits. */
export interface RuleComparison {
  /** The stage that was compared. */
  readonly stage: LevyStage;
  /** The rules as given, with the rule of the levy and the legal default. */
  readonly rules: readonly ComparedRule[];
}

/** Lists the rules that the data allow: those whose measure every payer has, and those of the network where there is one. */
const possibleRules = ({ levy, payers }: CheckedInput): readonly NamedCostRule[] => {
  const named: CostRule[] = [{ kind: 'equal' }, { kind: 'area' }];
  if (payers.every(({ persons }) => persons !== undefined)) named.push({ kind: 'persons' });
  if (payers.every(({ usage }) => usage !== undefined)) named.push({ kind: 'usage' });
  const solutions = levy.network === undefined ? [] : (['shapley', 'sequential', 'nucleolus'] as const);
  return [
    ...named.map((rule) => ({ id: rule.kind, rule })),
    ...solutions.map((solution): NamedCostRule => ({ id: `network-${solution}`, rule: { kind: 'network', solution } })),
  ];
};

/** Returns the levy under another rule, as if it had been agreed: a comparison precedes any agreement. */
const under = (levy: Levy, rule: CostRule): Levy => ({
  ...levy,
  rule,
  sharingAgreementId: levy.sharingAgreementId ?? 'compared',
});

const outcomeOf = (run: Pipeline, input: CheckedInput, fallback: Pipeline | undefined): RuleOutcome => {
  const { fen } = run;
  const differences = fallback === undefined ? undefined : pairwise(fen, fallback.fen, (own, other) => own - other);
  const most = fen.reduce((largest, own) => Math.max(largest, own), 0);
  const inequality = gini(fen);
  return {
    shares: householdShares(run),
    ...(differences === undefined ? {} : { againstDefault: differences }),
    gainers: differences?.filter((difference) => difference < 0).length ?? 0,
    losers: differences?.filter((difference) => difference > 0).length ?? 0,
    unchanged: differences?.filter((difference) => difference === 0).length ?? 0,
    ...(inequality === undefined ? {} : { gini: inequality }),
    lorenz: lorenz(fen),
    largest: {
      fen: most,
      householdIds: run.scope.payers.flatMap(({ householdId }, i) => (fen[i] === most ? [householdId] : [])),
    },
    ...(input.tree === undefined ? {} : { noSubsidy: noSubsidy(input.tree, run.scope.payers, run.exact) }),
  };
};

/**
 * Compares rules on one levy: the households that gain and lose against the legal default, the inequality of the shares, the largest share, and the
 * subsidy of some households by others. The levy's own rule and the legal default are always included; without `rules`, every rule that the data
 * allow. A rule that cannot be applied (a measure missing, an unverified table not acknowledged) stays in the list with its problems.
 *
 * @example
 * import { compareRules } from '@community1373/apportionment';
 * const answered = { liable: false, reason: '已核实' } as const;
 * const levy = {
 *   id: 'b9', title: '9号楼供水管', decidedOn: '2026-01-12', authority: { kind: 'agreement', agreementId: 'a1' },
 *   responsibility: { utility: answered, builder: answered, wrongdoer: answered, repairFund: answered },
 *   scope: { kind: 'all' }, rule: { kind: 'equal' }, receipts: [], actualCostFen: 12000,
 * } as const;
 * const compared = compareRules({ levy, payers: [{ householdId: 'h1', area: 8000 }, { householdId: 'h2', area: 4000 }] });
 * compared.ok && compared.value.rules.map((row) => [row.id, row.legalDefault, row.outcome?.againstDefault]); // => [['equal', false, [-2000, 2000]], ['area', true, [0, 0]]]
 */
export const compareRules = (
  input: ApportionInput,
  rules?: readonly NamedCostRule[],
  stage?: LevyStage,
): Result<RuleComparison, ReportedCode> => {
  const checked = checkInput(input);
  if (!checked.ok) return checked;
  const asked = parseWith(questionSchema, { rules, stage });
  if (!asked.ok) return { ok: false, report: asked.report };
  const { levy } = checked.value;
  const at = stageOf(checked.value, stage);
  const run = (rule: CostRule): { readonly run: Pipeline | undefined; readonly sink: Problems } => {
    const sink: Problems = new DiagnosticSink();
    return { run: runPipeline({ ...checked.value, levy: under(levy, rule) }, at, sink), sink };
  };
  const list = [...(rules ?? possibleRules(checked.value))];
  const isOwn = ({ rule }: NamedCostRule): boolean => JSON.stringify(rule) === JSON.stringify(levy.rule);
  if (!list.some(isOwn)) list.unshift({ id: 'levy', rule: levy.rule });
  if (!list.some(({ rule }) => rule.kind === 'area')) list.push({ id: 'area', rule: { kind: 'area' } });
  const lawIsArea = levy.legalDefault !== 'none';
  const fallback = lawIsArea ? run({ kind: 'area' }).run : undefined;
  return {
    ok: true,
    report: checked.report,
    value: {
      stage: at,
      rules: list.map((named) => {
        const done = run(named.rule);
        return {
          ...named,
          legalDefault: lawIsArea && named.rule.kind === 'area',
          own: isOwn(named),
          ...(done.run === undefined ? {} : { outcome: outcomeOf(done.run, checked.value, fallback) }),
          report: done.sink.report(),
        };
      }),
    },
  };
};
