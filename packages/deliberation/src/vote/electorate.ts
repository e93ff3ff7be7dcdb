import { requireArgument } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type Member, memberSchema } from './member';

const headCountSchema = z.enum(['owners', 'members']);

/** Method of counting heads: owners by the Supreme People's Court's interpretation, article 9, or every member as one head. */
export type VoterCount = 'owners' | 'members';

/** One head of the count: it casts one ballot for all its units together. The builder casts it in the name of an unsold unit, or as `builder`. */
export interface Voter {
  /** The head: `member:` and a member, `owner:` and an owner, or `builder`. */
  readonly id: string;
  /** The members that form the head, in the order of the scope. */
  readonly memberIds: readonly string[];
  /** Exclusive area of all its units in 0.01 m². */
  readonly area: number;
}

/** The area of each head by position, and the position of each member's head. */
export interface Electorate {
  readonly members: readonly Member[];
  readonly by: VoterCount;
  readonly areas: readonly number[];
  readonly headOf: ReadonlyMap<string, number>;
  /** The undelivered units of the builder's head: a ballot for one of them is not the builder's. */
  readonly undelivered: ReadonlySet<string>;
}

/** The id of the builder's head; a ballot with this id as its member is the builder's. */
export const builderVoterId = 'builder';

/** Returns the key of the head that a member shares with others: the builder's, a buyer's, or undefined. */
const sharedHead = (member: Member, by: VoterCount): string | undefined => {
  if (by === 'members') return undefined;
  if (member.holding === 'unsold' || member.holding === 'undelivered') return builderVoterId;
  return member.ownerId === undefined ? undefined : `owner:${member.ownerId}`;
};

/** Counts the heads of some members and assigns every member to its head. */
export const electorateOf = (members: readonly Member[], by: VoterCount): Electorate => {
  const areas: number[] = [];
  const shared = new Map<string, number>();
  const headOf = new Map<string, number>();
  const undelivered = new Set<string>();
  for (const member of members) {
    const key = sharedHead(member, by);
    const position = (key === undefined ? undefined : shared.get(key)) ?? areas.length;
    if (key !== undefined) shared.set(key, position);
    areas[position] = (areas[position] ?? 0) + (member.area ?? 0);
    headOf.set(member.id, position);
    if (by === 'owners' && member.holding === 'undelivered') undelivered.add(member.id);
  }
  const builder = shared.get(builderVoterId);
  if (builder !== undefined && !headOf.has(builderVoterId)) headOf.set(builderVoterId, builder);
  return { members, by, areas, headOf, undelivered };
};

/** Lists the heads of an electorate with their members, in the order of its areas. */
export const headsIn = ({ members, by, areas, headOf }: Electorate): readonly Voter[] => {
  const memberIds: string[][] = areas.map(() => []);
  const ids: (string | undefined)[] = areas.map(() => undefined);
  for (const member of members) {
    const position = headOf.get(member.id) ?? 0;
    memberIds[position]?.push(member.id);
    ids[position] ??= sharedHead(member, by) ?? `member:${member.id}`;
  }
  return areas.map((area, position) => ({ id: ids[position] ?? '', memberIds: memberIds[position] ?? [], area }));
};

/** Lists the heads of checked members. */
export const votersIn = (members: readonly Member[], by: VoterCount): readonly Voter[] =>
  headsIn(electorateOf(members, by));

/**
 * Lists the heads of an electorate. Of owners (最高人民法院建筑物区分所有权司法解释第九条): one exclusive unit counts as one head; the builder's unsold and
 * undelivered units together as one; several units of one buyer as one. Of members: each member is one.
 *
 * @example
 * import { votersOf } from '@community1373/deliberation';
 * const units = [{ id: '101', area: 9000, ownerId: 'a' }, { id: '102', area: 6000, ownerId: 'a' }, { id: '201', area: 9000 }];
 * votersOf(units, 'owners').map((head) => head.area); // => [15000, 9000]
 * votersOf(units, 'members').length; // => 3
 */
export const votersOf = (members: readonly Member[], by: VoterCount): readonly Voter[] =>
  votersIn(
    requireArgument(z.array(memberSchema).readonly(), members, 'deliberation.members'),
    requireArgument(headCountSchema, by, 'deliberation.head-count'),
  );
