import type { Explanation, ParamValue } from '@community1373/base/explain';
import type { Community, WorkModel } from '@community1373/model';
import type { CoverageAssessment, Finding, RosterAssessment } from '../assessment/assessment';

/** Replaces ids by names in the parameters of an explanation; an id without a name (a volunteer, a household) stays. */
export type Naming = (explanation: Explanation) => Explanation;

type NamedKind = keyof Names;

/** The kinds whose ids a parameter holds, in the order in which a name is looked for: a post and an organisation may have one id. */
const namedParams: ReadonlyMap<string, readonly NamedKind[]> = new Map<string, readonly NamedKind[]>([
  ['post', ['posts']],
  ['posts', ['posts']],
  ['node', ['nodes']],
  ['nodes', ['nodes']],
  ['parent', ['nodes']],
  ['group', ['groups']],
  ['level', ['levels']],
  ['station', ['stations']],
  ['organisation', ['organisations']],
  ['organisations', ['organisations']],
  ['coverage', ['coverages']],
  ['place', ['nodes', 'stations']],
]);

/**
 * The parts of a scenario that have names. Stations are pairs of id and name as one text, which is equal for two lists with the same names: stations are moved
 * more often than renamed.
 */
export interface Names extends Pick<WorkModel, 'groups' | 'levels' | 'posts' | 'coverages'> {
  readonly nodes: Community['nodes'];
  readonly organisations: Community['organisations'];
  readonly stations: string;
}

/** Creates a naming. Domain packages know ids only; the names belong to the model and the community. */
export const namingFrom = ({ groups, levels, posts, coverages, nodes, organisations, stations }: Names): Naming => {
  const mapOf = (
    list: readonly { readonly id: string; readonly name: ParamValue }[],
  ): ReadonlyMap<string, ParamValue> => new Map(list.map(({ id, name }) => [id, name]));
  const names: Readonly<Record<NamedKind, ReadonlyMap<string, ParamValue>>> = {
    groups: mapOf(groups),
    levels: mapOf(levels),
    posts: mapOf(posts),
    coverages: mapOf(coverages),
    nodes: mapOf(nodes),
    organisations: mapOf(organisations),
    // `textOf` wrote the text.
    stations: new Map(JSON.parse(stations) as readonly (readonly [string, string])[]),
  };
  const rename = (value: ParamValue, kinds: readonly NamedKind[]): ParamValue => {
    if (typeof value === 'string')
      return kinds.map((kind) => names[kind].get(value)).find((name) => name !== undefined) ?? value;
    return Array.isArray(value) ? value.map((one: string) => rename(one, kinds)) : value;
  };
  return ({ code, params }) => ({
    code,
    params: Object.fromEntries(
      Object.entries(params).map(([key, value]) => {
        const kinds = namedParams.get(key);
        return [key, kinds === undefined ? value : rename(value, kinds)];
      }),
    ),
  });
};

const textOf = (stations: Community['stations']): string => JSON.stringify(stations.map(({ id, name }) => [id, name]));

/** Returns the names of a model and a community, for {@link namingFrom}. */
export const namesOf = (
  { groups, levels, posts, coverages }: WorkModel,
  { nodes, organisations, stations }: Community,
): Names => ({
  groups,
  levels,
  posts,
  coverages,
  nodes,
  organisations,
  stations: textOf(stations),
});

/** Creates the naming of a model and a community. */
export const namingOf = (model: WorkModel, community: Community): Naming => namingFrom(namesOf(model, community));

const named = <T extends { readonly why: Explanation }>(items: readonly T[], name: Naming): readonly T[] =>
  items.map((item) => ({ ...item, why: name(item.why) }));

/** Returns a coverage with names in its reasons. */
export const namedCoverage = ({
  coverage,
  name,
}: {
  readonly coverage: CoverageAssessment;
  readonly name: Naming;
}): CoverageAssessment => ({
  ...coverage,
  missing: named(coverage.missing, name),
  ...(coverage.suggestion === undefined ? {} : { suggestion: name(coverage.suggestion) }),
});

/** Returns a roster with names in the reasons of its open places. */
export const namedRoster = ({
  roster,
  name,
}: {
  readonly roster: RosterAssessment | undefined;
  readonly name: Naming;
}): RosterAssessment | undefined =>
  roster === undefined
    ? undefined
    : {
        ...roster,
        shifts: roster.shifts.map((shift) => ({
          ...shift,
          places: shift.places.map((place) => (place.kind === 'open' ? { ...place, why: name(place.why) } : place)),
        })),
      };

/** Returns findings with names in their texts. */
export const namedFindings = (findings: readonly Finding[], name: Naming): readonly Finding[] =>
  findings.map((finding) => ({
    ...finding,
    what: name(finding.what),
    ...(finding.suggestion === undefined ? {} : { suggestion: name(finding.suggestion) }),
  }));
