import type { Progress } from '@community1373/base/run';
import { formatParam } from '@community1373/base/explain';
import { word } from '../messages/words';
import type { Options } from '../options';
import type { Terminal } from './terminal';

const cells = 24;
/** Milliseconds between two drawings. */
const pause = 100;

/** A bar on the error stream while a person watches it. */
export interface ProgressBar {
  /** Draws the progress. */
  readonly show: (progress: Progress) => void;
  /** Removes the bar. */
  readonly clear: () => void;
}

/** Creates the progress bar of a long command; it draws nothing where nobody watches the error stream, unless it was asked for. */
export const createProgressBar = (
  { isInteractive, tell, milliseconds }: Terminal,
  title: 'planning' | 'reading',
  { locale, progress }: Options,
): ProgressBar => {
  if (!isInteractive && !progress) return { show: () => undefined, clear: () => undefined };
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    show: ({ phase, done, total, incumbent }) => {
      const at = milliseconds();
      if (at - drawnAt < pause) return;
      drawnAt = at;
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const full = Math.round(share * cells);
      const best = incumbent === undefined ? '' : ` ${word('incumbent', locale, { n: incumbent })}`;
      const bar = `[${'#'.repeat(full)}${'-'.repeat(cells - full)}]`;
      tell(`\r\u001B[K${word(title, locale)} ${bar} ${formatParam(share, locale, 'percent')} ${phase}${best}`);
    },
    clear: () => tell('\r\u001B[K'),
  };
};
