import { Progress, Skeleton } from 'antd';
import { planningDone } from '../figures/planning-progress';
import { useLanguage } from '../preferences/language';
import { type Opening, openingSteps } from '../session/protocol';
import styles from './frame.module.css';

const stepKeys = { sample: 'opening.sample', plan: 'opening.plan', assess: 'opening.assess' } as const;

/** Returns the progress in percent; planning the roster gets most of the line because it takes nearly all of the time. */
const percentOf = ({ step, progress }: Opening): number => {
  if (step === 'sample') return 5;
  if (step === 'assess') return 95;
  return 10 + planningDone(progress) * 80;
};

/** Shown while the scenario opens: the current step, and a placeholder for the page. */
export const OpeningView = ({ opening }: { readonly opening: Opening }) => {
  const { t } = useLanguage();
  return (
    <div className={styles.opening} data-testid="opening">
      <div aria-live="polite" className={styles.openingStatus}>
        <p>
          {t(stepKeys[opening.step])}
          <span>{t('opening.step', { n: openingSteps.indexOf(opening.step) + 1, of: openingSteps.length })}</span>
        </p>
        <Progress percent={percentOf(opening)} showInfo={false} size={{ height: 4 }} aria-label={t('opening.title')} />
      </div>
      <div className={styles.openingFigures} aria-hidden="true">
        {['a', 'b', 'c', 'd', 'e'].map((id) => (
          <Skeleton key={id} active title={{ width: '50%' }} paragraph={{ rows: 3, width: ['80%', '65%', '90%'] }} />
        ))}
      </div>
      <Skeleton.Node active className={styles.openingPlan ?? ''} />
    </div>
  );
};
