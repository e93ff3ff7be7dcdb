import type { ComparedIndicator, Modification, Sweep } from '@community1373/core/what-if';
import { Button, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import { Problems } from '../frame/problems';
import { type Language, useLanguage } from '../preferences/language';
import type { Moment } from '../session/view';
import type { WantedVariant } from '../session/wanted-variant';
import type { ModificationForms, SweepAnswer } from '../session/what-if-protocol';
import type { Session } from '../session/session';
import { SweepChart } from './sweep-chart';
import { searching } from './searching';
import styles from './whatif.module.css';
import { unitKey, unitScale } from './write-figure';

interface SweepPanelProps {
  readonly session: Session;
  readonly forms: ModificationForms;
  readonly asOf: Moment;
  readonly drafts: readonly WantedVariant[];
  readonly figures: readonly ComparedIndicator[];
  readonly say: (modification: Modification) => string;
}

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly modification: Modification;
  readonly key: string;
  readonly min: number;
  readonly max: number;
  readonly now: number;
}

/** Returns all numeric fields of the listed modifications, from core's form descriptions. */
const numbersOf = ({ forms, drafts, say }: SweepPanelProps, local: Language['local']): readonly Choice[] =>
  drafts.flatMap(({ id, name, modifications }) =>
    modifications.flatMap(({ modification }, i) =>
      (forms.kinds.find(({ kind }) => kind === modification.kind)?.form ?? []).flatMap(
        ({ key, label, input }): readonly Choice[] => {
          const now = new Map<string, unknown>(Object.entries(modification)).get(key);
          if (input.kind !== 'number' || typeof now !== 'number') return [];
          return [
            {
              id: `${id} ${i} ${key}`,
              label: `${name} · ${say(modification)} · ${local(label)}`,
              modification,
              key,
              min: input.min,
              max: input.max,
              now,
            },
          ];
        },
      ),
    ),
  );

/** A sweep of one number of a modification over a range, with the values of a figure and the point where it crosses a target. */
export const SweepPanel = (props: SweepPanelProps) => {
  const { session, figures, asOf } = props;
  const { t, local } = useLanguage();
  const ids = {
    what: useId(),
    figure: useId(),
    from: useId(),
    to: useId(),
    step: useId(),
    crossing: useId(),
    target: useId(),
  };
  const choices = numbersOf(props, local);
  const [chosen, setChosen] = useState<string>();
  const [figureId, setFigureId] = useState('coverage/service/ratio');
  const [range, setRange] = useState<{ readonly from?: number; readonly to?: number; readonly step?: number }>({});
  const [crossing, setCrossing] = useState<'falls-below' | 'rises-to'>('falls-below');
  const [target, setTarget] = useState<number>(90);
  const [answer, setAnswer] = useState<SweepAnswer & { readonly figure: ComparedIndicator }>();
  const [busy, setBusy] = useState(false);
  const choice = choices.find(({ id }) => id === chosen) ?? choices[0];
  const figure = figures.find(({ id }) => id === figureId) ?? figures[0];
  if (choice === undefined || figure === undefined) return <p className={styles.muted}>{t('whatif.sweep-none')}</p>;
  const { from = choice.min, to = Math.min(choice.max, Math.max(choice.now * 2, choice.min + 8)), step = 1 } = range;
  const run = async (): Promise<void> => {
    setBusy(true);
    const { modification, key } = choice;
    const question = { figureId: figure.id, crossing, target: target * unitScale(figure.unit) };
    const swept = await session
      .ask((engine) => engine.sweep({ modification, key, from, to, step }, question, asOf))
      .finally(() => setBusy(false));
    setAnswer({ ...swept, figure });
  };
  const numberField = (key: 'from' | 'to' | 'step', value: number) => (
    <div>
      <label className={styles.label} htmlFor={ids[key]}>
        {t(`whatif.sweep-${key}`)}
      </label>
      <InputNumber<number>
        id={ids[key]}
        className={styles.full ?? ''}
        value={value}
        onChange={(next) => setRange({ ...range, ...(next === null ? {} : { [key]: next }) })}
      />
    </div>
  );
  const swept: Sweep | undefined = answer?.ok === true ? answer.value : undefined;
  return (
    <div data-testid="sweep">
      <form
        className={styles.sweepForm}
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <div className={styles.wideField}>
          <label className={styles.label} htmlFor={ids.what}>
            {t('whatif.sweep-what')}
          </label>
          <Select
            id={ids.what}
            className={styles.full ?? ''}
            value={choice.id}
            onChange={(next) => {
              setChosen(next);
              setRange({});
            }}
            options={choices.map(({ id, label }) => ({ value: id, label }))}
          />
        </div>
        {numberField('from', from)}
        {numberField('to', to)}
        {numberField('step', step)}
        <div className={styles.wideField}>
          <label className={styles.label} htmlFor={ids.figure}>
            {t('whatif.sweep-figure')}
          </label>
          <Select
            id={ids.figure}
            className={styles.full ?? ''}
            showSearch={searching}
            value={figure.id}
            onChange={setFigureId}
            options={figures.map(({ id, name }) => ({ value: id, label: local(name) }))}
          />
        </div>
        <div>
          <label className={styles.label} htmlFor={ids.crossing}>
            {t('whatif.sweep-crossing')}
          </label>
          <Select
            id={ids.crossing}
            className={styles.full ?? ''}
            value={crossing}
            onChange={setCrossing}
            options={(['falls-below', 'rises-to'] as const).map((value) => ({
              value,
              label: t(`whatif.sweep-${value}`),
            }))}
          />
        </div>
        <div>
          <label className={styles.label} htmlFor={ids.target}>
            {t('whatif.sweep-target', { unit: t(unitKey(figure.unit)) })}
          </label>
          <InputNumber<number>
            id={ids.target}
            className={styles.full ?? ''}
            value={target}
            onChange={(next) => setTarget(next ?? target)}
          />
        </div>
        <Button type="primary" htmlType="submit" loading={busy} data-testid="sweep-run">
          {t('whatif.sweep-run')}
        </Button>
      </form>
      {answer?.ok === false && <Problems title={t('view.failed')} problems={answer.report.items} />}
      {swept !== undefined && answer !== undefined && (
        <SweepChart swept={swept} figure={answer.figure} target={target * unitScale(answer.figure.unit)} />
      )}
    </div>
  );
};
