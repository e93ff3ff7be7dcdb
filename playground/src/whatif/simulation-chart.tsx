import { ScrollRegion } from '../frame/scroll-region';
import { useLanguage } from '../preferences/language';
import { type SimulatedFigure, type SimulatedRow, writeSimulated } from './simulated-figures';
import styles from './whatif.module.css';

interface SimulationChartProps {
  readonly figure: SimulatedFigure;
  readonly rows: readonly SimulatedRow[];
  readonly nameOf: (id: string) => string;
  readonly caseNames: readonly string[];
}

const width = 320;
const inset = 6;

/** The distribution of the runs of a figure, one row per demand and case; the columns beside it give every value as text. */
export const SimulationChart = ({ figure, rows, nameOf, caseNames }: SimulationChartProps) => {
  const language = useLanguage();
  const { t } = language;
  const most = Math.max(1e-9, ...rows.map(({ estimate }) => Math.max(estimate.q95, estimate.high ?? 0)));
  const x = (value: number): number => inset + (Math.max(0, value) / most) * (width - 2 * inset);
  const write = (value: number): string => writeSimulated(language, figure, value);
  const name = t(`sim.${figure}`);
  if (rows.length === 0) return <p className={styles.muted}>{t('sim.none')}</p>;
  return (
    <>
      <ScrollRegion className={styles.scroll} label={t('sim.chart', { figure: name })} testId="simulated">
        <table className="data">
          <caption className="visually-hidden">{t('sim.chart', { figure: name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t(figure === 'utilisation' ? 'sim.group' : 'sim.demand')}</th>
              {caseNames.length > 1 && <th scope="col">{t('sim.case')}</th>}
              <th scope="col" className={styles.spreadHead}>
                {name}
              </th>
              <th scope="col" className="amount">
                {t('sim.mean')}
              </th>
              <th scope="col" className="amount">
                {t('sim.interval')}
              </th>
              <th scope="col" className="amount">
                {t('sim.spread')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, of, estimate: { mean, low, high, q05, q25, q75, q95 } }) => (
              <tr key={`${id} ${of}`} data-testid={`simulated-${id}-${of}`} data-case={of}>
                <th scope="row">{nameOf(id)}</th>
                {caseNames.length > 1 && (
                  <td className={styles.caseName} data-case={of}>
                    {caseNames[of]}
                  </td>
                )}
                <td>
                  <svg
                    className={styles.spread}
                    data-case={of}
                    viewBox={`0 0 ${width} 24`}
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <line data-part="axis" x1={inset} x2={width - inset} y1="23" y2="23" />
                    <line data-part="range" x1={x(q05)} x2={x(q95)} y1="12" y2="12" />
                    <rect data-part="half" x={x(q25)} width={Math.max(1, x(q75) - x(q25))} y="7" height="10" />
                    {low !== undefined && high !== undefined && (
                      <rect data-part="interval" x={x(low)} width={Math.max(1, x(high) - x(low))} y="2" height="20" />
                    )}
                    <line data-part="mean" x1={x(mean)} x2={x(mean)} y1="2" y2="22" />
                  </svg>
                </td>
                <td className="amount">{write(mean)}</td>
                <td className="amount">
                  {low === undefined || high === undefined
                    ? '—'
                    : t('sim.range', { from: write(low), to: write(high) })}
                </td>
                <td className="amount">{t('sim.range', { from: write(q05), to: write(q95) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={styles.legend}>{t('sim.legend')}</p>
    </>
  );
};
