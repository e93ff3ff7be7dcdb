import type { RosterAssessment } from '@community1373/core/assessment';
import { memo } from 'react';
import { useBaseline } from '../figures/comparison';
import { Difference } from '../figures/difference';
import { RatioBar } from '../figures/ratio-bar';
import { writeRatio } from '../figures/units';
import { useLanguage } from '../preferences/language';
import styles from './overview.module.css';

/** The roster of the month in one figure: filled of wanted places. */
export const RosterFigure = memo(({ roster }: { readonly roster: RosterAssessment | undefined }) => {
  const language = useLanguage();
  const { t, number, period, problem } = language;
  const before = useBaseline()?.roster;
  if (roster === undefined) return <p className={styles.note}>{t('roster.none')}</p>;
  const { filled, openBound, hardViolations, unchecked, stale } = roster;
  const clean = hardViolations === 0 && unchecked.length === 0 && !stale;
  return (
    <article className={styles.figure} data-testid="roster-figure">
      <h3 className={styles.name}>
        {t('roster.title')} <small>{period(roster.from, roster.to)}</small>
      </h3>
      <p className={styles.value}>{writeRatio(language, filled.ratio)}</p>
      <p className={styles.fraction}>
        <span data-testid="fraction">
          <b>{number(filled.numerator)}</b> / {number(filled.denominator)}
        </span>{' '}
        {t('unit.places')} <Difference now={filled.numerator} before={before?.filled.numerator} write={number} />
      </p>
      <RatioBar ratio={filled.ratio} />
      {filled.ratio === undefined && !stale ? (
        <p className={styles.note}>{t('coverage.nobody')}</p>
      ) : (
        <span className={styles.met} data-met={clean}>
          {stale
            ? t('roster.stale-short')
            : unchecked.length > 0 && hardViolations === 0
              ? t('roster.unchecked', { n: unchecked.length })
              : t('roster.hard', { n: hardViolations })}
        </span>
      )}
      {unchecked.map((gap) => (
        <p key={`${gap.code}${gap.path.join('.')}`} className={styles.note} data-testid="unchecked">
          {problem(gap).what}
        </p>
      ))}
      {filled.ratio !== undefined && <p className={styles.note}>{t('roster.bound', { n: openBound })}</p>}
    </article>
  );
});
RosterFigure.displayName = 'RosterFigure';
