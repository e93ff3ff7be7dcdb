import type { Explanation, ParamValue } from '@community1373/base/explain';
import type { Community, WorkModel } from '@community1373/model';
import type { CoverageAssessment, Finding, RosterAssessment } from './assessment';

/** Puts names in the place of ids in the parameters of an explanation; what has no name (a volunteer, a household) keeps its id. */
export type Naming = (explanation: Explanation) => Explanation;

const namedParams = new Set(['post', 'posts', 'node', 'nodes', 'parent', 'group', 'level', 'station', 'organisation', 'organisations', 'coverage', 'place']);

/** What has a name. Stations are pairs of id and name as one text, which two lists of the same names share: they move more often than they are called otherwise. */
export interface Names extends Pick<WorkModel, 'groups' | 'levels' | 'posts' | 'coverages'> {
  readonly nodes: Community['nodes'];
  readonly organisations: Community['organisations'];
  readonly stations: string;
}

/** Rooms know ids only; the names are the model's and the community's. */
export const namingFrom = ({ groups, levels, posts, coverages, nodes, organisations, stations }: Names): Naming => {
  const names = new Map<string, ParamValue>();
  for (const { id, name } of [...groups, ...levels, ...posts, ...coverages]) names.set(id, name);
  for (const list of [nodes, organisations]) for (const { id, name } of list) names.set(id, name);
  // `textOf` has written the text.
  for (const [id, name] of JSON.parse(stations) as readonly (readonly [string, string])[]) names.set(id, name);
  const rename = (value: ParamValue): ParamValue => {
    if (typeof value === 'string') return names.get(value) ?? value;
    return Array.isArray(value) ? value.map(rename) : value;
  };
  return ({ code, params }) => ({
    code,
    params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, namedParams.has(key) ? rename(value) : value])),
  });
};

const textOf = (stations: Community['stations']): string => JSON.stringify(stations.map(({ id, name }) => [id, name]));

/** The names of a model and a community, as {@link namingFrom} reads them. */
export const namesOf = ({ groups, levels, posts, coverages }: WorkModel, { nodes, organisations, stations }: Community): Names => ({
  groups,
  levels,
  posts,
  coverages,
  nodes,
  organisations,
  stations: textOf(stations),
});

/** The naming of a model and a community. */
export const namingOf = (model: WorkModel, community: Community): Naming => namingFrom(namesOf(model, community));

const named = <T extends { readonly why: Explanation }>(items: readonly T[], name: Naming): readonly T[] => items.map((item) => ({ ...item, why: name(item.why) }));

/** A coverage with names in its reasons. */
export const namedCoverage = ({ coverage, name }: { readonly coverage: CoverageAssessment; readonly name: Naming }): CoverageAssessment => ({
  ...coverage,
  missing: named(coverage.missing, name),
  ...(coverage.mend === undefined ? {} : { mend: name(coverage.mend) }),
});

/** A roster with names in the reasons of its open places. */
export const namedRoster = ({ roster, name }: { readonly roster: RosterAssessment | undefined; readonly name: Naming }): RosterAssessment | undefined =>
  roster === undefined
    ? undefined
    : {
        ...roster,
        shifts: roster.shifts.map((shift) => ({ ...shift, places: shift.places.map((place) => (place.kind === 'open' ? { ...place, why: name(place.why) } : place)) })),
      };

/** Findings with names in what they say. */
export const namedFindings = (findings: readonly Finding[], name: Naming): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, what: name(finding.what), ...(finding.mend === undefined ? {} : { mend: name(finding.mend) }) }));
