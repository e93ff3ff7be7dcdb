import type { LocalText } from '@community1373/base/explain';
import type { Assessment, Scenario } from '@community1373/core';
import type { PlaceKey } from './command';
import type { Subject } from './view';

const same = (text: string): LocalText => ({ 'zh-CN': text, en: text });

type Decision = NonNullable<Scenario['decisions']['roster']>;

const placesWhere = (
  decision: Decision | undefined,
  holds: (assignment: Decision['roster']['assignments'][number]) => boolean,
): readonly PlaceKey[] =>
  decision?.roster.assignments.filter(holds).map(({ personId, shiftId }) => ({ volunteerId: personId, shiftId })) ?? [];

/** Collects the names that the page needs; for households and needs, only those mentioned in the assessment. */
export const subjectOf = (
  { name, model, community, period, decisions, masked }: Scenario,
  assessment: Assessment,
): Subject => {
  const nodes = new Map(community.nodes.map((node) => [String(node.id), node]));
  const dwellings = new Map(community.dwellings.map((dwelling) => [String(dwelling.id), dwelling]));
  const households = new Map(community.households.map((household) => [String(household.id), household]));
  const needs = new Map(community.needs.map((need) => [String(need.id), need]));
  const posts = new Map(model.posts.map((post) => [String(post.id), post.name]));
  const kinds = new Map(model.stations.map((station) => [String(station.id), station.name]));
  const labels: Record<string, LocalText> = {};
  const nodeName = (id: string): string => nodes.get(id)?.name ?? id;
  const householdName = (id: string): string => {
    const dwelling = dwellings.get(households.get(id)?.dwellingId ?? '');
    return dwelling === undefined ? id : `${nodeName(dwelling.nodeId)} ${dwelling.room}`;
  };
  const label = (id: string): void => {
    if (labels[id] !== undefined) return;
    const need = needs.get(id);
    if (need !== undefined) {
      const place = need.of.kind === 'node' ? nodeName(need.of.nodeId) : householdName(need.of.householdId);
      const post = posts.get(need.postId);
      labels[id] = { 'zh-CN': `${place} ${post?.['zh-CN'] ?? ''}`.trim(), en: `${place} ${post?.en ?? ''}`.trim() };
    } else if (nodes.has(id)) labels[id] = same(nodeName(id));
    else if (households.has(id)) labels[id] = same(householdName(id));
  };
  for (const node of community.nodes) labels[node.id] = same(node.name);
  for (const { missing } of assessment.coverages) for (const { subjects } of missing) subjects.forEach(label);
  for (const { shares } of assessment.levies) for (const { householdId } of shares) label(householdId);
  for (const { visits } of assessment.roster?.shifts ?? []) visits.forEach(label);
  return {
    name,
    synthetic: community.synthetic,
    masked: masked === true,
    workModel: model.name,
    from: period.from,
    posts: model.posts.map((post) => ({ id: post.id, name: post.name })),
    groups: model.groups.map((group) => ({ id: group.id, name: group.name })),
    stations: community.stations.map((station) => ({
      id: station.id,
      name: station.name,
      kind: kinds.get(station.kindId) ?? same(station.kindId),
      position: station.position,
    })),
    volunteers: community.volunteers.map((volunteer) => ({
      id: volunteer.id,
      posts: volunteer.posts,
      minutesPerWeek: volunteer.minutesPerWeek,
      home: volunteer.homeNodeId === undefined ? undefined : nodeName(volunteer.homeNodeId),
      absences: volunteer.unavailable ?? [],
    })),
    pinned: placesWhere(decisions.roster, ({ pinned }) => pinned === true),
    missed: placesWhere(decisions.roster, ({ state }) => state === 'missed'),
    labels,
  };
};
