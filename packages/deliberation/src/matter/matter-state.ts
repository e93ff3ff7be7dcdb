import type { Diagnostic } from '@community1373/base/diagnostics';
import type { DecisionRule } from '../vote/decision-rule';
import type { ClosedEvent } from '../event/end-events';
import type { MemberAmount } from '../event/event-head';
import type { FaultKind } from '../event/fault-kind';
import type { MatterCategory } from '../event/intake-events';
import type { LevyAuthority } from '../event/levy-authority';
import type { MatterEvent } from '../event/matter-event';
import type { ObjectionAnsweredEvent, ObjectionRaisedEvent } from '../event/talk-events';
import type { Member } from '../vote/member';
import type { DeliberationCode } from '../messages/codes';
import type { Moment } from './moment';
import type { Tally } from '../vote/tally';
import type { Ballot, ProxyRule } from '../vote/ballot';

/** A question to a party about its responsibility for the matter, with the answer. */
export interface ResponsibilityInput {
  /** The party that was asked. */
  readonly of: string;
  /** The time of the question. */
  readonly askedAt: Moment;
  /** The time of the answer; absent while there is none. */
  readonly answeredAt?: Moment | undefined;
  /** True when the party accepts the responsibility; absent while it has not answered. */
  readonly accepts?: boolean | undefined;
}

/** A meeting: called, held, or held without a call (on the same evening). */
export interface MeetingState {
  /** The meeting. */
  readonly id: string;
  /** The kind of meeting, as the workflow names it. */
  readonly kind: string;
  /** The time of the call; absent for a meeting held without one. */
  readonly calledAt?: Moment | undefined;
  /** The time for which it was called; absent without a call. */
  readonly plannedFor?: Moment | undefined;
  /** The time at which it was held; absent while it was not. */
  readonly heldAt?: Moment | undefined;
  /** The people who were present, as ids; none before it is held. */
  readonly present: readonly string[];
}

/** An objection with its answer, if any. */
export interface ObjectionState {
  /** The objection. */
  readonly id: string;
  /** The person who raised it. */
  readonly by: string;
  /** Its subject. */
  readonly about: ObjectionRaisedEvent['about'];
  /** The outcome of the answer; absent while there is none. */
  readonly outcome?: ObjectionAnsweredEvent['outcome'] | undefined;
}

/** A proposal with its current text. */
export interface ProposalState {
  /** The proposal. */
  readonly id: string;
  /** The person who made it. */
  readonly by: string;
  /** Its current text. */
  readonly text: string;
  /** The number of amendments. */
  readonly amendments: number;
}

/** A vote: its electorate at the time of opening, one ballot per head, and the tally once it is closed. */
export interface VoteState {
  /** The vote. */
  readonly id: string;
  /** The proposal that is voted on. */
  readonly proposalId: string;
  /** The rule by which the vote decides. */
  readonly rule: DecisionRule;
  /** The members of the scope when the vote was opened. */
  readonly members: readonly Member[];
  /** The rule for proxies; absent: none are allowed. */
  readonly proxies?: ProxyRule | undefined;
  /** The time of its opening. */
  readonly openedAt: Moment;
  /** The end of the vote. */
  readonly closesAt: Moment;
  /** The rule pack by which it is judged; absent when its rule rests on no statute. */
  readonly packId?: string | undefined;
  /** The ballots, one for a head. */
  readonly ballots: readonly Ballot[];
  /** The count; absent while the vote is open. */
  readonly tally?: Tally | undefined;
}

/** An agreement and the members of the scope who joined it. */
export interface AgreementState {
  /** The agreement. */
  readonly id: string;
  /** The members who agreed. */
  readonly memberIds: readonly string[];
}

/** The settlement of a levy. */
export interface LevySettlement {
  /** The amount collected, in fen. */
  readonly collectedFen: number;
  /** The actual cost, in fen. */
  readonly actualFen: number;
  /** The sum of the refunds, in fen. */
  readonly refundedFen: number;
  /** The sum of the additional payments, in fen. */
  readonly toppedUpFen: number;
}

/** A levy: its authority, its shares, the gap left by refusals, and its settlement. Amounts in integer fen. */
export interface LevyState {
  /** The levy. */
  readonly id: string;
  /** Its authority. */
  readonly authority: LevyAuthority;
  /** The share of each member who is asked. */
  readonly shares: readonly MemberAmount[];
  /** Members who refused. */
  readonly declined: readonly string[];
  /** The amount that is needed, in fen. */
  readonly targetFen: number;
  /** The sum of the shares, in fen. */
  readonly issuedFen: number;
  /** `targetFen − issuedFen`, which is charged to nobody. */
  readonly gapFen: number;
  /** The settlement; absent while there is none. */
  readonly settlement?: LevySettlement | undefined;
}

/** Status of a matter: without a report, open, closed, or withdrawn. */
export type MatterStatus = 'unreported' | 'open' | 'closed' | 'withdrawn';

/** Status of the works. */
export type WorksState = 'none' | 'under-way' | 'refused' | 'accepted';

/** The state of a matter after replay, plain JSON. */
export interface MatterState {
  /** The status of the matter. */
  readonly status: MatterStatus;
  /** The outcome of the close; absent while it is not closed. */
  readonly outcome?: ClosedEvent['outcome'] | undefined;
  /** The id of the matter; absent before its report. */
  readonly id?: string | undefined;
  /** The matter in a few words; absent before its report. */
  readonly title?: string | undefined;
  /** The category; absent before its report. */
  readonly field?: MatterCategory | undefined;
  /** The kind of fault; absent for a matter that is none. */
  readonly fault?: FaultKind | undefined;
  /** The time of the report; absent before it. */
  readonly reportedAt?: Moment | undefined;
  /** The person who reported it; absent before the report. */
  readonly reportedBy?: string | undefined;
  /** The time of the first response; absent while there is none. */
  readonly respondedAt?: Moment | undefined;
  /** The number of reopenings. */
  readonly reopenings: number;
  /** The level to which the matter was last escalated. */
  readonly level?: string | undefined;
  /** The members concerned; none before the scope is fixed. */
  readonly members: readonly Member[];
  /** The questions of responsibility, in order. */
  readonly questions: readonly ResponsibilityInput[];
  /** The meetings, in order. */
  readonly meetings: readonly MeetingState[];
  /** The objections, in order. */
  readonly objections: readonly ObjectionState[];
  /** The proposals, in order. */
  readonly proposals: readonly ProposalState[];
  /** The votes, in order. */
  readonly votes: readonly VoteState[];
  /** The agreements, in order. */
  readonly agreements: readonly AgreementState[];
  /** The levies, in order. */
  readonly levies: readonly LevyState[];
  /** The status of the works. */
  readonly works: WorksState;
  /** The events that count, in order. */
  readonly history: readonly MatterEvent[];
  /** The position in the log of each event of `history`. */
  readonly positions: readonly number[];
  /** The events that do not count, each with its position and what is missing, and warnings of others. */
  readonly problems: readonly Diagnostic<DeliberationCode>[];
}
