import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useToday } from '../frame/today';
import { useAppearance } from '../preferences/appearance';
import { useLanguage } from '../preferences/language';
import { palettes } from '../preferences/palette';
import type { SlimComparison } from '../session/what-if-protocol';
import { download } from '../take/use-take';
import { type DifferenceRow, differencesOf } from './difference-rows';
import styles from './whatif.module.css';
import { unitKey, writeSigned } from './write-figure';

type Group = 'points' | 'percent';

/** Figures drawn in a group; the table lists the rest. */
const mostFigures = 12;

/** Width of a saved picture in pixels. */
const savedWidth = 840;

const signs = ['●', '■', '▲'];

/** The first figures of a group, with all their variants. */
const firstOf = (rows: readonly DifferenceRow[]): readonly DifferenceRow[] => {
  const ids = [...new Set(rows.map(({ figure }) => figure.id))].slice(0, mostFigures);
  return rows.filter(({ figure }) => ids.includes(figure.id));
};

/** The differences of all figures as points along a line from nothing changed, the largest first; the table beside it lists every figure. */
export const DifferenceChart = ({
  comparison,
  subject,
}: {
  readonly comparison: SlimComparison;
  readonly subject: string;
}) => {
  const language = useLanguage();
  const { t, local } = language;
  const { palette } = useAppearance();
  const { today } = useToday();
  const places = { points: useRef<HTMLDivElement>(null), percent: useRef<HTMLDivElement>(null) };
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  const differences = differencesOf(comparison);
  const rows = { points: firstOf(differences.points), percent: firstOf(differences.percent) };
  const groups = (['points', 'percent'] as const).filter((group) => rows[group].length > 0);
  const notDrawn = differences.changed - new Set([...rows.points, ...rows.percent].map(({ figure }) => figure.id)).size;
  const drawing = (group: Group) => ({
    rows: rows[group].map((row) => ({
      ...row,
      figure: row.figure.id,
      name: local(row.figure.name),
      // The points have their unit in the heading.
      label: [
        writeSigned(language, row.figure.unit, row.difference),
        ...(group === 'points' ? [] : [t(unitKey(row.figure.unit))]),
      ].join(' '),
    })),
    description: t('whatif.chart-of', { axis: t(`whatif.axis-${group}`) }),
  });

  const drawn = groups.length > 0;
  useEffect(() => {
    const shown = frame.current;
    // The frame is there as soon as something is drawn.
    if (!drawn || shown === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.round(shown.clientWidth)));
    observer.observe(shown);
    return () => observer.disconnect();
  }, [drawn]);

  useEffect(() => {
    let current = true;
    if (width > 0)
      void import('./difference-plot').then(({ differencePlot }) => {
        if (!current) return;
        for (const group of groups)
          places[group].current?.replaceChildren(differencePlot({ ...drawing(group), palette, width }));
      });
    return () => {
      current = false;
    };
  });

  const save = async (group: Group): Promise<void> => {
    const { differencePlot } = await import('./difference-plot');
    // On paper, whatever the page looks like.
    const drawn = differencePlot({ ...drawing(group), palette: palettes.light, width: savedWidth });
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = `${subject} · ${t('whatif.chart')} · ${today}`;
    drawn.prepend(title);
    download(
      new Blob([new XMLSerializer().serializeToString(drawn)], { type: 'image/svg+xml' }),
      `${subject}-${t('whatif.chart')}-${t(`whatif.axis-${group}`)}-${today}.svg`,
    );
  };

  if (groups.length === 0) return null;
  return (
    <figure ref={frame} className={styles.differences} data-testid="differences">
      <figcaption className={styles.tableHead}>
        <h3>{t('whatif.chart')}</h3>
      </figcaption>
      {comparison.variants.length > 1 && (
        <p className={styles.muted}>
          {comparison.variants.map(({ id, name }, i) => (
            <span key={id} className={styles.legendItem}>
              <span aria-hidden="true">{signs[i]}</span> {name}
            </span>
          ))}
        </p>
      )}
      {groups.map((group) => (
        <div key={group} className={styles.differenceGroup}>
          <div className={styles.tableHead}>
            <h4>{t(`whatif.axis-${group}`)}</h4>
            <Button size="small" onClick={() => void save(group)} data-testid={`save-${group}`}>
              {t('whatif.save-svg')}
            </Button>
          </div>
          <div ref={places[group]} data-testid={`differences-${group}`} />
        </div>
      ))}
      {notDrawn > 0 && <p className={styles.muted}>{t('whatif.chart-others', { n: notDrawn })}</p>}
    </figure>
  );
};
