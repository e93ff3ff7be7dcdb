import type { Result } from '@community1373/base/diagnostics';
import type { Edit, Scenario } from '@community1373/core';
import {
  adaptationConsequences,
  adaptScenario,
  type Consequence,
  type ModelChange,
} from '@community1373/core/adaptation';

interface Adaptation {
  readonly result: Result<Edit<Scenario>>;
  readonly consequences: readonly Consequence[];
  readonly inverse: readonly ModelChange[];
}

/** Changes the work model of a scenario, and lists the consequences when the result is invalid too. */
export const adaptation = (scenario: Scenario, changes: readonly ModelChange[]): Adaptation => {
  const adapted = adaptScenario(scenario, changes);
  const listed = adaptationConsequences(scenario, changes);
  return adapted.ok
    ? { ...adapted.value, result: { ...adapted, value: adapted.value.edit } }
    : { result: adapted, consequences: listed.ok ? listed.value : [], inverse: [] };
};
