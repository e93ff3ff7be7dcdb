import { DiagnosticSink, parseWith, type Result } from '@community1373/base/diagnostics';
import type { Explanation } from '@community1373/base/explain';
import { shareAt } from '../rounding/exact-shares';
import { type ApportionInput, checkInput } from './input';
import type { ReportedCode, StepCode } from '../messages/codes';
import type { ExternalFunding } from './external-funding';
import { pairwise } from '../network/pairwise';
import { type LevyStage, type Pipeline, runPipeline, stageSchema } from './pipeline';
import { type FractionString, ratioText } from '../rounding/rational';

/** The share of one household: whole fen, and the exact share before rounding, in fen. */
export interface HouseholdShare {
  /** The household. */
  readonly householdId: string;
  /** The share in whole fen. */
  readonly fen: number;
  /** The exact share before rounding, in fen. */
  readonly exact: FractionString;
}

/** A payer who is not in scope. */
export interface OutOfScope {
  /** The household. */
  readonly householdId: string;
  /** The reason. */
  readonly why: Explanation<StepCode>;
}

/** 分摊结果 the result of a split, plain JSON: the same input gives the same bytes. */
export interface Apportionment {
  /** The input of the computation; {@link explainShare} reads it. */
  readonly input: ApportionInput;
  /** The stage that was split. */
  readonly stage: LevyStage;
  /** The advance, or the whole bill less its credit notes, in fen. */
  readonly costFen: number;
  /** Payments of responsible parties and subsidies. */
  readonly outside: readonly ExternalFunding[];
  /** Its legal basis. */
  readonly basis: readonly Explanation<StepCode>[];
  /** One share for each household in scope, in the order of the payers. They sum to the cost less outside money and gap. */
  readonly shares: readonly HouseholdShare[];
  /** Amount left unpaid by exemptions and charged to nobody, in fen. */
  readonly gapFen: number;
  /** The payers who are not in scope, in their order. */
  readonly outOfScope: readonly OutOfScope[];
  /** False where a network is so large that exact shares are kept to 2^−128 fen. */
  readonly exactFractions: boolean;
}

/** Returns the default stage of a call: the actual cost once it is known. */
export const stageOf = ({ levy }: ApportionInput, stage: LevyStage | undefined): LevyStage =>
  stage ?? (levy.actualCostFen === undefined ? 'advance' : 'actual');

/** Lists the shares of the households, exactly and in whole fen. */
export const householdShares = ({ scope, fen, exact }: Pipeline): readonly HouseholdShare[] =>
  pairwise(scope.payers, fen, ({ householdId }, own, i) => ({
    householdId,
    fen: own,
    exact: ratioText(shareAt(exact, i)),
  }));

const toApportionment = (input: ApportionInput, run: Pipeline): Apportionment => ({
  input,
  stage: run.stage,
  costFen: run.costFen,
  outside: run.outside,
  basis: run.basis,
  shares: householdShares(run),
  gapFen: run.gapFen,
  outOfScope: run.scope.left,
  exactFractions: run.rule.exact,
});

/** Checks the input and runs the pipeline. */
export const computeSplit = (
  input: ApportionInput,
  stage?: LevyStage,
): Result<{ readonly run: Pipeline; readonly apportionment: Apportionment }, ReportedCode> => {
  const checked = checkInput(input);
  if (!checked.ok) return checked;
  const asked = parseWith(stageSchema.optional(), stage);
  if (!asked.ok) return { ok: false, report: asked.report };
  const sink = new DiagnosticSink<ReportedCode>();
  sink.merge(checked.report);
  const run = runPipeline(checked.value, stageOf(checked.value, stage), sink);
  if (run === undefined) return { ok: false, report: sink.report() };
  return { ok: true, value: { run, apportionment: toApportionment(input, run) }, report: sink.report() };
};

/**
 * Splits a levy among households, exact to the fen. The order is fixed: responsible parties, subsidies, scope, rule, exemptions, floor and cap,
 * rounding. `stage` defaults to `'actual'` once the bill is known. Ties are broken by household id, or by the levy's published seed, never by the
 * order of the input. Every fault of the data is a diagnostic; `apportionmentCatalogue` lists the codes.
 *
 * @example
 * import { apportion } from '@community1373/apportionment';
 * const levy = {
 *   id: 'main-9', title: '9号楼室外供水管抢修', decidedOn: '2026-01-12', authority: { kind: 'agreement', agreementId: 'downstairs' },
 *   responsibility: {
 *     utility: { liable: false, reason: '管网产权属业主' }, builder: { liable: false, reason: '已过保修期' },
 *     wrongdoer: { liable: false, reason: '老化爆裂' }, repairFund: { liable: false, reason: '未建立' },
 *   },
 *   scope: { kind: 'all' }, rule: { kind: 'equal' }, advance: { basis: 'total', fen: 10000 }, receipts: [],
 * } as const;
 * const split = apportion({ levy, payers: [{ householdId: 'h1' }, { householdId: 'h2' }, { householdId: 'h3' }] });
 * split.ok && split.value.shares.map((share) => share.fen); // => [3334, 3333, 3333]
 * split.ok && split.value.shares[0]?.exact; // => '10000/3'
 */
export const apportion = (input: ApportionInput, stage?: LevyStage): Result<Apportionment, ReportedCode> => {
  const computed = computeSplit(input, stage);
  return computed.ok ? { ...computed, value: computed.value.apportionment } : computed;
};
