import * as z from 'zod';
import { idSchema } from './fields';

/** All payers. */
export interface AllScope {
  /** Marks a scope of all payers. */
  readonly kind: 'all';
}

/** Households named one by one. */
export interface HouseholdScope {
  /** Marks a scope of named households. */
  readonly kind: 'households';
  /** The households, each at most once. */
  readonly householdIds: readonly string[];
}

/** The households of some places. */
export interface PlaceScope {
  /** Marks a scope of places. */
  readonly kind: 'places';
  /** The places, as `placeIds` of the payers name them. */
  readonly placeIds: readonly string[];
}

/** The households with a tap on the network. */
export interface NetworkScope {
  /** Marks a scope of all users of the network. */
  readonly kind: 'network';
}

/** The households whose path to the root passes a given segment. */
export interface BeyondScope {
  /** Marks a scope of the users beyond some segments. */
  readonly kind: 'beyond';
  /** The segments of the network; a household beyond any of them is in scope. */
  readonly segmentIds: readonly string[];
}

/** 分摊范围 the households in scope of a levy. */
export type LevyScope = AllScope | HouseholdScope | PlaceScope | NetworkScope | BeyondScope;

/** Schema of a {@link LevyScope}. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }).readonly(),
  z.object({ kind: z.literal('households'), householdIds: z.array(idSchema).readonly() }).readonly(),
  z.object({ kind: z.literal('places'), placeIds: z.array(idSchema).min(1).readonly() }).readonly(),
  z.object({ kind: z.literal('network') }).readonly(),
  z.object({ kind: z.literal('beyond'), segmentIds: z.array(idSchema).min(1).readonly() }).readonly(),
]);

/** A household left out of the scope. */
export interface Exclusion {
  /** The household. */
  readonly householdId: string;
  /** The reason; about a person, so masked in a copy. */
  readonly reason: string;
}
