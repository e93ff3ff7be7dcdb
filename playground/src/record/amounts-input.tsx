import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../preferences/language';
import type { EventOption } from '../session/record-protocol';
import styles from './record.module.css';

interface AmountsInputProps {
  readonly id: string;
  readonly members: readonly EventOption[];
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

interface MemberAmount {
  readonly memberId: string;
  readonly fen: number;
}

const isAmount = (one: unknown): one is MemberAmount =>
  typeof one === 'object' && one !== null && 'memberId' in one && 'fen' in one && typeof one.fen === 'number';

const fenOfYuan = 100;

/** The same amount of each member, in yuan; the sum stands beside it. */
export const AmountsInput = ({ id, members, value, onChange }: AmountsInputProps) => {
  const { t } = useLanguage();
  const [each, setEach] = useState<number | null>(null);
  const amounts = Array.isArray(value) ? value.filter(isAmount) : [];
  return (
    <>
      <InputNumber<number>
        id={id}
        className={styles.full ?? ''}
        min={0}
        precision={2}
        placeholder={t('record.each')}
        suffix={t('record.yuan')}
        value={each}
        onChange={(next) => {
          setEach(next);
          const fen = Math.round((next ?? 0) * fenOfYuan);
          onChange(fen === 0 ? [] : members.map((member) => ({ memberId: member.id, fen })));
        }}
      />
      <span className={styles.tools}>
        <span className={styles.note}>
          {t('record.shared', { n: amounts.length, fen: amounts.reduce((sum, { fen }) => sum + fen, 0) })}
        </span>
        <Button
          size="small"
          onClick={() => {
            setEach(null);
            onChange([]);
          }}
        >
          {t('record.none')}
        </Button>
      </span>
    </>
  );
};
