import { DeleteOutlined } from '@ant-design/icons';
import type { ModelChange } from '@community1373/core/adaptation';
import { Button } from 'antd';
import { Problems } from '../frame/problems';
import { useLanguage } from '../preferences/language';
import type { ModelPreview } from '../session/protocol';
import styles from './model.module.css';
import { type Model, sayChange } from './say-change';

interface PendingChangesProps {
  readonly model: Model;
  readonly changes: readonly ModelChange[];
  /** Undefined while it is pending. */
  readonly preview: ModelPreview | undefined;
  readonly enabled: boolean;
  readonly onChange: (changes: readonly ModelChange[]) => void;
  readonly onApply: () => void;
}

/** The pending changes, their consequences for the scenario, and their problems. */
export const PendingChanges = ({ model, changes, preview, enabled, onChange, onApply }: PendingChangesProps) => {
  const language = useLanguage();
  const { t, why } = language;
  const possible = preview !== undefined && preview.problems.length === 0;
  return (
    <aside className={styles.pending} aria-labelledby="model-pending" data-testid="pending">
      <h3 id="model-pending">{t('model.pending', { n: changes.length })}</h3>
      {changes.length === 0 ? (
        <p className={styles.muted}>{t('model.pending-none')}</p>
      ) : (
        <>
          <ol className={styles.changes}>
            {changes.map((change, i) => {
              const what = sayChange(language, model, change);
              return (
                // The same change may be listed twice; the order is the user’s.
                // oxlint-disable-next-line react/no-array-index-key
                <li key={i}>
                  <span>{what}</span>
                  <Button
                    size="small"
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t('model.take-out', { what })}
                    onClick={() => onChange(changes.filter((_, j) => j !== i))}
                  />
                </li>
              );
            })}
          </ol>
          <div aria-live="polite" aria-busy={preview === undefined} data-testid="preview">
            {preview !== undefined && preview.problems.length > 0 && (
              <Problems title={t('model.breaks')} problems={preview.problems} />
            )}
            {preview !== undefined && (
              <>
                <h4>{t('model.does')}</h4>
                {preview.consequences.length === 0 ? (
                  <p className={styles.muted}>{t('model.does-nothing')}</p>
                ) : (
                  <ul className={styles.consequences}>
                    {preview.consequences.map((consequence, i) => (
                      // Two changes may have a consequence with the same text.
                      // oxlint-disable-next-line react/no-array-index-key
                      <li key={i}>{why(consequence)}</li>
                    ))}
                  </ul>
                )}
              </>
            )}
          </div>
          <div className={styles.formActions}>
            <Button type="primary" disabled={!enabled || !possible} data-testid="adapt" onClick={onApply}>
              {t('model.apply')}
            </Button>
            <Button onClick={() => onChange([])}>{t('model.clear')}</Button>
          </div>
        </>
      )}
    </aside>
  );
};
