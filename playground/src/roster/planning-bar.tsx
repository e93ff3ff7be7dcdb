import type { RosterAssessment } from '@community1373/core';
import { Alert, Button, Progress } from 'antd';
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

/** A stale roster says so and offers to be made again; while one is made, how far it is, and the way out. */
export const PlanningBar = ({ roster, planning, enabled, onPlan, onCancel }: PlanningBarProps) => {
  const { t } = useLanguage();
  if (planning !== undefined) {
    const { progress } = planning;
    const percent = progress === undefined || progress.total === 0 ? 0 : Math.round((progress.done / progress.total) * 100);
    return (
      <div className={styles.planning} aria-live="polite" data-testid="planning">
        <div className={styles.planningText}>
          <b>{t('planning.title')}</b>
          {progress?.incumbent !== undefined && <span>{t('planning.incumbent', { n: progress.incumbent })}</span>}
          {progress?.bound !== undefined && <span>{t('planning.bound', { n: progress.bound })}</span>}
        </div>
        <Progress percent={percent} aria-label={t('planning.title')} />
        <Button onClick={onCancel}>{t('planning.cancel')}</Button>
      </div>
    );
  }
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
