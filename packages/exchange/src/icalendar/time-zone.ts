import { addDays, type CivilDate, type CivilMonth, datesOfMonth, weekday } from '@community1373/base/calendar';

/** A yearly clock change: the month, the Sunday in it, and the local time before the change. */
interface Change {
  readonly month: number;
  readonly sunday: 1 | 2 | -1;
  readonly hour: number;
}

/** A zone: its offset in minutes and name in standard time, and for zones with summer time the changes. */
interface Zone {
  readonly offset: number;
  readonly name: string;
  readonly summer?: { readonly name: string; readonly begins: Change; readonly ends: Change; readonly since: number };
}

const fixed = (hours: number, name: string): Zone => ({ offset: hours * 60, name });

/** Europe: last Sunday of March to last Sunday of October, at 01:00 UTC everywhere (directive 2000/84/EC). */
const european = (hours: number, name: string, summer: string): Zone => ({
  offset: hours * 60,
  name,
  summer: {
    name: summer,
    begins: { month: 3, sunday: -1, hour: 1 + hours },
    ends: { month: 10, sunday: -1, hour: 2 + hours },
    since: 1996,
  },
});

/** The United States and Canada: second Sunday of March to first Sunday of November, at 02:00 local time (Energy Policy Act of 2005, section 110). */
const american = (hours: number, name: string, summer: string): Zone => ({
  offset: hours * 60,
  name,
  summer: {
    name: summer,
    begins: { month: 3, sunday: 2, hour: 2 },
    ends: { month: 11, sunday: 1, hour: 2 },
    since: 2007,
  },
});

/** The south-east of Australia: first Sunday of October to first Sunday of April, at 02:00 standard time. */
const australian: Zone = {
  offset: 600,
  name: 'AEST',
  summer: {
    name: 'AEDT',
    begins: { month: 10, sunday: 1, hour: 2 },
    ends: { month: 4, sunday: 1, hour: 3 },
    since: 2008,
  },
};

/**
 * The time zones that are written in full, with the rules in force. A calendar program knows any other zone by its IANA name; this project is made for
 * `Asia/Shanghai`.
 */
const zones: Readonly<Record<string, Zone>> = {
  'Asia/Shanghai': fixed(8, 'CST'),
  'Asia/Urumqi': fixed(6, 'XJT'),
  'Asia/Hong_Kong': fixed(8, 'HKT'),
  'Asia/Macau': fixed(8, 'CST'),
  'Asia/Taipei': fixed(8, 'CST'),
  'Asia/Singapore': fixed(8, 'SGT'),
  'Asia/Tokyo': fixed(9, 'JST'),
  'Asia/Seoul': fixed(9, 'KST'),
  UTC: fixed(0, 'UTC'),
  'Europe/London': european(0, 'GMT', 'BST'),
  'Europe/Lisbon': european(0, 'WET', 'WEST'),
  'Europe/Paris': european(1, 'CET', 'CEST'),
  'Europe/Berlin': european(1, 'CET', 'CEST'),
  'Europe/Madrid': european(1, 'CET', 'CEST'),
  'Europe/Rome': european(1, 'CET', 'CEST'),
  'Europe/Vienna': european(1, 'CET', 'CEST'),
  'Europe/Zurich': european(1, 'CET', 'CEST'),
  'Europe/Amsterdam': european(1, 'CET', 'CEST'),
  'Europe/Brussels': european(1, 'CET', 'CEST'),
  'Europe/Stockholm': european(1, 'CET', 'CEST'),
  'Europe/Warsaw': european(1, 'CET', 'CEST'),
  'Europe/Helsinki': european(2, 'EET', 'EEST'),
  'Europe/Athens': european(2, 'EET', 'EEST'),
  'America/New_York': american(-5, 'EST', 'EDT'),
  'America/Toronto': american(-5, 'EST', 'EDT'),
  'America/Chicago': american(-6, 'CST', 'CDT'),
  'America/Denver': american(-7, 'MST', 'MDT'),
  'America/Los_Angeles': american(-8, 'PST', 'PDT'),
  'America/Vancouver': american(-8, 'PST', 'PDT'),
  'Australia/Sydney': australian,
  'Australia/Melbourne': australian,
};

