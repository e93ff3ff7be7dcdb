import { type Remote, proxy, wrap } from 'comlink';
import type { Engine, Inquiries } from './protocol';
import type { SimulationAnswer } from './what-if-protocol';
import { takeWorker } from './worker-ahead';

/** The worker with the one promise that a crash of it rejects; every call is raced against that. */
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

/** Starts the worker that holds the scenario. A worker that does not start, or dies, rejects whatever is being waited for. */
export const startEngine = (): RunningEngine => {
  const { worker, crashed } = takeWorker();
  const remote: Remote<Engine> = wrap<Engine>(worker);
  const orCrash = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, crashed]);
  return {
    open: (report, source) => orCrash(remote.open(proxy(report), source)),
    watch: (listener) => orCrash(remote.watch(proxy(listener))),
    apply: (command) => orCrash(remote.apply(command)),
    circleAt: (move) => orCrash(remote.circleAt(move)),
    preview: (move) => orCrash(remote.preview(move)),
    plan: (report) => orCrash(remote.plan(proxy(report))),
    repair: () => orCrash(remote.repair()),
    bring: (brought, inspection) => orCrash(remote.bring(brought, inspection)),
    keepAs: (name) => orCrash(remote.keepAs(name)),
    openKept: (id) => orCrash(remote.openKept(id)),
    openSample: () => orCrash(remote.openSample()),
    forget: (id) => orCrash(remote.forget(id)),
    take: () => orCrash(remote.take()),
    cancel: () => orCrash(remote.cancel()),
    simulate: (wish, report) => orCrash<SimulationAnswer>(remote.simulate(wish, proxy(report))),
    pauseSimulation: (paused) => orCrash(remote.pauseSimulation(paused)),
    stopSimulation: () => orCrash(remote.stopSimulation()),
    ask: (inquire) => orCrash(inquire(remote)),
    end: () => worker.terminate(),
  };
};
