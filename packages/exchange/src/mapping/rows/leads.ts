import { termsOf } from '../../cells/choice-codecs';
import type { Plain } from '../../sheets/document';
import type { KindReader, ReadContext } from './kind-reader';
import { namedVolunteer } from './named-volunteer';
import { NodeFinder } from './node-finder';
import { postsReader } from './post-words';
import { sheetOfRecords } from './table-records';

/** Reads leads: the node, the title, the posts. Without posts they are those that the level of the node requires. */
export const leadsReader = (context: ReadContext): KindReader => {
  const { community, model } = context.base;
  const nodes = new NodeFinder(context);
  const levelOf = new Map<string, string>(community.nodes.map(({ id, levelId }) => [id, levelId]));
  const titles = termsOf(model.leadTitles, 'zh-CN');
  const volunteers = new Set<string>(community.volunteers.map(({ id }) => id));
  const before = new Map(
    community.leads.map((lead) => [JSON.stringify([lead.nodeId, lead.titleId, lead.posts]), lead]),
  );
  const postsOf = postsReader(model);
  const named = namedVolunteer(context);
  const records = new Map<string, Plain>();
  return {
    read: (row) => {
      const nodeId = nodes.nodeOf(row);
      if (nodeId === undefined) return row.leaveOut('exchange.mapping-node', 'node');
      const level = model.levels.find(({ id }) => id === levelOf.get(nodeId));
      const said = row.text('lead-title');
      const ofLevel = model.leadTitles.filter(({ levelId }) => levelId === level?.id);
      const known = said === undefined ? undefined : titles.idOf(said);
      const stated = ofLevel.find(({ id }) => id === known)?.id;
      const titleId = stated ?? (said === undefined || ofLevel.length !== 1 ? undefined : ofLevel[0]?.id);
      if (said !== undefined && stated === undefined) row.warn('exchange.mapping-lead-title', 'lead-title');
      const read = postsOf(row, 'posts');
      if (read === undefined) return undefined;
      const posts: readonly string[] = read.length > 0 ? read : (level?.requiredPosts ?? []);
      if (posts.length === 0) return row.leaveOut('exchange.mapping-lead-posts', 'posts');
      if (read.length === 0) row.warn('exchange.mapping-lead-required', 'posts');
      const volunteerId = row.text('volunteer-id') ?? named(row);
      if (volunteerId !== undefined && !volunteers.has(volunteerId))
        return row.leaveOut('exchange.mapping-volunteer-unknown', 'volunteer-id');
      const key = JSON.stringify([nodeId, titleId, posts]);
      row.take();
      records.set(key, {
        ...before.get(key),
        nodeId,
        posts,
        ...(titleId === undefined ? {} : { titleId }),
        ...(volunteerId === undefined ? {} : { volunteerId }),
      });
      return undefined;
    },
    finish: () => sheetOfRecords(context, 'leads', [...records.values()]),
  };
};
