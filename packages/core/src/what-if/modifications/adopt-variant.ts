import type { Result } from '@community1373/base/diagnostics';
import type { WorkModel } from '@community1373/model';
import type { Scenario } from '../../document/scenario';
import type { Edit } from '../../editing/edit';
import { applyVariant, type Variant } from './variant';

/**
 * Adopts a variant: what it would change becomes the scenario, as one edit that one undo takes back. A modification that cannot be read or applied refuses the
 * variant, with its index in `path`. Decisions stay as they are; a roster whose facts changed is then stale.
 *
 * @example
 * import { commitEdit, createHistory, type Scenario, undo } from '@community1373/core';
 * import { adoptVariant } from '@community1373/core/what-if';
 * import { sampleScenario } from '@community1373/core/sample';
 * const base: Scenario = sampleScenario();
 * const winter = { id: 'v', name: '冬季', base: base.id, modifications: [{ kind: 'lose-volunteers', postId: 'elder', count: 5 }, { kind: 'set-detour', detourPercent: 150 }] } as const;
 * const adopted = adoptVariant(base, winter);
 * const history = adopted.ok ? commitEdit(createHistory(base), adopted.value) : createHistory(base);
 * history.present.community.volunteers.length; // => 85
 * undo(history).present.community.volunteers.length; // => 90
 */
export const adoptVariant = <M extends WorkModel>(base: Scenario<M>, variant: Variant): Result<Edit<Scenario>> => {
  const applied = applyVariant(base, variant);
  if (!applied.ok) return applied;
  const { scenario, edits } = applied.value;
  const made = edits.flatMap((edit) => edit ?? []);
  return {
    ok: true,
    value: {
      // A scenario with literal ids is also one with string ids.
      before: base as unknown as Scenario,
      next: scenario,
      patches: made.flatMap(({ patches }) => patches),
      inverse: made.toReversed().flatMap(({ inverse }) => inverse),
    },
    report: applied.report,
  };
};
