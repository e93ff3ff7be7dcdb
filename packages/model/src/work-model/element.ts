import type { LocalText } from '@community1373/base/explain';
import { localTextSchema, type Provenance, provenanceSchema } from '@community1373/base/rules';
import * as z from 'zod';
import { slugSchema } from '../ids';

/** The fields that every element of a work model has. `Id` is the union of the literal ids where they are known. */
export interface ModelElement<Id extends string = string> {
  /** Unique in its list: lower-case letters, digits, `+` and `-`. */
  readonly id: Id;
  /** The name for people. */
  readonly name: LocalText;
  /** Other names for the same element that its texts use. */
  readonly aliases?: readonly LocalText[] | undefined;
  /** 出处 the origin of the element. */
  readonly provenance: Provenance;
}

/** Schema of a {@link ModelElement}, not yet read-only so that kinds of elements extend it. */
export const elementSchema = z.object({
  id: slugSchema,
  name: localTextSchema,
  aliases: z.array(localTextSchema).readonly().optional(),
  provenance: provenanceSchema,
});

/** 区 a kind of zone: a place or organisation of practice, such as the party members’ practice zone. */
export interface ZoneKind<Id extends string = string> extends ModelElement<Id> {}

/** Schema of a {@link ZoneKind}. */
export const zoneKindSchema = elementSchema.readonly();

/** 站 a kind of station, such as the residents’ deliberation station. */
export interface StationKind<Id extends string = string> extends ModelElement<Id> {}

/** Schema of a {@link StationKind}. */
export const stationKindSchema = elementSchema.readonly();

/** 渠道 a way by which a node is reached: a chat group, a telephone, a board, the door. */
export interface Channel<Id extends string = string> extends ModelElement<Id> {}

/** Schema of a {@link Channel}. */
export const channelSchema = elementSchema.readonly();

/** A party of the linkage: community, social organisation, social worker and, where there are five, volunteers and resources. */
export interface Party<Id extends string = string> extends ModelElement<Id> {}

/** Schema of a {@link Party}. */
export const partySchema = elementSchema.readonly();
