import { type CivilMonth, datesOfMonth, weekday } from '@community1373/base/calendar';
import type { RosterShift } from '@community1373/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { weekOfMondays, writeDate } from '../figures/civil-date';
import { useLanguage } from '../preferences/language';
import type { Subject } from '../session/protocol';
import { DayShifts } from './day-shifts';
import styles from './roster.module.css';

interface MonthCalendarProps {
  readonly month: string;
  readonly shifts: readonly RosterShift[];
  readonly subject: Subject;
}

const strides: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The month by weeks; a day chosen shows its shifts beside it. */
export const MonthCalendar = ({ month, shifts, subject }: MonthCalendarProps) => {
  const { t, locale } = useLanguage();
  // Core gives months as `YYYY-MM`.
  const dates = datesOfMonth(month as CivilMonth);
  const byDay = Map.groupBy(shifts, ({ date }) => date);
  const [chosen, setChosen] = useState<string>();
  const firstWithShifts = dates.find((date) => byDay.has(date));
  const day = dates.find((date) => date === chosen) ?? firstWithShifts ?? dates[0] ?? '';
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
  const [first] = dates;
  return (
    <div className={styles.calendar}>
      <div>
        <div className={styles.weekdays} aria-hidden="true">
          {weekOfMondays.map((monday) => (
            <span key={monday}>{writeDate(monday, 'weekday', locale)}</span>
          ))}
        </div>
        <fieldset ref={grid} className={styles.days} aria-label={writeDate(month, 'month', locale)}>
          {dates.map((date) => {
            const ofDay = byDay.get(date) ?? [];
            const open = ofDay.flatMap(({ places }) => places).filter(({ kind }) => kind === 'open').length;
            return (
              <button
                key={date}
                type="button"
                className={styles.day}
                style={date === first ? { gridColumnStart: weekday(date) } : undefined}
                data-date={date}
                data-rest={weekday(date) > 5}
                aria-pressed={date === day}
                aria-label={`${writeDate(date, 'day', locale)}${t('list.separator')}${t('calendar.shifts', { n: ofDay.length })}${open > 0 ? t('list.separator') + t('calendar.open', { n: open }) : ''}`}
                tabIndex={date === day ? 0 : -1}
                onClick={() => setChosen(date)}
                onKeyDown={onKeyDown}
              >
                <span className={styles.dayNumber}>{Number(date.slice(-2))}</span>
                {ofDay.length > 0 && <span className={styles.dayShifts}>{t('calendar.shifts', { n: ofDay.length })}</span>}
                {open > 0 && <span className={styles.dayOpen}>{t('calendar.open', { n: open })}</span>}
              </button>
            );
          })}
        </fieldset>
      </div>
      <DayShifts date={day} shifts={byDay.get(dates.find((date) => date === day) ?? '0-0-0') ?? []} subject={subject} />
    </div>
  );
};
