import type { ModelList } from './model-change';

/**
 * Where a document (`model` and the parts of a scenario) refers to an id. A path is read segment by segment: `*` each row or item of a list; `+`
 * the same for a list that needs one at least; `!` a list that goes as a whole when one of it goes; `@` the keys of a record; a name with `?` may
 * be left out. Where a reference cannot be replaced, the item, the field, or else the row that it stands in goes.
 */
export type ReferencePath = string;

/** Where the elements of the model’s lists are referred to. Logs (matters, linkage) keep what was written and are not here. */
export const termPaths: Readonly<Record<ModelList, readonly ReferencePath[]>> = {
  zones: ['community.zones.*.kindId'],
  stations: ['community.stations.*.kindId'],
  posts: [
    'model.levels.*.requiredPosts.*',
    'model.coverages.*.requirement.postId',
    'community.stations.*.offers.*',
    'community.teams.*.postId',
    'community.volunteers.*.posts.+',
    'community.leads.*.posts.+',
    'community.organisations.*.posts.*',
    'community.socialWorkers.*.posts.*',
    'community.needs.*.postId',
    'services.*.postId',
    'rounds.*.postId',
    'rosterRules.*.posts.+',
    'outages.*.care.postId',
    'served.*.postId',
    'decisions.roster?.shifts.!.postId',
  ],
  coverages: [],
  levels: ['model.leadTitles.*.levelId', 'community.nodes.*.levelId'],
  leadTitles: ['community.leads.*.titleId?'],
  groups: ['community.households.*.residents.@', 'community.needs.*.groupId?', 'outages.*.care.groups.+'],
  channels: ['community.nodes.*.channels.*'],
  parties: [],
};

/** Records that others refer to, and where. */
export type RecordList = 'nodes' | 'teams' | 'volunteers';

/** Where a scenario refers to records that may go with an element of the model. A volunteer who has gone leaves open places on the roster. */
export const recordPaths: Readonly<Record<RecordList, readonly ReferencePath[]>> = {
  nodes: [
    'community.zones.*.nodeId?',
    'community.dwellings.*.nodeId',
    'community.volunteers.*.homeNodeId?',
    'community.needs.*.of.nodeId',
    'services.*.placeId?',
    'levies.*.scope.placeIds.+',
    'outages.*.placeId',
    'decisions.roster?.shifts.!.placeId?',
  ],
  teams: ['community.volunteers.*.teamId?'],
  volunteers: ['community.stations.*.staff.*', 'community.leads.*.volunteerId'],
};
