export { chinaCalendar, type ChinaCalendarOptions, type ChinaHolidayData } from './china-calendar';
export type { CourseSession } from './course-sessions';
export { generateShifts, generateShiftsInSteps, type ServiceExpansion, type Visit } from './generate-shifts';
export { adjustForHoliday, recurrenceDates } from './recurrence-dates';
export { formatRRule, parseRRule, type RecurrenceRule, type SeriesTime } from './rrule-text';
export type { HolidayPolicy, Recurrence, Season, Service } from './service';
export { parseServiceDemand, type ServiceDemand } from './service-demand';
export type { VisitCadence, VisitedHousehold, VisitPlan } from './visit-plan';
export { type DueSpan, visitsDue } from './visits-due';
