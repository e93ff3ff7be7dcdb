import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Inquiries } from './protocol';
import type { View } from './view';

type Ask = <T>(inquire: (engine: Inquiries) => Promise<T>) => Promise<T>;

interface Asking {
  readonly ask: Ask;
  /** The current view; when it changes, the queries are repeated. */
  readonly view: View;
}

const AskingContext = createContext<Asking | undefined>(undefined);

/** Lets the views below query the worker about the current scenario. */
export const AskingProvider = ({ ask, view, children }: Asking & { readonly children: ReactNode }) => {
  const value = useMemo(() => ({ ask, view }), [ask, view]);
  return <AskingContext.Provider value={value}>{children}</AskingContext.Provider>;
};

/** An answer of the worker; the last one stays while the next is pending. */
export interface Answer<T> {
  readonly value: T | undefined;
  readonly pending: boolean;
  readonly failed: boolean;
}

/**
 * Queries the worker, again whenever the current scenario, the key of the query or its wish changes. An answer to another key is discarded; an answer to an
 * earlier wish stays until the next one arrives.
 */
export const useAnswer = <T,>(key: string, inquire: (engine: Inquiries) => Promise<T>, wish = ''): Answer<T> => {
  const asking = useContext(AskingContext);
  if (asking === undefined) throw new Error('AskingProvider is missing');
  const { ask, view } = asking;
  const [got, setGot] = useState<{
    readonly key: string;
    readonly wish: string;
    readonly view: View;
    readonly value: T | undefined;
    readonly failed: boolean;
  }>();
  const inquired = useEffectEvent(inquire);
  useEffect(() => {
    let current = true;
    const give = (value: T | undefined, failed: boolean): void => {
      if (current) setGot({ key, wish, view, value, failed });
    };
    ask((engine) => inquired(engine)).then(
      (value) => give(value, false),
      () => give(undefined, true),
    );
    return () => {
      current = false;
    };
  }, [ask, view, key, wish]);
  const mine = got?.key === key ? got : undefined;
  return { value: mine?.value, pending: mine?.view !== view || mine.wish !== wish, failed: mine?.failed ?? false };
};
