import type { CoverageAssessment } from '@community1373/core';
import type { PartIndicator } from '@community1373/core/assessment';
import { memo, useState } from 'react';
import { useBaseline } from '../figures/comparison';
import { Difference } from '../figures/difference';
import { RatioBar } from '../figures/ratio-bar';
import { writeCount, writeRatio, writeUnit } from '../figures/units';
import { Choice } from '../frame/choice';
import { MetNote } from '../overview/coverage-figure';
import { useLanguage } from '../preferences/language';
import type { Subject } from '../session/view';
import styles from './reach.module.css';

const listed = 60;
const partsShown = 7;

interface CoverageDetailProps {
  readonly coverage: CoverageAssessment;
  readonly subject: Subject;
}

/** The details of one coverage: the gaps with their reasons, and the figures of its parts. */
export const CoverageDetail = memo(({ coverage, subject }: CoverageDetailProps) => {
  const { local, t, why } = useLanguage();
  const nameOf = (id: string): string => {
    const label = subject.labels[id];
    return label === undefined ? id : local(label);
  };
  return (
    <article className={styles.detail} data-testid={`detail-${coverage.coverageId}`}>
      <h3>{local(coverage.name)}</h3>
      <MetNote coverage={coverage} />
      <h4>{t('coverage.missing')}</h4>
      {coverage.missing.length === 0 ? (
        <p className={styles.hint}>
          {t(coverage.ratio === undefined ? 'coverage.nobody' : 'coverage.nothing-missing')}
        </p>
      ) : (
        <ul className={styles.reasons}>
          {coverage.missing.map(({ subjects, why: reason }, i) => (
            // Reasons have a fixed order and no id.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={i}>
              <details>
                <summary>
                  <span>{why(reason)}</span>
                  <span className={styles.count}>{t('coverage.subjects', { n: subjects.length })}</span>
                </summary>
                <p className={styles.subjects}>
                  {subjects.slice(0, listed).map(nameOf).join(t('list.separator'))}
                  {subjects.length > listed && t('list.and-more', { n: subjects.length - listed })}
                </p>
              </details>
            </li>
          ))}
        </ul>
      )}
      {coverage.suggestion !== undefined && (
        <p className={styles.fix}>
          <b>{t('finding.suggestion')}</b> {why(coverage.suggestion)}
        </p>
      )}
      <Parts coverage={coverage} subject={subject} nameOf={nameOf} />
    </article>
  );
});
CoverageDetail.displayName = 'CoverageDetail';

const Parts = ({ coverage, subject, nameOf }: CoverageDetailProps & { readonly nameOf: (id: string) => string }) => {
  const language = useLanguage();
  const { t, local } = language;
  const named = (parts: Subject['posts']) => (id: string) => {
    const part = parts.find((candidate) => candidate.id === id);
    return part === undefined ? nameOf(id) : local(part.name);
  };
  const kinds = [
    { kind: 'byPost', label: t('coverage.by-post'), nameOf: named(subject.posts) },
    { kind: 'byGroup', label: t('coverage.by-group'), nameOf: named(subject.groups) },
    { kind: 'byNode', label: t('coverage.by-node'), nameOf },
  ] as const;
  const offered = kinds.filter(({ kind }) => coverage[kind].length > 0);
  const [chosen, setChosen] = useState(offered[0]?.kind);
  const [all, setAll] = useState(false);
  const before = useBaseline()?.coverages.find(({ coverageId }) => coverageId === coverage.coverageId);
  const shown = offered.find(({ kind }) => kind === chosen) ?? offered[0];
  if (shown === undefined) return null;
  // Parts with the lowest ratio come first; the page only orders core's figures.
  const parts: readonly PartIndicator[] = coverage[shown.kind].toSorted((a, b) => (a.ratio ?? 2) - (b.ratio ?? 2));
  const earlier = new Map(before?.[shown.kind].map((part) => [part.id, part]));
  const write = (count: number): string => writeCount(language, coverage.unit, count);
  return (
    <>
      <div className={styles.partsHead}>
        <h4>{t('coverage.parts')}</h4>
        {offered.length > 1 && (
          <Choice
            value={shown.kind}
            onChange={setChosen}
            label={t('coverage.parts')}
            options={offered.map(({ kind, label }) => ({ value: kind, label }))}
          />
        )}
      </div>
      <ul className={styles.parts}>
        {parts.slice(0, all ? undefined : partsShown).map((part) => (
          <li key={part.id}>
            <span className={styles.partName}>{shown.nameOf(part.id)}</span>
            <span className={styles.partFigure}>
              <Difference now={part.numerator} before={earlier.get(part.id)?.numerator} write={write} />{' '}
              {write(part.numerator)} / {write(part.denominator)}{' '}
              <span className="visually-hidden">{writeUnit(language, coverage.unit)}</span>
              <b>{writeRatio(language, part.ratio)}</b>
            </span>
            <RatioBar ratio={part.ratio} />
          </li>
        ))}
      </ul>
      {parts.length > partsShown && (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('list.less') : t('list.all', { n: parts.length })}
        </button>
      )}
    </>
  );
};
