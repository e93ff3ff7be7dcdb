import type { Random } from '@community1373/base/random';
import type { Dwelling, Household, Owner, Ownership, OwnershipShare, Premises, UnitId } from '@community1373/model';
import type { guanxiangtai1373 } from '@community1373/model/presets';
import { asId } from '@community1373/model';
import { ownerFigures } from './figures';
import type { EntrancePlan } from './grid';

type HouseholdRecord = Household<typeof guanxiangtai1373>;

/** The premises, owners and ownerships of a neighbourhood. */
export interface OwnersPlan {
  readonly premises: readonly Premises[];
  readonly owners: readonly Owner[];
  readonly ownerships: readonly Ownership[];
}

const half: OwnershipShare = { numerator: 1, denominator: 2 };

/** Creates the shops at the first entrances of some buildings, and the garages beside the last building. */
const makePremises = (prefix: string, entrances: readonly EntrancePlan[]): readonly Premises[] => {
  const { shopBuildings, shopArea, garages, garageBuilding, garageArea } = ownerFigures;
  const first = (building: number) => entrances.find((entrance) => entrance.building === building);
  const at = (
    building: number,
    kind: Premises['kind'],
    room: string,
    floor: number,
    area: number,
  ): readonly Premises[] => {
    const entrance = first(building);
    return entrance === undefined
      ? []
      : [{ id: asId('premises', `${prefix}u${building}-${room}`), kind, nodeId: entrance.node.id, floor, room, area }];
  };
  return [
    ...shopBuildings.flatMap((building) => at(building, 'shop', 'S1', 1, shopArea)),
    ...Array.from({ length: garages }, (_, i) => at(garageBuilding, 'garage', `G${i + 1}`, -1, garageArea)).flat(),
  ];
};

/**
 * Creates the owners of every flat, shop and garage. Buildings 9 and 10, where the owners vote in the stories, have one owner for each flat, who lives there;
 * in the others the builder keeps some vacant flats, the landlord of public housing and some residents let flats, and some couples own theirs together.
 */
export const makeOwners = (
  prefix: string,
  entrances: readonly EntrancePlan[],
  dwellings: readonly Dwelling[],
  households: readonly HouseholdRecord[],
  random: Random,
): OwnersPlan => {
  const { voting, unsold, publicHousing, second, couples } = ownerFigures;
  const owners: Owner[] = [];
  const ownerships: Ownership[] = [];
  const add = (id: string, kind: Owner['kind']): Owner['id'] => {
    const owner = { id: asId('owner', `${prefix}${id}`), kind };
    owners.push(owner);
    return owner.id;
  };
  const own = (unitId: UnitId, ownerId: Owner['id'], more: Partial<Ownership> = {}): void => {
    const id = asId('ownership', `${prefix}t${ownerships.length + 1}`);
    ownerships.push({ id, unitId, ownerId, ...more });
  };
  const builder = add('builder', 'builder');
  const landlord = add('landlord', 'public-landlord');
  const lived = new Set(households.map(({ dwellingId }) => dwellingId));
  const isVoting = ({ id }: Dwelling): boolean => voting.some((building) => id.startsWith(`${prefix}d${building}-`));
  const others = random.shuffle(dwellings.filter((dwelling) => !isVoting(dwelling)));
  const inhabited = others.filter(({ id }) => lived.has(id));
  const isUnsold = new Set(others.filter(({ id }) => !lived.has(id)).slice(0, unsold));
  const isPublic = new Set(inhabited.slice(0, publicHousing));
  const lets = inhabited.slice(publicHousing, publicHousing + second);
  const letTo = new Map(lets.map((dwelling, i) => [dwelling, inhabited[publicHousing + second + i]]));
  const isCouple = new Set(inhabited.slice(-couples));
  const suffix = ({ id }: Dwelling): string => id.slice(prefix.length + 1);
  const livingOwner = new Map<string, Owner['id']>();
  for (const dwelling of dwellings) {
    if (isUnsold.has(dwelling)) own(dwelling.id, builder);
    else if (isPublic.has(dwelling)) own(dwelling.id, landlord);
    else if (!letTo.has(dwelling)) {
      const owner = add(`p${suffix(dwelling)}`, 'person');
      const couple = isCouple.has(dwelling);
      const facts = {
        ...(couple ? { share: half } : {}),
        ...(lived.has(dwelling.id) ? { resident: true as const } : {}),
      };
      own(dwelling.id, owner, facts);
      if (couple) own(dwelling.id, add(`p${suffix(dwelling)}-2`, 'person'), facts);
      livingOwner.set(dwelling.id, owner);
    }
  }
  for (const [dwelling, home] of letTo) {
    const owner = home === undefined ? undefined : livingOwner.get(home.id);
    own(dwelling.id, owner ?? landlord);
  }
  const premises = makePremises(prefix, entrances);
  const keeper = add('f1', 'firm');
  for (const [i, { id, kind }] of premises.entries()) {
    const neighbour = livingOwner.get(inhabited.at(-1 - i)?.id ?? '');
    own(id, kind === 'shop' ? keeper : (neighbour ?? builder));
  }
  return { premises, owners, ownerships };
};
