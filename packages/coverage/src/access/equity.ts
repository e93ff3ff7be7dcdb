import { CodedError } from '@community1373/base/diagnostics';
import { gini, lorenz, type LorenzPoint } from '@community1373/base/inequality';
import { checkAmounts } from '../points/check-columns';
import { checkPopulation, type PopulationColumns } from '../catchment/population';

/** The mean access of the people of a group. */
export interface GroupAccess {
  /** Id of the group. */
  readonly id: string;
  /** Number of people in the group. */
  readonly people: number;
  /** Mean access of a person in the group. */
  readonly mean: number;
}

/** The distribution of access over people. */
export interface Equity {
  /** Gini coefficient: 0 when all have the same access, close to 1 when one has all; undefined where nobody has any. */
  readonly gini: number | undefined;
  /** Lorenz curve of access over people. */
  readonly lorenz: readonly LorenzPoint[];
  /** Mean access of a person. */
  readonly mean: number;
  /** Mean access by group; groups without people are omitted. */
  readonly byGroup: readonly GroupAccess[];
  /** The group with the lowest mean, the first on a tie; undefined without groups. */
  readonly worst: GroupAccess | undefined;
}

const meanOf = (
  access: ArrayLike<number>,
  peopleOf: (h: number) => number,
): { readonly people: number; readonly mean: number } => {
  let people = 0;
  let sum = 0;
  for (let h = 0; h < access.length; h += 1) {
    const count = peopleOf(h);
    people += count;
    sum += count * Number(access[h]);
  }
  return { people, mean: people === 0 ? 0 : sum / people };
};

/**
 * Measures how evenly access is spread over people, and its mean by group. Groups without people are omitted.
 *
 * @example
 * import { accessEquity } from '@community1373/coverage/access';
 * const equity = accessEquity([0.5, 0.1], { weight: [1, 3], groups: { '80+': [0, 2], young: [1, 0] } });
 * equity.worst; // => { id: '80+', people: 2, mean: 0.1 }
 */
export const accessEquity = (access: ArrayLike<number>, population: PopulationColumns = {}): Equity => {
  if (access === undefined) throw new CodedError('coverage.access', access);
  checkAmounts('coverage.access', access);
  checkPopulation(population);
  const { weight, groups = {} } = population;
  const byGroup = Object.entries(groups)
    .map(([id, people]) => ({ id, ...meanOf(access, (h) => Number(people[h] ?? 0)) }))
    .filter(({ people }) => people > 0);
  return {
    gini: gini(access, weight),
    lorenz: lorenz(access, weight),
    mean: meanOf(access, (h) => Number(weight?.[h] ?? 1)).mean,
    byGroup,
    worst: byGroup.reduce<GroupAccess | undefined>(
      (least, group) => (least === undefined || group.mean < least.mean ? group : least),
      undefined,
    ),
  };
};
