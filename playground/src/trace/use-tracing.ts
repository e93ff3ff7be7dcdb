import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { newId } from '../keep/new-id';
import { TracingKeeper, type TracingKeeping } from '../keep/tracing-keeper';
import { forgetTracing, type KeptTracing, listTracings } from '../keep/tracings';
import type { Picture } from './picture';
import type { Tracing } from './tracing';

interface Steps {
  readonly past: readonly Tracing[];
  readonly now: Tracing;
  readonly future: readonly Tracing[];
  /** The subject of the last step, so that typing a number is one step. */
  readonly about: string | undefined;
}

/** The current tracing: its picture, its steps, and its save status. */
export interface OpenTracing {
  readonly picture: Picture;
  /** The object URL of the picture while it is shown. */
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
  /** The saved tracings; undefined while the browser’s store is being read. */
  readonly kept: readonly KeptTracing[] | undefined;
  readonly open: OpenTracing | undefined;
  readonly begin: (picture: Picture, tracing: Tracing) => void;
  readonly resume: (kept: KeptTracing) => void;
  readonly leave: () => void;
  readonly forget: (id: string) => void;
}

interface Current {
  readonly id: string;
  readonly picture: Picture;
  readonly address: string;
  readonly steps: Steps;
  readonly keeping: TracingKeeping;
}

const stepsOf = (now: Tracing): Steps => ({ past: [], now, future: [], about: undefined });

/** Reads the saved tracings; none if the store cannot be read. */
const readKept = (): Promise<readonly KeptTracing[]> => listTracings().catch((): readonly KeptTracing[] => []);

/** Manages the tracings of this browser; the last one is resumed. */
export const useTracings = (): Tracings => {
  const [kept, setKept] = useState<readonly KeptTracing[]>();
  const [current, setCurrent] = useState<Current>();
  const [keeper] = useState(
    () => new TracingKeeper((id, keeping) => setCurrent((now) => (now?.id === id ? { ...now, keeping } : now))),
  );
  const begun = useRef(false);
  const shown = useRef<string>(undefined);

  /** Creates the object URL of a picture and revokes the previous one. */
  const addressOf = (blob: Blob | undefined): string => {
    if (shown.current !== undefined) URL.revokeObjectURL(shown.current);
    shown.current = blob === undefined ? undefined : URL.createObjectURL(blob);
    return shown.current ?? '';
  };
  const resume = (one: KeptTracing): void => {
    begun.current = true;
    keeper.know(one);
    setCurrent({
      id: one.id,
      picture: one.picture,
      address: addressOf(one.picture.blob),
      steps: stepsOf(one.tracing),
      keeping: 'saved',
    });
  };
  const arrived = useEffectEvent((list: readonly KeptTracing[]): void => {
    setKept(list);
    const [last] = list;
    // A picture chosen meanwhile takes precedence.
    if (last !== undefined && !begun.current) resume(last);
  });
  const gone = useEffectEvent(() => void addressOf(undefined));
  useEffect(() => {
    let here = true;
    void readKept().then((list) => {
      if (here) arrived(list);
    });
    return () => {
      here = false;
      gone();
    };
  }, []);

  const keep = (next: Omit<Current, 'keeping'>): void => {
    setCurrent({ ...next, keeping: 'saving' });
    keeper.save(next.id, { picture: next.picture, tracing: next.steps.now });
  };
  const step = (steps: Steps): void => {
    if (current !== undefined) keep({ ...current, steps });
  };
  return {
    kept,
    begin: (picture, tracing) => {
      begun.current = true;
      keep({ id: newId(), picture, address: addressOf(picture.blob), steps: stepsOf(tracing) });
    },
    resume,
    leave: () => {
      begun.current = true;
      addressOf(undefined);
      setCurrent(undefined);
      void keeper.settled().then(readKept).then(setKept);
    },
    forget: (id) =>
      void forgetTracing(id)
        .then(readKept)
        .then(setKept, () => {}),
    open:
      current === undefined
        ? undefined
        : {
            picture: current.picture,
            address: current.address,
            tracing: current.steps.now,
            keeping: current.keeping,
            canUndo: current.steps.past.length > 0,
            canRedo: current.steps.future.length > 0,
            change: (next, about) => {
              const { past, now, about: before } = current.steps;
              step({
                past: about !== undefined && about === before ? past : [...past, now],
                now: next,
                future: [],
                about,
              });
            },
            undo: () => {
              const { past, now, future } = current.steps;
              const last = past.at(-1);
              if (last !== undefined)
                step({ past: past.slice(0, -1), now: last, future: [now, ...future], about: undefined });
            },
            redo: () => {
              const { past, now, future } = current.steps;
              const [next, ...later] = future;
              if (next !== undefined) step({ past: [...past, now], now: next, future: later, about: undefined });
            },
          },
  };
};
