import { CheckCircleFilled, ExclamationCircleOutlined } from '@ant-design/icons';
import type { CoverageAssessment } from '@community1373/core';
import { memo } from 'react';
import { useBaseline } from '../figures/comparison';
import { Difference } from '../figures/difference';
import { RatioBar } from '../figures/ratio-bar';
import { writeCount, writeRatio, writeUnit } from '../figures/units';
import { useLanguage } from '../preferences/language';
import styles from './overview.module.css';

/** A text and an icon that tell whether a coverage reaches the threshold of the work model; if there is nothing to count, only that is stated. */
export const MetNote = ({
  coverage: { met, threshold },
}: {
  readonly coverage: Pick<CoverageAssessment, 'met' | 'threshold'>;
}) => {
  const { t } = useLanguage();
  if (met === undefined) return <p className={styles.note}>{t('coverage.nobody')}</p>;
  return (
    <span className={styles.met} data-met={met}>
      {met ? <CheckCircleFilled aria-hidden="true" /> : <ExclamationCircleOutlined aria-hidden="true" />}
      {t(met ? 'coverage.met' : 'coverage.unmet', { threshold })}
    </span>
  );
};

/** One coverage: the ratio, its numerator and denominator, and the largest gap. */
export const CoverageFigure = memo(({ coverage }: { readonly coverage: CoverageAssessment }) => {
  const language = useLanguage();
  const { local, t, why } = language;
  const { coverageId, unit, numerator, denominator, ratio, threshold } = coverage;
  const before = useBaseline()?.coverages.find((other) => other.coverageId === coverageId);
  const write = (count: number): string => writeCount(language, unit, count);
  const [most] = coverage.missing;
  return (
    <article className={styles.figure} data-testid={`coverage-${coverageId}`}>
      <h3 className={styles.name}>{local(coverage.name)}</h3>
      <p className={styles.value} data-testid="ratio">
        {writeRatio(language, ratio)}
      </p>
      <p className={styles.fraction}>
        <span data-testid="fraction">
          <b>{write(numerator)}</b> / {write(denominator)}
        </span>{' '}
        {writeUnit(language, unit)} <Difference now={numerator} before={before?.numerator} write={write} />
      </p>
      <RatioBar ratio={ratio} threshold={threshold} />
      <MetNote coverage={coverage} />
      {most !== undefined && <p className={styles.note}>{t('coverage.most', { why: why(most.why) })}</p>}
    </article>
  );
});
CoverageFigure.displayName = 'CoverageFigure';
