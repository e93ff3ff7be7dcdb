import { Alert, Select } from 'antd';
import { useLanguage } from '../preferences/language';
import type { MappingAsk } from '../session/exchange-protocol';
import type { ChosenValues } from './column-choice';
import styles from './mapping.module.css';

interface ChosenValuesProps {
  readonly choices: MappingAsk['choices'];
  readonly chosen: ChosenValues;
  readonly onChoose: (chosen: ChosenValues) => void;
}

/** Values that the table cannot state: the levy of payments, the vote of ballots, the post of sign-ups. */
export const ChosenValuesForm = ({ choices, chosen, onChoose }: ChosenValuesProps) => {
  const { t, local } = useLanguage();
  return choices.map(({ key, options, required }) =>
    required && options.length === 0 ? (
      <Alert key={key} type="warning" showIcon title={t('mapping.none', { what: t(`mapping.choose-${key}`) })} />
    ) : (
      <div key={key} className={styles.table} data-testid={`choose-${key}`}>
        <label>
          <span>{t(`mapping.choose-${key}`)}</span>
          <Select<string | number>
            virtual={false}
            aria-label={t(`mapping.choose-${key}`)}
            {...(chosen[key] === undefined ? {} : { value: chosen[key] })}
            placeholder={t(required ? 'mapping.choose' : 'mapping.choose-none')}
            allowClear={!required}
            options={options.map(({ value, name }) => ({ value, label: local(name) }))}
            onChange={(value) => {
              const { [key]: _before, ...others } = chosen;
              // Cleared, the list has no value.
              onChoose(value === undefined ? others : { ...others, [key]: value });
            }}
          />
        </label>
      </div>
    ),
  );
};
