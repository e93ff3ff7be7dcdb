export { type WriteICalendarOptions, type WrittenCalendar, type WrittenEvent, writeICalendar } from './write-icalendar';
