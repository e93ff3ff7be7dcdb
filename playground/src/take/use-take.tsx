import type { CivilDate } from '@community1373/base/calendar';
import type { Diagnostic } from '@community1373/base/diagnostics';
import { useState } from 'react';
import { useLanguage } from '../preferences/language';
import { useToday } from '../frame/today';
import type { Taken, TakeOrder, TakeWish } from '../session/exchange-protocol';
import type { Session } from '../session/session';

/** Downloads a file in the browser. */
export const download = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[\\/:*?"<>|]/g, '_');
  link.click();
  URL.revokeObjectURL(url);
};

const momentOfClock = (): TakeOrder['now'] => {
  // Safe cast: the first 16 characters of the ISO format are a date, T, hours and minutes.
  return new Date().toISOString().slice(0, 16) as TakeOrder['now'];
};

/** The state of exports: the current request, and the problems of the last one. */
export interface Taking {
  readonly busy: TakeWish | undefined;
  readonly refused: { readonly total: number; readonly problems: readonly Diagnostic[] } | undefined;
  /** The name of the last exported file. */
  readonly made: string | undefined;
  /** Requests a file; returns undefined where there is none, and sets `refused`. */
  readonly take: (
    wish: TakeWish,
    on?: CivilDate,
    names?: File,
  ) => Promise<Extract<Taken, { readonly kind: 'file' }> | undefined>;
}

/** Requests files from the worker, one at a time. */
export const useTake = (session: Session): Taking => {
  const { locale } = useLanguage();
  const { today } = useToday();
  const [state, setState] = useState<Pick<Taking, 'busy' | 'refused' | 'made'>>({
    busy: undefined,
    refused: undefined,
    made: undefined,
  });
  return {
    ...state,
    take: async (wish, on = today, names = undefined) => {
      setState({ busy: wish, refused: undefined, made: undefined });
      const taken = await session
        .ask((engine) => engine.takeOut({ wish, locale, on, now: momentOfClock(), names }))
        .catch((): Taken => ({ kind: 'problems', total: 0, problems: [] }));
      if (taken.kind === 'problems') {
        setState({ busy: undefined, refused: taken, made: undefined });
        return undefined;
      }
      // A message is shown, not downloaded.
      const shown = wish.kind === 'notice' && wish.as === 'message';
      setState({ busy: undefined, refused: undefined, made: shown ? undefined : taken.name });
      return taken;
    },
  };
};
