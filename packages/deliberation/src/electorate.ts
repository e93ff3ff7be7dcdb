import { z } from 'zod';

export const idSchema = z.string().min(1).max(80);

/**
 * One of those concerned: an exclusive unit (专有部分) in an owners' vote, a person or household representative in an assembly. `area` is the
 * exclusive area in integer 0.01 m². Ids only, never names.
 */
export const memberSchema = z
  .object({
    id: idSchema,
    area: z.int().min(1).max(1_000_000_000).optional(),
    /** The buyer; units of one buyer count one head. Absent: an owner of this unit alone. */
    ownerId: idSchema.optional(),
    /** Whether the builder has sold and handed over the unit; absent: handed over. */
    holding: z.enum(['delivered', 'undelivered', 'unsold']).optional(),
  })
  .readonly();

/** One of those concerned; see {@link memberSchema}. */
export type Member = z.infer<typeof memberSchema>;

/** How heads are counted: of owners by the Supreme People's Court's interpretation, article 9, or every member for one. */
export type HeadCount = 'owners' | 'members';

/** One head of the count: it has one ballot, for all its units together. */
export interface Head {
  readonly id: string;
  readonly memberIds: readonly string[];
  /** Exclusive area in 0.01 m² of all its units. */
  readonly area: number;
}

/** Heads, and the position of each member's head among them. */
export interface Electorate {
  readonly heads: readonly Head[];
  readonly headOf: ReadonlyMap<string, number>;
}

/** Which head a member shares with others: the builder's, a buyer's, or none. */
const sharedHead = (member: Member, by: HeadCount): string | undefined => {
  if (by === 'members') return undefined;
  if (member.holding === 'unsold' || member.holding === 'undelivered') return 'builder';
  return member.ownerId === undefined ? undefined : `owner:${member.ownerId}`;
};

/** Counts heads and keeps whose unit belongs to which. */
export const electorateOf = (members: readonly Member[], by: HeadCount): Electorate => {
  const heads: { id: string; memberIds: string[]; area: number }[] = [];
  const shared = new Map<string, number>();
  const headOf = new Map<string, number>();
  for (const member of members) {
    const key = sharedHead(member, by);
    const position = key === undefined ? undefined : shared.get(key);
    const head = position === undefined ? undefined : heads[position];
    if (head !== undefined && position !== undefined) {
      head.memberIds.push(member.id);
      head.area += member.area ?? 0;
      headOf.set(member.id, position);
      continue;
    }
    if (key !== undefined) shared.set(key, heads.length);
    headOf.set(member.id, heads.length);
    heads.push({ id: key ?? `member:${member.id}`, memberIds: [member.id], area: member.area ?? 0 });
  }
  return { heads, headOf };
};

/**
 * The heads of an electorate. Of owners (最高人民法院建筑物区分所有权司法解释第九条): one exclusive unit counts one head; the builder's unsold and
 * undelivered units together one; several units of one buyer one. Of members: each one.
 *
 * @example
 * import { headsOf } from '@community1373/deliberation';
 * const units = [{ id: '101', area: 9000, ownerId: 'a' }, { id: '102', area: 6000, ownerId: 'a' }, { id: '201', area: 9000 }];
 * headsOf(units, 'owners').map((head) => head.area); // => [15000, 9000]
 * headsOf(units, 'members').length; // => 3
 */
export const headsOf = (members: readonly Member[], by: HeadCount): readonly Head[] => electorateOf(members, by).heads;
