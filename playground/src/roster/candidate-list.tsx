import type { RosterShift } from '@community1373/core/assessment';
import { Button } from 'antd';
import { useState } from 'react';
import { Problems } from '../frame/problems';
import { Waiting } from '../frame/waiting';
import { useLanguage } from '../preferences/language';
import { useAnswer } from '../session/use-answer';
import styles from './roster.module.css';
import type { RankedCandidate } from './rule-change';
import { signed } from './rule-effects';

interface CandidateListProps {
  readonly shift: RosterShift;
  readonly enabled: boolean;
  readonly onAssign: (volunteerId: string) => void;
}

const shownAtFirst = 5;

/** The candidates for a place on a shift, in core's order: available ones first, then those with a blocking rule. */
export const CandidateList = ({ shift, enabled, onAssign }: CandidateListProps) => {
  const { t } = useLanguage();
  const { value: ranked } = useAnswer(`candidates ${shift.shiftId}`, (engine) => engine.candidates(shift.shiftId));
  if (ranked === undefined) return <Waiting rows={4} />;
  if (!ranked.ok) return <Problems title={t('view.failed')} problems={ranked.report.items} />;
  const free = ranked.value.filter(({ blockingRules, declined }) => blockingRules.length === 0 && !declined);
  const hindered = ranked.value.filter(({ blockingRules, declined }) => blockingRules.length > 0 || declined);
  return (
    <section data-testid="candidates">
      <h3>{t('shift.candidates')}</h3>
      <p className={styles.small}>{t('shift.candidates-lead')}</p>
      <h4 className={styles.subhead}>{t('shift.free', { n: free.length })}</h4>
      {free.length === 0 && <p className={styles.small}>{t('shift.nobody-free')}</p>}
      <Shown candidates={free} enabled={enabled} onAssign={onAssign} />
      <h4 className={styles.subhead}>{t('shift.hindered', { n: hindered.length })}</h4>
      <Shown candidates={hindered} enabled={enabled} />
    </section>
  );
};

interface ShownProps {
  readonly candidates: readonly RankedCandidate[];
  readonly enabled: boolean;
  readonly onAssign?: (volunteerId: string) => void;
}

const Shown = ({ candidates, enabled, onAssign }: ShownProps) => {
  const { t, why, number } = useLanguage();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={styles.candidates}>
        {candidates
          .slice(0, all ? undefined : shownAtFirst)
          .map(({ personId, cost, minutes, blockingRules, declined }) => (
            <li key={personId} data-testid={`candidate-${personId}`}>
              <div>
                <b>{personId}</b>{' '}
                <span className={styles.small}>
                  {t('shift.cost', { n: signed(number(Math.abs(cost)), cost) })}
                  {t('list.separator')}
                  {t('shift.serves', { n: number(minutes, 'hours') })}
                </span>
                {(blockingRules.length > 0 || declined) && (
                  <p className={styles.small}>
                    {[
                      ...(declined ? [t('shift.declined')] : []),
                      ...blockingRules.map((blockingRule) => why(blockingRule.why)),
                    ].join(t('list.semicolon'))}
                  </p>
                )}
              </div>
              {onAssign !== undefined && (
                <Button
                  size="small"
                  disabled={!enabled}
                  aria-label={t('shift.assign-of', { id: personId })}
                  onClick={() => onAssign(personId)}
                >
                  {t('shift.assign')}
                </Button>
              )}
            </li>
          ))}
      </ul>
      {candidates.length > shownAtFirst && (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('list.less') : t('list.all', { n: candidates.length })}
        </button>
      )}
    </>
  );
};
