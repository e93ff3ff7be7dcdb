import { measureNames } from './messages';
import type { FloorTable } from './rule';
import type { RuleContext, Where } from './rule-context';

/** The coefficient of each payer by its floor, in hundredths; a floor that is missing, repeated or not in the table is named. */
export const coefficients = ({ payers, positionOf, sink }: RuleContext, table: FloorTable, where: Where): readonly bigint[] | undefined => {
  const byFloor = new Map<number, bigint>();
  table.coefficients.forEach(({ floor, hundredths }, i) => {
    if (byFloor.has(floor)) sink.add('apportionment.floor-repeated', [...where, 'table', 'coefficients', i, 'floor'], floor, { floor });
    byFloor.set(floor, BigInt(hundredths));
  });
  let complete = byFloor.size === table.coefficients.length;
  const weights = payers.map(({ householdId, floor }) => {
    const coefficient = floor === undefined ? undefined : byFloor.get(floor);
    if (coefficient === undefined) {
      complete = false;
      if (floor === undefined) sink.add('apportionment.measure-missing', ['payers', positionOf(householdId), 'floor'], undefined, { household: householdId, measure: measureNames.floor });
      else sink.add('apportionment.floor-not-in-table', [...where, 'table'], floor, { household: householdId, floor, table: table.id });
    }
    return coefficient ?? 0n;
  });
  return complete ? weights : undefined;
};
