import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { forgetTracing, type KeptTracing, listTracings, writeTracing } from '../keep/tracings';
import type { Picture } from './picture';
import type { Tracing } from './tracing';

/** How safe the tracing on screen is. */
export type TracingKeeping = 'saving' | 'saved' | 'failed' | 'copied';

interface Steps {
  readonly past: readonly Tracing[];
  readonly now: Tracing;
  readonly future: readonly Tracing[];
  /** What the last step was about: a number being typed is one step. */
  readonly about: string | undefined;
}

/** The tracing on screen: its picture, its steps, and how safe it is. */
export interface OpenTracing {
  readonly id: string;
  readonly picture: Picture;
  /** Where the picture is found while it is on screen. */
  readonly address: string;
  readonly tracing: Tracing;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly keeping: TracingKeeping;
  readonly change: (next: Tracing, about?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

export interface Tracings {
  /** Undefined while the browser’s store is being read. */
  readonly kept: readonly KeptTracing[] | undefined;
  readonly open: OpenTracing | undefined;
  readonly begin: (picture: Picture, tracing: Tracing) => void;
  readonly resume: (kept: KeptTracing) => void;
  readonly leave: () => void;
  readonly forget: (id: string) => void;
}

const newId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

interface Current {
  readonly id: string;
  readonly picture: Picture;
  readonly address: string;
  readonly steps: Steps;
  readonly keeping: TracingKeeping;
}

const stepsOf = (now: Tracing): Steps => ({ past: [], now, future: [], about: undefined });

/** What is kept; a store that cannot be read keeps nothing. */
const readKept = (): Promise<readonly KeptTracing[]> => listTracings().catch((): readonly KeptTracing[] => []);

/** The tracings of this browser: the last one goes on where it was; each step is saved after it was made. */
export const useTracings = (): Tracings => {
  const [kept, setKept] = useState<readonly KeptTracing[]>();
  const [current, setCurrent] = useState<Current>();
  const saved = useRef<{ id: string; revision: number }>(undefined);
  const wanted = useRef<{ readonly id: string; readonly picture: Picture; readonly tracing: Tracing }>(undefined);
  const saving = useRef(false);
  const shown = useRef<string>(undefined);

  /** One picture at a time has an address; the last one's is given back. */
  const addressOf = (blob: Blob | undefined): string => {
    if (shown.current !== undefined) URL.revokeObjectURL(shown.current);
    shown.current = blob === undefined ? undefined : URL.createObjectURL(blob);
    return shown.current ?? '';
  };

  const resume = (one: KeptTracing): void => {
    saved.current = { id: one.id, revision: one.revision };
    setCurrent({ id: one.id, picture: one.picture, address: addressOf(one.picture.blob), steps: stepsOf(one.tracing), keeping: 'saved' });
  };
  const arrived = useEffectEvent((list: readonly KeptTracing[]): void => {
    setKept(list);
    const [last] = list;
    // Who has chosen a picture meanwhile has the say.
    if (last !== undefined && saved.current === undefined) resume(last);
  });
  useEffect(() => {
    let here = true;
    void readKept().then((list) => {
      if (here) arrived(list);
    });
    return () => {
      here = false;
    };
  }, []);

  const say = (keeping: TracingKeeping): void => setCurrent((now) => (now === undefined ? now : { ...now, keeping }));
  const save = async (): Promise<void> => {
    if (saving.current) return;
    saving.current = true;
    let copied = false;
    for (let wish = wanted.current; wish !== undefined; wish = wanted.current) {
      wanted.current = undefined;
      const revision = saved.current?.id === wish.id ? saved.current.revision : 0;
      try {
        const written = await writeTracing({ ...wish, savedAt: Date.now(), revision });
        if (written === undefined) {
          const id = newId();
          saved.current = { id, revision: 0 };
          copied = true;
          wanted.current ??= { ...wish, id };
          setCurrent((now) => (now === undefined ? now : { ...now, id }));
        } else {
          saved.current = { id: written.id, revision: written.revision };
          say(copied ? 'copied' : 'saved');
        }
      } catch {
        say('failed');
      }
    }
    saving.current = false;
  };
  const keep = (next: Current): void => {
    setCurrent({ ...next, keeping: 'saving' });
    wanted.current = { id: saved.current?.id ?? next.id, picture: next.picture, tracing: next.steps.now };
    void save();
  };
  const step = (steps: Steps): void => {
    if (current !== undefined) keep({ ...current, steps });
  };
  return {
    kept,
    begin: (picture, tracing) => {
      const id = newId();
      saved.current = { id, revision: 0 };
      keep({ id, picture, address: addressOf(picture.blob), steps: stepsOf(tracing), keeping: 'saving' });
    },
    resume,
    leave: () => {
      addressOf(undefined);
      setCurrent(undefined);
      void readKept().then(setKept);
    },
    forget: (id) => void forgetTracing(id).then(readKept).then(setKept, () => {}),
    open:
      current === undefined
        ? undefined
        : {
            id: current.id,
            picture: current.picture,
            address: current.address,
            tracing: current.steps.now,
            keeping: current.keeping,
            canUndo: current.steps.past.length > 0,
            canRedo: current.steps.future.length > 0,
            change: (next, about) => {
              const { past, now, about: before } = current.steps;
              step({ past: about !== undefined && about === before ? past : [...past, now], now: next, future: [], about });
            },
            undo: () => {
              const { past, now, future } = current.steps;
              const last = past.at(-1);
              if (last !== undefined) step({ past: past.slice(0, -1), now: last, future: [now, ...future], about: undefined });
            },
            redo: () => {
              const { past, now, future } = current.steps;
              const [next, ...later] = future;
              if (next !== undefined) step({ past: [...past, now], now: next, future: later, about: undefined });
            },
          },
  };
};
