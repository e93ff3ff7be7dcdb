import { valueOrThrow } from '@community1373/base/diagnostics';
import type { Explanation } from '@community1373/base/explain';
import { runSync, type StepGenerator } from '@community1373/base/run';
import { assignInSteps, bestValueWithInSteps } from './assignment';
import type { RefusalCode } from './eligibility';
import { compareIds } from '../model/ids';
import { joinLikeColumnsInSteps } from './like-columns';
import type { MatchInput } from './match-input';
import { freePlaces } from './filling-order';
import { type MatchProblem, matchProblemInSteps, type RefusedPair } from './match-problem';
import { parseMatchInput } from '../log/parse-linkage';
import type { UnmatchedCode } from './reason-codes';
import { shortCutsInSteps } from '../log/shortage';

/** A matched need with its organisation and the value of the pair. */
export interface MatchedNeed {
  /** Id of the need. */
  readonly needId: string;
  /** Id of the organisation. */
  readonly organisationId: string;
  /** Value of the pair. */
  readonly value: number;
}

/** An unmatched need with the reason. */
export interface UnmatchedNeed {
  /** Id of the need. */
  readonly needId: string;
  /** The reason, as code and parameters of a sentence. */
  readonly reason: Explanation<UnmatchedCode>;
}

/**
 * A capacity shortage, by the minimum cut: these needs can only go to these organisations, which have `places` free places together, so
 * `lacking` of the needs stay unmatched in every matching. One more place at any of the organisations lets one more need in.
 */
export interface Shortage {
  /** Ids of the needs, ascending. */
  readonly needIds: readonly string[];
  /** Ids of the organisations, ascending. */
  readonly organisationIds: readonly string[];
  /** Free places of these organisations together. */
  readonly places: number;
  /** Number of the needs that stay unmatched. */
  readonly lacking: number;
}

/** The load of an organisation: its earlier load and the needs matched to it. */
export interface MatchLoad {
  /** Id of the organisation. */
  readonly organisationId: string;
  /** Number of projects that it took on within the rotation window before this matching. */
  readonly takenLately: number;
  /** Free places before this matching. */
  readonly places: number;
  /** Number of needs matched to it. */
  readonly matched: number;
}

/** A matching of maximum total value, with its bound and its reasons; all lists are sorted by id. */
export interface NeedMatching {
  /** Total value of the matched pairs. */
  readonly value: number;
  /** Dual upper bound on the value of any matching; equal to `value`. */
  readonly bound: number;
  /** The matched needs, by need. */
  readonly matched: readonly MatchedNeed[];
  /** The unmatched needs, by need. */
  readonly unmatched: readonly UnmatchedNeed[];
  /** Pairs excluded by a hard condition or an earlier offer, by need, then by organisation. */
  readonly refused: readonly RefusedPair[];
  /** Sets of needs that can only go to these organisations, which have too few places for them. */
  readonly shortages: readonly Shortage[];
  /** The load of each organisation, by id. */
  readonly loads: readonly MatchLoad[];
}

const refusedReason = ({ refused, organisations }: MatchProblem, needId: string): Explanation<UnmatchedCode> => {
  const own = refused.get(needId) ?? [];
  const count = (code: RefusalCode): number =>
    own.filter((pair) => pair.reasons.some((reason) => reason.code === code)).length;
  return {
    code: 'linkage.unmatched-refused',
    params: {
      need: needId,
      organisations: organisations.length,
      kind: count('linkage.refused-kind'),
      status: count('linkage.refused-status'),
      area: count('linkage.refused-area'),
      earlier: count('linkage.refused-earlier'),
    },
  };
};

