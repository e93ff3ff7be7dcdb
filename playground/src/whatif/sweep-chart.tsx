import type { ComparedIndicator, Sweep } from '@community1373/core/what-if';
import { ScrollRegion } from '../frame/scroll-region';
import { useLanguage } from '../preferences/language';
import styles from './whatif.module.css';
import { writeFigure } from './write-figure';

const box = { width: 640, height: 240, left: 64, right: 16, top: 16, bottom: 32 } as const;

/** The points of a sweep as a line with the target across it, and also as a sentence and as a table. */
export const SweepChart = ({
  swept,
  figure,
  target,
}: {
  readonly swept: Sweep;
  readonly figure: ComparedIndicator;
  readonly target: number;
}) => {
  const language = useLanguage();
  const { t, number, local, problem } = language;
  const write = (value: number | undefined): string => writeFigure(language, figure.unit, value);
  const known = swept.points.flatMap(({ value, figure: at }) => (at === undefined ? [] : [{ value, at }]));
  const values = swept.points.map(({ value }) => value);
  const figures = [...known.map(({ at }) => at), target];
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const [first, last] = [Math.min(...values), Math.max(...values)];
  const x = (value: number): number =>
    box.left + ((value - first) / Math.max(1e-9, last - first)) * (box.width - box.left - box.right);
  const y = (at: number): number =>
    box.height - box.bottom - ((at - low) / Math.max(1e-9, high - low)) * (box.height - box.top - box.bottom);
  const even = swept.breakEven;
  return (
    <figure className={styles.chart} data-testid="sweep-chart">
      <figcaption>
        {even === undefined
          ? t('whatif.sweep-no-even')
          : t('whatif.sweep-even', {
              value: number(even.value),
              figure: write(even.figure),
              before: even.before.value === undefined ? t('whatif.base') : number(even.before.value),
              beforeFigure: write(even.before.figure),
            })}
      </figcaption>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={local(figure.name)}>
        {[...new Set([low, target, high])].map((at) => (
          <g key={at}>
            <line x1={box.left} x2={box.width - box.right} y1={y(at)} y2={y(at)} data-target={at === target} />
            <text x={box.left - 8} y={y(at) + 4} textAnchor="end">
              {write(at)}
            </text>
          </g>
        ))}
        <polyline points={known.map(({ value, at }) => `${x(value)},${y(at)}`).join(' ')} />
        {known.map(({ value, at }) => (
          <circle
            key={value}
            cx={x(value)}
            cy={y(at)}
            r={even?.value === value ? 6 : 3}
            data-even={even?.value === value}
          />
        ))}
        {[...new Set([first, ...(even === undefined ? [] : [even.value]), last])].map((value) => (
          <text key={value} x={x(value)} y={box.height - 10} textAnchor="middle">
            {number(value)}
          </text>
        ))}
      </svg>
      <ScrollRegion className={styles.points} label={t('whatif.sweep')} testId="sweep-points">
        <table className="data">
          <caption className="visually-hidden">{t('whatif.sweep')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('whatif.sweep-value')}</th>
              <th scope="col" className="amount">
                {local(figure.name)}
              </th>
            </tr>
          </thead>
          <tbody>
            {swept.points.map((point) => (
              <tr key={point.value}>
                <th scope="row">{number(point.value)}</th>
                <td className="amount">
                  {point.problem === undefined ? write(point.figure) : problem(point.problem).what}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </figure>
  );
};
