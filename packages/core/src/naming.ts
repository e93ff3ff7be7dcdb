import type { Explanation, ParamValue } from '@community1373/base/explain';
import type { Community, WorkModel } from '@community1373/model';

/** Puts names in the place of ids in the parameters of an explanation; what has no name (a volunteer, a household) keeps its id. */
export type Naming = (explanation: Explanation) => Explanation;

const namedParams = new Set(['post', 'posts', 'node', 'nodes', 'parent', 'group', 'level', 'station', 'organisation', 'coverage', 'place']);

/** Rooms know ids only; the names are the model's and the community's. */
export const namingOf = (model: WorkModel, community: Community): Naming => {
  const names = new Map<string, ParamValue>();
  for (const { id, name } of [...model.groups, ...model.levels, ...model.posts, ...model.coverages]) names.set(id, name);
  for (const { id, name } of [...community.nodes, ...community.stations, ...community.organisations]) names.set(id, name);
  const rename = (value: ParamValue): ParamValue => {
    if (typeof value === 'string') return names.get(value) ?? value;
    return Array.isArray(value) ? value.map(rename) : value;
  };
  return ({ code, params }) => ({
    code,
    params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, namedParams.has(key) ? rename(value) : value])),
  });
};
