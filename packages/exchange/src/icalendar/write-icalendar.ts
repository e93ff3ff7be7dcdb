import {
  addDays,
  type CivilDate,
  type ClockTime,
  dateOfMoment,
  minutesSinceMidnight,
} from '@community1373/base/calendar';
import { isHolder } from '@community1373/base/diagnostics';
import type { Locale } from '@community1373/base/explain';
import type { RosterDecision, Scenario } from '@community1373/core';
import type { Shift } from '@community1373/scheduling';
import { shownScenario, type WriteSensitive } from '../masked';
import type { NameList } from '../names/name-list';
import { toUtf8 } from '../text-coding';
import { foldLine, textValue } from './content-line';
import { hasFixedOffset, timeZoneLines } from './time-zone';
import { checkListOf } from '../check-arguments';

/** An event as last written: its UID, its revision, and its content, so that the next writing can detect changes. */
export interface WrittenEvent {
  /** UID of the event (RFC 5545), the same in every calendar written of it. */
  readonly uid: string;
  /** SEQUENCE of the event: the number of its changes since it was first written. */
  readonly sequence: number;
  /** The lines of the event, by which a change is seen. */
  readonly content: string;
  /** True for an event that is cancelled in the calendar. */
  readonly cancelled: boolean;
}

/** Options for writing a calendar. */
export interface WriteICalendarOptions extends WriteSensitive {
  /** Time of writing, UTC, `YYYY-MM-DDTHH:MM`: the clock of the caller. */
  readonly now: `${CivilDate}T${ClockTime}`;
  /** Limits the calendar to the shifts of this volunteer; by default the whole roster is written. */
  readonly volunteerId?: string;
  /** Language of the texts; Chinese by default. */
  readonly locale?: Locale;
  /** The events of the last writing: removed events are cancelled, changed events get the next SEQUENCE. */
  readonly previous?: readonly WrittenEvent[];
  /** Names for the ids, used only because they are given here. */
  readonly names?: NameList;
}

/** A calendar file, and the events needed for the next writing. */
export interface WrittenCalendar {
  /** The file, in UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The events written, for the option `previous` of the next writing. */
  readonly events: readonly WrittenEvent[];
}

const words = {
  'zh-CN': { shift: '班次', visits: '走访', households: '户', who: '志愿者', open: '空缺' },
  en: { shift: 'shift', visits: 'visits', households: 'households', who: 'volunteers', open: 'open' },
} as const;

const compact = (date: CivilDate, minute: number): string => {
  const day = addDays(date, Math.floor(minute / 1440));
  const rest = minute % 1440;
  return `${day.replaceAll('-', '')}T${String(Math.floor(rest / 60)).padStart(2, '0')}${String(rest % 60).padStart(2, '0')}00`;
};

/** Writes the lines of an event in the order of the standard's examples, without revision and stamp. */
const contentOf = (
  scenario: Scenario,
  decision: RosterDecision,
  shift: Shift,
  options: WriteICalendarOptions,
): string => {
  const { locale = 'zh-CN', names } = options;
  const zone = scenario.community.timeZone;
  const text = words[locale];
  const post = scenario.model.posts.find(({ id }) => id === shift.postId)?.name[locale] ?? shift.postId;
  const place = scenario.community.nodes.find(({ id }) => id === shift.placeId);
  // The place of a service is public; the place where a round begins is somebody's home, and is not in a masked roster.
  const service = scenario.services.find(({ id }) => id === shift.serviceId);
  const room = service?.kind === 'course' ? service.rooms.find(({ placeId }) => placeId === shift.placeId) : service;
  const position = shift.position ?? room?.position ?? place?.position;
  const people = decision.roster.assignments
    .filter(({ shiftId, state }) => shiftId === shift.id && state !== 'declined')
    .map(({ personId }) => names?.nameOf(personId) ?? personId);
  const start = minutesSinceMidnight(shift.start);
  const visits =
    shift.clients === undefined || shift.clients.length === 0
      ? []
      : [`${text.visits}: ${shift.clients.length} ${text.households}`];
  const time = (minute: number): string =>
    zone === 'UTC' ? `:${compact(shift.date, minute)}Z` : `;TZID=${zone}:${compact(shift.date, minute)}`;
  return [
    `DTSTART${time(start)}`,
    // When clocks may change in between, only a duration is exact (RFC 5545, 3.3.6).
    hasFixedOffset(zone) ? `DTEND${time(start + shift.minutes)}` : `DURATION:PT${shift.minutes}M`,
    `SUMMARY:${textValue(`${post} ${text.shift}`)}`,
    ...(place === undefined ? [] : [`LOCATION:${textValue(place.name)}`]),
    `DESCRIPTION:${textValue([`${text.who}: ${people.length === 0 ? text.open : people.join(locale === 'en' ? ', ' : '、')}`, ...visits].join('\n'))}`,
    ...(position === undefined ? [] : [`GEO:${position[1]};${position[0]}`]),
  ].join('\r\n');
};

