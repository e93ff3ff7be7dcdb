import type { Diagnostic } from '@community1373/base/diagnostics';
import { Alert } from 'antd';
import { useLanguage } from '../preferences/language';
import styles from './frame.module.css';

const listed = 20;

interface ProblemsProps {
  readonly title: string;
  readonly problems: readonly Diagnostic[];
}

/** Problems reported by core: path, problem and fix. */
export const Problems = ({ title, problems }: ProblemsProps) => {
  const { t, problem } = useLanguage();
  return (
    <Alert
      type="error"
      showIcon
      className={styles.problems ?? ''}
      data-testid="problems"
      title={title}
      description={
        <ul>
          {problems.slice(0, listed).map((diagnostic, i) => {
            const { where, what, fix } = problem(diagnostic);
            return (
              // Two problems may have the same text; their order is that of core.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={i}>
                {what} <code>{where}</code> {fix}
              </li>
            );
          })}
          {problems.length > listed && <li>{t('list.and-more', { n: problems.length - listed })}</li>}
        </ul>
      }
    />
  );
};
