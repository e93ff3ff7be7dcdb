import type { LocalText } from '@community1373/base/explain';
import type { LevyAssessment } from '@community1373/core/assessment';
import { Select } from 'antd';
import { useId, useState } from 'react';
import { ScrollRegion } from '../frame/scroll-region';
import { Waiting } from '../frame/waiting';
import { useLanguage } from '../preferences/language';
import type { Pipes } from '../session/protocol';
import { useAnswer } from '../session/use-answer';
import styles from './costs.module.css';
import { pathFrom, type PlacedSegment, placePipes } from './pipe-layout';

interface PipeTreeProps {
  readonly levy: LevyAssessment;
  readonly labels: Readonly<Record<string, LocalText>>;
}

/** The pipe network by which a levy is shared, drawn from the main outwards, and the path of one household with its steps. */
export const PipeTree = ({ levy, labels }: PipeTreeProps) => {
  const { t } = useLanguage();
  const { value: pipes } = useAnswer(
    `pipes ${levy.levyId}`,
    async (engine) => (await engine.pipes(levy.levyId)) ?? 'none',
  );
  if (pipes === undefined) return <Waiting rows={6} />;
  if (pipes === 'none')
    return (
      <p className={styles.lead} data-testid="pipes">
        {t('pipes.none')}
      </p>
    );
  return <Drawn levy={levy} labels={labels} pipes={pipes} />;
};

const Drawn = ({ levy, labels, pipes }: PipeTreeProps & { readonly pipes: Pipes }) => {
  const { t, local, number, why } = useLanguage();
  const id = useId();
  const [householdId, setHousehold] = useState<string>();
  const tap = pipes.taps.find((one) => one.householdId === householdId);
  const path = pathFrom(pipes.segments, tap?.segmentId);
  const share = levy.shares.find((one) => one.householdId === householdId);
  const nameOf = (one: string): string => {
    const label = labels[one];
    return label === undefined ? one : local(label);
  };
  return (
    <div data-testid="pipes">
      <p className={styles.lead}>{t('pipes.lead')}</p>
      <div className={styles.pipeChoice}>
        <label htmlFor={id}>{t('pipes.household')}</label>
        <Select
          id={id}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('pipes.household')}
          placeholder={t('pipes.choose')}
          className={styles.pipeSelect ?? ''}
          {...(householdId === undefined ? {} : { value: householdId })}
          onChange={(next: string | undefined) => setHousehold(next)}
          options={levy.shares.map((one) => ({ value: one.householdId, label: nameOf(one.householdId) }))}
        />
      </div>
      <Drawing pipes={pipes} path={path} />
      {share !== undefined && (
        <section aria-live="polite" data-testid="pipe-steps">
          <h4>{t('pipes.steps', { name: nameOf(share.householdId), share: number(share.share, 'yuan') })}</h4>
          {tap === undefined && <p className={styles.lead}>{t('pipes.no-tap')}</p>}
          <ol className={styles.pipeSteps}>
            {share.steps.map(({ why: reason, fen }, i) => (
              // Steps have a fixed order and no id.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={i}>
                <span>{why(reason)}</span> <b>{number(fen, 'yuan')}</b>
              </li>
            ))}
          </ol>
        </section>
      )}
      <ScrollRegion className={styles.scroll} label={t('pipes.table')} testId="pipe-table">
        <table className="data">
          <caption className="visually-hidden">{t('pipes.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('pipes.segment')}</th>
              <th scope="col">{t('pipes.parent')}</th>
              <th scope="col" className="amount">
                {t('pipes.cost')}
              </th>
              <th scope="col">{t('pipes.taps')}</th>
            </tr>
          </thead>
          <tbody>
            {pipes.segments.map((segment) => (
              <tr key={segment.id} data-on={path.has(segment.id)}>
                <th scope="row">{segment.id}</th>
                <td>{segment.parentId ?? t('pipes.root')}</td>
                <td className="amount">{number(segment.fen, 'yuan')}</td>
                <td>
                  {pipes.taps
                    .flatMap((one) => (one.segmentId === segment.id ? [nameOf(one.householdId)] : []))
                    .join(t('list.separator'))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
};

const cell = { width: 132, height: 46, left: 72, top: 16 } as const;

const Drawing = ({ pipes, path }: { readonly pipes: Pipes; readonly path: ReadonlySet<string> }) => {
  const { t, number } = useLanguage();
  const { placed, columns, rows } = placePipes(pipes.segments);
  const x = (depth: number): number => cell.left + depth * cell.width;
  const y = (row: number): number => cell.top + (row + 0.5) * cell.height;
  const most = Math.max(1, ...placed.map(({ fen }) => fen));
  const width = x(columns) + 40;
  const height = cell.top * 2 + rows * cell.height;
  const line = ({ depth, row, parentRow }: PlacedSegment): string =>
    `M${x(depth)},${y(parentRow)} V${y(row)} H${x(depth + 1)}`;
  return (
    <ScrollRegion className={styles.pipeScroll} label={t('pipes.drawing')} testId="pipe-drawing">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={t('pipes.drawing-text', { n: placed.length })}
      >
        {placed
          .filter(({ depth }) => depth === 0)
          .map((root) => (
            <g key={root.id}>
              <circle cx={cell.left} cy={y(root.row)} r="5" data-part="root" />
              <text x={cell.left - 12} y={y(root.row) + 4} textAnchor="end">
                {t('pipes.main')}
              </text>
            </g>
          ))}
        {placed.map((segment) => (
          <g key={segment.id} data-on={path.has(segment.id)} data-segment={segment.id}>
            {/* The line width grows with the cost of the segment. */}
            <path d={line(segment)} strokeWidth={2 + (segment.fen / most) * 6} />
            <text x={x(segment.depth) + 14} y={y(segment.row) - 9}>
              {segment.id} · {number(segment.fen, 'yuan')}
            </text>
          </g>
        ))}
        {placed.map(({ id, depth, row }) => {
          const taps = pipes.taps.filter(({ segmentId }) => segmentId === id).length;
          return taps === 0 ? null : (
            <g key={id} data-on={path.has(id)}>
              <circle cx={x(depth + 1)} cy={y(row)} r="12" data-part="taps" />
              <text x={x(depth + 1)} y={y(row) + 4} textAnchor="middle" data-part="taps">
                {taps}
              </text>
            </g>
          );
        })}
      </svg>
    </ScrollRegion>
  );
};
