import type { Community } from '@community1373/model';
import type { Places } from '../views/places';
import { nodeOfNeed } from '../assessment/service-demand';

/** Counts the people of some subjects: those below nodes, in households, or of needs; nobody twice. */
export type Touched = (subjects: readonly string[]) => number;

/** Inputs for counting people. */
export interface TouchedInputs {
  readonly households: Community['households'];
  readonly needs: Community['needs'];
  readonly places: Places;
}

/** Counts people by node, including all descendants. */
const peopleByNode = ({ households, places }: TouchedInputs): ReadonlyMap<string, number> => {
  const own = new Map<string, number>();
  for (const household of households) {
    const node = places.nodeOfHousehold.get(household.id);
    if (node !== undefined) own.set(node.id, (own.get(node.id) ?? 0) + places.peopleOf(household));
  }
  const people = new Map<string, number>();
  for (const [nodeId, count] of own)
    for (const { id } of places.pathOf(nodeId)) people.set(id, (people.get(id) ?? 0) + count);
  return people;
};

/** Prepares the counting for a community once. */
export const touchedBy = (inputs: TouchedInputs): Touched => {
  const { places } = inputs;
  const people = peopleByNode(inputs);
  const needs = new Map<string, (typeof inputs.needs)[number]>(inputs.needs.map((need) => [need.id, need]));
  return (subjects) => {
    const nodes = new Set<string>();
    const households = new Set<string>();
    for (const subject of subjects) {
      const need = needs.get(subject);
      if (need?.of.kind === 'household') households.add(need.of.householdId);
      else if (need !== undefined) nodes.add(nodeOfNeed(need, places) ?? '');
      else if (places.household.has(subject)) households.add(subject);
      else nodes.add(subject);
    }
    const below = (id: string): boolean =>
      places
        .pathOf(id)
        .slice(1)
        .some((ancestor) => nodes.has(ancestor.id));
    let sum = 0;
    for (const id of nodes) if (!below(id)) sum += people.get(id) ?? 0;
    for (const id of households) {
      const household = places.household.get(id);
      const node = places.nodeOfHousehold.get(id);
      const counted =
        node !== undefined && nodes.size > 0 && places.pathOf(node.id).some((ancestor) => nodes.has(ancestor.id));
      if (household !== undefined && !counted) sum += places.peopleOf(household);
    }
    return sum;
  };
};
