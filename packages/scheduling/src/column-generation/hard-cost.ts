import type { LoadedRoster } from '../problem/loaded-roster';

/** Returns a cost larger than any difference of weighted costs, so that no hard cover is given up for them; undefined beyond exact arithmetic. */
export const hardCost = ({ compiled }: LoadedRoster): number | undefined => {
  const { people, shifts, rules } = compiled;
  const places = shifts.reduce((sum, { wanted, minimum }) => sum + Math.max(wanted, minimum) + people.length, 0);
  const sum = rules.reduce((total, rule) => {
    if (rule.weight === 'hard') return total;
    const units =
      rule.kind === 'request'
        ? rule.requests.reduce((all, request) => all + (request.units ?? 1), 0)
        : rule.kind === 'cover'
          ? places
          : places * 100;
    return total + rule.weight * units;
  }, 1);
  return sum < 1e11 ? sum : undefined;
};
