import type { RosterAssessment } from '@community1373/core/assessment';
import { Alert, Button, Progress } from 'antd';
import { useLayoutEffect, useRef } from 'react';
import { planningDone } from '../figures/planning-progress';
import { useLanguage } from '../preferences/language';
import type { Planning } from '../session/session';
import styles from './roster.module.css';

interface PlanningBarProps {
  readonly roster: RosterAssessment | undefined;
  readonly planning: Planning | undefined;
  readonly enabled: boolean;
  readonly onPlan: () => void;
  readonly onCancel: () => void;
}

/** Marks a stale roster and offers to plan it again; during planning shows the progress and a cancel button. */
export const PlanningBar = ({ roster, planning, enabled, onPlan, onCancel }: PlanningBarProps) => {
  const { t } = useLanguage();
  if (planning !== undefined) return <Running planning={planning} onCancel={onCancel} />;
  if (roster?.stale !== true) return null;
  return (
    <Alert
      className={styles.stale ?? ''}
      type="warning"
      showIcon
      data-testid="stale"
      title={t('roster.stale')}
      description={t('roster.stale-why')}
      action={
        <Button type="primary" disabled={!enabled} onClick={onPlan} data-testid="re-plan">
          {t('roster.re-plan')}
        </Button>
      }
    />
  );
};

const Running = ({
  planning: { progress },
  onCancel,
}: {
  readonly planning: Planning;
  readonly onCancel: () => void;
}) => {
  const { t } = useLanguage();
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const button = cancel.current;
    // The pressed button is gone, so the focus moves to the cancel button, and afterwards to the roster.
    if (document.activeElement === document.body) button?.focus();
    return () => {
      if (document.activeElement === button) document.getElementById('roster')?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div className={styles.planning} aria-live="polite" data-testid="planning">
      <div className={styles.planningText}>
        <b>{t('planning.title')}</b>
        {progress?.incumbent !== undefined && <span>{t('planning.incumbent', { n: progress.incumbent })}</span>}
        {progress?.bound !== undefined && <span>{t('planning.bound', { n: progress.bound })}</span>}
      </div>
      <Progress percent={Math.round(planningDone(progress) * 100)} aria-label={t('planning.title')} />
      <Button ref={cancel} onClick={onCancel}>
        {t('planning.cancel')}
      </Button>
    </div>
  );
};
