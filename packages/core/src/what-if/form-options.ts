import type { LocalText } from '@community1373/base/explain';
import { workflows } from '@community1373/deliberation/workflows';
import type { WorkModel } from '@community1373/model';
import type { FormOptionSource } from './modifications/modification-kind';
import { ruleNameOf } from './modifications/roster-rules';
import type { Scenario } from '../document/scenario';
import { checkScenario } from '../document/check-scenario';

/** An option of a form field: its id and its name. */
export interface FormOption {
  /** Id that the field takes. */
  readonly id: string;
  /** Name as people read it. */
  readonly name: LocalText;
}

const same = (id: string, name: string): FormOption => ({ id, name: { 'zh-CN': name, en: name } });

/**
 * Lists the options of the modifications' form fields in a scenario, by source.
 *
 * @example
 * import { formOptions } from '@community1373/core/what-if';
 * import { sampleScenario } from '@community1373/core/sample';
 * const { posts, stations } = formOptions(sampleScenario());
 * [posts.length, stations.length]; // => [7, 3]
 */
export const formOptions = <M extends WorkModel>(
  scenario: Scenario<M>,
): Readonly<Record<FormOptionSource, readonly FormOption[]>> => {
  checkScenario(scenario);
  // A scenario with literal ids is also one with string ids.
  const { model, community, levies, seatedDays, rosterRules } = scenario as unknown as Scenario;
  const named = (list: readonly FormOption[]): readonly FormOption[] => list.map(({ id, name }) => ({ id, name }));
  return {
    posts: named(model.posts),
    groups: named(model.groups),
    coverages: named(model.coverages),
    stationKinds: named(model.stations),
    stations: community.stations.map(({ id, name }) => same(id, name)),
    nodes: community.nodes.map(({ id, name }) => same(id, name)),
    levies: levies.map(({ id, title }) => same(id, title)),
    seatedDays: seatedDays.map(({ id, title }) => same(id, title)),
    workflows: named(workflows),
    rosterRules: rosterRules.map(({ id, kind }) => ({ id, name: ruleNameOf(kind, id, rosterRules) })),
  };
};