function* matchInSteps(input: MatchInput): StepGenerator<NeedMatching> {
  const problem = yield* matchProblemInSteps(input);
  const { needs, organisations, pairs } = problem;
  const joined = yield* joinLikeColumnsInSteps(problem);
  const { pairOf, value, bound } = yield* assignInSteps(joined);
  const idsOf = (items: readonly { readonly id: string }[], at: readonly number[]): readonly string[] =>
    at.map((i) => items[i]?.id ?? '').sort(compareIds);
  const cuts = yield* shortCutsInSteps(joined);
  const shortages = cuts.map(({ rows, columns, places }) => ({
    needIds: idsOf(needs, rows),
    organisationIds: idsOf(organisations, columns),
    places,
    lacking: rows.length - places,
  }));
  const shortageOf = new Map(cuts.flatMap(({ rows }, i) => rows.map((row) => [row, shortages[i]] as const)));
  function* reasonFor(row: number, needId: string): StepGenerator<Explanation<UnmatchedCode>> {
    const shortage = shortageOf.get(row);
    if (shortage === undefined) {
      const forced = (yield* bestValueWithInSteps(joined, (pair) => pair.row === row)) ?? 0;
      if (forced === value) return { code: 'linkage.unmatched-later', params: { need: needId, value } };
      return { code: 'linkage.unmatched-outweighed', params: { need: needId, value, forced, loss: value - forced } };
    }
    const { needIds, organisationIds, places, lacking } = shortage;
    return {
      code: 'linkage.unmatched-shortage',
      params: { need: needId, needs: needIds.length, organisations: organisationIds, places, lacking },
    };
  }
  const matched: MatchedNeed[] = [];
  const unmatched: UnmatchedNeed[] = problem.hopeless.map((need) => ({
    needId: need.id,
    reason: refusedReason(problem, need.id),
  }));
  const given = new Float64Array(organisations.length);
  for (const [row, { id }] of needs.entries()) {
    const pair = pairs[Number(pairOf[row])];
    if (pair === undefined) unmatched.push({ needId: id, reason: yield* reasonFor(row, id) });
    else {
      given[pair.column] = Number(given[pair.column]) + 1;
      matched.push({ needId: id, organisationId: organisations[pair.column]?.id ?? '', value: pair.value });
    }
  }
  yield;
  return {
    value,
    bound,
    matched: matched.sort((a, b) => compareIds(a.needId, b.needId)),
    unmatched: unmatched.sort((a, b) => compareIds(a.needId, b.needId)),
    refused: [...problem.refused].sort(([a], [b]) => compareIds(a, b)).flatMap(([, pairs]) => pairs),
    shortages,
    loads: organisations
      .map((organisation, column) => ({
        organisationId: organisation.id,
        takenLately: organisation.takenLately,
        places: freePlaces(organisation),
        matched: Number(given[column]),
      }))
      .sort((a, b) => compareIds(a.organisationId, b.organisationId)),
  };
}

/** Returns the input of a matching as parsed; throws for an invalid one. */
export const checkedMatchInput = (input: MatchInput): MatchInput =>
  valueOrThrow(parseMatchInput(input), input, 'linkage.match-input');

/**
 * Computes {@link matchNeeds} in steps, for inputs so large that other tasks need a turn in between. An invalid input throws before the first step.
 *
 * @example
 * import { createRunControl, runInSlices } from '@community1373/base/run';
 * import { threeParties } from '@community1373/linkage';
 * import { matchNeedsInSteps } from '@community1373/linkage/matching';
 * const model = { id: 'm', name: { 'zh-CN': '联动', en: 'Linkage' }, parties: threeParties, kinds: [], aids: [], rotation: { windowDays: 365, measure: 'projects' as const }, offerDays: 7, responseDays: 3 };
 * const steps = matchNeedsInSteps({ model, places: [], needs: [], organisations: [] });
 * const matching = await runInSlices(steps, createRunControl(), { phase: 'match', total: 10 });
 * matching?.value; // => 0
 */
export const matchNeedsInSteps = (input: MatchInput): StepGenerator<NeedMatching> =>
  matchInSteps(checkedMatchInput(input));

/**
 * Matches needs (or projects) with organisations for the largest total value, within every hard condition and every capacity. Ties are
 * broken by: the most needs; the needs that have waited longest; the order of the turn, in which organisations that took on fewer projects
 * lately come first; the id, or a lot drawn with a seed. The order of the input changes nothing. All arithmetic is on exact integers.
 * Throws `linkage.places` for a place that lies in itself, which `parseMatchInput` reports.
 *
 * @example
 * import { threeParties } from '@community1373/linkage';
 * import { matchNeeds } from '@community1373/linkage/matching';
 * const name = { 'zh-CN': '为老服务', en: 'Elder service' };
 * const kinds = [{ id: 'elder', name, statuses: ['filed' as const, 'registered' as const] }];
 * const model = { id: 'm', name, parties: threeParties, kinds, aids: [], rotation: { windowDays: 365, measure: 'projects' as const }, offerDays: 7, responseDays: 3 };
 * const organisation = (id: string, takenLately: number) => ({ id, status: 'filed' as const, kinds: ['elder'], capacity: 1, carried: 0, takenLately });
 * const result = matchNeeds({
 *   model,
 *   places: [{ id: 'b1', parentId: null }],
 *   needs: [{ id: 'n-1', kindId: 'elder', placeId: 'b1', value: 1 }],
 *   organisations: [organisation('o-1', 3), organisation('o-2', 1)],
 * });
 * result.matched; // => [{ needId: 'n-1', organisationId: 'o-2', value: 1 }]
 * result.value === result.bound; // => true
 */
export const matchNeeds = (input: MatchInput): NeedMatching => runSync(matchNeedsInSteps(input));
