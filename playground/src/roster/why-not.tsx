import type { RosterShift } from '@community1373/core/assessment';
import type { explainAssignment } from '@community1373/core/roster';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Problems } from '../frame/problems';
import { Waiting } from '../frame/waiting';
import { useLanguage } from '../preferences/language';
import type { PlaceMove } from '../session/command';
import type { Subject } from '../session/view';
import { useAnswer } from '../session/use-answer';
import { shiftName } from './names';
import styles from './roster.module.css';
import { RuleEffects } from './rule-effects';

interface WhyNotProps {
  readonly shift: RosterShift;
  readonly shifts: readonly RosterShift[];
  readonly subject: Subject;
  readonly enabled: boolean;
  readonly onMove: (moves: readonly PlaceMove[]) => void;
}

/** The reasons why a chosen volunteer is not on the shift, and the changes that would assign them. */
export const WhyNot = (props: WhyNotProps) => {
  const { t } = useLanguage();
  const [volunteerId, setVolunteerId] = useState<string>();
  return (
    <section data-testid="why-not">
      <h3>{t('shift.why')}</h3>
      <Select
        showSearch
        className={styles.wide ?? ''}
        aria-label={t('shift.why-choose')}
        placeholder={t('shift.why-choose')}
        {...(volunteerId === undefined ? {} : { value: volunteerId })}
        onChange={setVolunteerId}
        options={props.subject.volunteers.map(({ id }) => ({ value: id, label: id }))}
      />
      {volunteerId !== undefined && <Answered key={volunteerId} volunteerId={volunteerId} {...props} />}
    </section>
  );
};

type Explained = Extract<ReturnType<typeof explainAssignment>, { readonly ok: true }>['value'];

const Answered = ({ volunteerId, shift, ...rest }: WhyNotProps & { readonly volunteerId: string }) => {
  const { t } = useLanguage();
  const { shiftId } = shift;
  const { value: answer } = useAnswer(`place ${shiftId} ${volunteerId}`, (engine) =>
    engine.place({ shiftId, volunteerId }),
  );
  if (answer === undefined) return <Waiting rows={2} />;
  if (!answer.ok) return <Problems title={t('view.failed')} problems={answer.report.items} />;
  return (
    <div aria-live="polite" data-testid="why-not-answer">
      <Said explained={answer.value} volunteerId={volunteerId} {...rest} />
    </div>
  );
};

interface SaidProps extends Omit<WhyNotProps, 'shift'> {
  readonly explained: Explained;
  readonly volunteerId: string;
}

const Said = ({ explained, volunteerId, shifts, subject, enabled, onMove }: SaidProps) => {
  const language = useLanguage();
  const { t, why } = language;
  const id = volunteerId;
  if (explained.status === 'assigned')
    return (
      <>
        <p>{t('shift.assigned', { id })}</p>
        <RuleEffects changes={explained.without} cost={explained.costWithout} />
      </>
    );
  const blockingRules = explained.blockingRules.length > 0 && (
    <ul className={styles.reasons}>
      {explained.blockingRules.map(({ ruleId, why: reason }) => (
        <li key={ruleId}>{why(reason)}</li>
      ))}
    </ul>
  );
  if (explained.status === 'blocked')
    return (
      <>
        <p>{t('shift.blocked', { id })}</p>
        {explained.declined && <p>{t('shift.declined')}</p>}
        {blockingRules}
      </>
    );
  const nameOf = (shiftId: string): string => {
    const found = shifts.find((shift) => shift.shiftId === shiftId);
    return found === undefined ? shiftId : shiftName(language, subject, found);
  };
  return (
    <>
      {blockingRules && (
        <>
          <p className={styles.small}>{t('shift.hindered-by')}</p>
          {blockingRules}
        </>
      )}
      <p>{t(explained.moves.length === 1 ? 'shift.possible-plain' : 'shift.possible', { id })}</p>
      <ul className={styles.reasons}>
        {explained.moves.map(({ kind, personId, shiftId }) => (
          <li key={`${kind} ${personId} ${shiftId}`}>
            {t(kind === 'add' ? 'shift.move-add' : 'shift.move-remove', { person: personId, shift: nameOf(shiftId) })}
          </li>
        ))}
      </ul>
      <RuleEffects changes={explained.changes} cost={explained.cost} />
      <Button size="small" disabled={!enabled} onClick={() => onMove(explained.moves)} data-testid="why-not-apply">
        {t('shift.apply')}
      </Button>
    </>
  );
};
