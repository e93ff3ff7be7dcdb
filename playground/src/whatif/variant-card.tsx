import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import type { Diagnostic } from '@community1373/base/diagnostics';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { Explanation } from '@community1373/base/explain';
import { Problems } from '../frame/problems';
import { useLanguage } from '../preferences/language';
import type { WantedVariant } from '../session/wanted-variant';
import styles from './whatif.module.css';

interface VariantCardProps {
  readonly draft: WantedVariant;
  /** The name that the page shows: the given one, or what the variant says. */
  readonly shownName: string;
  readonly says: readonly (Explanation | undefined)[];
  readonly problems: readonly Diagnostic[];
  readonly onChange: (draft: WantedVariant) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  /** Undefined where nothing can be adopted: no modification is in use, or one of them cannot be made. */
  readonly onAdopt: (() => void) | undefined;
}

/** The name of a variant; it is applied when editing ends, so that undo reverts the name and not a letter. */
const VariantName = ({
  name,
  shown,
  onRename,
}: {
  readonly name: string;
  readonly shown: string;
  readonly onRename: (name: string) => void;
}) => {
  const { t } = useLanguage();
  const [written, setWritten] = useState(name);
  const finish = (): void => {
    const wanted = written.trim();
    if (wanted !== name) onRename(wanted);
  };
  return (
    <Input
      value={written}
      maxLength={60}
      placeholder={shown}
      title={name === '' ? shown : name}
      aria-label={t('whatif.name')}
      variant="borderless"
      onChange={(event) => setWritten(event.target.value)}
      onBlur={finish}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  );
};

/** One variant: its name, and its modifications in order, each of which can be switched off, moved or removed. */
export const VariantCard = ({
  draft,
  shownName,
  says,
  problems,
  onChange,
  onAdd,
  onRemove,
  onAdopt,
}: VariantCardProps) => {
  const { t, why } = useLanguage();
  const { modifications } = draft;
  const set = (next: WantedVariant['modifications']): void => onChange({ ...draft, modifications: next });
  const swap = (i: number, j: number): void => {
    const [a, b] = [modifications[i], modifications[j]];
    if (a !== undefined && b !== undefined) set(modifications.with(i, b).with(j, a));
  };
  return (
    <article className={styles.card} data-testid={`variant-${draft.id}`}>
      <div className={styles.cardHead}>
        <VariantName
          key={draft.name}
          name={draft.name}
          shown={shownName}
          onRename={(name) => onChange({ ...draft, name })}
        />
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('whatif.remove-variant', { name: shownName })}
          onClick={onRemove}
        />
      </div>
      {modifications.length === 0 && <p className={styles.muted}>{t('whatif.no-modifications')}</p>}
      <ol className={styles.modifications}>
        {modifications.map(({ modification, on }, i) => {
          const said = says[i];
          const what = said === undefined ? modification.kind : why(said);
          return (
            // The same modification may be listed twice; the order is the user’s.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={i} data-on={on}>
              <Checkbox
                checked={on}
                aria-label={t('whatif.on', { what })}
                onChange={() => set(modifications.with(i, { modification, on: !on }))}
              />
              <span>{what}</span>
              <span className={styles.actions}>
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowUpOutlined />}
                  disabled={i === 0}
                  aria-label={t('whatif.up', { what })}
                  onClick={() => swap(i, i - 1)}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowDownOutlined />}
                  disabled={i === modifications.length - 1}
                  aria-label={t('whatif.down', { what })}
                  onClick={() => swap(i, i + 1)}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('whatif.delete', { what })}
                  onClick={() => set(modifications.filter((_, j) => j !== i))}
                />
              </span>
            </li>
          );
        })}
      </ol>
      {problems.length > 0 && <Problems title={t('whatif.refused')} problems={problems} />}
      <div className={styles.cardActions}>
        <Button size="small" onClick={onAdd}>
          {t('whatif.add')}
        </Button>
        {modifications.length > 0 && (
          <Button
            size="small"
            disabled={onAdopt === undefined}
            onClick={onAdopt}
            title={t('whatif.adopt-hint')}
            aria-label={t('whatif.adopt-of', { name: shownName })}
          >
            {t('whatif.adopt')}
          </Button>
        )}
      </div>
    </article>
  );
};
