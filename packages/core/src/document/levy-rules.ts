import {
  type ComparedRule,
  compareRules,
  type CostRule,
  costRuleNames,
  type PublicNotice,
  publicNotice,
} from '@community1373/apportionment';
import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import type { WorkModel } from '@community1373/model';
import { payersOf } from '../assessment/assess-levies';
import { placesOf } from '../views/places';
import type { Scenario } from './scenario';
import { checkScenario } from './check-scenario';

/** One rule of a comparison with its name. */
export interface NamedComparedRule extends ComparedRule {
  /** Name of the rule as people read it. */
  readonly name: LocalText;
}

const solutionNames: Readonly<Record<Extract<CostRule, { kind: 'network' }>['solution'], LocalText>> = {
  shapley: { 'zh-CN': '共用者均摊（沙普利值）', en: 'shared by users (Shapley value)' },
  sequential: { 'zh-CN': '逐段承担', en: 'segment by segment' },
  nucleolus: { 'zh-CN': '核仁', en: 'nucleolus' },
};

const nameOf = (rule: CostRule): LocalText => {
  const { 'zh-CN': zh, en } = costRuleNames[rule.kind];
  if (rule.kind !== 'network') return { 'zh-CN': zh, en };
  const solution = solutionNames[rule.solution];
  return { 'zh-CN': `${zh}：${solution['zh-CN']}`, en: `${en}: ${solution.en}` };
};

/** Returns the levy with its payers, or the problem that the id is unknown. */
const inputOf = <M extends WorkModel>(scenario: Scenario<M>, levyId: string) => {
  const levy = scenario.levies.find(({ id }) => id === levyId);
  // A scenario with literal ids is also one with string ids.
  const plain = scenario as Scenario;
  if (levy !== undefined)
    return {
      ok: true,
      value: { levy, payers: payersOf(plain.community, placesOf<WorkModel>(plain.model, plain.community)) },
    } as const;
  const sink = new DiagnosticSink();
  sink.add('core.unknown-levy', ['levies'], levyId, { levy: levyId });
  return { ok: false, report: sink.report() } as const;
};

/**
 * 分摊办法比较 compares a levy of a scenario under every rule that its data allow: who gains and loses against the legal default, how unequal the shares are, who
 * bears most. A rule that cannot be applied stays in the list with its problems. An unknown levy id is the problem `core.unknown-levy`.
 *
 * @example
 * import { compareLevyRules } from '@community1373/core/what-if';
 * import { sampleScenario } from '@community1373/core/sample';
 * const compared = compareLevyRules(sampleScenario(), 'levy-b9-main');
 * compared.ok && compared.value.map(({ id }) => id); // => ['equal', 'area', 'persons']
 */
export const compareLevyRules = <M extends WorkModel>(
  scenario: Scenario<M>,
  levyId: string,
): Result<readonly NamedComparedRule[]> => {
  checkScenario(scenario);
  const input = inputOf(scenario, levyId);
  if (!input.ok) return input;
  const compared = compareRules(input.value);
  if (!compared.ok) return compared;
  return {
    ok: true,
    report: compared.report,
    value: compared.value.rules.map((rule) => ({ ...rule, name: nameOf(rule.rule) })),
  };
};

/**
 * 公示 the public notice of a levy of a scenario: rooms and sums, without names and ids. An unknown levy id is the problem `core.unknown-levy`.
 *
 * @example
 * import { levyNotice } from '@community1373/core/views';
 * import { sampleScenario } from '@community1373/core/sample';
 * const notice = levyNotice(sampleScenario(), 'levy-b9-main');
 * notice.ok && notice.value.rows.length; // => 56
 */
export const levyNotice = <M extends WorkModel>(scenario: Scenario<M>, levyId: string): Result<PublicNotice> => {
  checkScenario(scenario);
  const input = inputOf(scenario, levyId);
  return input.ok ? publicNotice(input.value) : input;
};
