import type { Explanation } from '@community1373/base/explain';
import { createRandom } from '@community1373/base/random';
import type { StepGenerator } from '@community1373/base/run';
import type { AssignmentProblem } from './assignment-problem';
import { kindsOf, organisationRefusals, type RefusalCode } from './eligibility';
import { compareIds } from '../model/ids';
import type { MatchInput, MatchNeed, MatchOrganisation } from './match-input';
import { placesAround, placeTree } from '../model/places';
import { fillingOrderInSteps } from './filling-order';

/** A pair excluded by hard conditions, with every condition that excludes it. */
export interface RefusedPair {
  /** Id of the need. */
  readonly needId: string;
  /** Id of the organisation. */
  readonly organisationId: string;
  /** The reasons that exclude the pair; at least one. */
  readonly reasons: readonly Explanation<RefusalCode>[];
}

/** A matching problem in canonical order: rows are the needs with at least one eligible organisation, columns are the organisations. */
export interface MatchProblem extends AssignmentProblem {
  readonly needs: readonly MatchNeed[];
  readonly organisations: readonly MatchOrganisation[];
  /** Needs without any eligible organisation. */
  readonly hopeless: readonly MatchNeed[];
  /** The pairs excluded for each need, in the order of the organisations' ids. */
  readonly refused: ReadonlyMap<string, readonly RefusedPair[]>;
}

/** Sorts items by id and, with a seed, shuffles them from that order, so that the order of the input never matters. */
export const inLot = <T extends { readonly id: string }>(
  items: readonly T[],
  seed: string | number | undefined,
  label: string,
): T[] => {
  const sorted = [...items].sort((a, b) => compareIds(a.id, b.id));
  return seed === undefined ? sorted : createRandom(seed).fork(label).shuffle(sorted);
};

/** Pairs looked at in one step. */
const perStep = 5000;

const nested = <T>(
  items: readonly T[],
  outer: (item: T) => string,
  inner: (item: T) => string,
): ReadonlyMap<string, ReadonlyMap<string, T>> => {
  const found = new Map<string, Map<string, T>>();
  for (const item of items) {
    const within = found.get(outer(item)) ?? new Map<string, T>();
    found.set(outer(item), within.set(inner(item), item));
  }
  return found;
};

/** Prepares a matching: evaluates the hard conditions once per pair, then lists rows, columns and places in order. */
export function* matchProblemInSteps(input: MatchInput): StepGenerator<MatchProblem> {
  const organisations = inLot(input.organisations, input.seed, 'organisations');
  const ordered = inLot(input.needs, input.seed, 'needs').sort((a, b) => compareIds(a.since ?? '~', b.since ?? '~'));
  const kinds = kindsOf(input.model);
  const tree = placeTree(input.places);
  const asked = nested(
    input.asked ?? [],
    (one) => one.needId,
    (one) => one.organisationId,
  );
  const values = nested(
    input.values ?? [],
    (one) => one.needId,
    (one) => one.organisationId,
  );
  const needs: MatchNeed[] = [];
  const hopeless: MatchNeed[] = [];
  const refused = new Map<string, RefusedPair[]>();
  const pairs: { row: number; column: number; value: number }[] = [];
  const wanted = new Float64Array(organisations.length);
  let seen = 0;
  for (const need of ordered) {
    const before = pairs.length;
    const around = placesAround(tree, need.placeId);
    const excluded: RefusedPair[] = [];
    const askedFor = asked.get(need.id);
    const valuesOf = values.get(need.id);
    seen += organisations.length + around.size;
    if (seen >= perStep) {
      seen = 0;
      yield;
    }
    for (const [column, organisation] of organisations.entries()) {
      const unmet: readonly Explanation<RefusalCode>[] = organisationRefusals(kinds, around, need, organisation);
      const reasons: readonly Explanation<RefusalCode>[] =
        askedFor?.has(organisation.id) === true
          ? [...unmet, { code: 'linkage.refused-earlier', params: { organisation: organisation.id, need: need.id } }]
          : unmet;
      if (reasons.length > 0) excluded.push({ needId: need.id, organisationId: organisation.id, reasons });
      else {
        pairs.push({
          row: needs.length,
          column,
          value: valuesOf?.get(organisation.id)?.value ?? need.value,
        });
        wanted[column] = Number(wanted[column]) + 1;
      }
    }
    if (pairs.length > before) needs.push(need);
    else hopeless.push(need);
    refused.set(
      need.id,
      excluded.sort((a, b) => compareIds(a.organisationId, b.organisationId)),
    );
  }
  return {
    rows: needs.length,
    columns: organisations.length,
    turns: yield* fillingOrderInSteps(input, organisations, wanted),
    pairs,
    needs,
    organisations,
    hopeless,
    refused,
  };
}
