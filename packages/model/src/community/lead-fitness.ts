import type { CommunityRecords } from './community-records';
import type { Findings } from './findings';
import type { LevelOrder } from '../work-model/level-order';
import type { WorkModel } from '../work-model/work-model';

/** Reports leads whose title belongs to a level other than their node's, and warns of volunteers who lead a post that they do not serve. */
export const reportLeads = (
  findings: Findings,
  { leads, nodes, volunteers }: CommunityRecords,
  model: WorkModel,
  levels: LevelOrder,
): void => {
  const titles = new Map(model.leadTitles.map((title) => [title.id, title]));
  const postNames = new Map(model.posts.map(({ id, name }) => [id, name]));
  for (const [i, lead] of leads.rows.entries()) {
    if (lead === undefined) continue;
    const node = nodes.rows[nodes.indexOf.get(lead.nodeId) ?? -1];
    const title = titles.get(lead.titleId ?? '');
    const level = node === undefined ? undefined : levels.rankOf(node.levelId);
    const expected = title === undefined ? undefined : levels.rankOf(title.levelId);
    if (title !== undefined && level !== undefined && expected !== undefined && level !== expected)
      findings.add('model.lead-level', ['leads', i, 'titleId'], lead.titleId, {
        title: title.name,
        level: levels.nameOf(level),
        expected: levels.nameOf(expected),
      });
    const volunteer = volunteers.rows[volunteers.indexOf.get(lead.volunteerId ?? '') ?? -1];
    if (volunteer === undefined) continue;
    for (const [j, post] of lead.posts.entries()) {
      const name = postNames.get(post);
      if (name === undefined || volunteer.posts.includes(post)) continue;
      findings.add(
        'model.lead-post',
        ['leads', i, 'posts', j],
        post,
        { volunteer: volunteer.id, post: name },
        'warning',
      );
    }
  }
};
