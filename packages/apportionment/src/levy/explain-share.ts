import { DiagnosticSink, emptyReport, parseWith, type Result } from '@community1373/base/diagnostics';
import type { Explanation } from '@community1373/base/explain';
import * as z from 'zod';
import { type Apportionment, computeSplit } from './apportion';
import type { Problems, ReportedCode, StepCode } from '../messages/codes';
import { pairwise } from '../network/pairwise';
import { exactSteps, type Pipeline, stageSchema } from './pipeline';
import { add, floorDivide, type FractionString, rational, ratioText, subtract, zero } from '../rounding/rational';

/** One step of a share, as an explanation: the `exact` amounts sum to the exact share, and the rounded `fen` amounts to the share in fen. */
export interface ShareStep extends Explanation<StepCode> {
  /** The part of the share in fen. */
  readonly fen: number;
  /** The exact part, in fen. */
  readonly exact: FractionString;
}

/** 说明 the explanation of one household's share. */
export interface ShareExplanation {
  /** The household. */
  readonly householdId: string;
  /** Its share in fen; 0 for a household out of scope. */
  readonly fen: number;
  /** The legal basis of the levy. */
  readonly basis: readonly Explanation<StepCode>[];
  /** Steps from the rule to the rounding, which is the last one. */
  readonly steps: readonly ShareStep[];
}

/** The position of a household among those in scope, and its share. */
interface Place {
  readonly i: number;
  readonly fen: number;
}

const splitSchema = z.looseObject({ input: z.unknown(), stage: stageSchema, basis: z.array(z.unknown()) });

// A split is immutable, so the first run is cached, and explaining every household costs one run.
const runs = new WeakMap<Apportionment, { readonly run: Pipeline; readonly places: ReadonlyMap<string, Place> }>();

const runOf = (
  apportionment: Apportionment,
): Result<{ readonly run: Pipeline; readonly places: ReadonlyMap<string, Place> }, ReportedCode> => {
  const whole = parseWith(splitSchema, apportionment);
  if (!whole.ok) return whole;
  const known = runs.get(apportionment);
  if (known !== undefined) return { ok: true, value: known, report: emptyReport };
  const computed = computeSplit(apportionment.input, apportionment.stage);
  if (!computed.ok) return computed;
  const { run } = computed.value;
  const found = {
    run,
    places: new Map(pairwise(run.scope.payers, run.fen, ({ householdId }, fen, i) => [householdId, { i, fen }])),
  };
  runs.set(apportionment, found);
  return { ok: true, value: found, report: computed.report };
};

/**
 * Explains the share of one household: steps whose exact amounts, and whose fen, sum to it. `explain` formats each step as a sentence. A household
 * that is out of scope gets one step with the reason; an unknown household is a problem.
 *
 * @example
 * import { apportion, explain, explainShare } from '@community1373/apportionment';
 * const answered = { liable: false, reason: '已核实' } as const;
 * const levy = {
 *   id: 'b9', title: '9号楼供水管', decidedOn: '2026-01-12', authority: { kind: 'owners-decision', voteId: 'v1' },
 *   responsibility: { utility: answered, builder: answered, wrongdoer: answered, repairFund: answered },
 *   scope: { kind: 'all' }, rule: { kind: 'area' }, receipts: [], actualCostFen: 10000,
 * } as const;
 * const split = apportion({ levy, payers: [{ householdId: 'h1', area: 8000 }, { householdId: 'h2', area: 4000 }] });
 * const why = split.ok ? explainShare(split.value, 'h1') : split;
 * why.ok && why.value.steps.map((step) => step.fen); // => [6666, 1]
 * why.ok && why.value.steps.map((step) => explain(step, 'zh-CN'))[0]; // => '共 100.00 元，按专有面积 80.00/120.00 平方米'
 */
export const explainShare = (
  apportionment: Apportionment,
  householdId: string,
): Result<ShareExplanation, ReportedCode> => {
  const found = runOf(apportionment);
  if (!found.ok) return found;
  const { run, places } = found.value;
  const { basis } = apportionment;
  const place = places.get(householdId);
  if (place === undefined) {
    const left = run.scope.left.find((other) => other.householdId === householdId);
    if (left !== undefined)
      return {
        ok: true,
        value: { householdId, fen: 0, basis, steps: [{ ...left.why, fen: 0, exact: '0' }] },
        report: found.report,
      };
    const sink: Problems = new DiagnosticSink();
    sink.add('apportionment.household-unknown', ['householdId'], householdId, { household: householdId });
    return { ok: false, report: sink.report() };
  }
  const { i, fen } = place;
  let sum = zero;
  let whole = 0n;
  const steps: ShareStep[] = exactSteps(run, i).map(({ code, params, amount }) => {
    sum = add(sum, amount);
    const reached = floorDivide(sum.numerator, sum.denominator);
    const step = { code, params, fen: Number(reached - whole), exact: ratioText(amount) };
    whole = reached;
    return step;
  });
  const rest = subtract(rational(BigInt(fen)), sum);
  if (rest.numerator !== 0n)
    steps.push({ code: 'apportionment.step-rounding', params: {}, fen: fen - Number(whole), exact: ratioText(rest) });
  return { ok: true, value: { householdId, fen, basis, steps }, report: found.report };
};
