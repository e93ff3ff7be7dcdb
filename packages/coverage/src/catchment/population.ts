import { CodedError, isHolder } from '@community1373/base/diagnostics';
import { checkAmounts } from '../points/check-columns';

/** Population data by household index. */
export interface PopulationColumns {
  /** Number of people of each household; 1 each by default. */
  readonly weight?: ArrayLike<number> | undefined;
  /** Number of people of each group in each household, by the id of the group; groups may overlap. Absent: no groups. */
  readonly groups?: Readonly<Record<string, ArrayLike<number>>> | undefined;
  /** For each household, the id of its node in the grid tree; absent: no nodes. */
  readonly node?: readonly string[] | undefined;
  /** The parent of each node (null or absent for a root); the figure of a node includes all nodes below it. */
  readonly parents?: Readonly<Record<string, string | null>> | undefined;
}

/** No type guard: the type that the compiler knows is to stay. */
const isTable = (value: unknown): boolean => isHolder(value);

const isText = (value: unknown): boolean => typeof value === 'string';

/** Throws `coverage.people` for numbers of people that are negative or not finite, `coverage.population` for nodes and parents that are no names. */
export const checkPopulation = (population: PopulationColumns): void => {
  if (!isTable(population)) throw new CodedError('coverage.population', population);
  const { weight, groups = {}, node, parents = {} } = population;
  if (!isTable(groups)) throw new CodedError('coverage.population', groups);
  for (const amounts of Object.values(groups))
    if (amounts === undefined) throw new CodedError('coverage.people', amounts);
  for (const amounts of [weight, ...Object.values(groups)]) checkAmounts('coverage.people', amounts);
  if (node !== undefined && !(Array.isArray(node) && node.every(isText)))
    throw new CodedError('coverage.population', node);
  if (!isTable(parents) || !Object.values(parents).every((parent) => parent === null || isText(parent)))
    throw new CodedError('coverage.population', parents);
};
