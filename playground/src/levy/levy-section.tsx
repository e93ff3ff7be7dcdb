import type { LevyAssessment } from '@community1373/core';
import { Empty } from 'antd';
import { Problems } from '../frame/problems';
import { Section } from '../frame/section';
import { useLanguage } from '../preferences/language';
import type { View } from '../session/protocol';
import styles from './levy.module.css';
import { ShareTable } from './share-table';

/** Who pays what: each levy from advance through actual cost to refund, and every household's share. */
export const LevySection = ({ view }: { readonly view: View }) => {
  const { t } = useLanguage();
  const { levies } = view.assessment;
  return (
    <Section id="levy" title={t('question.levy')} lead={t('levy.lead')}>
      {levies.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('levy.none')} />}
      {levies.map((levy) => (
        <article key={levy.levyId} className={styles.levy} data-testid={`levy-${levy.levyId}`}>
          <Summary levy={levy} />
          {levy.problems.length > 0 ? (
            <Problems title={t('levy.problems')} problems={levy.problems} />
          ) : (
            <ShareTable levy={levy} labels={view.subject.labels} />
          )}
        </article>
      ))}
    </Section>
  );
};

const Summary = ({ levy }: { readonly levy: LevyAssessment }) => {
  const { t, why, number } = useLanguage();
  const { advanceTotal, collected, actualCost, refundTotal, topUpTotal, gap } = levy;
  const yuan = (fen: number): string => number(fen, 'yuan');
  const rows = [
    { key: 'levy.advance-total', value: yuan(advanceTotal) },
    { key: 'levy.collected', value: yuan(collected) },
    { key: 'levy.actual-cost', value: actualCost === undefined ? t('levy.not-settled') : yuan(actualCost) },
    { key: 'levy.refund-total', value: yuan(refundTotal) },
    { key: 'levy.top-up-total', value: yuan(topUpTotal) },
    { key: 'levy.gap', value: yuan(gap) },
  ] as const;
  return (
    <div className={styles.summary}>
      <h3>{levy.title}</h3>
      <dl>
        {rows.map(({ key, value }) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.unit}>{t('levy.in-yuan')}</p>
      <h4>{t('levy.authority')}</h4>
      <p className={styles.authority}>{why(levy.authority)}</p>
    </div>
  );
};
