import { checkCount } from '../points/check-columns';
import { needArgument } from '../figures/parse-coverages';
import { ticksOf, ticksPerMinute } from './service-demand';
import type { ServiceNeed } from './service-input';

/**
 * Returns the minutes that a need requires in a window of weeks.
 *
 * @example
 * import { requiredMinutes } from '@community1373/coverage';
 * requiredMinutes({ id: 'n1', postId: 'elder', cadence: { every: 'month', times: 1 }, minutes: 30 }, 13); // => 90
 */
export const requiredMinutes = (need: ServiceNeed, weeks: number): number => {
  checkCount('coverage.weeks', weeks);
  return ticksOf(needArgument(need), weeks) / ticksPerMinute;
};
