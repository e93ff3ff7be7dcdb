import type { Diagnostic } from '@community1373/base/diagnostics';
import { formatDiagnostic } from '@community1373/exchange';
import { Alert } from 'antd';
import { ScrollRegion } from '../frame/scroll-region';
import { useLanguage } from '../preferences/language';
import styles from './bring.module.css';

interface FileProblemsProps {
  readonly severity: 'error' | 'warning';
  readonly title: string;
  readonly total: number;
  readonly problems: readonly Diagnostic[];
}

/** Problems of files by sheet, row and column, with the received value and the fix. */
export const FileProblems = ({ severity, title, total, problems }: FileProblemsProps) => {
  const { t, locale, number } = useLanguage();
  return (
    <div className={styles.problems} data-testid="problems">
      <Alert type={severity} showIcon title={title} />
      <ScrollRegion className={styles.scroll} label={title} testId="problem-list">
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{t('bring.where')}</th>
              <th scope="col">{t('bring.what')}</th>
              <th scope="col" className="wide">
                {t('bring.received')}
              </th>
              <th scope="col">{t('bring.mend')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem, i) => {
              const { where, what, received, fix } = formatDiagnostic(problem, locale);
              return (
                // Two problems may have the same text; their order is that of exchange.
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={i} data-severity={problem.severity}>
                  <th scope="row">{where === '' ? t('bring.whole') : where}</th>
                  <td>{what}</td>
                  <td className="wide">{received === '' || received === '""' ? '—' : <code>{received}</code>}</td>
                  <td>{fix}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {total > problems.length && (
          <p className={styles.small}>{t('bring.and-more', { n: number(total - problems.length) })}</p>
        )}
      </ScrollRegion>
    </div>
  );
};
