import type { ModelList } from './model-change';

/**
 * Path to the references to an id in a document (`model` and the parts of a scenario). A path is read segment by segment: `*` each row or item of a list; `+`
 * the same for a list that must not be empty; `!` a list that is removed as a whole when one of its items is removed; `@` the keys of a record; a name with `?`
 * is optional. When a reference cannot be replaced, the item, the field, or otherwise the row that holds it is removed.
 */
export type ReferencePath = string;

/** Paths to the references to elements of the model’s lists. Logs (matters, linkage) keep their recorded text and are not included. */
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

/** Lists of records that other records refer to. */
export type RecordList = 'nodes' | 'teams' | 'volunteers';

/** Paths to the references to records that may be removed with an element of the model. A removed volunteer leaves open places on the roster. */
export const recordPaths: Readonly<Record<RecordList, readonly ReferencePath[]>> = {
  nodes: [
    'community.zones.*.nodeId?',
    'community.dwellings.*.nodeId',
    'community.premises.*.nodeId',
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
