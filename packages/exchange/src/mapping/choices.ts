import type { LocalText } from '@community1373/base/explain';
import { type MatterEvent, replayMatter, type VoteState } from '@community1373/deliberation';
import { checkScenario, type Scenario } from '@community1373/core';
import { checkChoice } from '../check-arguments';
import { kindIds, type TableKindId } from './kinds';

/** A value for what a table does not state, of which one is chosen: the key in the defaults of a mapping, and the values that the scenario offers. */
export interface MappingChoice {
  /** The key of the value in the defaults of a mapping. */
  readonly key: 'levyId' | 'matterId' | 'postId' | 'bookableDayId' | 'frequency' | 'minutes';
  /** The values to choose from, each with its name. */
  readonly options: readonly { readonly value: string | number; readonly name: LocalText }[];
  /** True when a value is needed before the table can be read. */
  readonly required: boolean;
}

/** A matter with a vote that is still open. */
interface MatterOfVote {
  readonly id: string;
  readonly title: string;
  readonly events: readonly MatterEvent[];
  readonly vote: VoteState;
}

const mattersOfVotes = (base: Scenario): readonly MatterOfVote[] =>
  base.matters.flatMap(({ id, events }) => {
    if (!events.some(({ type }) => type === 'vote-opened')) return [];
    const { votes, title } = replayMatter(events);
    const vote = votes.findLast(({ tally }) => tally === undefined);
    return vote === undefined ? [] : [{ id, title: title ?? id, events, vote }];
  });

/** Returns the running vote of a matter, or the only one of the scenario; of several in one matter, the last that was opened. */
export const runningVote = (base: Scenario, matterId: string | undefined): MatterOfVote | undefined => {
  const all = mattersOfVotes(base);
  return matterId === undefined ? (all.length === 1 ? all[0] : undefined) : all.find(({ id }) => id === matterId);
};

const same = (text: string): LocalText => ({ 'zh-CN': text, en: text });

const frequencies: MappingChoice['options'] = [
  { value: 'week', name: { 'zh-CN': '每周一次', en: 'once a week' } },
  { value: 'month', name: { 'zh-CN': '每月一次', en: 'once a month' } },
  { value: 'quarter', name: { 'zh-CN': '每季度一次', en: 'once a quarter' } },
];
const lengths: MappingChoice['options'] = [30, 60, 90, 120].map((value) => ({
  value,
  name: { 'zh-CN': `${value} 分钟`, en: `${value} minutes` },
}));

/**
 * Lists the values that a person chooses for a kind of table where its columns do not state them: the levy of payments, the running vote of ballots, the post of sign-ups.
 *
 * @example
 * import { mappingChoices } from '@community1373/exchange/mapping';
 * import { sampleScenario } from '@community1373/core/sample';
 * const [levy] = mappingChoices('payments', sampleScenario());
 * [levy?.key, levy?.options[0]?.value]; // => ['levyId', 'levy-b9-main']
 */
export const mappingChoices = (kind: TableKindId, base: Scenario): readonly MappingChoice[] => {
  checkChoice(kind, kindIds, 'exchange.mapping-kind');
  checkScenario(base);
  switch (kind) {
    case 'payments':
      return [
        {
          key: 'levyId',
          required: true,
          options: base.levies.map(({ id, title }) => ({ value: id, name: same(title) })),
        },
      ];
    case 'ballots':
      return [
        {
          key: 'matterId',
          required: true,
          options: mattersOfVotes(base).map(({ id, title }) => ({ value: id, name: same(title) })),
        },
      ];
    case 'signUps':
      return [
        { key: 'postId', required: true, options: base.model.posts.map(({ id, name }) => ({ value: id, name })) },
      ];
    case 'bookings':
      return [
        {
          key: 'bookableDayId',
          required: true,
          options: base.seatedDays.map(({ id, title }) => ({ value: id, name: same(title) })),
        },
      ];
    case 'needs':
    case 'questionnaire':
      return [
        { key: 'frequency', required: false, options: frequencies },
        { key: 'minutes', required: false, options: lengths },
      ];
    default:
      return [];
  }
};
