import { type Diagnostic, formatReceived } from '@community1373/base/diagnostics';
import type { Params } from '@community1373/base/explain';
import type { RulePack } from '@community1373/base/rules';
import type { Electorate } from '../vote/electorate';
import type { MatterEvent } from '../event/matter-event';
import type {
  AgreementState,
  LevyState,
  MatterState,
  MeetingState,
  ObjectionState,
  ProposalState,
  ResponsibilityInput,
  VoteState,
} from './matter-state';
import type { DeliberationCode } from '../messages/codes';
import type { Moment } from './moment';
import type { Ballot } from '../vote/ballot';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The mutable state during replay: its lists grow in place. */
export interface MatterDraft extends Mutable<MatterState> {
  questions: Mutable<ResponsibilityInput>[];
  meetings: Mutable<MeetingState>[];
  objections: Mutable<ObjectionState>[];
  proposals: Mutable<ProposalState>[];
  votes: Mutable<VoteState>[];
  agreements: AgreementState[];
  levies: Mutable<LevyState>[];
  history: MatterEvent[];
  positions: number[];
  problems: Diagnostic<DeliberationCode>[];
}

/** The reason why an event does not count. */
export interface Refusal {
  readonly code: DeliberationCode;
  readonly received: string;
  readonly params: Params;
}

/** A vote with its ballots, indexed by the position of the head, and the number of ballots cast. */
interface Roll {
  readonly vote: Mutable<VoteState>;
  readonly electorate: Electorate;
  readonly ballots: (Ballot | undefined)[];
  cast: number;
  /** Number of heads that each proxy represents. */
  readonly held: Map<string, number>;
}

/** A replay in progress: the state and its indexes. */
export interface Course {
  readonly state: MatterDraft;
  readonly packs: readonly RulePack[];
  memberIds: ReadonlySet<string>;
  readonly rolls: Map<string, Roll>;
  /** Warnings of the current event, which counts nevertheless. */
  readonly warnings: Omit<Diagnostic<DeliberationCode>, 'path'>[];
  /** Time at which the last event was entered; absent before the first. */
  last: Moment | undefined;
}

/** Builds the refusal of an event. */
export const refuse = (code: DeliberationCode, received: unknown, params: Params = {}): Refusal => ({
  code,
  received: formatReceived(received),
  params,
});

/** Returns the open vote on a proposal, or on any proposal when none is given. */
export const runningVote = ({ state }: Course, proposalId?: string) =>
  state.votes.find((vote) => vote.tally === undefined && (proposalId === undefined || vote.proposalId === proposalId));

/** Refuses the first of some members who is outside the scope. */
export const outsider = (course: Course, ids: Iterable<string>): Refusal | undefined => {
  if (course.state.members.length === 0) return refuse('deliberation.no-scope', [...ids].slice(0, 3));
  for (const id of ids) if (!course.memberIds.has(id)) return refuse('deliberation.outside-scope', id, { member: id });
  return undefined;
};

/** Refuses an id that is already in the list. */
export const taken = (list: readonly { readonly id: string }[], id: string): Refusal | undefined =>
  list.some((item) => item.id === id) ? refuse('deliberation.id-taken', id, { id }) : undefined;
