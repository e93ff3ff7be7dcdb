import type { RosterRule } from '@community1373/scheduling';

/**
 * The rules of a roster for the people and shifts that there are today: what they say of somebody who has left, or of a shift that is not planned any more, says nothing now. Whoever is left
 * alone serves neither together with nor apart from anybody.
 */
export const presentRules = (rules: readonly RosterRule[], people: ReadonlySet<string>, shifts: ReadonlySet<string>): readonly RosterRule[] =>
  rules.flatMap((rule): readonly RosterRule[] => {
    const named = rule.people?.filter((id) => people.has(id));
    const planned = rule.shifts?.filter((id) => shifts.has(id));
    const scope = { ...(named === undefined ? {} : { people: named }), ...(planned === undefined ? {} : { shifts: planned }) };
    if ((rule.kind === 'together' || rule.kind === 'apart') && new Set(rule.people).size > 1 && new Set(named).size < 2) return [];
    if (rule.kind === 'request')
      return [{ ...rule, ...scope, requests: rule.requests.filter(({ personId, shiftId }) => people.has(personId) && shifts.has(shiftId)) }];
    return [{ ...rule, ...scope }];
  });
