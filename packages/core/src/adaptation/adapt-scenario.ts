import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { WorkModel } from '@community1373/model';
import { type Edit, edit } from '../editing/edit';
import { parseScenario } from '../document/parse-scenario';
import { rosterFingerprint } from '../assessment/roster-input';
import type { Scenario } from '../document/scenario';
import { makeChanges } from './adapt-model';
import type { Adaptable } from './adaptable';
import { type Consequence, consequenceOf } from './consequence';
import type { ModelChange } from './model-change';
import { checkScenario } from '../document/check-scenario';

/** A scenario under a changed model: the edit, and the consequences of each change. */
export interface AdaptedScenario {
  /** The edit from the scenario before to the scenario after. */
  readonly edit: Edit<Scenario>;
  /** The consequences of the changes, in their order. */
  readonly consequences: readonly Consequence[];
  /** The model changes that undo these changes; only the edit’s inverse restores data dropped from the scenario. */
  readonly inverse: readonly ModelChange[];
}

const staleRoster = (before: Scenario, after: Scenario, change: number): readonly Consequence[] => {
  const { roster } = before.decisions;
  const was =
    roster !== undefined && after.decisions.roster !== undefined && rosterFingerprint(before) === roster.fingerprint;
  return was && rosterFingerprint(after) !== roster.fingerprint
    ? consequenceOf(change, 'core.adapt-roster-stale', [['decisions', 'roster']], {})
    : [];
};

const madeIn = <M extends WorkModel>(scenario: Scenario<M>, changes: readonly ModelChange[]) => {
  checkScenario(scenario);
  // A scenario with literal ids is also one with string ids, and a document that carries a model.
  return makeChanges(scenario as unknown as Adaptable, changes);
};

/**
 * Changes the work model of a scenario and updates the scenario: every reference follows a new id, is redirected to `mapTo`, or is dropped; the consequences of
 * each change list the places concerned. The resulting scenario is parsed as a whole: if problems remain (a new level whose nodes are missing, digits of the
 * slogan), they are named and nothing is changed. Logs of matters and of the linkage keep their recorded text.
 *
 * @example
 * import { explain } from '@community1373/core';
 * import { adaptScenario } from '@community1373/core/adaptation';
 * import { sampleScenario } from '@community1373/core/sample';
 * const adapted = adaptScenario(sampleScenario(), [{ kind: 'rename', list: 'posts', id: 'elder', to: 'care' }]);
 * adapted.ok && adapted.value.edit.next.community.volunteers.filter(({ posts }) => posts[0] === 'care').length; // => 24
 * adapted.ok && adapted.value.consequences.map((one) => explain(one, 'en').startsWith('“elder” becomes “care”')); // => [true]
 */
export const adaptScenario = <M extends WorkModel>(
  scenario: Scenario<M>,
  changes: readonly ModelChange[],
): Result<AdaptedScenario> => {
  // A scenario with literal ids is also one with string ids.
  const before = scenario as unknown as Scenario;
  const made = madeIn(scenario, changes);
  if (!made.ok) return made;
  const { document, consequences, inverse } = made.value;
  const read = parseScenario(document);
  const sink = new DiagnosticSink();
  sink.merge(read.report);
  sink.merge(made.report);
  if (!read.ok) return { ok: false, report: sink.report() };
  const next = read.value;
  const edited = edit<Scenario>(before, (draft) => {
    const was: Readonly<Record<string, unknown>> = { ...before };
    for (const [part, value] of Object.entries(document))
      if (value !== was[part]) Object.assign(draft, { [part]: value });
  });
  const value = {
    edit: edited,
    consequences: [...consequences, ...staleRoster(before, next, changes.length - 1)],
    inverse,
  };
  return { ok: true, value, report: sink.report() };
};

/**
 * Lists the consequences of changes of the work model for a scenario, whether or not the resulting scenario is valid: what {@link adaptScenario} lists, except
 * that the age of a roster is not judged.
 *
 * @example
 * import { adaptationConsequences, adaptScenario } from '@community1373/core/adaptation';
 * import { sampleScenario } from '@community1373/core/sample';
 * // A level between compounds and buildings, without its nodes: invalid, and the consequence says how many nodes are missing.
 * const scenario = sampleScenario();
 * const level = { ...scenario.model.levels[1], id: 'micro', requiredPosts: [] };
 * const changes = [{ kind: 'add', list: 'levels', at: 3, element: level }] as const;
 * adaptScenario(scenario, changes).ok; // => false
 * const listed = adaptationConsequences(scenario, changes);
 * listed.ok && listed.value.map(({ code, count }) => [code, count]); // => [['core.adapt-level-lacks', 24]]
 */
export const adaptationConsequences = <M extends WorkModel>(
  scenario: Scenario<M>,
  changes: readonly ModelChange[],
): Result<readonly Consequence[]> => {
  const made = madeIn(scenario, changes);
  return made.ok ? { ...made, value: made.value.consequences } : made;
};
