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

/** A scenario under a changed model: the consequences of each change, and the edit, or the problems that make the result invalid. */
export interface ScenarioAdaptation {
  readonly consequences: readonly Consequence[];
  /** The model changes that undo these changes; only the edit’s inverse restores data dropped from the scenario. */
  readonly inverse: readonly ModelChange[];
  readonly result: Result<Edit<Scenario>>;
}

const staleRoster = (before: Scenario, after: Scenario, change: number): readonly Consequence[] => {
  const { roster } = before.decisions;
  const was =
    roster !== undefined && after.decisions.roster !== undefined && rosterFingerprint(before) === roster.fingerprint;
  return was && rosterFingerprint(after) !== roster.fingerprint
    ? consequenceOf(change, 'core.adapt-roster-stale', [['decisions', 'roster']], {})
    : [];
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
 * const { result, consequences } = adaptScenario(sampleScenario(), [{ kind: 'rename', list: 'posts', id: 'elder', to: 'care' }]);
 * result.ok && result.value.next.community.volunteers.filter(({ posts }) => posts[0] === 'care').length; // => 24
 * consequences[0] && explain(consequences[0], 'en').startsWith('“elder” becomes “care”'); // => true
 */
export const adaptScenario = <M extends WorkModel>(
  scenario: Scenario<M>,
  changes: readonly ModelChange[],
): ScenarioAdaptation => {
  // A scenario with literal ids is also one with string ids, and a document that carries a model.
  const before = scenario as unknown as Scenario;
  const made = makeChanges(before as unknown as Adaptable, changes);
  if (!made.ok) return { consequences: [], inverse: [], result: made };
  const { document, consequences, inverse } = made.value;
  const read = parseScenario(document);
  const sink = new DiagnosticSink();
  sink.merge(read.report);
  sink.merge(made.report);
  if (!read.ok) return { consequences, inverse, result: { ok: false, report: sink.report() } };
  const next = read.value;
  const edited = edit<Scenario>(before, (draft) => {
    const was: Readonly<Record<string, unknown>> = { ...before };
    for (const [part, value] of Object.entries(document))
      if (value !== was[part]) Object.assign(draft, { [part]: value });
  });
  return {
    consequences: [...consequences, ...staleRoster(before, next, changes.length - 1)],
    inverse,
    result: { ok: true, value: edited, report: sink.report() },
  };
};
