import type { Progress } from '@community1373/base/run';
import type { Command } from './command';
import type { Inquiries, Opening } from './protocol';
import type { View } from './view';
import type { Brought } from './exchange-protocol';
import type { Keeping } from '../keep/keeper';
import { type Preview, tried } from './preview';
import { rememberDocument, rememberedDocument, takeLink } from './remembered';
import { sampleAhead } from './sample-ahead';
import { type RunningEngine, startEngine } from './start-engine';
import { Trial } from './trial';

/** The state of the page: opening the scenario, showing it, or failed. */
export type SessionState =
  | { readonly status: 'opening'; readonly opening: Opening }
  | {
      readonly status: 'ready';
      readonly view: View;
      /** The view with a move that a paused drag tries; undefined otherwise. */
      readonly tried: View | undefined;
      readonly busy: boolean;
      readonly planning: Planning | undefined;
      readonly keeping: Keeping;
    }
  | { readonly status: 'failed'; readonly detail: string; readonly restorable: number };

export interface Planning {
  readonly progress: Progress | undefined;
}

type Asked =
  | Command
  | { readonly kind: 'repair' }
  | { readonly kind: 'keep-as'; readonly name: string }
  | { readonly kind: 'bring'; readonly brought: Brought; readonly inspection: number };

type Logged = Asked | { readonly kind: 're-plan' };

const done = (engine: RunningEngine, command: Asked): Promise<View> => {
  if (command.kind === 'repair') return engine.repair();
  if (command.kind === 'bring') return engine.bring(command.brought, command.inspection);
  return command.kind === 'keep-as' ? engine.keepAs(command.name) : engine.apply(command);
};

const nothingKept: Keeping = {
  status: 'new',
  id: undefined,
  name: undefined,
  changes: 0,
  copied: false,
  problem: undefined,
};

/**
 * The session of one page: sends commands to the worker one at a time and keeps a log of completed ones, from which the successor of a
 * crashed worker is restored. A later move of a station replaces one that is still waiting.
 */
export class Session {
  private state: SessionState = { status: 'opening', opening: { step: 'sample' } };
  private engine: RunningEngine | undefined;
  private keeping = nothingKept;
  /** The open link that is not saved yet; a restarted worker opens it again. */
  private link: string | undefined;
  private log: Logged[] = [];
  /** Number of log entries saved in the browser, where a successor of the worker finds them. */
  private kept = 0;
  /** Number of log entries that the worker was opened with. */
  private base = 0;
  private waiting: Asked[] = [];
  private working = false;
  private readonly listeners = new Set<() => void>();

  /** `partsRead` resolves when the initially shown parts of the page are loaded; the sample is not shown before. */
  constructor(private readonly partsRead: () => Promise<unknown>) {}

  /** The trial of a dragged station. */
  readonly trial = new Trial(
    {
      circleAt: (move) => this.tryOut((engine) => engine.circleAt(move)),
      preview: (move) => this.tryOut((engine) => engine.preview(move)),
    },
    (preview) => this.showTried(preview),
  );

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SessionState => this.state;

  /** Opens the scenario and reapplies the log. Requests made before the worker has opened it wait. */
  readonly start = async (): Promise<void> => {
    this.engine?.end();
    this.trial.end();
    this.waiting = [];
    this.working = false;
    const engine = startEngine();
    this.engine = engine;
    this.set({ status: 'opening', opening: { step: 'sample' } });
    try {
      const again = this.log.slice(this.kept);
      this.base = this.kept;
      this.link = takeLink() ?? this.link;
      const [link, kept] = [this.link, rememberedDocument()];
      const untouched = link === undefined && kept === undefined && again.length === 0;
      const [ahead] = untouched ? await Promise.all([sampleAhead(), this.partsRead()]) : [];
      if (this.engine !== engine) return;
      if (ahead !== undefined) this.show(ahead);
      const watching = engine.watch((keeping) => {
        if (this.engine === engine) this.note(keeping);
      });
      const opening = engine.open(
        (step) => {
          if (this.engine === engine && this.state.status === 'opening') this.set({ status: 'opening', opening: step });
        },
        { link, kept, ahead: ahead !== undefined },
      );
      let [view = ahead] = await Promise.all([opening, watching]);
      for (const command of again)
        view = command.kind === 're-plan' ? ((await engine.plan(() => {})) ?? view) : await done(engine, command);
      if (this.engine === engine && this.state.status === 'opening' && view !== undefined) this.show(view);
    } catch (error) {
      this.fail(engine, error);
    }
  };

  /** Requests a change; changes are made in the requested order. Ignored while a roster is being planned. */
  readonly apply = (command: Asked): void => {
    if (this.state.status !== 'ready' || this.state.planning !== undefined) return;
    this.trial.end();
    const last = this.waiting.at(-1);
    if (command.kind === 'move-station' && last?.kind === 'move-station' && last.stationId === command.stationId)
      this.waiting.pop();
    this.waiting.push(command);
    void this.work();
  };

