import { UserDeleteOutlined } from '@ant-design/icons';
import { memo } from 'react';
import { useLanguage } from '../preferences/language';
import styles from './roster.module.css';

interface PersonRowProps {
  readonly id: string;
  readonly index: number;
  readonly posts: string;
  readonly home: string | undefined;
  /** Minutes offered per week. */
  readonly weekly: number;
  /** Minutes served in the period; undefined where the roster has no data on the volunteer. */
  readonly minutes: number | undefined;
  readonly shifts: number | undefined;
  readonly open: boolean;
  readonly enabled: boolean;
  readonly onToggle: (id: string) => void;
  readonly onRemove: (id: string, index: number) => void;
}

const removeSign = <UserDeleteOutlined />;

/** A row of the volunteer list, rendered again only when its data change, because a list may have hundreds. */
export const PersonRow = memo(
  ({ id, index, posts, home, weekly, minutes, shifts, open, enabled, onToggle, onRemove }: PersonRowProps) => {
    const { t, number } = useLanguage();
    return (
      <tr data-testid={`volunteer-${id}`}>
        <th scope="row">
          <button type="button" className={styles.unfold} aria-expanded={open} onClick={() => onToggle(id)}>
            {id}
          </button>
          <span className={`narrow ${styles.under}`}>{posts}</span>
        </th>
        <td className="wide">{posts}</td>
        <td className="wide">{home ?? '—'}</td>
        <td className="amount wide">{number(weekly, 'hours')}</td>
        <td className="amount">{minutes === undefined ? '—' : number(minutes, 'hours')}</td>
        <td className="amount">{shifts === undefined ? '—' : number(shifts)}</td>
        <td className="amount">
          <button
            type="button"
            className={styles.remove}
            disabled={!enabled}
            data-remove
            aria-label={t('people.remove', { id })}
            title={t('people.remove', { id })}
            onClick={() => onRemove(id, index)}
          >
            {removeSign}
          </button>
        </td>
      </tr>
    );
  },
);
PersonRow.displayName = 'PersonRow';
