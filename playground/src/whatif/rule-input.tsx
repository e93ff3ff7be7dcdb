import type { Modification } from '@community1373/core/what-if';
import { Checkbox, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useLanguage } from '../preferences/language';
import { searching } from './searching';
import styles from './whatif.module.css';

type Rule = Extract<Modification, { readonly kind: 'vote-work' }>['rule'];
type Floor = Extract<Rule, { readonly kind: 'floor' }>;
type Certainty = Floor['table']['certainty'];
type Solution = Extract<Rule, { readonly kind: 'network' }>['solution'];

const kinds = ['equal', 'area', 'persons', 'usage', 'floor', 'network'] as const satisfies readonly Rule['kind'][];
const certainties = ['text-read', 'seen-second-hand', 'recalled'] as const satisfies readonly Certainty[];
const solutions = ['shapley', 'sequential', 'nucleolus'] as const satisfies readonly Solution[];

interface Entered {
  readonly kind: (typeof kinds)[number] | undefined;
  readonly coefficients: string;
  readonly source: string;
  readonly certainty: Certainty;
  readonly timesArea: boolean;
  readonly solution: Solution;
}

const hundredths = 100;

/** Builds the rule as data; entries of the coefficient list that are not numbers are passed as text, so that core reports them. */
const ruleOf = ({ kind, coefficients, source, certainty, timesArea, solution }: Entered): unknown => {
  if (kind === 'network') return { kind, solution };
  if (kind !== 'floor') return kind === undefined ? undefined : { kind };
  const table = {
    id: 'entered',
    source,
    certainty,
    coefficients: coefficients
      .split(/[\s,，、;；]+/)
      .filter((one) => one !== '')
      .map((one, i) => ({
        floor: i + 1,
        hundredths: Number.isNaN(Number(one)) ? one : Math.round(Number(one) * hundredths),
      })),
  };
  return { kind, table, ...(timesArea ? { timesArea } : {}) };
};

interface RuleInputProps {
  readonly label: string;
  readonly optional: boolean;
  readonly onChange: (rule: unknown) => void;
}

/** The input of a cost sharing rule: its kind, and for floors the coefficients from the first floor up with their source. */
export const RuleInput = ({ label, optional, onChange }: RuleInputProps) => {
  const { t } = useLanguage();
  const ids = { kind: useId(), coefficients: useId(), source: useId(), certainty: useId(), solution: useId() };
  const [entered, setEntered] = useState<Entered>({
    kind: undefined,
    coefficients: '',
    source: '',
    certainty: 'recalled',
    timesArea: false,
    solution: 'shapley',
  });
  const set = (next: Partial<Entered>): void => {
    const all = { ...entered, ...next };
    setEntered(all);
    onChange(ruleOf(all));
  };
  const { kind } = entered;
  return (
    <>
      <div>
        <label className={styles.label} htmlFor={ids.kind}>
          {label}
        </label>
        <Select
          id={ids.kind}
          className={styles.full ?? ''}
          aria-label={label}
          showSearch={searching}
          allowClear={optional}
          {...(kind === undefined ? {} : { value: kind })}
          onChange={(next: Entered['kind']) => set({ kind: next })}
          options={kinds.map((value) => ({ value, label: t(`whatif.rule-${value}`) }))}
        />
      </div>
      {kind === 'network' && (
        <div>
          <label className={styles.label} htmlFor={ids.solution}>
            {t('whatif.rule-solution')}
          </label>
          <Select
            id={ids.solution}
            className={styles.full ?? ''}
            aria-label={t('whatif.rule-solution')}
            value={entered.solution}
            onChange={(solution) => set({ solution })}
            options={solutions.map((value) => ({ value, label: t(`whatif.rule-${value}`) }))}
          />
        </div>
      )}
      {kind === 'floor' && (
        <fieldset className={styles.nested}>
          <legend className="visually-hidden">{t('whatif.rule-floor')}</legend>
          <div>
            <label className={styles.label} htmlFor={ids.coefficients}>
              {t('whatif.rule-coefficients')}
            </label>
            <Input
              id={ids.coefficients}
              placeholder="0, 0.2, 0.4"
              onChange={(event) => set({ coefficients: event.target.value })}
            />
          </div>
          <div>
            <label className={styles.label} htmlFor={ids.source}>
              {t('whatif.rule-source')}
            </label>
            <Input id={ids.source} onChange={(event) => set({ source: event.target.value })} />
          </div>
          <div>
            <label className={styles.label} htmlFor={ids.certainty}>
              {t('whatif.rule-certainty')}
            </label>
            <Select
              id={ids.certainty}
              className={styles.full ?? ''}
              aria-label={t('whatif.rule-certainty')}
              showSearch={searching}
              value={entered.certainty}
              onChange={(certainty) => set({ certainty })}
              options={certainties.map((value) => ({ value, label: t(`whatif.rule-${value}`) }))}
            />
          </div>
          <Checkbox checked={entered.timesArea} onChange={() => set({ timesArea: !entered.timesArea })}>
            {t('whatif.rule-times-area')}
          </Checkbox>
        </fieldset>
      )}
    </>
  );
};
