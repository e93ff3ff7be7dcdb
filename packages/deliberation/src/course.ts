import { type Diagnostic, showReceived } from '@community1373/base/diagnostics';
import type { Params } from '@community1373/base/explain';
import type { RulePack } from '@community1373/base/rules';
import type { Electorate } from './electorate';
import type { MatterState } from './matter-state';
import type { DeliberationCode } from './messages';
import type { Ballot } from './vote';

type Draft<T> = T extends readonly (infer Item)[] ? Draft<Item>[] : T extends string | number | boolean | undefined ? T : { -readonly [K in keyof T]: T[K] };

/** The state while it is being replayed: its lists grow in place. */
export type MatterDraft = { -readonly [K in keyof MatterState]: Draft<MatterState[K]> };

/** Why an event does not count. */
export interface Refusal {
  readonly code: DeliberationCode;
  readonly received: string;
  readonly params: Params;
}

/** Ballots of a vote by the position of their head. */
export interface Roll {
  readonly electorate: Electorate;
  readonly ballots: Map<number, Ballot>;
}

/** One replay under way: the state, and what it needs to know quickly. */
export interface Course {
  readonly state: MatterDraft;
  readonly packs: readonly RulePack[];
  readonly memberIds: Set<string>;
  readonly rolls: Map<string, Roll>;
  /** Warnings of the event at hand; it counts, but says so. */
  readonly warnings: Omit<Diagnostic<DeliberationCode>, 'path'>[];
}

/** Names why an event does not count. */
export const refuse = (code: DeliberationCode, received: unknown, params: Params = {}): Refusal => ({
  code,
  received: showReceived(received),
  params,
});

/** The vote that is still open, of a proposal or of any. */
export const runningVote = ({ state }: Course, proposalId?: string) =>
  state.votes.find((vote) => vote.tally === undefined && (proposalId === undefined || vote.proposalId === proposalId));

/** The first of some members who is not among those concerned. */
export const outsider = (course: Course, ids: Iterable<string>): Refusal | undefined => {
  if (course.state.members.length === 0) return refuse('deliberation.no-scope', [...ids].slice(0, 3));
  for (const id of ids) if (!course.memberIds.has(id)) return refuse('deliberation.outside-scope', id, { member: id });
  return undefined;
};

/** Refuses an id that the list already has. */
export const taken = (list: readonly { readonly id: string }[], id: string): Refusal | undefined =>
  list.some((item) => item.id === id) ? refuse('deliberation.id-taken', id, { id }) : undefined;
