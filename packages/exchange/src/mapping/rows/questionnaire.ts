import type { FilledCell } from '../../cells/codec';
import { HouseholdFinder } from './household-finder';
import type { KindReader, ReadContext } from './kind-reader';
import type { MappedRow } from './mapped-row';
import { NeedRecords, needTerms } from './need-records';
import { postMatcher } from './post-words';
import { hasNoPlace } from './row-place';
import { sheetOfRecords } from './table-records';

const between = /[┋|;；\n\r]+/;
const within = /[、，,/]+/;
const chosen = /^(?:1|是|选中|已选|√|✓|✔|true|yes)$/i;
const notChosen = /^(?:0|否|未选|未选中|×|false|no|-3|-2)$/i;

/** Returns the option in the header of a column of its own: 2、您需要哪些服务：助餐, 2(助餐). */
const optionOf = (header: string): string => /[(（:：]([^()（）:：]{1,40})[)）]?$/.exec(header)?.[1] ?? header;

/** Returns the options that a cell states: several in one cell, or the option of its column where it is ticked. */
const optionsIn = (cell: FilledCell, header: string): readonly string[] => {
  const text = typeof cell === 'object' ? '' : String(cell).trim();
  if (chosen.test(text)) return [optionOf(header)];
  return notChosen.test(text) ? [] : text.split(between).filter((option) => option.trim() !== '');
};

/** Reads a questionnaire: what respondents need, counted by post; where their household is known, as its needs. */
export const questionnaireReader = (context: ReadContext): KindReader => {
  const { model } = context.base;
  const needs = new NeedRecords(context);
  const finder = new HouseholdFinder(context);
  const postOf = postMatcher(model, true);
  const counts = new Map<string, number>();
  let read = 0;
  const postsOf = (row: MappedRow): ReadonlySet<string> => {
    const posts = new Set<string>();
    let unread = false;
    for (const { cell, column } of row.all('answers'))
      for (const option of optionsIn(cell, column.header)) {
        const whole = postOf(option);
        const found = whole === undefined ? option.split(within).map(postOf) : [whole];
        for (const post of found)
          if (post === undefined) unread = true;
          else posts.add(post);
      }
    if (unread) row.warn('exchange.mapping-answer-unread', 'answers');
    return posts;
  };
  return {
    read: (row) => {
      const posts = postsOf(row);
      for (const post of posts) counts.set(post, (counts.get(post) ?? 0) + 1);
      if (posts.size === 0) return row.leaveOut('exchange.mapping-no-need', 'answers');
      if (hasNoPlace(row)) return row.leaveOut('exchange.mapping-answer-counted', 'place');
      const householdId = finder.householdOf(row)?.id;
      const terms = householdId === undefined ? undefined : needTerms(row);
      if (householdId === undefined || terms === undefined) return undefined;
      const of = { kind: 'household', householdId } as const;
      if ([...posts].every((post) => needs.add(row, of, post, undefined, terms))) {
        read += 1;
        row.take();
      }
      return undefined;
    },
    finish: () => (read === 0 ? [] : sheetOfRecords(context, 'needs', needs.all)),
    answers: () =>
      model.posts.flatMap(({ id }) => {
        const count = counts.get(id);
        return count === undefined ? [] : [{ postId: id, count }];
      }),
  };
};
