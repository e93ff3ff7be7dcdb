import { Button } from 'antd';
import { type Comparison, comparisons, useBaseline } from '../figures/comparison';
import { Difference } from '../figures/difference';
import { writeCount, writeUnit } from '../figures/units';
import { Choice } from './choice';
import { useLanguage } from '../preferences/language';
import type { View } from '../session/view';
import { writeEdit } from './edit-names';
import styles from './frame.module.css';

const comparisonKeys = { step: 'compare.step', start: 'compare.start' } as const;

interface Changed {
  readonly id: string;
  readonly name: string;
  readonly now: number | undefined;
  readonly before: number | undefined;
  readonly write: (size: number) => string;
  readonly lessIsBetter?: boolean;
}

interface ChangeStripProps {
  readonly view: View;
  readonly enabled: boolean;
  readonly comparison: Comparison;
  readonly onCompare: (comparison: Comparison) => void;
  readonly onUndo: () => void;
}

/** The effect of the last change on the figures, with undo. Shown only after a change. */
export const ChangeStrip = ({ view, enabled, comparison, onCompare, onUndo }: ChangeStripProps) => {
  const language = useLanguage();
  const { t, local, number } = language;
  const baseline = useBaseline();
  const last = view.past.at(-1);
  const { circle, coverages, roster } = view.assessment;
  const rows: Changed[] = coverages.map((coverage) => ({
    id: coverage.coverageId,
    name: local(coverage.name),
    now: coverage.numerator,
    before: baseline?.coverages.find(({ coverageId }) => coverageId === coverage.coverageId)?.numerator,
    write: (size: number) => `${writeCount(language, coverage.unit, size)} ${writeUnit(language, coverage.unit)}`,
  }));
  if (roster !== undefined)
    rows.push({
      id: 'roster',
      name: t('roster.title'),
      now: roster.filled.numerator,
      before: baseline?.roster?.filled.numerator,
      write: (size) => `${number(size)} ${t('unit.places')}`,
    });
  if (circle !== undefined)
    rows.push({
      id: 'circle',
      name: t('circle.farthest'),
      now: circle.farthestMeters,
      before: baseline?.circle?.farthestMeters,
      write: (size) => t('unit.meters', { n: number(size, 'meters') }),
      lessIsBetter: true,
    });
  const changed = rows.filter(({ now, before }) => now !== undefined && before !== undefined && now !== before);
  return (
    <div aria-live="polite" className={styles.strip} data-shown={last !== undefined} data-testid="change-strip">
      {last !== undefined && (
        <div>
          <p className={styles.stripText}>
            <b>{writeEdit(language, last)}</b>
            {changed.length === 0 ? (
              <span>{t('compare.no-change')}</span>
            ) : (
              changed.map(({ id, name, now, before, write, lessIsBetter = false }) => (
                <span key={id}>
                  {name} <Difference now={now} before={before} write={write} lessIsBetter={lessIsBetter} />
                </span>
              ))
            )}
          </p>
          <Choice
            value={comparison}
            onChange={onCompare}
            label={t('compare.title')}
            options={comparisons.map((value) => ({ value, label: t(comparisonKeys[value]) }))}
          />
          <Button size="small" disabled={!enabled} onClick={onUndo}>
            {t('history.undo-short')}
          </Button>
        </div>
      )}
    </div>
  );
};
