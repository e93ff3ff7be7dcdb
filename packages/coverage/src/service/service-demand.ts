import type { ServiceNeed, VisitInterval } from './service-input';

/** Ticks in a minute: time is counted in 1/13 minute, so that monthly (3/13 a week) and quarterly (1/13 a week) demand is whole in every window. */
export const ticksPerMinute = 13;

const ticksPerWeek: Readonly<Record<VisitInterval['every'], number>> = { week: 13, month: 3, quarter: 1 };

/** Returns the ticks that a need requires in a window of whole weeks. */
export const ticksOf = ({ cadence, minutes }: ServiceNeed, weeks: number): number =>
  minutes * cadence.times * weeks * ticksPerWeek[cadence.every];
