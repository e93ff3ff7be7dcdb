import type { CivilDate } from '@community1373/base/calendar';
import type { RosterShift } from '@community1373/core';
import { writeDate } from '../figures/civil-date';
import { useLanguage } from '../preferences/language';
import type { Subject } from '../session/protocol';
import { PlaceList } from './place-list';
import styles from './roster.module.css';

interface DayShiftsProps {
  readonly date: CivilDate;
  readonly shifts: readonly RosterShift[];
  readonly subject: Subject;
}

/** The shifts of one day, in the order of the clock. */
export const DayShifts = ({ date, shifts, subject }: DayShiftsProps) => {
  const { t, local, number, locale } = useLanguage();
  const ordered = shifts.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const nameOf = (id: string): string => {
    const label = subject.labels[id];
    return label === undefined ? id : local(label);
  };
  return (
    <section className={styles.dayPanel} aria-live="polite" aria-label={writeDate(date, 'day', locale)} data-testid="day">
      <h3>{writeDate(date, 'day', locale)}</h3>
      {shifts.length === 0 ? (
        <p className={styles.small}>{t('calendar.no-shifts')}</p>
      ) : (
        // The list scrolls, so it can be reached by the keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ul className={styles.shifts} tabIndex={0} aria-label={t('calendar.shifts', { n: shifts.length })}>
          {ordered.map(({ shiftId, postId, nodeId, start, minutes, visits, places }) => {
            const post = subject.posts.find(({ id }) => id === postId);
            return (
              <li key={shiftId}>
                <p className={styles.shiftHead}>
                  <span className={styles.time}>{start}</span>
                  <b>{post === undefined ? postId : local(post.name)}</b>
                  <span className={styles.small}>{t('unit.hours-of', { n: number(minutes, 'hours') })}</span>
                </p>
                {nodeId !== undefined && <p className={styles.small}>{nameOf(nodeId)}</p>}
                <PlaceList places={places} />
                {visits.length > 0 && (
                  <p className={styles.small}>{t('roster.visits', { places: visits.map(nameOf) })}</p>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};
