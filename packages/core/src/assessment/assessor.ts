import type { Moment } from '@community1373/deliberation';
import type { CoverageKind, WorkModel } from '@community1373/model';
import { followCircle } from './assess-circle';
import { assessGrid } from './assess-grid';
import { assessLinkage } from './assess-linkage';
import { levyAssessmentOf, payersOf } from './assess-levies';
import { followMatters } from './assess-matters';
import { assessOutages } from './assess-outages';
import { assessPersonnel } from './assess-personnel';
import { assessRoster } from './assess-roster';
import { assessSeats } from './assess-seats';
import { assessServed } from './assess-served';
import { assessService } from './assess-service';
import type { Assessment, CoverageAssessment, OutageAssessment, RosterAssessment } from './assessment';
import { followFindings } from './findings';
import { namedCoverage, namedFindings, namedRoster, namesOf, namingFrom } from '../document/naming';
import { type Places, placesOf } from '../views/places';
import { type ReachMetric, reachMetricOf, walkingGraphOf } from './reach-metric';
import { remember } from './memoize';
import type { Scenario } from '../document/scenario';
import { seasonIn } from '../document/season';
import { touchedBy } from '../editing/affected-people';
import { checkOptions, checkScenario } from '../document/check-scenario';
import { dateOfMoment } from '@community1373/base/calendar';

/** Options for `assess`. */
export interface AssessOptions {
  /** The local time for deadlines and the linkage; without it no deadline is computed, and the linkage is assessed at its last event. */
  readonly now?: Moment | undefined;
}

/** Assesses successive scenarios; see {@link createAssessor}. */
export type Assessor = <M extends WorkModel>(scenario: Scenario<M>, options?: AssessOptions) => Assessment;

interface CoverageContext {
  readonly scenario: Scenario;
  readonly places: Places;
  readonly roster: RosterAssessment | undefined;
  readonly outages: readonly OutageAssessment[];
  readonly reach: ReachMetric;
}

/** Creates the parts of one coverage of a model, each with its own memory. */
const followCoverage = (): ((kind: CoverageKind, context: CoverageContext) => CoverageAssessment) => {
  const grid = remember(assessGrid);
  const personnel = remember(assessPersonnel);
  const service = remember(assessService);
  return (kind, { scenario: { model, community, period, calendar, rounds }, places, roster, outages, reach }) => {
    const { requirement } = kind;
    const { needs, volunteers, nodes, leads } = community;
    switch (requirement.kind) {
      case 'leads-and-channel':
        return grid({ kind, levels: model.levels, posts: model.posts, nodes, leads });
      case 'volunteer-in-reach':
        return personnel({ kind, requirement, needs, volunteers, places, reach });
      case 'rostered-hours':
        return service({
          kind,
          requirement,
          needs,
          volunteers,
          places,
          period,
          calendar,
          rounds,
          roster,
          outages,
          reach,
        });
    }
  };
};

/**
 * Creates an assessor that tracks a scenario over edits: only the parts whose facts were edited are recomputed, the others are returned as the same objects.
 * The result equals that of {@link assess} for the same scenario.
 *
 * @example
 * import { createAssessor, moveStation } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * const assess = createAssessor();
 * const scenario = sampleScenario();
 * const before = assess(scenario);
 * const [station] = scenario.community.stations;
 * const after = assess(station === undefined ? scenario : moveStation(scenario, station.id, [113.6, 37.86]).next);
 * after.circle?.byStation[0]?.numerator; // => 0
 * after.matters === before.matters; // => true
 */
