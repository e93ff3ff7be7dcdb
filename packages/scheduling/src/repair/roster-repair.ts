import type { CivilDate } from '@community1373/base/calendar';
import type { RunOptions, StoppedBy } from '@community1373/base/run';
import type { HighsLoader } from '@community1373/solver';
import type { Assignment, Roster } from '../problem/roster';
import type { Feasibility } from '../solve/feasibility';
import type { RosterMove } from '../solve/roster-move';

/** Options of a repair. */
export interface RepairOptions extends RunOptions {
  /** Loader of HiGHS, used only where hard rules stay broken otherwise. */
  readonly highs?: HighsLoader;
  /** Shifts before this date stay unchanged; absent: none. */
  readonly since?: CivilDate;
}

/** A repaired roster, its changes, and what is proven about it. */
export interface RepairedRoster {
  /** The repaired roster. */
  readonly roster: Roster;
  /** Previous assignments that are no longer possible: the person is gone, away or barred, or the shift is gone. */
  readonly released: readonly Assignment[];
  /** Further changes of which people must be notified: taken off a shift, put on a shift; in order of time. */
  readonly changes: readonly RosterMove[];
  /** Number of open places. */
  readonly unfilled: number;
  /** Proven lower bound on the open places of every roster with the fixed assignments. */
  readonly unfilledLowerBound: number;
  /** No repair with the same cover has fewer changes than this; undefined where no such number is proven. */
  readonly leastChanges: number | undefined;
  /** True when no roster covers better, and none that covers as well has fewer changes. */
  readonly proven: boolean;
  /** The reason why the search ended. */
  readonly stoppedBy: StoppedBy;
}

/** A roster repaired after a change. Where hard rules are still broken, `status` says whether any repair could keep them. */
export type RosterRepair = RepairedRoster & Feasibility;
