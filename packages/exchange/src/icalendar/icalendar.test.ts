import { adopt, plan, type Scenario } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { NameList } from '../names/name-list';
import { foldLine, textValue } from './content-line';
import { writeICalendar, type WrittenCalendar } from './index';
import { timeZoneLines, writtenZones } from './time-zone';

let scenario: Scenario = sampleScenario();
beforeAll(async () => {
  const planned = await plan(scenario, { seed: '1373' });
  if (planned.ok) scenario = adopt(scenario, planned.value).next;
});

const now = '2026-11-25T08:00' as const;
const textOf = ({ bytes }: WrittenCalendar): string => new TextDecoder().decode(bytes);
const eventsOf = (calendar: WrittenCalendar): readonly ICAL.Event[] => {
  const component = new ICAL.Component(ICAL.parse(textOf(calendar)) as unknown[]);
  return component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
};

describe('a calendar of the roster', () => {
  it('is read by an independent reader: an event a shift, with time, zone, place and length', () => {
    const calendar = writeICalendar(scenario, { now });
    const events = eventsOf(calendar);
    const shifts = scenario.decisions.roster?.shifts ?? [];
    expect(events.length).toBe(shifts.length);
    expect(events.length).toBeGreaterThan(200);
    for (const [i, shift] of shifts.entries()) {
      const event = events[i];
      expect(event?.startDate.toString()).toBe(`${shift.date}T${shift.start}:00`);
      expect(event?.startDate.zone.tzid).toBe('Asia/Shanghai');
      expect((event?.endDate.toUnixTime() ?? 0) - (event?.startDate.toUnixTime() ?? 0)).toBe(shift.minutes * 60);
      expect(event?.sequence).toBe(0);
    }
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events[0]?.startDate.toJSDate().toISOString()).toBe(
      new Date(`${shifts[0]?.date}T${shifts[0]?.start}:00+08:00`).toISOString(),
    );
  });

  it('has no line over 75 octets, every line ends in CRLF, and no name is in it', () => {
    const text = textOf(writeICalendar(scenario, { now }));
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  it('tells how long a shift lasts, not when clocks that change in between show its end', () => {
    const { roster } = scenario.decisions;
    const [shift] = roster?.shifts ?? [];
    if (roster === undefined || shift === undefined) throw new Error('no roster');
    const at = (id: string, date: `${number}-${number}-${number}`, start: `${number}:${number}`, minutes: number) => ({
      ...shift,
      id,
      date,
      start,
      minutes,
    });
    // Clocks go forward in the night of 28 March 2027, and went back in that of 25 October 2026.
    const shifts = [
      at('a', '2027-03-28', '01:30', 120),
      at('b', '2026-10-25', '01:30', 240),
      at('c', '2027-03-28', '02:30', 60),
    ];
    for (const [timeZone, wanted] of [
      ['Europe/Berlin', ['PT120M', 'PT240M', 'PT60M']],
      ['Atlantis/Centre', ['PT120M', 'PT240M', 'PT60M']],
      ['Asia/Shanghai', []],
    ] as const) {
      const calendar = writeICalendar(
        {
          ...scenario,
          community: { ...scenario.community, timeZone },
          decisions: { roster: { ...roster, roster: { assignments: [] }, shifts } },
        },
        { now },
      );
      expect([...textOf(calendar).matchAll(/^DURATION:(.*)\r$/gm)].map(([, length]) => length)).toEqual(wanted);
      expect(eventsOf(calendar).map((event) => event.duration.toSeconds() / 60)).toEqual([120, 240, 60]);
    }
  });

  it('shows names only where a list is given to it', () => {
    const names = new NameList([['v-elder-11', '姓名甲']]);
    expect(textOf(writeICalendar(scenario, { now }))).not.toContain('姓名甲');
    const mine = writeICalendar(scenario, { now, volunteerId: 'v-elder-11', names });
    expect(eventsOf(mine).every(({ description }) => description.includes('姓名甲'))).toBe(true);
    expect(eventsOf(mine).length).toBe(
      scenario.decisions.roster?.roster.assignments.filter(({ personId }) => personId === 'v-elder-11').length,
    );
  });
});

describe('the time zones that are written in full', () => {
  /** Minutes between local time and UTC, from the platform's time zone data. */
  const formatOf = (timeZone: string) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  const offsetBy = (format: Intl.DateTimeFormat, at: Date): number => {
    const parts = format.formatToParts(at);
    const value = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
    return (
      (Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute')) - at.getTime()) /
      60_000
    );
  };

  it.each(writtenZones)(
    '%s is read by an independent reader as the platform knows it, on both sides of every change',
    (zone) => {
      const text = ['BEGIN:VCALENDAR', ...timeZoneLines(zone), 'END:VCALENDAR'].join('\r\n');
      const component = new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vtimezone');
      if (component === null) throw new Error('no zone');
      const known = new ICAL.Timezone(component);
      const format = formatOf(zone);
      const wrong: string[] = [];
      // Every day of 2026 and 2027, at a time that no clock change repeats or skips.
      for (let day = 0; day < 730; day += 1) {
        const noon = new Date(Date.UTC(2026, 0, 1 + day, 12));
        const local = new Date(noon.getTime() - offsetBy(format, noon) * 60_000);
        const time = ICAL.Time.fromData({
          year: noon.getUTCFullYear(),
          month: noon.getUTCMonth() + 1,
          day: noon.getUTCDate(),
          hour: 12,
          minute: 0,
          second: 0,
        });
        if (known.utcOffset(time) / 60 !== offsetBy(format, local)) wrong.push(noon.toISOString());
      }
      expect(wrong).toEqual([]);
    },
  );

  it('change at the hour of the law: Berlin from 02:00 to 03:00, New York from 02:00 to 01:00', () => {
    expect(timeZoneLines('Europe/Berlin')).toContain('DTSTART:19960331T020000');
    expect(timeZoneLines('Europe/Berlin')).toContain('DTSTART:19961027T030000');
    expect(timeZoneLines('America/New_York')).toContain('DTSTART:20071104T020000');
    expect(timeZoneLines('Atlantis/Centre')).toEqual([]);
  });
});

describe('a calendar that is written again', () => {
  it('is the same where nothing changed, whatever the clock', () => {
    const first = writeICalendar(scenario, { now });
    const again = writeICalendar(scenario, { now: '2026-11-26T08:00', previous: first.events });
    expect(again.events).toEqual(first.events);
    expect(textOf(writeICalendar(scenario, { now }))).toBe(textOf(first));
  });

  it('cancels what a repair took away, raises what it changed, keeps the UIDs, and restores what comes back', () => {
    const volunteerId = scenario.decisions.roster?.roster.assignments[0]?.personId ?? '';
    const first = writeICalendar(scenario, { now, volunteerId });
    const { roster } = scenario.decisions;
    if (roster === undefined) throw new Error('no roster');
    const [gone] = roster.roster.assignments.filter(({ personId }) => personId === volunteerId);
    const repaired: Scenario = {
      ...scenario,
      decisions: {
        roster: {
          ...roster,
          roster: { assignments: roster.roster.assignments.filter((assignment) => assignment !== gone) },
          shifts: roster.shifts.map((shift, i) => (i === 0 ? { ...shift, minutes: shift.minutes + 5 } : shift)),
        },
      },
    };
    const second = writeICalendar(repaired, { now, volunteerId, previous: first.events });
    const cancelled = eventsOf(second).filter(
      (event) => event.component.getFirstPropertyValue('status') === 'CANCELLED',
    );
    expect(cancelled.map(({ sequence }) => sequence)).toEqual([1]);
    expect(new Set(second.events.map(({ uid }) => uid))).toEqual(new Set(first.events.map(({ uid }) => uid)));
    const third = writeICalendar(scenario, { now, volunteerId, previous: second.events });
    expect(third.events.find(({ uid }) => uid === cancelled[0]?.uid)).toMatchObject({ sequence: 2, cancelled: false });
    const whole = [
      writeICalendar(scenario, { now }),
      writeICalendar(repaired, { now, previous: writeICalendar(scenario, { now }).events }),
    ];
    // Only the longer first shift and the shift without its volunteer are revised; the others are unchanged.
    expect(whole[1]?.events.filter(({ sequence }) => sequence === 1).length).toBe(
      new Set([roster.shifts[0]?.id, gone?.shiftId]).size,
    );
  });
});

describe('a line', () => {
  it('folded and read back is the same text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const line = foldLine(`SUMMARY:${textValue(text)}`);
        for (const piece of line.split('\r\n')) expect(new TextEncoder().encode(piece).length).toBeLessThanOrEqual(75);
        const calendar = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${line}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
        const event = new ICAL.Component(ICAL.parse(calendar) as unknown[]).getFirstSubcomponent('vevent');
        expect(event?.getFirstPropertyValue('summary')).toBe(
          text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, ''),
        );
      }),
    );
  });
});
