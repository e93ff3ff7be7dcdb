import type { Member } from '@community1373/deliberation';
import type { Scenario } from '../../document/scenario';
import { placesOf } from '../../views/places';
import { type AllowedEvents, type EventOption, same, text } from './event-form';

/** No options, for forms without a list. */
export const nothingChosen: AllowedEvents['options'] = {
  places: [],
  channels: [],
  members: [],
  scope: [],
  households: [],
  volunteers: [],
  posts: [],
};

/** The options of a community that no matter changes, and the nodes above each household. */
interface CommunityOptions {
  readonly places: readonly EventOption[];
  readonly volunteers: readonly EventOption[];
  readonly named: ReadonlyMap<string, EventOption>;
  readonly households: readonly {
    readonly option: EventOption;
    readonly within: ReadonlySet<string>;
    readonly member: Member;
  }[];
}

const communityOptions = ({ model, community }: Scenario): CommunityOptions => {
  const places = placesOf(model, community);
  const touched = new Map<string, number>();
  const dwellings = new Map<string, (typeof community.dwellings)[number]>(
    community.dwellings.map((flat) => [flat.id, flat]),
  );
  const households = community.households.map(({ id, dwellingId }) => {
    const flat = dwellings.get(dwellingId);
    const path = flat === undefined ? [] : places.pathOf(flat.nodeId);
    for (const node of path) touched.set(node.id, (touched.get(node.id) ?? 0) + 1);
    const entrance = path[0]?.name ?? '';
    const name = flat === undefined ? id : `${entrance} ${flat.room}`;
    return {
      option: { id: String(id), name: same(name), group: same(entrance) },
      within: new Set(path.map((node) => String(node.id))),
      member: flat === undefined ? { id } : { id, area: flat.area },
    };
  });
  return {
    households,
    named: new Map(households.map(({ option }) => [option.id, option])),
    volunteers: community.volunteers.map(({ id }) => ({ id: String(id), name: same(id) })),
    places: [
      ...community.nodes.map(({ id, name }) => {
        const count = touched.get(id) ?? 0;
        return { id: String(id), name: text(`${name}（${count} 户）`, `${name} (${count} households)`) };
      }),
      ...community.stations.map(({ id, name }) => ({ id: String(id), name: same(name) })),
    ],
  };
};

const known = new WeakMap<Scenario['community'], CommunityOptions>();

/**
 * Lists the options of the fields: places with the number of households that they touch, households by entrance, all below the place of the matter where it has
 * one.
 */
export const eventOptions = (
  scenario: Scenario,
  { placeId, members = [] }: { readonly placeId?: string | undefined; readonly members?: readonly Member[] },
): AllowedEvents['options'] => {
  const { community, model } = scenario;
  const held = known.get(community) ?? communityOptions(scenario);
  known.set(community, held);
  const { places, volunteers, named } = held;
  const below = placeId === undefined ? held.households : held.households.filter(({ within }) => within.has(placeId));
  const households = below.map(({ option }) => option);
  return {
    places,
    volunteers,
    channels: model.channels.map(({ id, name }) => ({ id, name })),
    members: members.length === 0 ? households : members.map(({ id }) => named.get(id) ?? { id, name: same(id) }),
    scope: below.map(({ option, member }) => ({ ...option, value: member })),
    households,
    posts: model.posts.map(({ id, name }) => ({ id, name })),
  };
};
