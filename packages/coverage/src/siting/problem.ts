/**
 * The distance from each demand point to each candidate site, in any one unit (metres, minutes); `Infinity` where there is no way.
 *
 * - `matrix`: `lengths[point * candidates + candidate]`.
 * - `metric`: a function of the two indices.
 * - `graph`: shortest paths over edges `from[e]`–`to[e]` of `length[e]`, walked both ways unless `oneWay` (then from the point to the site);
 *   `points` and `candidates` give the node of each. Of parallel edges the shortest counts.
 */
export type SitingDistance =
  | { readonly kind: 'matrix'; readonly lengths: ArrayLike<number> }
  | { readonly kind: 'metric'; readonly between: (point: number, candidate: number) => number }
  | {
      readonly kind: 'graph';
      readonly nodes: number;
      readonly from: ArrayLike<number>;
      readonly to: ArrayLike<number>;
      readonly length: ArrayLike<number>;
      readonly points: ArrayLike<number>;
      readonly candidates: ArrayLike<number>;
      readonly oneWay?: boolean;
    };

/** The demand points and the candidate sites of stations (站点). */
export interface SitingSpace {
  /** Demand of each point: residents, households or visits. Points with demand 0 are ignored by every problem. */
  readonly demand: ArrayLike<number>;
  /** Number of candidate sites, which are numbered from 0. */
  readonly candidates: number;
  readonly distance: SitingDistance;
  /** Candidates with an existing station that stays. */
  readonly required?: ArrayLike<number>;
  /** Name of each candidate for explanations; its number by default. */
  readonly names?: readonly string[];
}

/**
 * The problems of facility location. `facilityCount` is the total number of stations, including those that stay.
 *
 * - `mclp` (最大覆盖): `facilityCount` stations that reach the most demand within `radius`. Church and ReVelle (1974).
 * - `lscp` (集合覆盖): the fewest stations such that every point is within `radius` of one. Toregas and others (1971).
 * - `p-median` (中位): `facilityCount` stations with the least sum of demand × distance to the nearest. Hakimi (1964).
 * - `p-center` (中心): `facilityCount` stations that minimise the distance of the farthest point, regardless of its demand. Hakimi (1964).
 * - `capacitated-mclp`, `capacitated-p-median`: the same where station j serves at most `capacity[j]`; demand and capacities are whole
 *   units, each unit is served at one station, and a point's units may be divided. Current and Storbeck (1988); Mulvey and Beck (1984).
 */
export type SitingProblem = SitingSpace &
  (
    | { readonly problem: 'mclp'; readonly facilityCount: number; readonly radius: number }
    | { readonly problem: 'lscp'; readonly radius: number }
    | { readonly problem: 'p-median' | 'p-center'; readonly facilityCount: number }
    | {
        readonly problem: 'capacitated-mclp';
        readonly facilityCount: number;
        readonly radius: number;
        readonly capacity: ArrayLike<number>;
      }
    | { readonly problem: 'capacitated-p-median'; readonly facilityCount: number; readonly capacity: ArrayLike<number> }
  );

/** The name of a problem of {@link SitingProblem}. */
export type SitingQuestion = SitingProblem['problem'];
