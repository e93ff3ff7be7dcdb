import { addDays, type CivilDate } from '@community1373/base/calendar';
import type { Period } from './scenario';

/** Returns the first and the last day of the period of a scenario, both included. */
export const horizonOf = ({
  period,
}: {
  readonly period: Period;
}): { readonly from: CivilDate; readonly to: CivilDate } => ({
  from: period.from,
  to: addDays(period.from, period.weeks * 7 - 1),
});
