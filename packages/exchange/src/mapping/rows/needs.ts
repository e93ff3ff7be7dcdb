import { termsOf } from '../../cells/choice-codecs';
import { HouseholdFinder } from './household-finder';
import type { KindReader, ReadContext } from './kind-reader';
import { NodeFinder } from './node-finder';
import type { MappedRow } from './mapped-row';
import { NeedRecords, needTerms, type NeedOf } from './need-records';
import { postMatcher } from './post-words';
import { hasNoPlace } from './row-place';
import { sheetOfRecords } from './table-records';

/** Reads needs, a row each: of the household at an address, or of a node where there is no address. */
export const needsReader = (context: ReadContext): KindReader => {
  const { model } = context.base;
  const needs = new NeedRecords(context);
  const finder = new HouseholdFinder(context);
  const nodes = new NodeFinder(context);
  const postOf = postMatcher(model, true);
  const groups = termsOf(model.groups, 'zh-CN');
  const needOf = (row: MappedRow): NeedOf | undefined => {
    if (hasNoPlace(row) && row.cell('node') !== undefined) {
      const nodeId = nodes.nodeOf(row);
      return nodeId === undefined ? row.leaveOut('exchange.mapping-node', 'node') : { kind: 'node', nodeId };
    }
    const householdId = finder.householdOf(row)?.id;
    return householdId === undefined ? undefined : { kind: 'household', householdId };
  };
  return {
    read: (row) => {
      const of = needOf(row);
      if (of === undefined) return undefined;
      const postId = postOf(row.text('need') ?? '');
      if (postId === undefined) return row.leaveOut('exchange.mapping-need', 'need');
      const terms = needTerms(row);
      if (terms === undefined) return undefined;
      const care = row.text('care');
      if (needs.add(row, of, postId, care === undefined ? undefined : groups.idOf(care), terms)) row.take();
      return undefined;
    },
    finish: () => sheetOfRecords(context, 'needs', needs.all),
  };
};
