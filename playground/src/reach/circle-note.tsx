import type { CircleAssessment } from '@community1373/core/assessment';
import { useBaseline } from '../figures/comparison';
import { Difference } from '../figures/difference';
import { writeMeters, writeRatio } from '../figures/units';
import { useLanguage } from '../preferences/language';
import styles from './reach.module.css';

/** The figures of the service circle, with a warning when it is saturated. */
export const CircleNote = ({ circle }: { readonly circle: CircleAssessment }) => {
  const language = useLanguage();
  const { t, number, why } = language;
  const before = useBaseline()?.circle;
  return (
    <section className={styles.panel} aria-labelledby="circle-title" data-testid="circle">
      <h3 id="circle-title">{t('circle.title', { meters: circle.radiusMeters })}</h3>
      <dl className={styles.facts}>
        <div>
          <dt>{t('circle.inside')}</dt>
          <dd>
            {writeRatio(language, circle.ratio)}{' '}
            <small>
              {number(circle.numerator)} / {number(circle.denominator)}
            </small>{' '}
            <Difference now={circle.numerator} before={before?.numerator} write={number} />
          </dd>
        </div>
        <div>
          <dt>{t('circle.farthest')}</dt>
          <dd>
            {writeMeters(language, circle.farthestMeters)}{' '}
            <Difference
              now={circle.farthestMeters}
              before={before?.farthestMeters}
              write={(size) => number(size, 'meters')}
              lessIsBetter
            />
          </dd>
        </div>
      </dl>
      {circle.ratio === undefined && <p className={styles.hint}>{t('coverage.nobody')}</p>}
      {circle.saturated && (
        <p className={styles.caution}>
          <b>{t('circle.saturated')}</b> {circle.saturation !== undefined && why(circle.saturation)}
        </p>
      )}
    </section>
  );
};
