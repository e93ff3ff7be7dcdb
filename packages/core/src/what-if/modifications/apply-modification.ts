import { DiagnosticSink, formatReceived, parseWith, type Result } from '@community1373/base/diagnostics';
import type { Explanation, ParamValue } from '@community1373/base/explain';
import type { WorkModel } from '@community1373/model';
import { produceWithPatches, enablePatches } from 'immer';
import type { Edit } from '../../editing/edit';
import { namingOf } from '../../document/naming';
import type { Scenario } from '../../document/scenario';
import { isKnown, kindOf, type Modification, modificationSchema } from './modification';
import { ruleNameOf } from './roster-rules';
import type { ModificationRejection } from './modification-kind';
import { checkScenario } from '../../document/check-scenario';

/**
 * Applies one modification to a scenario: returns the edit with its patches and their inverse, or the problems that prevent it; then nothing is changed.
 *
 * @example
 * import { applyModification } from '@community1373/core/what-if';
 * import { sampleScenario } from '@community1373/core/sample';
 * const made = applyModification(sampleScenario(), { kind: 'lose-volunteers', postId: 'elder', count: 5 });
 * made.ok && made.value.next.community.volunteers.length; // => 85
 * applyModification(sampleScenario(), { kind: 'close-station', stationId: 's-9' }).report.items[0]?.code; // => 'core.modify-unknown'
 */
export const applyModification = <M extends WorkModel>(
  scenario: Scenario<M>,
  modification: Modification,
): Result<Edit<Scenario>> => {
  checkScenario(scenario);
  enablePatches();
  // A scenario with literal ids is also one with string ids.
  const before = scenario as unknown as Scenario;
  const read = parseWith(modificationSchema, modification);
  if (!read.ok) return read;
  const { kind, title, apply } = kindOf(read.value);
  let refusal: ModificationRejection | undefined;
  const [next, patches, inverse] = produceWithPatches(before, (draft) => {
    refusal = apply(draft, read.value);
  });
  const sink = new DiagnosticSink();
  sink.merge(read.report);
  if (refusal !== undefined) {
    const { code, key, received } = refusal as ModificationRejection; // assigned in the recipe above
    sink.add(code, [key], received, { modification: title, key, value: String(received) });
    return { ok: false, report: sink.report() };
  }
  if (patches.length === 0) {
    sink.add('core.modify-nothing', ['kind'], kind, { modification: title, key: 'kind', value: kind });
    return { ok: false, report: sink.report() };
  }
  return { ok: true, value: { before, next, patches, inverse }, report: sink.report() };
};

const paramOf = (value: unknown): ParamValue | undefined => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  // Each item of the list is checked to be a text.
  if (Array.isArray(value) && value.every((item: unknown) => typeof item === 'string'))
    return value as readonly string[];
  return undefined;
};

/**
 * Describes a modification for `explain` in both languages: its kind and its data, with the names of the scenario. A kind of another version is
 * reported as not known.
 *
 * @example
 * import { explain } from '@community1373/core';
 * import { explainModification } from '@community1373/core/what-if';
 * import { sampleScenario } from '@community1373/core/sample';
 * explain(explainModification(sampleScenario(), { kind: 'lose-volunteers', postId: 'elder', count: 5 }), 'en'); // => 'Elder service loses 5 volunteers'
 */
export const explainModification = <M extends WorkModel>(
  scenario: Scenario<M>,
  modification: Modification,
): Explanation => {
  checkScenario(scenario);
  const { model, community, levies, seatedDays, rosterRules } = scenario as unknown as Scenario; // a scenario with literal ids is also one with string ids
  if (!isKnown(modification)) return { code: 'core.modify-not-known', params: { kind: formatReceived(modification) } };
  const params: Record<string, ParamValue> = {};
  for (const [key, value] of Object.entries(modification)) {
    const param = paramOf(value);
    if (key !== 'kind' && param !== undefined) params[key.replace(/Ids?$/, '')] = param;
  }
  const titles = new Map([...levies, ...seatedDays].map(({ id, title }) => [id, title]));
  for (const key of ['levy', 'seatedDay'] as const) {
    const value = params[key];
    if (typeof value === 'string') params[key] = titles.get(value) ?? value;
  }
  const rule = rosterRules.find(({ id }) => id === params['rule']);
  if (rule !== undefined && modification.kind === 'set-roster-rule')
    params['rule'] = ruleNameOf(rule.kind, rule.id, rosterRules);
  return namingOf(model, community)({ code: `core.modify-${modification.kind}`, params });
};
