import { addDays, type CivilDate } from '@community1373/base/calendar';
import type { Period } from './scenario';

/** The first and the last day that a scenario plans for, both included. */
export const horizonOf = ({ period }: { readonly period: Period }): { readonly from: CivilDate; readonly to: CivilDate } => ({
  from: period.from,
  to: addDays(period.from, period.weeks * 7 - 1),
});
