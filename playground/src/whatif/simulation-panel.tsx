import type { Progress as Done } from '@community1373/base/run';
import { Button, Checkbox, InputNumber, Progress, Select } from 'antd';
import { useEffect, useId, useState } from 'react';
import { Choice } from '../frame/choice';
import { Problems } from '../frame/problems';
import { useLanguage } from '../preferences/language';
import type { WantedVariant } from '../session/wanted-variant';
import type { SimulationAnswer, SimulationWish } from '../session/what-if-protocol';
import type { Session } from '../session/session';
import { searching } from './searching';
import { rowsOf, type SimulatedFigure, simulatedFigures } from './simulated-figures';
import { SimulationChart } from './simulation-chart';
import styles from './whatif.module.css';

interface SimulationPanelProps {
  readonly session: Session;
  readonly variants: readonly WantedVariant[];
  /** True when the scenario is invented, so that invented demands may be added. */
  readonly synthetic: boolean;
}

const base = 'base';

/** Simulation of many random weeks: options, progress and results. */
export const SimulationPanel = ({ session, variants, synthetic }: SimulationPanelProps) => {
  const { t } = useLanguage();
  const ids = { variant: useId(), weeks: useId(), runs: useId(), absence: useId() };
  const [variantId, setVariant] = useState<string>();
  const [weeks, setWeeks] = useState(52);
  const [runs, setRuns] = useState(100);
  const [absencePercent, setAbsence] = useState(5);
  const [example, setExample] = useState(synthetic);
  const [running, setRunning] = useState<{ readonly done: Done | undefined; readonly paused: boolean }>();
  const [answer, setAnswer] = useState<SimulationAnswer>();
  const [failed, setFailed] = useState(false);
  useEffect(() => () => session.stopSimulation(), [session]);
  const changed = variants.filter(({ modifications }) => modifications.some(({ on }) => on));
  const variant = variantId === base ? undefined : (changed.find(({ id }) => id === variantId) ?? changed[0]);
  const run = async (): Promise<void> => {
    const wish: SimulationWish = { variant, weeks, runs, absencePercent, example };
    setRunning({ done: undefined, paused: false });
    setFailed(false);
    try {
      setAnswer(
        await session.simulate(wish, (done) => setRunning((now) => (now === undefined ? now : { ...now, done }))),
      );
    } catch {
      setFailed(true);
    } finally {
      setRunning(undefined);
    }
  };
  const numberField = (
    key: 'weeks' | 'runs' | 'absence',
    value: number,
    most: number,
    least: number,
    set: (value: number) => void,
  ) => (
    <div>
      <label className={styles.label} htmlFor={ids[key]}>
        {t(`sim.${key}`)}
      </label>
      <InputNumber<number>
        id={ids[key]}
        className={styles.full ?? ''}
        min={least}
        max={most}
        precision={0}
        value={value}
        onChange={(next) => set(next ?? value)}
        {...(key === 'absence' ? { suffix: '%' } : {})}
      />
    </div>
  );
  return (
    <div data-testid="simulation">
      <form
        className={styles.simulationForm}
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <div className={styles.wideField}>
          <label className={styles.label} htmlFor={ids.variant}>
            {t('sim.variant')}
          </label>
          <Select
            id={ids.variant}
            className={styles.full ?? ''}
            aria-label={t('sim.variant')}
            showSearch={searching}
            value={variant?.id ?? base}
            onChange={setVariant}
            options={[
              { value: base, label: t('sim.no-variant') },
              ...changed.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
        {numberField('weeks', weeks, 260, 1, setWeeks)}
        {numberField('runs', runs, 2000, 2, setRuns)}
        {numberField('absence', absencePercent, 50, 0, setAbsence)}
        {synthetic && (
          <Checkbox className={styles.wideField ?? ''} checked={example} onChange={() => setExample(!example)}>
            {t('sim.example')}
          </Checkbox>
        )}
        <Button type="primary" htmlType="submit" disabled={running !== undefined} data-testid="simulate">
          {t('sim.run')}
        </Button>
      </form>
      {running !== undefined && (
        <Running
          {...running}
          onPause={(paused) => {
            session.pauseSimulation(paused);
            setRunning({ ...running, paused });
          }}
          onStop={() => session.stopSimulation()}
        />
      )}
      {failed && <p className={styles.muted}>{t('view.failed')}</p>}
      {answer?.ok === false && <Problems title={t('view.failed')} problems={answer.problems} />}
      {answer?.ok === true && <Outcome answer={answer} />}
    </div>
  );
};

interface RunningProps {
  readonly done: Done | undefined;
  readonly paused: boolean;
  readonly onPause: (paused: boolean) => void;
  readonly onStop: () => void;
}

const Running = ({ done, paused, onPause, onStop }: RunningProps) => {
  const { t, number } = useLanguage();
  return (
    <div className={styles.running} data-testid="simulating">
      <p aria-live="polite">
        {done !== undefined && t('sim.progress', { done: number(done.done), total: number(done.total) })}{' '}
        {paused && <b>{t('sim.paused')}</b>}
      </p>
      <Progress
        percent={done === undefined || done.total === 0 ? 0 : Math.round((done.done / done.total) * 100)}
        aria-label={t('sim.title')}
      />
      <Button size="small" data-testid="simulation-pause" onClick={() => onPause(!paused)}>
        {t(paused ? 'sim.resume' : 'sim.pause')}
      </Button>
      <Button size="small" data-testid="simulation-stop" onClick={onStop}>
        {t('sim.stop')}
      </Button>
    </div>
  );
};

const Outcome = ({
  answer: { cases, names },
}: {
  readonly answer: Extract<SimulationAnswer, { readonly ok: true }>;
}) => {
  const { t, local } = useLanguage();
  const [figure, setFigure] = useState<SimulatedFigure>('lost');
  const nameOf = (id: string): string => {
    const name = names[id];
    return name === undefined ? id : local(name);
  };
  const least = Math.min(...cases.map(({ simulation }) => simulation.runs));
  return (
    <div data-testid="simulation-outcome">
      {cases.some(({ simulation }) => simulation.stoppedBy !== 'done') && (
        <p className={styles.muted}>{t('sim.stopped', { n: least })}</p>
      )}
      <div className={styles.tableHead}>
        <Choice
          value={figure}
          onChange={setFigure}
          label={t('sim.figure')}
          options={simulatedFigures.map((value) => ({ value, label: t(`sim.${value}`) }))}
        />
      </div>
      <SimulationChart
        figure={figure}
        rows={rowsOf(
          cases.map(({ simulation }) => simulation),
          figure,
        )}
        nameOf={nameOf}
        caseNames={cases.map(({ name }) => name ?? t('whatif.base'))}
      />
    </div>
  );
};
