import { type Remote, proxy, wrap } from 'comlink';
import type { Engine, Inquiries } from './protocol';
import type { SimulationAnswer } from './what-if-protocol';
import { takeWorker } from './worker-ahead';

/** The worker, in which every call is raced against a promise that rejects on a crash. */
export interface RunningEngine {
  readonly open: Engine['open'];
  readonly apply: Engine['apply'];
  readonly circleAt: Engine['circleAt'];
  readonly preview: Engine['preview'];
  readonly plan: Engine['plan'];
  readonly watch: Engine['watch'];
  readonly repair: Engine['repair'];
  readonly bring: Engine['bring'];
  readonly keepAs: Engine['keepAs'];
  readonly openKept: Engine['openKept'];
  readonly openSample: Engine['openSample'];
  readonly forget: Engine['forget'];
  readonly take: Engine['take'];
  readonly cancel: Engine['cancel'];
  readonly simulate: Engine['simulate'];
  readonly pauseSimulation: Engine['pauseSimulation'];
  readonly stopSimulation: Engine['stopSimulation'];
  readonly ask: <T>(inquire: (engine: Inquiries) => Promise<T>) => Promise<T>;
  readonly end: () => void;
}

/** Starts the worker that holds the scenario. A worker that does not start, or crashes, rejects all pending calls. */
export const startEngine = (): RunningEngine => {
  const { worker, crashed } = takeWorker();
  const remote: Remote<Engine> = wrap<Engine>(worker);
  const orCrash = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, crashed]);
  let opened: Promise<unknown> | undefined;
  /** Delays a call until the worker has opened a scenario, because the page can be used slightly before that. */
  const onceOpen = <T>(call: () => Promise<T>): Promise<T> =>
    orCrash(opened === undefined ? call() : opened.then(call));
  return {
    open: (report, source) => {
      const view = orCrash(remote.open(proxy(report), source));
      opened = view;
      return view;
    },
    watch: (listener) => orCrash(remote.watch(proxy(listener))),
    apply: (command) => onceOpen(() => remote.apply(command)),
    circleAt: (move) => onceOpen(() => remote.circleAt(move)),
    preview: (move) => onceOpen(() => remote.preview(move)),
    plan: (report) => onceOpen(() => remote.plan(proxy(report))),
    repair: () => onceOpen(() => remote.repair()),
    bring: (brought, inspection) => onceOpen(() => remote.bring(brought, inspection)),
    keepAs: (name) => onceOpen(() => remote.keepAs(name)),
    openKept: (id) => onceOpen(() => remote.openKept(id)),
    openSample: () => onceOpen(() => remote.openSample()),
    forget: (id) => onceOpen(() => remote.forget(id)),
    take: () => onceOpen(() => remote.take()),
    cancel: () => orCrash(remote.cancel()),
    simulate: (wish, report) => onceOpen<SimulationAnswer>(() => remote.simulate(wish, proxy(report))),
    pauseSimulation: (paused) => onceOpen(() => remote.pauseSimulation(paused)),
    stopSimulation: () => onceOpen(() => remote.stopSimulation()),
    ask: (inquire) => onceOpen(() => inquire(remote)),
    end: () => worker.terminate(),
  };
};
