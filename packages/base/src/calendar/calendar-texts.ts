import type { DiagnosticCatalogue } from '../diagnostics';

/** The only problem of a date and a calendar: the date is outside the range of the calendar. */
export type CalendarCode = 'calendar.outside-range';

/** Texts of {@link CalendarCode}. */
export const calendarCatalogue: DiagnosticCatalogue<CalendarCode> = {
  'zh-CN': {
    'calendar.outside-range': '日期 {date} 不在日历“{calendar}”的有效范围（{from} 至 {to}）内',
    'calendar.outside-range/fix': '请换用覆盖该日期的日历，或修改日期',
  },
  en: {
    'calendar.outside-range': 'The date {date} is outside the range of the calendar “{calendar}” ({from} to {to})',
    'calendar.outside-range/fix': 'Use a calendar that covers the date, or change the date',
  },
};
