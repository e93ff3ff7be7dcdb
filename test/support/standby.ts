import type { Roster, RosterProblem } from '@community1373/scheduling';
import { type Standby, standbyList, type StandbyOptions } from '@community1373/scheduling/attendance';

/** Lists the people on standby for a problem and a roster that are known to be valid. */
export const standby = (problem: RosterProblem, roster: Roster, options?: StandbyOptions): readonly Standby[] => {
  const result = standbyList(problem, roster, options);
  if (!result.ok) throw new Error(JSON.stringify(result.report.items[0]));
  return result.value;
};
