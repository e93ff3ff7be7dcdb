import type { Progress } from '@community1373/base/run';
import type { Command, Inquiries, MoveStation, Opening, View } from './protocol';
import type { Brought } from './exchange-protocol';
import type { Keeping } from '../keep/keeper';
import { tried } from './preview';
import { rememberDocument, rememberedDocument, takeLink } from './remembered';
import { type RunningEngine, startEngine } from './start-engine';

/** What the page is doing: opening the scenario, showing it, or telling that it cannot. */
export type SessionState =
  | { readonly status: 'opening'; readonly opening: Opening }
  | { readonly status: 'ready'; readonly view: View; readonly busy: boolean; readonly planning: Planning | undefined; readonly keeping: Keeping }
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

const nothingKept: Keeping = { status: 'new', id: undefined, name: undefined, changes: 0, copied: false, problem: undefined };

/**
 * The session of one page: it sends commands to the worker one after the other and keeps a log of those that were done, from which a
 * crashed worker's successor is brought to the same place. A later move of a station takes the place of one that still waits.
 */
export class Session {
  private state: SessionState = { status: 'opening', opening: { step: 'sample' } };
  private engine: RunningEngine | undefined;
  private keeping = nothingKept;
  private log: Logged[] = [];
  /** How many of the log are kept in the browser; a successor of the worker finds them there. */
  private kept = 0;
  /** How many of the log the worker was opened with. */
  private base = 0;
  private waiting: Asked[] = [];
  private working = false;
  private dragged: MoveStation | undefined;
  private previewing = false;
  /** The view of the scenario as it is, without what a hand that drags tries. */
  private ground: View | undefined;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SessionState => this.state;

  /** Opens the scenario, and does again what the log holds. */
  readonly start = async (): Promise<void> => {
    this.engine?.end();
    this.waiting = [];
    this.working = false;
    const engine = startEngine();
    this.engine = engine;
    this.set({ status: 'opening', opening: { step: 'sample' } });
    try {
      await engine.watch((keeping) => {
        if (this.engine === engine) this.note(keeping);
      });
      const again = this.log.slice(this.kept);
      this.base = this.kept;
      let view = await engine.open(
        (opening) => {
          if (this.engine === engine && this.state.status === 'opening') this.set({ status: 'opening', opening });
        },
        { link: takeLink(), kept: rememberedDocument() },
      );
      for (const command of again)
        view = command.kind === 're-plan' ? ((await engine.plan(() => {})) ?? view) : await done(engine, command);
      if (this.engine === engine) this.set({ status: 'ready', view, busy: false, planning: undefined, keeping: this.keeping });
    } catch (error) {
      this.fail(engine, error);
    }
  };

  /** Asks for a change; changes are done in the order asked. Nothing is changed while a roster is being made. */
  readonly apply = (command: Asked): void => {
    if (this.state.status !== 'ready' || this.state.planning !== undefined) return;
    this.dragged = undefined;
    const last = this.waiting.at(-1);
    if (command.kind === 'move-station' && last?.kind === 'move-station' && last.stationId === command.stationId)
      this.waiting.pop();
    this.waiting.push(command);
    void this.work();
  };

  /** Shows what a move would give while the hand still drags; of the places asked for meanwhile only the latest counts. */
  readonly preview = async (move: MoveStation): Promise<void> => {
    const { engine } = this;
    this.dragged = move;
    if (this.previewing || engine === undefined) return;
    this.previewing = true;
    try {
      for (let next = this.takeDragged(); next !== undefined; next = this.takeDragged()) {
        const preview = await engine.preview(next);
        if (this.engine !== engine) return;
        // A change asked for meanwhile has the say.
        if (this.state.status === 'ready' && !this.working && this.ground !== undefined) {
          const { ground } = this;
          this.set({ ...this.state, view: tried(ground, preview) });
          // What is only tried is no ground for the next try.
          this.ground = ground;
        }
      }
    } catch (error) {
      this.fail(engine, error);
    } finally {
      this.previewing = false;
    }
  };

  /** Makes a roster for the scenario as it is now. */
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
      this.set({ status: 'ready', view: view ?? state.view, busy: false, planning: undefined, keeping: this.keeping });
    } catch (error) {
      this.fail(engine, error);
    }
  };

  /** Asks about the scenario as it is; the answer changes nothing. */
  readonly ask = <T>(inquire: (engine: Inquiries) => Promise<T>): Promise<T> =>
    this.engine === undefined ? Promise.reject(new Error('no engine')) : this.engine.ask(inquire);

  /** Simulates the scenario; the answer changes nothing. */
  readonly simulate: RunningEngine['simulate'] = (wish, report) =>
    this.engine === undefined ? Promise.reject(new Error('no engine')) : this.engine.simulate(wish, report);

  readonly pauseSimulation = (paused: boolean): void => {
    this.engine?.pauseSimulation(paused).catch(() => {});
  };

  readonly stopSimulation = (): void => {
    this.engine?.stopSimulation().catch(() => {});
  };

  /** Opens another document; what was on screen stays kept under its own name. */
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
      this.set({ status: 'ready', view, busy: false, planning: undefined, keeping: this.keeping });
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

  /** Ends the worker; for the page's end. */
  readonly end = (): void => {
    this.engine?.end();
    this.engine = undefined;
  };

  private note(keeping: Keeping): void {
    this.keeping = keeping;
    if (keeping.status === 'kept') {
      this.kept = Math.max(this.kept, this.base + keeping.changes);
      rememberDocument(keeping.id);
    } else if (keeping.status === 'new') rememberDocument(undefined);
    if (this.state.status === 'ready') this.set({ ...this.state, keeping });
  }

  private takeDragged(): MoveStation | undefined {
    const { dragged } = this;
    this.dragged = undefined;
    return dragged;
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
        this.set({ status: 'ready', view, busy: this.waiting.length > 0, planning: undefined, keeping: this.keeping });
      }
    } catch (error) {
      this.fail(engine, error);
    } finally {
      if (this.engine === engine) this.working = false;
    }
  }

  private fail(engine: RunningEngine, error: unknown): void {
    if (this.engine !== engine) return;
    engine.end();
    this.set({ status: 'failed', detail: error instanceof Error ? error.message : String(error), restorable: this.log.length });
  }

  private set(state: SessionState): void {
    this.state = state;
    if (state.status === 'ready') this.ground = state.view;
    for (const listener of this.listeners) listener();
  }
}
