import type { DiagnosticReport } from '@community1373/base/diagnostics';
import type { RunOptions, StoppedBy } from '@community1373/base/run';
import type { WorkModel } from '@community1373/model';
import { expandServices, solveRoster } from '@community1373/scheduling';
import { type Edit, edit } from './edit';
import { horizonOf, rosterFingerprint, rosterProblemOf, visitPlansOf } from './roster-input';
import type { RosterDecision, Scenario } from './scenario';

/** A roster that is proposed: nobody is on duty before it is adopted. */
export interface RosterProposal {
  readonly roster: RosterDecision;
  readonly openPlaces: number;
  readonly score: number;
  readonly bound: number;
  readonly gap: number;
  readonly stoppedBy: StoppedBy;
  /** Warnings of the expansion, such as a session left out on a holiday. */
  readonly report: DiagnosticReport;
}
