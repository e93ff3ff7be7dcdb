import { checkAmounts } from './check-columns';

/** Who lives in the households, by household index. */
export interface PopulationColumns {
  /** People of each household; 1 each by default. */
  readonly weight?: ArrayLike<number> | undefined;
  /** People of each group in each household; they may overlap. */
  readonly groups?: Readonly<Record<string, ArrayLike<number>>> | undefined;
  /** For each household the node of the grid tree it hangs on. */
  readonly node?: readonly string[] | undefined;
  /** The parent of each node (null or absent for a root): figures of a node include those below it. */
  readonly parents?: Readonly<Record<string, string | null>> | undefined;
}

/** Refuses numbers of people that are negative or none. */
export const checkPopulation = ({ weight, groups = {} }: PopulationColumns): void => {
  for (const amounts of [weight, ...Object.values(groups)]) checkAmounts('coverage.people', amounts);
};
