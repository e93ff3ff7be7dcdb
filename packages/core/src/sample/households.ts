import type { Random } from '@community1373/base/random';
import type { Dwelling, Household, Need } from '@community1373/model';
import type { guanxiangtai1373 } from '@community1373/model/presets';
import { asId } from '@community1373/model';
import { flatsPerFloor, residentsByAge, visitMinutes, visits } from './figures';
import type { EntrancePlan } from './grid';

type Model = typeof guanxiangtai1373;
type AgeId = keyof typeof residentsByAge;

/** Creates every flat of the entrances, floor by floor; areas between 52 and 88 m², equal within one stack. */
export const makeDwellings = (
  prefix: string,
  entrances: readonly EntrancePlan[],
  random: Random,
): readonly Dwelling[] =>
  entrances.flatMap(({ node, building, number, floors }) => {
    const stackAreas = Array.from({ length: flatsPerFloor }, () => 5200 + random.below(3601));
    return Array.from({ length: floors * flatsPerFloor }, (_, i): Dwelling => {
      const floor = Math.floor(i / flatsPerFloor) + 1;
      const flat = (i % flatsPerFloor) + 1;
      const room = `${floor}0${flat}`;
      return {
        id: asId('dwelling', `${prefix}d${building}-${number}-${room}`),
        nodeId: node.id,
        floor,
        room,
        // There are as many stacks as flats on a floor, so the area exists.
        area: stackAreas[i % flatsPerFloor] ?? 6000,
      };
    });
  });

/** Distributes the residents of each age to `count` households: elders first and some as couples, children only where adults live. */
const dealResidents = (count: number, random: Random): Partial<Record<AgeId, number>>[] => {
  const households = Array.from({ length: count }, (): Partial<Record<AgeId, number>> => ({}));
  const add = (index: number, age: AgeId): void => {
    const household = households[index];
    if (household !== undefined) household[age] = (household[age] ?? 0) + 1;
  };
  const elderHouseholds = 400;
  const elders: AgeId[] = [
    ...Array.from({ length: residentsByAge['age-80'] }, (): AgeId => 'age-80'),
    ...Array.from({ length: residentsByAge['age-65'] }, (): AgeId => 'age-65'),
  ];
  for (const [i, age] of elders.entries()) add(i % elderHouseholds, age);
  for (let i = 0; i < residentsByAge['age-60']; i += 1) add(elderHouseholds + i, 'age-60');
  const younger = count - elderHouseholds;
  for (let i = 0; i < residentsByAge['age-15']; i += 1)
    add(i < younger * 2 ? elderHouseholds + (i % younger) : random.below(count), 'age-15');
  for (const age of ['age-0', 'age-6'] as const)
    for (let i = 0; i < residentsByAge[age]; i += 1)
      add(count - 1 - random.below(younger - residentsByAge['age-60']), age);
  return households;
};

/** Building 9 has no empty flat: its 56 households share the cost of the burst main. */
const fullBuilding = 9;

/** Chooses `count` inhabited dwellings, in random order. */
const chooseInhabited = (
  prefix: string,
  dwellings: readonly Dwelling[],
  count: number,
  random: Random,
): readonly Dwelling[] => {
  const isFull = ({ id }: Dwelling): boolean => id.startsWith(`${prefix}d${fullBuilding}-`);
  const others = random.shuffle(dwellings.filter((dwelling) => !isFull(dwelling)));
  const full = dwellings.filter(isFull);
  return random.shuffle([...full, ...others.slice(0, count - full.length)]);
};

/** Creates households in the occupied dwellings, and a visiting need for each elder household that is visited. */
export const makeHouseholds = (
  prefix: string,
  dwellings: readonly Dwelling[],
  occupied: number,
  random: Random,
): { readonly households: readonly Household<Model>[]; readonly needs: readonly Need<Model>[] } => {
  const inhabited = chooseInhabited(prefix, dwellings, occupied, random);
  const residents = dealResidents(occupied, random);
  const cadences = visits.flatMap(({ groupId, every, households }) =>
    Array.from({ length: households }, () => ({ groupId, every })),
  );
  const needs: Need<Model>[] = [];
  const households = inhabited.map((dwelling, i): Household<Model> => {
    const id = asId('household', dwelling.id.replace(`${prefix}d`, `${prefix}h`));
    // The first households are those of the elders, the oldest first.
    const visit = cadences[i];
    if (visit !== undefined)
      needs.push({
        id: asId('need', `${id}-visit`),
        postId: 'elder',
        of: { kind: 'household', householdId: id },
        groupId: visit.groupId,
        cadence: { every: visit.every, times: 1 },
        minutes: visitMinutes,
      });
    return {
      id,
      dwellingId: dwelling.id,
      residents: visit === undefined ? { ...residents[i] } : { ...residents[i], [visit.groupId]: 1 },
    };
  });
  const order = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  return { households: [...households].sort(order), needs: [...needs].sort(order) };
};
