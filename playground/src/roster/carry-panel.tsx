import { Button } from 'antd';
import { Problems } from '../frame/problems';
import { useLanguage } from '../preferences/language';
import type { Subject } from '../session/view';
import { useAnswer } from '../session/use-answer';
import { type Carried, type DropPlace, movesOf, useCarrying } from './carrying';
import { shiftName } from './names';
import styles from './roster.module.css';
import { RuleEffects } from './rule-effects';

/** Shown while a volunteer is moved: the volunteer, and the effect of the place under the pointer on each rule. */
export const CarryPanel = ({ subject }: { readonly subject: Subject }) => {
  const language = useLanguage();
  const { t } = language;
  const carrying = useCarrying();
  if (carrying?.carried === undefined) return null;
  const { carried, over, take } = carrying;
  return (
    <aside className={styles.carry} aria-live="polite" data-testid="carry">
      <div className={styles.carryHead}>
        <b>{t('carry.title', { id: carried.volunteerId, shift: shiftName(language, subject, carried.shift) })}</b>
        <Button size="small" onClick={() => take(undefined)}>
          {t('carry.cancel')}
        </Button>
      </div>
      {over === undefined ? (
        <p className={styles.small}>{t('carry.where')}</p>
      ) : (
        <Effect carried={carried} over={over} subject={subject} />
      )}
    </aside>
  );
};

const Effect = ({
  carried,
  over,
  subject,
}: {
  readonly carried: Carried;
  readonly over: DropPlace;
  readonly subject: Subject;
}) => {
  const language = useLanguage();
  const { t, why } = language;
  const moves = movesOf(carried, over);
  const { value: effect } = useAnswer('effect', (engine) => engine.moveEffect(moves), JSON.stringify(moves));
  const shift = shiftName(language, subject, over.shift);
  const id = carried.volunteerId;
  return (
    <>
      <p>
        {over.other === undefined
          ? t('carry.here-of', { id, shift })
          : t('carry.swap-of', { id, other: over.other, shift })}
      </p>
      {effect?.ok === false && <Problems title={t('view.failed')} problems={effect.problems} />}
      {effect?.ok === true && (
        <div data-testid="carry-effect">
          {effect.blockingRules.length === 0 ? (
            <p className={styles.small}>{t('carry.free')}</p>
          ) : (
            <ul className={styles.reasons}>
              {effect.blockingRules.map(({ personId, why: reason }, i) => (
                // Two rules may give the same reason for one person.
                // oxlint-disable-next-line react/no-array-index-key
                <li key={i} className={styles.blockingRule}>
                  {t('carry.hindered', { id: personId, why: why(reason) })}
                </li>
              ))}
            </ul>
          )}
          <RuleEffects changes={effect.changes} cost={effect.cost} />
        </div>
      )}
    </>
  );
};
