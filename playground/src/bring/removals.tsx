import type { Diagnostic } from '@community1373/base/diagnostics';
import { formatDiagnostic } from '@community1373/exchange';
import { Alert, Checkbox } from 'antd';
import { useLanguage } from '../preferences/language';
import styles from './bring.module.css';

interface RemovalsProps {
  readonly problems: readonly Diagnostic[];
  /** True when removal was requested. */
  readonly asked: boolean;
  readonly onAsk: (asked: boolean) => void;
}

/** Records of the scenario that the files lack, counted by kind; they stay unless their removal is requested here. */
export const Removals = ({ problems, asked, onAsk }: RemovalsProps) => {
  const { t, locale } = useLanguage();
  const counted = problems.filter(({ code }) => code === (asked ? 'exchange.rows-removed' : 'exchange.rows-kept'));
  if (counted.length === 0 && !asked) return null;
  return (
    <div className={styles.problems} data-testid="removals">
      <Alert
        type={asked ? 'warning' : 'info'}
        showIcon
        title={t(asked ? 'bring.removing' : 'bring.keeping')}
        description={
          <ul>
            {counted.map((problem) => (
              <li key={JSON.stringify(problem.path)}>{formatDiagnostic(problem, locale).what}</li>
            ))}
          </ul>
        }
      />
      <Checkbox checked={asked} onChange={({ target }) => onAsk(target.checked)} data-testid="ask-removal">
        {t('bring.remove')}
      </Checkbox>
    </div>
  );
};
