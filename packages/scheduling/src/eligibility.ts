import { type LoadedRoster, pairKey } from './loaded-roster';

/** For each shift the people whom no hard rule keeps away whoever else serves (by person and shift alone, or by past service), and who have not declined or missed it; ascending. */
export const eligiblePeople = ({ compiled, state, barred }: LoadedRoster): readonly (readonly number[])[] => {
  const hardUnits = state.kernels.flatMap((kernels) => {
    if (kernels.rule.weight !== 'hard') return [];
    return kernels.reach === 'pair' ? [kernels.pair.units] : kernels.kernels.flatMap(({ alone }) => (alone === undefined ? [] : [alone]));
  });
  const everyone = compiled.people.map((_, person) => person);
  return compiled.shifts.map((_, shift) =>
    everyone.filter(
      (person) => hardUnits.every((units) => units(person, shift) === 0) && !barred.has(pairKey(compiled, person, shift)),
    ),
  );
};

/** The weighted cost of the rules about person and shift alone. */
export const pairCosts = ({ state }: LoadedRoster): ((person: number, shift: number) => number) => {
  const weighted = state.kernels.flatMap((kernels) =>
    kernels.reach === 'pair' && kernels.rule.weight !== 'hard' ? [{ weight: kernels.rule.weight, units: kernels.pair.units }] : [],
  );
  return (person, shift) => weighted.reduce((sum, { weight, units }) => sum + weight * units(person, shift), 0);
};
