import { CodedError, isHolder } from '@community1373/base/diagnostics';
import type { Vote } from './vote';

const areNamed = (items: unknown, key: string): boolean =>
  Array.isArray(items) && items.every((item: unknown) => isHolder(item) && typeof item[key] === 'string');

const isRule = (rule: unknown): boolean =>
  isHolder(rule) &&
  'quorum' in rule &&
  isHolder(rule.quorum) &&
  'majority' in rule &&
  isHolder(rule.majority) &&
  'heads' in rule &&
  (rule.heads === 'owners' || rule.heads === 'members');

/**
 * Checks the shape of a vote to be counted; throws the coded error `deliberation.vote` otherwise. Forecasts count thousands of votes, so
 * members and ballots are only checked for their ids; `parseVote` reports every other fault.
 */
export const checkedVote = (vote: Vote): Vote => {
  if (!isHolder(vote) || !areNamed(vote.members, 'id') || !areNamed(vote.ballots, 'memberId') || !isRule(vote.rule))
    throw new CodedError('deliberation.vote', vote);
  return vote;
};
