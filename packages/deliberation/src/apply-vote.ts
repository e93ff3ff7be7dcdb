import { type Course, type Refusal, refuse, runningVote, taken } from './course';
import { decisionBasis, firstError } from './decision-basis';
import { electorateOf } from './electorate';
import type { EventOf } from './matter-event';
import { dayOf } from './moment';
import { tally } from './tally';
import { ruleFault } from './vote';

/** 启动表决: the vote is judged by the pack in force on the day it opens, over those concerned as they stand then. */
export const applyVoteOpened = (course: Course, event: EventOf<'vote-opened'>): Refusal | undefined => {
  const { state, packs, rolls, warnings } = course;
  const { voteId: id, proposalId, rule, at, closesAt, proxies, unsureRules } = event;
  const used = taken(state.votes, id);
  if (used !== undefined) return used;
  if (!state.proposals.some((proposal) => proposal.id === proposalId))
    return refuse('deliberation.proposal-unknown', proposalId, { proposal: proposalId });
  if (state.members.length === 0) return refuse('deliberation.no-scope', id);
  const running = runningVote(course, proposalId);
  if (running !== undefined) return refuse('deliberation.vote-running', running.id, { vote: running.id });
  if (closesAt <= at) return refuse('deliberation.vote-without-time', closesAt, { closes: closesAt, opens: at });
  const { members } = state;
  const fault = ruleFault(rule, members);
  if (fault !== undefined) return refuse(fault.code, fault.received, { rule: rule.title });
  const basis = decisionBasis({ authority: rule.authority, day: dayOf(at), packs, unsureRules });
  if (!basis.ok) return firstError(basis.report);
  warnings.push(...basis.report.items);
  state.votes.push({ id, proposalId, rule, members, proxies, openedAt: at, closesAt, packId: basis.value.packId, ballots: [] });
  rolls.set(id, { electorate: electorateOf(members, rule.heads), ballots: new Map() });
  return undefined;
};

const findOpen = ({ state, rolls }: Course, id: string) => {
  const vote = state.votes.find((opened) => opened.id === id);
  const roll = rolls.get(id);
  if (vote === undefined || roll === undefined) return { ok: false, refusal: refuse('deliberation.vote-unknown', id, { vote: id }) } as const;
  if (vote.tally !== undefined) return { ok: false, refusal: refuse('deliberation.vote-closed', id, { vote: id }) } as const;
  return { ok: true, vote, roll } as const;
};

/** 投票: one ballot a head; a later one counts only where it says that it changes the earlier one. */
export const applyBallot = (course: Course, event: EventOf<'ballot-cast'>): Refusal | undefined => {
  const found = findOpen(course, event.voteId);
  if (!found.ok) return found.refusal;
  const { vote, roll } = found;
  const { memberId, choice, proxy, at } = event;
  if (at > vote.closesAt) return refuse('deliberation.vote-over', at, { vote: vote.id, closed: vote.closesAt });
  const head = roll.electorate.headOf.get(memberId);
  if (head === undefined) return refuse('deliberation.outside-scope', memberId, { member: memberId });
  const earlier = roll.ballots.get(head);
  if (earlier !== undefined && event.changes !== true)
    return refuse('deliberation.double-ballot', memberId, { member: memberId, earlier: earlier.memberId });
  if (earlier === undefined && event.changes === true) return refuse('deliberation.no-ballot-to-change', memberId, { member: memberId });
  if (proxy !== undefined) {
    if (vote.proxies === undefined) return refuse('deliberation.proxy-not-allowed', proxy, { member: memberId });
    const limit = vote.proxies.maximumPerHolder;
    if (limit !== undefined) {
      let held = 0;
      for (const [position, ballot] of roll.ballots) if (position !== head && ballot.proxy?.holderId === proxy.holderId) held += 1;
      if (held >= limit) return refuse('deliberation.proxy-limit', proxy, { holder: proxy.holderId, limit });
    }
  }
  roll.ballots.set(head, proxy === undefined ? { memberId, choice } : { memberId, choice, proxy });
  return undefined;
};

/** 表决截止: at the announced time, or as soon as every head has voted. */
export const applyVoteClosed = (course: Course, event: EventOf<'vote-closed'>): Refusal | undefined => {
  const found = findOpen(course, event.voteId);
  if (!found.ok) return found.refusal;
  const { vote, roll } = found;
  if (event.at < vote.closesAt && roll.ballots.size < roll.electorate.heads.length)
    return refuse('deliberation.vote-not-over', event.at, { vote: vote.id, closes: vote.closesAt, without: roll.electorate.heads.length - roll.ballots.size });
  vote.tally = tally({ members: vote.members, rule: vote.rule, ballots: [...roll.ballots.values()] });
  return undefined;
};
