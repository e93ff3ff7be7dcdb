import { Select } from 'antd';
import { useLanguage } from '../preferences/language';
import { writeDate } from '../figures/civil-date';
import { searching } from './searching';
import styles from './whatif.module.css';

interface MonthsInputProps {
  readonly id: string;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (months: readonly number[] | undefined) => void;
}

/** A multiple choice of months of the year. */
export const MonthsInput = ({ id, label, value, onChange }: MonthsInputProps) => {
  const { locale } = useLanguage();
  return (
    <Select<number[]>
      id={id}
      className={styles.full ?? ''}
      aria-label={label}
      mode="multiple"
      allowClear
      showSearch={searching}
      value={Array.isArray(value) ? value : []}
      onChange={(months) => onChange(months.length === 0 ? undefined : months)}
      options={Array.from({ length: 12 }, (_, i) => ({
        value: i + 1,
        label: writeDate(`2024-${String(i + 1).padStart(2, '0')}-01`, 'month', locale),
      }))}
    />
  );
};
