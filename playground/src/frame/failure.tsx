import { Button, Result } from 'antd';
import { useLanguage } from '../preferences/language';
import styles from './frame.module.css';

interface FailureProps {
  readonly detail: string;
  /** Number of changes that are reapplied on retry. */
  readonly restorable: number;
  readonly onRetry: () => void;
}

/** Shown when the page cannot compute: the cause, the assurance that nothing is lost, and a retry. */
export const Failure = ({ detail, restorable, onRetry }: FailureProps) => {
  const { t } = useLanguage();
  return (
    <div role="alert" data-testid="failure">
      <Result
        status="warning"
        title={t('failure.title')}
        subTitle={
          <>
            {t('failure.text')} {restorable > 0 && t('failure.restorable', { n: restorable })}
          </>
        }
        extra={
          <>
            <Button type="primary" size="large" onClick={onRetry}>
              {t('failure.retry')}
            </Button>
            <details className={styles.failureDetail}>
              <summary>{t('failure.detail')}</summary>
              <code>{detail}</code>
            </details>
          </>
        }
      />
    </div>
  );
};