const eventLines = ({ uid, sequence, content, cancelled }: WrittenEvent, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${stamp}`,
  `SEQUENCE:${sequence}`,
  `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  ...content.split('\r\n'),
  'END:VEVENT',
];

/** Writes an id as part of a UID: letters and digits stay, every other character becomes its code. */
const uidPart = (id: string): string =>
  id.replace(/[^A-Za-z0-9-]/gu, (char) => `_${char.codePointAt(0)?.toString(16) ?? ''}_`);

/**
 * Writes the adopted roster of a scenario as a calendar (RFC 5545): one event for each shift, with times in the community's zone. The UID of a shift is always
 * the same; when `previous` is given, a changed shift gets the next SEQUENCE, and a removed one, by a repair or by taking a volunteer off, is written once more
 * as cancelled. People are ids unless a name list is given. The number of households of a round and its starting place are written only with `sensitive:
 * 'included'`. Without a roster the calendar is empty.
 *
 * @example
 * import { adopt, plan } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * import { writeICalendar } from '@community1373/exchange/icalendar';
 * const planned = await plan(sampleScenario(), { seed: '1373' });
 * const scenario = planned.ok ? adopt(sampleScenario(), planned.value).next : sampleScenario();
 * const { events } = writeICalendar(scenario, { now: '2026-11-25T08:00' });
 * events.length === scenario.decisions.roster?.shifts.length; // => true
 */
export const writeICalendar = (scenario: Scenario, options: WriteICalendarOptions): WrittenCalendar => {
  const shown = shownScenario(scenario, options);
  const { previous = [], volunteerId, now } = options;
  // Throws for what is no moment.
  dateOfMoment(now);
  checkListOf(previous, (event) => isHolder(event) && typeof event['uid'] === 'string', 'exchange.calendar-events');
  const { roster: decision } = shown.decisions;
  const before = new Map(previous.map((event) => [event.uid, event]));
  const mine = new Set(
    decision?.roster.assignments.flatMap(({ personId, shiftId, state }) =>
      personId === volunteerId && state !== 'declined' ? [shiftId] : [],
    ),
  );
  const shifts = (decision?.shifts ?? []).filter(({ id }) => volunteerId === undefined || mine.has(id));
  const events: WrittenEvent[] = [];
  for (const shift of shifts) {
    if (decision === undefined) break;
    const uid = `${uidPart(shift.id)}@${uidPart(shown.id)}.community1373`;
    const content = contentOf(shown, decision, shift, options);
    const last = before.get(uid);
    const changed = last !== undefined && (last.content !== content || last.cancelled);
    events.push({ uid, sequence: (last?.sequence ?? 0) + (changed ? 1 : 0), content, cancelled: false });
    before.delete(uid);
  }
  // The remaining events were written before and no longer exist.
  for (const last of before.values())
    events.push(last.cancelled ? last : { ...last, sequence: last.sequence + 1, cancelled: true });
  const stamp = `${now.replace(/[-:]/g, '')}00Z`;
  const zone = shown.community.timeZone;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//community1373//exchange//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME;VALUE=TEXT:${textValue(shown.name)}`,
    `X-WR-TIMEZONE:${textValue(zone)}`,
    ...(zone === 'UTC' ? [] : timeZoneLines(zone)),
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return { bytes: toUtf8(lines.map((line) => `${foldLine(line)}\r\n`).join('')), events };
};
