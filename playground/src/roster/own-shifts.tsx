import type { RosterShift } from '@community1373/core/assessment';
import { useLanguage } from '../preferences/language';
import type { Subject } from '../session/view';
import { shiftName } from './names';
import styles from './roster.module.css';

interface OwnShiftsProps {
  readonly id: string;
  readonly shifts: readonly RosterShift[];
  readonly subject: Subject;
  readonly onOpen: (shiftId: string) => void;
}

/** The shifts of one volunteer. */
export const OwnShifts = ({ id, shifts, subject, onOpen }: OwnShiftsProps) => {
  const language = useLanguage();
  const { t } = language;
  const own = shifts.filter(({ places }) => places.some((place) => place.kind === 'taken' && place.volunteerId === id));
  if (own.length === 0) return <p className={styles.small}>{t('people.no-shifts')}</p>;
  return (
    <ul className={styles.own} aria-label={t('people.shifts-of', { id })}>
      {own.map((shift) => (
        <li key={shift.shiftId}>
          <button type="button" className={styles.opener} onClick={() => onOpen(shift.shiftId)}>
            {shiftName(language, subject, shift)}
          </button>
        </li>
      ))}
    </ul>
  );
};
