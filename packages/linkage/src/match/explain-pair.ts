import type { Explanation } from '@community1373/base/explain';
import { runSync, type StepGenerator } from '@community1373/base/run';
import { assignInSteps, bestValueWithInSteps } from './assignment';
import { joinLikeColumnsInSteps } from './like-columns';
import type { MatchInput } from './match-input';
import { checkedMatchInput } from './match-needs';
import { matchProblemInSteps } from './match-problem';
import type { PairVerdictCode } from './reason-codes';

function* judgeInSteps(
  input: MatchInput,
  needId: string,
  organisationId: string,
): StepGenerator<readonly Explanation<PairVerdictCode>[]> {
  const problem = yield* matchProblemInSteps(input);
  const ids = { need: needId, organisation: organisationId };
  const refusal = problem.refused.get(needId)?.find((pair) => pair.organisationId === organisationId);
  if (refusal !== undefined) return refusal.reasons;
  const row = problem.needs.findIndex((need) => need.id === needId);
  const column = problem.organisations.findIndex((organisation) => organisation.id === organisationId);
  if (row < 0 || column < 0) return [{ code: 'linkage.pair-unknown', params: ids }];
  const { pairOf, value } = yield* assignInSteps(yield* joinLikeColumnsInSteps(problem));
  if (problem.pairs[Number(pairOf[row])]?.column === column) return [{ code: 'linkage.pair-matched', params: ids }];
  const joined = yield* joinLikeColumnsInSteps(problem, column);
  const apart = joined.membersOf.findIndex((members) => members.includes(column));
  const forced = yield* bestValueWithInSteps(joined, (pair) => pair.row === row && pair.column === apart);
  if (forced === undefined) return [{ code: 'linkage.pair-no-place', params: ids }];
  if (forced === value) return [{ code: 'linkage.pair-equal', params: ids }];
  return [{ code: 'linkage.pair-costs', params: { ...ids, value, forced, loss: value - forced } }];
}

/**
 * Computes {@link explainPair} in steps, for inputs so large that other tasks need a turn in between. An invalid input throws before the first step.
 *
 * @example
 * import { runSync } from '@community1373/base/run';
 * import { threeParties } from '@community1373/linkage';
 * import { explainPairInSteps } from '@community1373/linkage/matching';
 * const model = { id: 'm', name: { 'zh-CN': '联动', en: 'Linkage' }, parties: threeParties, kinds: [], aids: [], rotation: { windowDays: 365, measure: 'projects' as const }, offerDays: 7, responseDays: 3 };
 * const steps = explainPairInSteps({ model, places: [], needs: [], organisations: [] }, 'n-1', 'o-1');
 * runSync(steps).map((reason) => reason.code); // => ['linkage.pair-unknown']
 */
export const explainPairInSteps = (
  input: MatchInput,
  needId: string,
  organisationId: string,
): StepGenerator<readonly Explanation<PairVerdictCode>[]> =>
  judgeInSteps(checkedMatchInput(input), needId, organisationId);

/**
 * Explains why a need is, or is not, matched with a given organisation: the unmet hard conditions, no free place at all, the loss of total
 * value if the pair were forced (computed by forcing it), or an equal total value where the turn decided.
 *
 * @example
 * import { threeParties } from '@community1373/linkage';
 * import { explainPair } from '@community1373/linkage/matching';
 * const name = { 'zh-CN': '为老服务', en: 'Elder service' };
 * const kinds = [{ id: 'elder', name, statuses: ['registered' as const] }];
 * const model = { id: 'm', name, parties: threeParties, kinds, aids: [], rotation: { windowDays: 365, measure: 'projects' as const }, offerDays: 7, responseDays: 3 };
 * const input = {
 *   model,
 *   places: [{ id: 'b1', parentId: null }],
 *   needs: [{ id: 'n-1', kindId: 'elder', placeId: 'b1', value: 1 }],
 *   organisations: [{ id: 'o-1', status: 'filed' as const, kinds: ['elder'], capacity: 1, carried: 0, takenLately: 0 }],
 * };
 * explainPair(input, 'n-1', 'o-1').map((reason) => reason.code); // => ['linkage.refused-status']
 */
export const explainPair = (
  input: MatchInput,
  needId: string,
  organisationId: string,
): readonly Explanation<PairVerdictCode>[] => runSync(explainPairInSteps(input, needId, organisationId));
