import type { RunOptions } from '@community1373/base/run';
import type { HighsLoader } from '@community1373/solver';
import type { Roster } from '../problem/roster';
import type { SearchPeers } from './search-peers';

/** Options of {@link solveRoster}: those of every long run, and the present roster. */
export interface SolveOptions extends RunOptions {
  /** Present roster: its pinned, accepted and served assignments stay; declined and missed ones bar the person; the rest is planned anew. Absent: empty. */
  readonly roster?: Roster;
  /** Loader of HiGHS, used for lines of work, for the optimum of a small problem, and where a hard rule stays broken; without it, less is proven. */
  readonly highs?: HighsLoader;
  /** Searches of the same problem in other workers; used only where lines of work are sought. */
  readonly peers?: SearchPeers;
  /**
   * Called with each better roster as soon as it is found, so that a caller who posts it out of a worker may end the worker at any time, even during a
   * call of HiGHS, and keep the last one.
   */
  readonly onRoster?: (roster: Roster) => void;
}
