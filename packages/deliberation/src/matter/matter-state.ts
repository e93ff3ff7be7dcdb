import type { Diagnostic } from '@community1373/base/diagnostics';
import type { DecisionRule } from '../vote/decision-rule';
import type { EventOf, FaultKind, MatterCategory, MatterEvent } from './matter-event';
import type { Member } from '../vote/member';
import type { DeliberationCode } from '../messages';
import type { Moment } from './moment';
import type { Tally } from '../vote/tally';
import type { Ballot, ProxyRule } from '../vote/vote';

/** A question to a party about its responsibility for the matter, with the answer. */
export interface ResponsibilityInput {
  readonly of: string;
  readonly askedAt: Moment;
  readonly answeredAt?: Moment | undefined;
  readonly accepts?: boolean | undefined;
}

/** A meeting: called, held, or held without a call (on the same evening). */
export interface MeetingState {
  readonly id: string;
  readonly kind: string;
  readonly calledAt?: Moment | undefined;
  readonly plannedFor?: Moment | undefined;
  readonly heldAt?: Moment | undefined;
  readonly present: readonly string[];
}

/** An objection with its answer, if any. */
export interface ObjectionState {
  readonly id: string;
  readonly by: string;
  readonly about: EventOf<'objection-raised'>['about'];
  readonly outcome?: EventOf<'objection-answered'>['outcome'] | undefined;
}

/** A proposal with its current text. */
export interface ProposalState {
  readonly id: string;
  readonly by: string;
  readonly text: string;
  readonly amendments: number;
}

/** A vote: its electorate at the time of opening, one ballot per head, and the tally once it is closed. */
export interface VoteState {
  readonly id: string;
  readonly proposalId: string;
  readonly rule: DecisionRule;
  readonly members: readonly Member[];
  readonly proxies?: ProxyRule | undefined;
  readonly openedAt: Moment;
  readonly closesAt: Moment;
  /** The rule pack by which it is judged; absent when its rule rests on no statute. */
  readonly packId?: string | undefined;
  readonly ballots: readonly Ballot[];
  readonly tally?: Tally | undefined;
}

/** An agreement and the members of the scope who joined it. */
export interface AgreementState {
  readonly id: string;
  readonly memberIds: readonly string[];
}

/** A levy: its authority, its shares, the gap left by refusals, and its settlement. Amounts in integer fen. */
export interface LevyState {
  readonly id: string;
  readonly authority: EventOf<'levy-issued'>['authority'];
  readonly shares: EventOf<'levy-issued'>['shares'];
  readonly declined: readonly string[];
  readonly targetFen: number;
  readonly issuedFen: number;
  /** `targetFen − issuedFen`, which is charged to nobody. */
  readonly gapFen: number;
  readonly settlement?:
    | {
        readonly collectedFen: number;
        readonly actualFen: number;
        readonly refundedFen: number;
        readonly toppedUpFen: number;
      }
    | undefined;
}

/** Status of the works. */
export type WorksState = 'none' | 'under-way' | 'refused' | 'accepted';

/**
 * The state of a matter after replay. Plain JSON. `history` contains the events that count and `positions` their positions in the log;
 * `problems` reports every other event, with its position in `path` and what is missing.
 */
export interface MatterState {
  readonly status: 'unreported' | 'open' | 'closed' | 'withdrawn';
  readonly outcome?: EventOf<'closed'>['outcome'] | undefined;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly field?: MatterCategory | undefined;
  readonly fault?: FaultKind | undefined;
  readonly reportedAt?: Moment | undefined;
  readonly reportedBy?: string | undefined;
  readonly respondedAt?: Moment | undefined;
  readonly reopenings: number;
  /** The level to which the matter was last escalated. */
  readonly level?: string | undefined;
  readonly members: readonly Member[];
  readonly questions: readonly ResponsibilityInput[];
  readonly meetings: readonly MeetingState[];
  readonly objections: readonly ObjectionState[];
  readonly proposals: readonly ProposalState[];
  readonly votes: readonly VoteState[];
  readonly agreements: readonly AgreementState[];
  readonly levies: readonly LevyState[];
  readonly works: WorksState;
  readonly history: readonly MatterEvent[];
  readonly positions: readonly number[];
  readonly problems: readonly Diagnostic<DeliberationCode>[];
}
