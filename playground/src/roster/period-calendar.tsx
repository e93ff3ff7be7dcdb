import { type CivilDate, datesBetween, weekday } from '@community1373/base/calendar';
import type { RosterShift } from '@community1373/core/assessment';
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { sampleWeek, writeDate, writeDayNumber } from '../figures/civil-date';
import { useLanguage } from '../preferences/language';
import type { Subject } from '../session/view';
import { DayShifts } from './day-shifts';
import styles from './roster.module.css';

interface PeriodCalendarProps {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly shifts: readonly RosterShift[];
  readonly subject: Subject;
  readonly onOpen: (shiftId: string) => void;
}

const strides: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

const byDate = (shifts: readonly RosterShift[]): ReadonlyMap<string, readonly RosterShift[]> => {
  const days = new Map<string, RosterShift[]>();
  for (const shift of shifts) {
    const day = days.get(shift.date);
    if (day === undefined) days.set(shift.date, [shift]);
    else day.push(shift);
  }
  return days;
};

/** The period by weeks; a chosen day shows its shifts beside the calendar. */
export const PeriodCalendar = memo(({ from, to, shifts, subject, onOpen }: PeriodCalendarProps) => {
  const { t, period, locale } = useLanguage();
  const dates = datesBetween(from, to);
  const byDay = byDate(shifts);
  const [chosen, setChosen] = useState<CivilDate>();
  const firstWithShifts = dates.find((date) => byDay.has(date));
  const day = dates.find((date) => date === chosen) ?? firstWithShifts ?? from;
  const grid = useRef<HTMLFieldSetElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const stride = strides[event.key];
    if (stride === undefined) return;
    event.preventDefault();
    const next = dates[dates.findIndex((date) => date === day) + stride];
    if (next === undefined) return;
    setChosen(next);
    grid.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  };
  return (
    <div className={styles.calendar}>
      <div>
        <div className={styles.weekdays} aria-hidden="true">
          {sampleWeek.map((date) => (
            <span key={date}>{writeDate(date, 'weekday', locale)}</span>
          ))}
        </div>
        <fieldset ref={grid} className={styles.days} aria-label={period(from, to)}>
          {dates.map((date) => {
            const ofDay = byDay.get(date) ?? [];
            const open = ofDay.flatMap(({ places }) => places).filter(({ kind }) => kind === 'open').length;
            return (
              <button
                key={date}
                type="button"
                className={styles.day}
                style={date === from ? { gridColumnStart: weekday(date) } : undefined}
                data-date={date}
                data-drag-open
                data-rest={weekday(date) > 5}
                aria-pressed={date === day}
                tabIndex={date === day ? 0 : -1}
                onClick={() => setChosen(date)}
                onKeyDown={onKeyDown}
              >
                <span className="visually-hidden">{writeDate(date, 'day', locale)}</span>
                <span className={styles.dayNumber} aria-hidden="true">
                  {writeDayNumber(date, date === from || date.endsWith('-01'), locale)}
                </span>
                {ofDay.length > 0 && (
                  <span className={styles.dayShifts}>{t('calendar.shifts', { n: ofDay.length })}</span>
                )}
                {open > 0 && <span className={styles.dayOpen}>{t('calendar.open', { n: open })}</span>}
              </button>
            );
          })}
        </fieldset>
      </div>
      <DayShifts date={day} shifts={byDay.get(day) ?? []} subject={subject} onOpen={onOpen} />
    </div>
  );
});
PeriodCalendar.displayName = 'PeriodCalendar';
