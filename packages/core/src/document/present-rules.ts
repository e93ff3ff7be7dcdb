import type { RosterRule } from '@community1373/scheduling';

/**
 * Returns the rules of a roster restricted to existing people and shifts: names of people who have left, and of shifts that are no longer planned, are removed.
 * A `together` or `apart` rule of which fewer than two people are left is dropped.
 */
export const presentRules = (
  rules: readonly RosterRule[],
  people: ReadonlySet<string>,
  shifts: ReadonlySet<string>,
): readonly RosterRule[] =>
  rules.flatMap((rule): readonly RosterRule[] => {
    const named = rule.people?.filter((id) => people.has(id));
    const planned = rule.shifts?.filter((id) => shifts.has(id));
    const scope = {
      ...(named === undefined ? {} : { people: named }),
      ...(planned === undefined ? {} : { shifts: planned }),
    };
    if ((rule.kind === 'together' || rule.kind === 'apart') && new Set(rule.people).size > 1 && new Set(named).size < 2)
      return [];
    if (rule.kind === 'request')
      return [
        {
          ...rule,
          ...scope,
          requests: rule.requests.filter(({ personId, shiftId }) => people.has(personId) && shifts.has(shiftId)),
        },
      ];
    return [{ ...rule, ...scope }];
  });
