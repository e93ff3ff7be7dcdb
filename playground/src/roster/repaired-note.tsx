import type { RosterShift } from '@community1373/core/assessment';
import { Alert } from 'antd';
import { useLanguage } from '../preferences/language';
import type { Subject, View } from '../session/view';
import { shiftName } from './names';
import styles from './roster.module.css';
import { UnkeptRules } from './unkept-rules';

interface RepairedNoteProps {
  readonly repaired: NonNullable<View['repaired']>;
  readonly shifts: readonly RosterShift[];
  readonly subject: Subject;
}

/** The result of a repair: volunteers to inform, places that stay open, and whether it is proven that fewer changes are impossible. */
export const RepairedNote = ({ repaired, shifts, subject }: RepairedNoteProps) => {
  const language = useLanguage();
  const { t } = language;
  const { changes, unfilled: open, unfilledLowerBound, proven } = repaired;
  const nameOf = (shiftId: string): string => {
    const shift = shifts.find((candidate) => candidate.shiftId === shiftId);
    return shift === undefined ? shiftId : shiftName(language, subject, shift);
  };
  return (
    <Alert
      className={styles.stale ?? ''}
      type="info"
      showIcon
      data-testid="repaired"
      title={t('repair.done', { n: changes.length })}
      description={
        <>
          <UnkeptRules roster={repaired} />
          <p className={styles.small}>{t(proven ? 'repair.proven' : 'repair.unproven')}</p>
          {open > 0 && <p className={styles.small}>{t('repair.open', { open, least: unfilledLowerBound })}</p>}
          {changes.length === 0 ? (
            <p>{t('repair.nobody')}</p>
          ) : (
            <>
              <p>{t('repair.tell')}</p>
              <ul className={styles.reasons}>
                {changes.map(({ kind, personId, shiftId }) => (
                  <li key={`${kind} ${personId} ${shiftId}`}>
                    {t(kind === 'add' ? 'shift.move-add' : 'shift.move-remove', {
                      person: personId,
                      shift: nameOf(shiftId),
                    })}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      }
    />
  );
};
