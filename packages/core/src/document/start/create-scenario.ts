import type { WorkCalendar } from '@community1373/base/calendar';
import { peoplesPipeline, type Workflow } from '@community1373/deliberation/workflows';
import type { Community, WorkModel } from '@community1373/model';
import { standardRules } from '@community1373/scheduling';
import { defaultReachSettings } from '../reach-settings';
import { type Period, type Scenario, scenarioVersion } from '../scenario';
import { checkOptions, checkScenario } from '../check-scenario';

/** The parts of a new scenario: a model, a community under it, the planning period, the calendar, and the workflow of matters. */
export interface CreateScenarioInput<M extends WorkModel> {
  /** The work model. */
  readonly model: M;
  /** The community under it. */
  readonly community: Community<M>;
  /** The planning period. */
  readonly period: Period;
  /** Holidays and working days; it covers the period. */
  readonly calendar: WorkCalendar;
  /** By default the pipeline of the people’s concerns. */
  readonly workflow?: Workflow;
}

/**
 * 新建情景 creates a scenario of a community with the usual roster rules and empty lists of plans, levies, matters and decisions; `edit` adds to it,
 * `parseScenario` reads it back. It has the community’s id and name.
 *
 * @example
 * import { assess, createScenario } from '@community1373/core';
 * import { sampleCommunity, workCalendar2026 } from '@community1373/core/sample';
 * import { guanxiangtai1373 } from '@community1373/model/presets';
 * const scenario = createScenario({ model: guanxiangtai1373, community: sampleCommunity(), period: { from: '2026-11-30', weeks: 4 }, calendar: workCalendar2026 });
 * assess(scenario).coverages.map(({ coverageId }) => coverageId); // => ['grid', 'personnel', 'service']
 */
export const createScenario = <M extends WorkModel>(start: CreateScenarioInput<M>): Scenario<M> => {
  checkOptions(start, 'core.scenario-start');
  checkOptions(start.community, 'core.scenario-start');
  const { model, community, period, calendar, workflow = peoplesPipeline } = start;
  const scenario: Scenario<M> = {
    schemaVersion: scenarioVersion,
    id: community.id,
    name: community.name,
    model,
    community,
    period,
    calendar,
    services: [],
    rounds: [],
    rosterRules: standardRules(),
    seatedDays: [],
    levies: [],
    reach: defaultReachSettings,
    paths: [],
    workflow,
    duties: [],
    matters: [],
    linkage: [],
    outages: [],
    served: [],
    decisions: {},
  };
  checkScenario(scenario);
  return scenario;
};
