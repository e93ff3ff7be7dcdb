import { type Course, type Refusal, refuse, runningVote, taken } from './course';
import { basisOf, firstError } from '../vote/decision-basis';
import { electorateOf } from '../vote/electorate';
import type { EventOf } from '../event/matter-event';
import { dayOf } from './moment';
import { countHeads } from '../vote/vote-status';
import { tallyCount } from '../vote/tally';
import { ruleFault } from '../vote/vote';

/** Opens a vote (启动表决): it is judged by the pack in force on the day of opening, over the scope of that time. */
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
  const basis = basisOf({ authority: rule.authority, day: dayOf(at), packs, unsureRules });
  if (!basis.ok) return firstError(basis.report);
  warnings.push(...basis.report.items);
  const vote = {
    id,
    proposalId,
    rule,
    members,
    proxies,
    openedAt: at,
    closesAt,
    packId: basis.value.packId,
    ballots: [],
    tally: undefined,
  };
  state.votes.push(vote);
  const electorate = electorateOf(members, rule.heads);
  rolls.set(id, { vote, electorate, ballots: electorate.areas.map(() => undefined), cast: 0, held: new Map() });
  return undefined;
};

/** Casts a ballot (投票): one per head; a later ballot counts only with `changes`. */
export const applyBallot = (course: Course, event: EventOf<'ballot-cast'>): Refusal | undefined => {
  const roll = course.rolls.get(event.voteId);
  if (roll === undefined) return refuse('deliberation.vote-unknown', event.voteId, { vote: event.voteId });
  const { vote } = roll;
  if (vote.tally !== undefined) return refuse('deliberation.vote-closed', vote.id, { vote: vote.id });
  const { memberId, choice, proxy, at } = event;
  if (at < vote.openedAt) return refuse('deliberation.vote-not-begun', at, { vote: vote.id, opens: vote.openedAt });
  if (at > vote.closesAt) return refuse('deliberation.vote-over', at, { vote: vote.id, closed: vote.closesAt });
  const head = roll.electorate.headOf.get(memberId);
  if (head === undefined) return refuse('deliberation.outside-scope', memberId, { member: memberId });
  if (roll.electorate.undelivered.has(memberId))
    return refuse('deliberation.unit-undelivered', memberId, { member: memberId });
  const earlier = roll.ballots[head];
  if (earlier !== undefined && event.changes !== true)
    return refuse('deliberation.double-ballot', memberId, { member: memberId, earlier: earlier.memberId });
  if (earlier === undefined && event.changes === true)
    return refuse('deliberation.no-ballot-to-change', memberId, { member: memberId });
  if (proxy !== undefined) {
    if (vote.proxies === undefined) return refuse('deliberation.proxy-not-allowed', proxy, { member: memberId });
    const limit = vote.proxies.maximumPerHolder;
    const held = roll.held.get(proxy.holderId) ?? 0;
    const others = earlier?.proxy?.holderId === proxy.holderId ? held - 1 : held;
    if (limit !== undefined && others >= limit)
      return refuse('deliberation.proxy-limit', proxy, { holder: proxy.holderId, limit });
  }
  const before = earlier?.proxy?.holderId;
  if (before !== undefined) roll.held.set(before, (roll.held.get(before) ?? 0) - 1);
  if (proxy !== undefined) roll.held.set(proxy.holderId, (roll.held.get(proxy.holderId) ?? 0) + 1);
  roll.ballots[head] = proxy === undefined ? { memberId, choice } : { memberId, choice, proxy };
  if (earlier === undefined) roll.cast += 1;
  return undefined;
};

/** Closes a vote (表决截止): at the announced time, or as soon as every head has voted. */
export const applyVoteClosed = (course: Course, event: EventOf<'vote-closed'>): Refusal | undefined => {
  const roll = course.rolls.get(event.voteId);
  if (roll === undefined) return refuse('deliberation.vote-unknown', event.voteId, { vote: event.voteId });
  const { vote } = roll;
  if (vote.tally !== undefined) return refuse('deliberation.vote-closed', vote.id, { vote: vote.id });
  if (event.at < vote.closesAt && roll.cast < roll.electorate.areas.length)
    return refuse('deliberation.vote-not-over', event.at, {
      vote: vote.id,
      closes: vote.closesAt,
      without: roll.electorate.areas.length - roll.cast,
    });
  vote.tally = tallyCount(vote.rule, countHeads(roll.electorate, roll.ballots));
  return undefined;
};
