import type { LevyAssessment } from '@community1373/core/assessment';
import type { MessageKey } from '../messages';
import { useLanguage } from '../preferences/language';
import styles from './costs.module.css';

interface Step {
  readonly key: MessageKey;
  readonly fen: number | undefined;
  readonly tone: 'plain' | 'cost' | 'back' | 'due';
}

/** The course of a levy as bars on one scale: advance, collected, cost, and the amounts refunded, due or missing. */
export const Course = ({ levy }: { readonly levy: LevyAssessment }) => {
  const { t, number } = useLanguage();
  const { advanceTotal, collected, actualCost, refundTotal, topUpTotal, gap } = levy;
  const steps: readonly Step[] = [
    { key: 'levy.advance-total', fen: advanceTotal, tone: 'plain' },
    { key: 'levy.collected', fen: collected, tone: 'plain' },
    { key: 'levy.actual-cost', fen: actualCost, tone: 'cost' },
    { key: 'levy.refund-total', fen: refundTotal, tone: 'back' },
    { key: 'levy.top-up-total', fen: topUpTotal, tone: 'due' },
    { key: 'levy.gap', fen: gap, tone: 'due' },
  ];
  const longest = Math.max(1, ...steps.map(({ fen }) => fen ?? 0));
  return (
    <dl className={styles.course} aria-label={t('costs.course')} data-testid="course">
      {steps.map(({ key, fen, tone }) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{fen === undefined ? t('levy.not-settled') : number(fen, 'yuan')}</dd>
          <span
            className={styles.courseBar}
            data-tone={tone}
            style={{ inlineSize: `${((fen ?? 0) / longest) * 100}%` }}
            aria-hidden="true"
          />
        </div>
      ))}
    </dl>
  );
};
