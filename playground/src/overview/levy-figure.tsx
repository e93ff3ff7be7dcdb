import type { LevyAssessment } from '@community1373/core/assessment';
import { memo } from 'react';
import { useLanguage } from '../preferences/language';
import styles from './overview.module.css';

/** The figures of one levy: refund, amount collected, and actual cost. */
export const LevyFigure = memo(({ levy }: { readonly levy: LevyAssessment }) => {
  const { t, number } = useLanguage();
  const settled = levy.actualCost !== undefined;
  return (
    <article className={styles.figure} data-testid="levy-figure">
      <h3 className={styles.name}>{levy.title}</h3>
      <p className={styles.value}>
        {number(levy.actualCost ?? levy.advanceTotal, 'yuan')}
        <span className={styles.valueUnit}>{t('unit.yuan')}</span>
      </p>
      <p className={styles.fraction}>{t(settled ? 'levy.is-actual' : 'levy.is-advance', { n: levy.shares.length })}</p>
      <dl className={styles.lines}>
        <div>
          <dt>{t('levy.collected')}</dt>
          <dd>{number(levy.collected, 'yuan')}</dd>
        </div>
        <div>
          <dt>{t('levy.refund-total')}</dt>
          <dd>{number(levy.refundTotal, 'yuan')}</dd>
        </div>
        {levy.topUpTotal !== 0 && (
          <div>
            <dt>{t('levy.top-up-total')}</dt>
            <dd>{number(levy.topUpTotal, 'yuan')}</dd>
          </div>
        )}
      </dl>
    </article>
  );
});
LevyFigure.displayName = 'LevyFigure';
