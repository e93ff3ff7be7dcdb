import type { CivilDate } from '@community1373/base/calendar';
import type { RosterShift } from '@community1373/core/assessment';
import { writeDate } from '../figures/civil-date';
import { useLanguage } from '../preferences/language';
import type { Subject } from '../session/view';
import { postName, shiftName } from './names';
import { PlaceList } from './place-list';
import styles from './roster.module.css';

interface DayShiftsProps {
  readonly date: CivilDate;
  readonly shifts: readonly RosterShift[];
  readonly subject: Subject;
  readonly onOpen: (shiftId: string) => void;
}

/** The shifts of one day, by start time. */
export const DayShifts = ({ date, shifts, subject, onOpen }: DayShiftsProps) => {
  const language = useLanguage();
  const { t, local, number, locale } = language;
  const ordered = shifts.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const nameOf = (id: string): string => {
    const label = subject.labels[id];
    return label === undefined ? id : local(label);
  };
  return (
    <section
      className={styles.dayPanel}
      aria-live="polite"
      aria-label={writeDate(date, 'day', locale)}
      data-testid="day"
    >
      <h3>{writeDate(date, 'day', locale)}</h3>
      {shifts.length === 0 ? (
        <p className={styles.small}>{t('calendar.no-shifts')}</p>
      ) : (
        // The list scrolls, so it must be focusable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ul className={styles.shifts} tabIndex={0} aria-label={t('calendar.shifts', { n: shifts.length })}>
          {ordered.map((shift) => {
            const { shiftId, postId, nodeId, start, minutes, visits, places } = shift;
            return (
              <li key={shiftId}>
                <p className={styles.shiftHead}>
                  <button
                    type="button"
                    className={styles.opener}
                    aria-label={t('shift.open', { shift: shiftName(language, subject, shift) })}
                    data-testid={`open-${shiftId}`}
                    onClick={() => onOpen(shiftId)}
                  >
                    {start} {postName(language, subject, postId)}
                  </button>
                  <span className={styles.small}>{t('unit.hours-of', { n: number(minutes, 'hours') })}</span>
                </p>
                {nodeId !== undefined && <p className={styles.small}>{nameOf(nodeId)}</p>}
                <PlaceList shift={shift} places={places} subject={subject} />
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
