import type { WorkModel } from '@community1373/model';
import type { Explanation } from '@community1373/base/explain';
import type { Assessment, CoverageAssessment, RosterAssessment } from './assessment';
import { assessCircle } from './assess-circle';
import { assessGrid } from './assess-grid';
import { assessLevies } from './assess-levies';
import { assessPersonnel } from './assess-personnel';
import { assessRoster } from './assess-roster';
import { assessService } from './assess-service';
import type { Context } from './context';
import { findingsOf } from './findings';
import { type Naming, namingOf } from './naming';
import { placesOf } from './places';
import type { Scenario } from './scenario';

const assessCoverages = (context: Context, roster: RosterAssessment | undefined): readonly CoverageAssessment[] =>
  context.scenario.model.coverages.map((kind) => {
    const { requirement } = kind;
    switch (requirement.kind) {
      case 'leads-and-channel':
        return assessGrid(context, kind);
      case 'volunteer-in-reach':
        return assessPersonnel(context, kind, requirement);
      case 'rostered-hours':
        return assessService(context, kind, requirement, roster);
    }
  });

const named = <T extends { readonly why: Explanation }>(items: readonly T[], name: Naming): readonly T[] => items.map((item) => ({ ...item, why: name(item.why) }));

/** The same assessment with the names of the model and the community in its explanations. */
const withNames = (assessment: Assessment, name: Naming): Assessment => ({
  ...assessment,
  coverages: assessment.coverages.map((coverage) => ({
    ...coverage,
    missing: named(coverage.missing, name),
    ...(coverage.mend === undefined ? {} : { mend: name(coverage.mend) }),
  })),
  roster:
    assessment.roster === undefined
      ? undefined
      : {
          ...assessment.roster,
          shifts: assessment.roster.shifts.map((shift) => ({
            ...shift,
            places: shift.places.map((place) => (place.kind === 'open' ? { ...place, why: name(place.why) } : place)),
          })),
        },
  findings: assessment.findings.map((finding) => ({ ...finding, what: name(finding.what), ...(finding.mend === undefined ? {} : { mend: name(finding.mend) }) })),
});

/**
 * Says everything that can be said of a scenario without optimising: the service circle, the coverages of its model, its roster, its levies, and what a
 * person should know, ranked. A roster whose facts have changed since is marked stale. Synchronous and pure: the same scenario gives the same bytes.
 *
 * @example
 * import { assess } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * const { circle, coverages } = assess(sampleScenario());
 * circle?.saturated; // => true
 * coverages.map((coverage) => coverage.coverageId); // => ['grid', 'personnel', 'service']
 */
export const assess = <M extends WorkModel>(scenario: Scenario<M>): Assessment => {
  // The parts read ids as plain strings; a scenario of literal ids is one of strings.
  const context: Context = { scenario: scenario as Scenario, places: placesOf<WorkModel>(scenario.model, scenario.community as Scenario['community']) };
  const roster = assessRoster(context);
  const assessment: Omit<Assessment, 'findings'> = {
    circle: assessCircle(context),
    coverages: assessCoverages(context, roster),
    roster,
    levies: assessLevies(context),
  };
  return withNames({ ...assessment, findings: findingsOf(context, assessment) }, namingOf(context.scenario.model, context.scenario.community));
};
