import { CodedError } from '@community1373/base/diagnostics';
import type { Vote } from './vote';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const areNamed = (items: unknown, key: string): boolean =>
  Array.isArray(items) && items.every((item: unknown) => isObject(item) && typeof (item as Readonly<Record<string, unknown>>)[key] === 'string'); // reading a property of an object is safe

const isRule = (rule: unknown): boolean =>
  isObject(rule) && 'quorum' in rule && isObject(rule.quorum) && 'majority' in rule && isObject(rule.majority) && 'heads' in rule && (rule.heads === 'owners' || rule.heads === 'members');

/**
 * A vote that a caller gives to be counted; a coded error for what is none. Votes are counted by the thousand where outcomes are tried, so that members and ballots are looked at once and not read
 * anew; `parseVote` says what else is wrong with them.
 */
export const checkedVote = (vote: Vote): Vote => {
  if (!isObject(vote) || !areNamed(vote.members, 'id') || !areNamed(vote.ballots, 'memberId') || !isRule(vote.rule)) throw new CodedError('deliberation.vote', vote);
  return vote;
};
