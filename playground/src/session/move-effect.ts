import { type Scenario } from '@community1373/core';
import { explainAssignment, moveOnRoster, rankCandidates } from '@community1373/core/roster';
import type { PlaceMove } from './command';
import type { MoveEffect, RuleMoved } from './protocol';

/** Adds changes to those of the same rule; a rule without a net change is dropped. */
const added = (all: readonly RuleMoved[], changes: readonly RuleMoved[]): readonly RuleMoved[] => {
  const byRule = new Map(all.map((change) => [change.ruleId, change]));
  for (const change of changes) {
    const known = byRule.get(change.ruleId);
    byRule.set(
      change.ruleId,
      known === undefined ? change : { ...known, units: known.units + change.units, cost: known.cost + change.cost },
    );
  }
  return [...byRule.values()].filter(({ units, cost }) => units !== 0 || cost !== 0);
};

/** Computes with core, move by move, the effect of moves on the rules of the roster, and the blocking rules for the assigned people. */
export const moveEffect = (scenario: Scenario, moves: readonly PlaceMove[]): MoveEffect => {
  let now = scenario;
  let effect: Extract<MoveEffect, { readonly ok: true }> = { ok: true, changes: [], cost: 0, blockingRules: [] };
  for (const move of moves) {
    const { kind, personId, shiftId } = move;
    if (kind === 'remove') {
      const told = explainAssignment(now, personId, shiftId);
      if (!told.ok) return { ok: false, problems: told.report.items };
      if (told.value.status === 'assigned')
        effect = {
          ...effect,
          changes: added(effect.changes, told.value.without),
          cost: effect.cost + told.value.costWithout,
        };
    } else {
      const ranked = rankCandidates(now, shiftId);
      if (!ranked.ok) return { ok: false, problems: ranked.report.items };
      const candidate = ranked.value.find((one) => one.personId === personId);
      if (candidate !== undefined)
        effect = {
          ok: true,
          changes: added(effect.changes, candidate.changes),
          cost: effect.cost + candidate.cost,
          blockingRules: [...effect.blockingRules, ...candidate.blockingRules.map(({ why }) => ({ personId, why }))],
        };
    }
    now = moveOnRoster(now, [move]).next;
  }
  return effect;
};
