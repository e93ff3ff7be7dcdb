import { checkAmounts } from './check-columns';

/** Population data by household index. */
export interface PopulationColumns {
  /** Number of people of each household; 1 each by default. */
  readonly weight?: ArrayLike<number> | undefined;
  /** Number of people of each group in each household; groups may overlap. */
  readonly groups?: Readonly<Record<string, ArrayLike<number>>> | undefined;
  /** For each household, its node in the grid tree. */
  readonly node?: readonly string[] | undefined;
  /** The parent of each node (null or absent for a root); the figure of a node includes all nodes below it. */
  readonly parents?: Readonly<Record<string, string | null>> | undefined;
}

/** Throws `coverage.people` for numbers of people that are negative or not finite. */
export const checkPopulation = ({ weight, groups = {} }: PopulationColumns): void => {
  for (const amounts of [weight, ...Object.values(groups)]) checkAmounts('coverage.people', amounts);
};
