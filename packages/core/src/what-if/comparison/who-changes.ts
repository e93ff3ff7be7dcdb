import type { LocalText } from '@community1373/base/explain';
import type { WorkModel } from '@community1373/model';
import type { Assessment } from '../../assessment/assessment';
import { placesOf } from '../../views/places';
import type { Scenario } from '../../document/scenario';
import { touchedBy } from '../../editing/affected-people';

/** Households that a variant makes better or worse off, the number of people who live there, and the coverage or levy concerned. */
export interface VariantImpact {
  /** The coverage or levy in which they change. */
  readonly in: { readonly kind: 'coverage' | 'levy'; readonly id: string; readonly name: LocalText };
  /** `gain`: better off; `loss`: worse off. */
  readonly direction: 'gain' | 'loss';
  /** The ids of households, needs or nodes. */
  readonly subjects: readonly string[];
  /** Number of people who live in these households. */
  readonly people: number;
  /** For a levy: the total by which they pay less or more, in fen. */
  readonly fen?: number;
}

const missingIn = (assessment: Assessment, coverageId: string): ReadonlySet<string> =>
  new Set(
    assessment.coverages
      .find((coverage) => coverage.coverageId === coverageId)
      ?.missing.flatMap(({ subjects }) => subjects),
  );

const without = (subjects: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
  [...subjects].filter((subject) => !others.has(subject));

/**
 * Lists the people who gain and lose from a base to a variant: subjects that a coverage no longer misses or newly misses, and payers whose share of a levy fell
 * or rose.
 */
export const whoChanges = (base: Assessment, variant: Assessment, scenario: Scenario): readonly VariantImpact[] => {
  const { model, community } = scenario;
  const people = touchedBy({
    households: community.households,
    needs: community.needs,
    places: placesOf<WorkModel>(model, community),
  });
  const coverages = variant.coverages.flatMap(({ coverageId, name }): readonly VariantImpact[] => {
    const [before, after] = [missingIn(base, coverageId), missingIn(variant, coverageId)];
    const at = { kind: 'coverage', id: coverageId, name } as const;
    return [
      { in: at, direction: 'gain' as const, subjects: without(before, after), people: 0 },
      { in: at, direction: 'loss' as const, subjects: without(after, before), people: 0 },
    ];
  });
  const levies = variant.levies.flatMap(({ levyId, title, shares }): readonly VariantImpact[] => {
    const before = new Map(
      base.levies.find((levy) => levy.levyId === levyId)?.shares.map(({ householdId, share }) => [householdId, share]),
    );
    const moved = shares.map(({ householdId, share }) => ({ householdId, by: share - (before.get(householdId) ?? 0) }));
    const at = { kind: 'levy', id: levyId, name: { 'zh-CN': title, en: title } } as const;
    const part = (direction: VariantImpact['direction'], chosen: typeof moved): VariantImpact => ({
      in: at,
      direction,
      subjects: chosen.map(({ householdId }) => householdId),
      people: 0,
      fen: Math.abs(chosen.reduce((sum, { by }) => sum + by, 0)),
    });
    return [
      part(
        'gain',
        moved.filter(({ by }) => by < 0),
      ),
      part(
        'loss',
        moved.filter(({ by }) => by > 0),
      ),
    ];
  });
  return [...coverages, ...levies]
    .filter(({ subjects }) => subjects.length > 0)
    .map((change) => ({ ...change, people: people(change.subjects) }))
    .sort((a, b) => b.people - a.people);
};
