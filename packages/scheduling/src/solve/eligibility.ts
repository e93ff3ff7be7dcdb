import { runSync, type StepGenerator } from '@community1373/base/run';
import { type LoadedRoster, pairKey } from '../problem/loaded-roster';

/** Pairs of a person and a shift examined between two steps. */
const pairsPerStep = 400_000;

/** Returns a function that keeps equal lists once: similar shifts have the same people, and a large problem would not fit into memory otherwise. */
const keepOnce = (): ((list: readonly number[]) => readonly number[]) => {
  const known = new Map<number, (readonly number[])[]>();
  const isSame = (a: readonly number[], b: readonly number[]): boolean =>
    a.length === b.length && a.every((person, i) => person === b[i]);
  return (list) => {
    const hash = list.reduce((sum, person) => (Math.imul(sum, 31) + person) | 0, list.length);
    const alike = known.get(hash) ?? [];
    const found = alike.find((other) => isSame(list, other));
    if (found === undefined) known.set(hash, [...alike, list]);
    return found ?? list;
  };
};

/**
 * Lists for each shift, ascending, the people whom no hard rule excludes regardless of the others (by person and shift alone, or by past service), and who
 * have not declined or missed it. In steps.
 */
export function* eligiblePeopleInSteps({
  compiled,
  state,
  barred,
}: LoadedRoster): StepGenerator<readonly (readonly number[])[]> {
  const hardUnits = state.kernels.flatMap((kernels) => {
    if (kernels.rule.weight !== 'hard') return [];
    return kernels.reach === 'pair'
      ? [kernels.pair.units]
      : kernels.kernels.flatMap(({ alone }) => (alone === undefined ? [] : [alone]));
  });
  const everyone = compiled.people.map((_, person) => person);
  const once = keepOnce();
  const eligible: (readonly number[])[] = [];
  let looked = 0;
  for (const [shift] of compiled.shifts.entries()) {
    eligible.push(
      once(
        everyone.filter(
          (person) =>
            hardUnits.every((units) => units(person, shift) === 0) && !barred.has(pairKey(compiled, person, shift)),
        ),
      ),
    );
    looked += everyone.length * (hardUnits.length + 1);
    if (looked < pairsPerStep) continue;
    looked = 0;
    yield;
  }
  return eligible;
}

/** {@link eligiblePeopleInSteps}, run at once. */
export const eligiblePeople = (loaded: LoadedRoster): readonly (readonly number[])[] =>
  runSync(eligiblePeopleInSteps(loaded));

/** Returns the weighted cost of the rules about person and shift alone. */
export const pairCosts = ({ state }: LoadedRoster): ((person: number, shift: number) => number) => {
  const weighted = state.kernels.flatMap((kernels) =>
    kernels.reach === 'pair' && kernels.rule.weight !== 'hard'
      ? [{ weight: kernels.rule.weight, units: kernels.pair.units }]
      : [],
  );
  return (person, shift) => weighted.reduce((sum, { weight, units }) => sum + weight * units(person, shift), 0);
};