export const createAssessor = (): Assessor => {
  const places = remember(
    ({
      groups,
      nodes,
      dwellings,
      households,
    }: Pick<WorkModel, 'groups'> & Pick<Scenario['community'], 'nodes' | 'dwellings' | 'households'>) =>
      placesOf<WorkModel>({ groups }, { nodes, dwellings, households }),
  );
  const payers = remember(
    ({
      dwellings,
      households,
      at,
    }: Pick<Scenario['community'], 'dwellings' | 'households'> & { readonly at: Places }) =>
      payersOf({ dwellings, households }, at),
  );
  const season = remember(
    ({ volunteers, leads, period }: Pick<Scenario['community'], 'volunteers' | 'leads'> & Pick<Scenario, 'period'>) =>
      seasonIn({ volunteers, leads }, period),
  );
  const naming = remember(namingFrom);
  const ways = remember(walkingGraphOf);
  const metric = remember(reachMetricOf);
  const circle = remember(followCircle());
  const roster = remember(assessRoster);
  const served = remember(assessServed);
  const outages = remember(assessOutages);
  const seats = remember(assessSeats);
  const matters = remember(followMatters());
  const linkage = remember(assessLinkage);
  const touched = remember(touchedBy);
  const findings = followFindings();
  const coverages: ReturnType<typeof followCoverage>[] = [];
  const levies = new WeakMap<
    object,
    (inputs: { readonly payers: ReturnType<typeof payers> }) => ReturnType<typeof levyAssessmentOf>
  >();
  const rosterNamed = remember(namedRoster);
  const coverageNamed: ((inputs: Parameters<typeof namedCoverage>[0]) => CoverageAssessment)[] = [];

  return (given, options = {}) => {
    checkScenario(given);
    checkOptions(options, 'core.assess-options');
    const { now } = options;
    // Throws for what is no moment.
    if (now !== undefined) dateOfMoment(now);
    // The parts read ids as plain strings; a scenario with literal ids is also one with string ids.
    const scenario = given as Scenario;
    const { model, community, period, calendar, decisions } = scenario;
    const { nodes, dwellings, households, needs, stations } = community;
    const present = season({ volunteers: community.volunteers, leads: community.leads, period });
    const { volunteers } = present;
    const at = places({ groups: model.groups, nodes, dwellings, households });
    const facts = {
      period,
      calendar,
      services: scenario.services,
      rounds: scenario.rounds,
      rosterRules: scenario.rosterRules,
      volunteers,
      needs,
      places: at,
    };
    const decision = decisions.roster;
    const known = roster({ ...facts, decision });
    const outageList = outages({ outages: scenario.outages, households, places: at, period });
    const { mobility, detour, slopePercent } = scenario.reach;
    const graph = ways({ paths: scenario.paths, slopePercent });
    const context: CoverageContext = {
      scenario: { ...scenario, community: { ...community, ...present } },
      places: at,
      roster: known,
      outages: outageList,
      reach: metric({ graph, mobility, detour }),
    };
    const assessment: Omit<Assessment, 'findings'> = {
      circle: circle({ circle: model.serviceCircle, stations, households, places: at, reach: scenario.reach, graph }),
      coverages: model.coverages.map((kind, i) => {
        const follow = coverages[i] ?? followCoverage();
        coverages[i] = follow;
        return follow(kind, context);
      }),
      roster: known,
      levies: scenario.levies.map((levy) => {
        const settle =
          levies.get(levy) ??
          remember(({ payers: all }: { readonly payers: ReturnType<typeof payers> }) => levyAssessmentOf(levy, all));
        levies.set(levy, settle);
        return settle({ payers: payers({ dwellings, households, at }) });
      }),
      served: served({ ...facts, decision, served: scenario.served }),
      seatedDays: seats({ seatedDays: scenario.seatedDays, calendar, period }),
      outages: outageList,
      matters: matters({
        matters: scenario.matters,
        workflow: scenario.workflow,
        duties: scenario.duties,
        calendar,
        now,
      }),
      linkage: linkage({ linkage: scenario.linkage, now }),
    };
    const name = naming(namesOf(model, community));
    return {
      ...assessment,
      coverages: assessment.coverages.map((coverage, i) => {
        const rename = coverageNamed[i] ?? remember(namedCoverage);
        coverageNamed[i] = rename;
        return rename({ coverage, name });
      }),
      roster: rosterNamed({ roster: known, name }),
      findings: namedFindings(findings(assessment, touched({ households, needs, places: at })), name),
    };
  };
};
