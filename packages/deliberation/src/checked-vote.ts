import { CodedError } from '@community1373/base/diagnostics';
import type { Vote } from './vote';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const areNamed = (items: unknown, key: string): boolean =>
  Array.isArray(items) && items.every((item: unknown) => isObject(item) && typeof (item as Readonly<Record<string, unknown>>)[key] === 'string'); // reading a property of an object is safe

const isRule = (rule: unknown): boolean =>
  isObject(rule) && 'quorum' in rule && isObject(rule.quorum) && 'majority' in rule && isObject(rule.majority) && 'heads' in rule && (rule.heads === 'owners' || rule.heads === 'members');

/**
 * Checks the shape of a vote to be counted; throws the coded error `deliberation.vote` otherwise. Forecasts count thousands of votes, so
 * members and ballots are only checked for their ids; `parseVote` reports every other fault.
 */
export const checkedVote = (vote: Vote): Vote => {
  if (!isObject(vote) || !areNamed(vote.members, 'id') || !areNamed(vote.ballots, 'memberId') || !isRule(vote.rule)) throw new CodedError('deliberation.vote', vote);
  return vote;
};