/** The names of the zones written in full. */
export const writtenZones: readonly string[] = Object.keys(zones);

/** True when the clocks of a zone are known never to change. */
export const hasFixedOffset = (zone: string): boolean =>
  Object.hasOwn(zones, zone) && zones[zone]?.summer === undefined;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const offsetText = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(Math.abs(minutes) / 60))}${twoDigits(Math.abs(minutes) % 60)}`;

/** Returns the day of the n-th or the last Sunday of a month. */
const sundayOf = (year: number, { month, sunday }: Change): number => {
  // Four digits and two digits form a month.
  const sundays = datesOfMonth(`${year}-${twoDigits(month)}` as CivilMonth).filter((date) => weekday(date) === 7);
  return Number(sundays.at(sunday === -1 ? -1 : sunday - 1)?.slice(-2));
};

/** Writes a moment of a year as text that sorts by time: the change at a local time that is `offset` ahead of UTC, in UTC. */
const changeInUtc = (year: number, change: Change, offset: number): string =>
  momentText(
    // Four digits and two digits form a date.
    `${year}-${twoDigits(change.month)}-${twoDigits(sundayOf(year, change))}` as CivilDate,
    change.hour * 60 - offset,
  );

/** Writes minutes of a day, or before or after it, as a moment. */
const momentText = (date: CivilDate, minutes: number): string => {
  const days = Math.floor(minutes / 1440);
  return `${addDays(date, days)} ${String(minutes - days * 1440).padStart(4, '0')}`;
};

/** Returns the minutes by which a zone is ahead of UTC at a moment in UTC (minutes of a day); undefined for a zone, or a year, whose rules are not known. */
export const offsetAt = (zone: string, date: CivilDate, minutes: number): number | undefined => {
  const found = Object.hasOwn(zones, zone) ? zones[zone] : undefined;
  if (found?.summer === undefined) return found?.offset;
  const { offset, summer } = found;
  const year = Number(date.slice(0, 4));
  if (year < summer.since) return undefined;
  const [begins, ends] = [changeInUtc(year, summer.begins, offset), changeInUtc(year, summer.ends, offset + 60)];
  const now = momentText(date, minutes);
  // South of the equator summer time ends in the year before it begins.
  const isSummer = begins < ends ? now >= begins && now < ends : now >= begins || now < ends;
  return isSummer ? offset + 60 : offset;
};

const part = (
  kind: 'STANDARD' | 'DAYLIGHT',
  name: string,
  from: number,
  to: number,
  start: string,
  rule: readonly string[],
): readonly string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  ...rule,
  `TZOFFSETFROM:${offsetText(from)}`,
  `TZOFFSETTO:${offsetText(to)}`,
  `TZNAME:${name}`,
  `END:${kind}`,
];

const yearly = (
  kind: 'STANDARD' | 'DAYLIGHT',
  name: string,
  from: number,
  to: number,
  since: number,
  change: Change,
): readonly string[] =>
  part(
    kind,
    name,
    from,
    to,
    `${since}${twoDigits(change.month)}${twoDigits(sundayOf(since, change))}T${twoDigits(change.hour)}0000`,
    [`RRULE:FREQ=YEARLY;BYMONTH=${change.month};BYDAY=${change.sunday}SU`],
  );

/** Returns the lines of the zone's own component; empty for a zone known only by its name. */
export const timeZoneLines = (zone: string): readonly string[] => {
  const found = Object.hasOwn(zones, zone) ? zones[zone] : undefined;
  if (found === undefined) return [];
  const { offset, name, summer } = found;
  const parts =
    summer === undefined
      ? part('STANDARD', name, offset, offset, '19920101T000000', [])
      : [
          ...yearly('DAYLIGHT', summer.name, offset, offset + 60, summer.since, summer.begins),
          ...yearly('STANDARD', name, offset + 60, offset, summer.since, summer.ends),
        ];
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts, 'END:VTIMEZONE'];
};
