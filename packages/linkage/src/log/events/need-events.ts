import type { LinkageNeed } from '../../model/need';
import type { LinkageEventBase } from './event-base';

/** Residents reported a need. */
export interface NeedReported extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'need-reported';
  /** The need. */
  readonly need: LinkageNeed;
}

/** The residents withdrew a need. */
export interface NeedWithdrawn extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'need-withdrawn';
  /** Id of the need. */
  readonly needId: string;
  /** Reason, at most 1000 characters; absent: none stated. */
  readonly reason?: string | undefined;
}

/** A need was closed, either within a project in service or directly without a project. */
export interface NeedClosed extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'need-closed';
  /** Id of the need. */
  readonly needId: string;
  /** `resolved`: with a solution; `unresolved`: without. */
  readonly outcome: 'resolved' | 'unresolved';
  /** Reason, at most 1000 characters; absent: none stated. */
  readonly reason?: string | undefined;
}

/** The residents evaluated a closed need. */
export interface NeedEvaluated extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'need-evaluated';
  /** Id of the need. */
  readonly needId: string;
  /** True where the residents were satisfied. */
  readonly satisfied: boolean;
}
