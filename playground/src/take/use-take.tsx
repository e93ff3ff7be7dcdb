import type { CivilDate } from '@community1373/base/calendar';
import type { Diagnostic } from '@community1373/base/diagnostics';
import { useState } from 'react';
import { useLanguage } from '../preferences/language';
import { useToday } from '../frame/today';
import type { Taken, TakeOrder, TakeWish } from '../session/exchange-protocol';
import type { Session } from '../session/session';

/** Hands a file to the person. */
export const download = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[\\/:*?"<>|]/g, '_');
  link.click();
  URL.revokeObjectURL(url);
};

const momentOfClock = (): TakeOrder['now'] => {
  // The first sixteen letters of the ISO form are a date, T, hours and minutes.
  return new Date().toISOString().slice(0, 16) as TakeOrder['now'];
};

/** What is being made, and why the last was not. */
export interface Taking {
  readonly busy: TakeWish | undefined;
  readonly refused: { readonly total: number; readonly problems: readonly Diagnostic[] } | undefined;
  /** The name of the file that was made last. */
  readonly made: string | undefined;
  /** Has a file written; undefined where there is none, which is then told. */
  readonly take: (wish: TakeWish, on?: CivilDate, names?: File) => Promise<Extract<Taken, { readonly kind: 'file' }> | undefined>;
}

/** Asks the worker for files, one at a time. */
export const useTake = (session: Session): Taking => {
  const { locale } = useLanguage();
  const { today } = useToday();
  const [state, setState] = useState<Pick<Taking, 'busy' | 'refused' | 'made'>>({ busy: undefined, refused: undefined, made: undefined });
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
      // A message is shown, not handed over as a file.
      const shown = wish.kind === 'notice' && wish.as === 'message';
      setState({ busy: undefined, refused: undefined, made: shown ? undefined : taken.name });
      return taken;
    },
  };
};