  /** Reverts a tried move. */
  readonly endTrial = (): void => {
    this.trial.end();
    if (this.state.status === 'ready') this.set({ ...this.state, tried: undefined });
  };

  /** Plans a roster for the current scenario. */
  readonly plan = async (): Promise<void> => {
    const { engine, state } = this;
    if (engine === undefined || state.status !== 'ready' || state.planning !== undefined || state.busy) return;
    this.set({ ...state, planning: { progress: undefined } });
    try {
      const view = await engine.plan((progress) => {
        if (this.state.status === 'ready' && this.state.planning !== undefined)
          this.set({ ...this.state, planning: { progress } });
      });
      if (this.engine !== engine) return;
      if (view !== undefined) this.log.push({ kind: 're-plan' });
      this.show(view ?? state.view);
    } catch (error) {
      this.fail(engine, error);
    }
  };

  /** Queries the current scenario; the answer changes nothing. */
  readonly ask = <T>(inquire: (engine: Inquiries) => Promise<T>): Promise<T> =>
    this.engine === undefined ? Promise.reject(new Error('no engine')) : this.engine.ask(inquire);

  /** Simulates the scenario, which stays unchanged. */
  readonly simulate: RunningEngine['simulate'] = (wish, report) =>
    this.engine === undefined ? Promise.reject(new Error('no engine')) : this.engine.simulate(wish, report);

  readonly pauseSimulation = (paused: boolean): void => {
    this.engine?.pauseSimulation(paused).catch(() => {});
  };

  readonly stopSimulation = (): void => {
    this.engine?.stopSimulation().catch(() => {});
  };

  /** Opens another document; the current one stays saved under its own name. */
  readonly openOther = async (open: (engine: RunningEngine) => Promise<View>): Promise<void> => {
    const { engine, state } = this;
    if (engine === undefined || state.status !== 'ready' || state.planning !== undefined || state.busy) return;
    this.set({ ...state, busy: true });
    try {
      const view = await open(engine);
      if (this.engine !== engine) return;
      this.log = [];
      this.kept = 0;
      this.base = 0;
      this.show(view);
    } catch (error) {
      this.fail(engine, error);
    }
  };

  readonly forget = async (id: string): Promise<void> => {
    await this.engine?.forget(id);
  };

  readonly cancel = (): void => {
    this.engine?.cancel().catch(() => {});
  };

  /** Ends the worker, when the page ends. */
  readonly end = (): void => {
    this.engine?.end();
    this.engine = undefined;
  };

  private note(keeping: Keeping): void {
    this.keeping = keeping;
    if (keeping.status === 'kept' || keeping.status === 'new') this.link = undefined;
    if (keeping.status === 'kept') {
      this.kept = Math.max(this.kept, this.base + keeping.changes);
      rememberDocument(keeping.id);
    } else if (keeping.status === 'new') rememberDocument(undefined);
    if (this.state.status === 'ready') this.set({ ...this.state, keeping });
  }

  private async work(): Promise<void> {
    const { engine } = this;
    if (this.working || engine === undefined) return;
    this.working = true;
    try {
      for (let command = this.waiting.shift(); command !== undefined; command = this.waiting.shift()) {
        if (this.state.status === 'ready') this.set({ ...this.state, busy: true });
        const view = await done(engine, command);
        if (this.engine !== engine) return;
        this.log.push(command);
        this.show(view, this.waiting.length > 0);
      }
    } catch (error) {
      this.fail(engine, error);
    } finally {
      if (this.engine === engine) this.working = false;
    }
  }

  private async tryOut<T>(ask: (engine: RunningEngine) => Promise<T>): Promise<T | undefined> {
    const { engine } = this;
    if (engine === undefined) return undefined;
    try {
      const answer = await ask(engine);
      return this.engine === engine ? answer : undefined;
    } catch (error) {
      this.fail(engine, error);
      return undefined;
    }
  }

  /** Shows a tried move, unless a change was requested meanwhile. */
  private showTried(preview: Preview): void {
    const { state } = this;
    if (state.status === 'ready' && !this.working)
      this.set({ ...state, tried: tried(state.view, preview, state.tried) });
  }

  private show(view: View, busy = false): void {
    this.set({ status: 'ready', view, tried: undefined, busy, planning: undefined, keeping: this.keeping });
  }

  private fail(engine: RunningEngine, error: unknown): void {
    if (this.engine !== engine) return;
    engine.end();
    this.set({
      status: 'failed',
      detail: error instanceof Error ? error.message : String(error),
      restorable: this.log.length,
    });
  }

  private set(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
