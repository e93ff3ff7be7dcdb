import { requireArgument } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type Member, memberSchema } from './member';

const headCountSchema = z.enum(['owners', 'members']);

/** Method of counting heads: owners by the Supreme People's Court's interpretation, article 9, or every member as one head. */
export type VoterCount = 'owners' | 'members';

/** One head of the count: it casts one ballot for all its units together. */
export interface Voter {
  /** The head: a member, a buyer, or the builder. */
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
}

/** Returns the key of the head that a member shares with others: the builder's, a buyer's, or undefined. */
const sharedHead = (member: Member, by: VoterCount): string | undefined => {
  if (by === 'members') return undefined;
  if (member.holding === 'unsold' || member.holding === 'undelivered') return 'builder';
  return member.ownerId === undefined ? undefined : `owner:${member.ownerId}`;
};

/** Counts the heads of some members and assigns every member to its head. */
export const electorateOf = (members: readonly Member[], by: VoterCount): Electorate => {
  const areas: number[] = [];
  const shared = new Map<string, number>();
  const headOf = new Map<string, number>();
  for (const member of members) {
    const key = sharedHead(member, by);
    const position = (key === undefined ? undefined : shared.get(key)) ?? areas.length;
    if (key !== undefined) shared.set(key, position);
    areas[position] = (areas[position] ?? 0) + (member.area ?? 0);
    headOf.set(member.id, position);
  }
  return { members, by, areas, headOf };
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
  headsIn(
    electorateOf(
      requireArgument(z.array(memberSchema).readonly(), members, 'deliberation.members'),
      requireArgument(headCountSchema, by, 'deliberation.head-count'),
    ),
  );
