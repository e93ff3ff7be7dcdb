import type { Progress } from '@community1373/base/run';
import { proxy } from 'comlink';
import { useRef, useState } from 'react';
import type { Brought, BringWish, Inspection, MappingAsk } from '../session/exchange-protocol';
import type { Session } from '../session/session';

/** The files being previewed, and the result of reading them. */
export interface Bringing {
  readonly brought: Brought | undefined;
  readonly reading: boolean;
  readonly progress: Progress | undefined;
  readonly found: Inspection | undefined;
  /** The mapping that the files need, from the time it was first asked for. */
  readonly asked: MappingAsk | undefined;
  /** Reads files for preview; earlier ones are dropped. */
  readonly look: (files: readonly File[], wish?: BringWish) => void;
  readonly cancel: () => void;
  /** Discards the files. */
  readonly drop: () => void;
}

/** Sends files to the worker, one batch at a time; results of an earlier batch are ignored. */
export const useBring = (session: Session): Bringing => {
  const [state, setState] = useState<Pick<Bringing, 'brought' | 'reading' | 'progress' | 'found' | 'asked'>>({
    brought: undefined,
    reading: false,
    progress: undefined,
    found: undefined,
    asked: undefined,
  });
  const turn = useRef(0);
  const look = async (files: readonly File[], wish: BringWish = {}): Promise<void> => {
    if (files.length === 0) return;
    turn.current += 1;
    const mine = turn.current;
    const brought = { files, wish };
    session.cancel();
    const isMapped = wish.mapped !== undefined || wish.propose !== undefined;
    setState(({ asked }) => ({
      brought,
      reading: true,
      progress: undefined,
      found: undefined,
      asked: isMapped ? asked : undefined,
    }));
    const report = (progress: Progress): void => {
      if (turn.current === mine) setState((now) => ({ ...now, progress }));
    };
    const found = await session
      .ask((engine) => engine.inspect(brought, proxy(report)))
      .catch((): Inspection => ({ kind: 'unreadable' }));
    if (turn.current !== mine) return;
    const isAsk = found.kind === 'mapping';
    setState(({ asked }) => ({
      brought,
      reading: false,
      progress: undefined,
      found: isAsk ? undefined : found,
      asked: isAsk ? found : asked,
    }));
  };
  return {
    ...state,
    look: (files, wish) => void look(files, wish),
    cancel: session.cancel,
    drop: () => {
      turn.current += 1;
      setState({ brought: undefined, reading: false, progress: undefined, found: undefined, asked: undefined });
    },
  };
};
