/**
 * The distance from each demand point to each candidate site, in any one unit (metres, minutes); `Infinity` where there is no way.
 *
 * - `matrix`: `lengths[point * candidates + candidate]`.
 * - `metric`: a function of the two indices.
 * - `graph`: shortest paths over edges `from[e]`–`to[e]` of `length[e]`, walked both ways unless `oneWay` (then from the point to the site);
 *   `points` and `candidates` give the node of each. Of parallel edges the shortest counts.
 */
export type SitingDistance =
  | {
      /** Distances as a table. */
      readonly kind: 'matrix';
      /** Distances by `point * candidates + candidate`. */
      readonly lengths: ArrayLike<number>;
    }
  | {
      /** Distances by a function. */
      readonly kind: 'metric';
      /** Returns the distance from a demand point to a candidate. */
      readonly between: (point: number, candidate: number) => number;
    }
  | {
      /** Shortest paths on a graph. */
      readonly kind: 'graph';
      /** Number of nodes, which are numbered from 0. */
      readonly nodes: number;
      /** For each edge, the node at which it begins. */
      readonly from: ArrayLike<number>;
      /** For each edge, the node at which it ends. */
      readonly to: ArrayLike<number>;
      /** Length of each edge, at least 0; of parallel edges the shortest counts. */
      readonly length: ArrayLike<number>;
      /** Node of each demand point. */
      readonly points: ArrayLike<number>;
      /** Node of each candidate. */
      readonly candidates: ArrayLike<number>;
      /** True for edges that are walked from `from` to `to` only, from the point to the site; default: both ways. */
      readonly oneWay?: boolean;
    };

/** The demand points and the candidate sites of stations (站点). */
export interface SitingSpace {
  /** Demand of each point: residents, households or visits. Points with demand 0 are ignored by every problem. */
  readonly demand: ArrayLike<number>;
  /** Number of candidate sites, which are numbered from 0. */
  readonly candidates: number;
  /** Distances from the demand points to the candidates. */
  readonly distance: SitingDistance;
  /** Numbers of the candidates with an existing station that stays; absent: none. */
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
    | {
        /** Maximal covering. */
        readonly problem: 'mclp';
        /** Total number of stations, those that stay included. */
        readonly facilityCount: number;
        /** Distance within which a station covers a point. */
        readonly radius: number;
      }
    | {
        /** Set covering. */
        readonly problem: 'lscp';
        /** Distance within which a station covers a point. */
        readonly radius: number;
      }
    | {
        /** Median or centre. */
        readonly problem: 'p-median' | 'p-center';
        /** Total number of stations, those that stay included. */
        readonly facilityCount: number;
      }
    | {
        /** Maximal covering under capacity. */
        readonly problem: 'capacitated-mclp';
        /** Total number of stations, those that stay included. */
        readonly facilityCount: number;
        /** Distance within which a station covers a point. */
        readonly radius: number;
        /** Maximum number of units that a station at each candidate serves, whole numbers. */
        readonly capacity: ArrayLike<number>;
      }
    | {
        /** Median under capacity. */
        readonly problem: 'capacitated-p-median';
        /** Total number of stations, those that stay included. */
        readonly facilityCount: number;
        /** Maximum number of units that a station at each candidate serves, whole numbers. */
        readonly capacity: ArrayLike<number>;
      }
  );

/** The name of a problem of {@link SitingProblem}. */
export type SitingQuestion = SitingProblem['problem'];
