import { useSyncExternalStore } from 'react';
import { writeMeters, writeRatio } from '../figures/units';
import { useLanguage } from '../preferences/language';
import type { Trial } from '../session/trial';
import styles from './reach.module.css';

/** The figures of the service circle for the position of a dragged station; empty without a drag. Only this component renders with every move. */
export const DragReadout = ({ trial }: { readonly trial: Trial }) => {
  const language = useLanguage();
  const { t, number } = language;
  const tried = useSyncExternalStore(trial.subscribe, trial.snapshot, trial.snapshot);
  if (tried === undefined) return null;
  const { ratio, numerator, denominator, farthestMeters, nearestOf } = tried.circle;
  return (
    <dl className={styles.readout} data-testid="drag-readout" aria-busy={tried.pending}>
      <dt>{t('circle.inside')}</dt>
      <dd>
        <b>{writeRatio(language, ratio)}</b> {number(numerator)} / {number(denominator)}
      </dd>
      <dt>{t('circle.farthest')}</dt>
      <dd>{writeMeters(language, farthestMeters)}</dd>
      {nearestOf !== undefined && (
        <>
          <dt>{t('station.nearest-to')}</dt>
          <dd>
            {number(nearestOf)} {t('unit.households')}
          </dd>
        </>
      )}
    </dl>
  );
};
