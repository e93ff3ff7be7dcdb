import { allocationBasisNames } from '../messages/names';
import type { FloorTable } from '../document/floor-table';
import type { RuleContext, Where } from './rule-context';

/** The coefficient of a floor, in hundredths. */
export interface FloorCoefficient {
  readonly floor: number;
  readonly hundredths: bigint;
}

/** Returns the coefficient of each payer by its floor; a floor that is missing, repeated or not in the table is reported. */
export const coefficients = (
  { payers, positionOf, sink }: RuleContext,
  table: FloorTable,
  where: Where,
): readonly FloorCoefficient[] | undefined => {
  const byFloor = new Map<number, bigint>();
  table.coefficients.forEach(({ floor, hundredths }, i) => {
    if (byFloor.has(floor))
      sink.add('apportionment.floor-repeated', [...where, 'table', 'coefficients', i, 'floor'], floor, { floor });
    byFloor.set(floor, BigInt(hundredths));
  });
  const found = payers.flatMap(({ householdId, floor }): readonly FloorCoefficient[] => {
    if (floor === undefined) {
      sink.add('apportionment.measure-missing', ['payers', positionOf(householdId), 'floor'], undefined, {
        household: householdId,
        measure: allocationBasisNames.floor,
      });
      return [];
    }
    const hundredths = byFloor.get(floor);
    if (hundredths !== undefined) return [{ floor, hundredths }];
    sink.add('apportionment.floor-not-in-table', [...where, 'table'], floor, {
      household: householdId,
      floor,
      table: table.id,
    });
    return [];
  });
  return found.length === payers.length ? found : undefined;
};
