import type { Cadence, ServiceNeed } from './service-input';

/** Time is counted in 1/13 minute, so that a month (3/13 of 13 weeks) and a quarter (1/13 week) are whole numbers in every window. */
export const ticksPerMinute = 13;

const ticksPerWeek: Readonly<Record<Cadence['every'], number>> = { week: 13, month: 3, quarter: 1 };

/** The ticks that a need asks for in a window of whole weeks. */
export const ticksOf = ({ cadence, minutes }: ServiceNeed, weeks: number): number => minutes * cadence.times * weeks * ticksPerWeek[cadence.every];

/**
 * The minutes that a need asks for in a window of weeks.
 *
 * @example
 * import { minutesWanted } from '@community1373/coverage';
 * minutesWanted({ id: 'n1', postId: 'elder', cadence: { every: 'month', times: 1 }, minutes: 30 }, 13); // => 90
 */
export const minutesWanted = (need: ServiceNeed, weeks: number): number => ticksOf(need, weeks) / ticksPerMinute;
