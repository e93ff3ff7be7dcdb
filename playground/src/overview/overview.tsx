import type { Assessment } from '@community1373/core';
import { hrefOf } from '../frame/route';
import { useLanguage } from '../preferences/language';
import { CoverageFigure } from './coverage-figure';
import { LevyFigure } from './levy-figure';
import styles from './overview.module.css';
import { RosterFigure } from './roster-figure';

/** The overview: coverages, roster and levy, each as a figure with its basis. */
export const Overview = ({ assessment, busy }: { readonly assessment: Assessment; readonly busy: boolean }) => {
  const { t } = useLanguage();
  const [levy] = assessment.levies;
  return (
    <section className={styles.overview} aria-label={t('overview.title')} aria-busy={busy} data-testid="overview">
      <div className={styles.question} data-wide>
        <h2 className={styles.heading}>
          <a href={hrefOf('reach')}>{t('question.reach')}</a>
        </h2>
        <div className={styles.coverages}>
          {assessment.coverages.map((coverage) => (
            <CoverageFigure key={coverage.coverageId} coverage={coverage} />
          ))}
        </div>
      </div>
      <div className={styles.question}>
        <h2 className={styles.heading}>
          <a href={hrefOf('roster')}>{t('question.roster')}</a>
        </h2>
        <RosterFigure roster={assessment.roster} />
      </div>
      <div className={styles.question}>
        <h2 className={styles.heading}>
          <a href={hrefOf('costs')}>{t('question.levy')}</a>
        </h2>
        {levy === undefined ? <p className={styles.note}>{t('levy.none')}</p> : <LevyFigure levy={levy} />}
      </div>
    </section>
  );
};
