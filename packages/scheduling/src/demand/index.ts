export { chinaCalendar, type ChinaCalendarOptions, type ChinaHolidayData } from './china-calendar';
export type { CourseSession } from './course-sessions';
export { generateShifts, generateShiftsInSteps } from './generate-shifts';
export type { ExpansionCode, ServiceExpansion, Visit } from './service-expansion';
export { adjustForHoliday, recurrenceDates } from './recurrence-dates';
export { formatRRule, parseRRule, type RecurrenceRule, type SeriesTime } from './rrule-text';
export type {
  DatesRecurrence,
  HolidayPolicy,
  MonthlyRecurrence,
  MonthlyWeekdayRecurrence,
  Recurrence,
  WeeklyRecurrence,
} from './recurrence';
export type { Season } from './season';
export type { Service } from './service';
export type {
  CourseCohort,
  CourseRoom,
  CourseService,
  ServiceBase,
  SessionService,
  WorkloadService,
} from './service-kinds';
export { parseServiceDemand, type ServiceDemand } from './service-demand';
export type { VisitCadence, VisitedHousehold, VisitPlan, VisitRounds } from './visit-plan';
export { type DueSpan, visitsDue } from './visits-due';
