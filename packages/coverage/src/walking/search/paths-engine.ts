import { noDistance } from '../../catchment/count-reach';
import { type PathsMetric, stepsPerUnit } from '../../points/metric';
import { classOf } from '../mobility';
import type { PointColumns, Position } from '../../points/points';
import type { ReachEngine } from '../../catchment/reach-engine';
import { weightAt } from '../../catchment/reach-sums';
import { createWalk } from './walk';
import { walkingCosts } from './walking-costs';
import { type Attachments, attachPastScraps } from './walking-attachments';
import type { Attachment } from './walking-places';

/** A household or provider attached to an edge. */
interface OnEdge {
  readonly index: number;
  readonly there: Attachment;
}

/** Places attached to the graph, indexed by edge. */
interface Attached {
  readonly positions: (Position | undefined)[];
  readonly places: Attachments[];
  readonly byEdge: Map<number, readonly OnEdge[]>;
}

const onEdge = ({ byEdge }: Attached, edge: number): readonly OnEdge[] => byEdge.get(edge) ?? [];

const put = (attached: Attached, index: number, position: Position | undefined, meets: Attachments): void => {
  const { positions, places, byEdge } = attached;
  for (const { edge } of places[index] ?? [])
    byEdge.set(
      edge,
      onEdge(attached, edge).filter((other) => other.index !== index),
    );
  positions[index] = position;
  places[index] = meets;
  for (const there of meets) byEdge.set(there.edge, [...onEdge(attached, there.edge), { index, there }]);
};

/** Creates the engine for reach along a walking graph: from a place to the nearest passable way (also beyond an isolated fragment), along it, to the door. */
export const pathsEngine = (
  households: PointColumns,
  providers: PointColumns,
  radius: number,
  metric: PathsMetric,
): ReachEngine => {
  const { graph, measure } = metric;
  const costs = walkingCosts(graph, classOf(metric.mobility), measure);
  const attach = attachPastScraps(graph, costs);
  const walk = createWalk(graph, costs);
  const limit = Math.round(radius * stepsPerUnit(metric));
  const outward = metric.walk !== 'toProvider';
  const { along, against } = costs;

  const attachAll = ({ lon, lat }: PointColumns): Attached => {
    const byEdge = new Map<number, OnEdge[]>();
    const attached: Attached = { positions: [], places: [], byEdge };
    lon.forEach((x, index) => {
      const position = [x, Number(lat[index])] as const;
      const meets = attach(position);
      attached.positions.push(position);
      attached.places.push(meets);
      for (const there of meets) {
        const list = byEdge.get(there.edge);
        if (list === undefined) byEdge.set(there.edge, [{ index, there }]);
        else list.push({ index, there });
      }
    });
    return attached;
  };
  const homes = attachAll(households);
  const bases = attachAll(providers);

  /** Searches from a place to the others of a list; calls `meet` with the cost of every way within the limit. */
  const reach = (
    place: Attachment,
    others: Attached,
    out: boolean,
    within: number,
    meet: (other: number, cost: number) => void,
  ): void => {
    const offer = (other: number, cost: number): void => {
      if (cost <= within) meet(other, cost);
    };
    for (const { index, there } of onEdge(others, place.edge)) {
      const ahead = there.fromStart - place.fromStart;
      const behind = there.fromEnd - place.fromEnd;
      // Along the edge one difference is the cost of the way, the other its negative; both are 0 at the same point.
      const way = out ? Math.max(ahead, behind) : Math.max(-ahead, -behind);
      offer(index, place.approach + way + there.approach);
    }
    const settled = walk.search(place, within, out);
    for (let i = 0; i < settled; i += 1) {
      const v = Number(walk.settled[i]);
      const base = Number(walk.cost[v]);
      for (let k = Number(graph.first[v]); k < Number(graph.first[v + 1]); k += 1) {
        const e = Number(graph.edge[k]);
        const start = graph.from[e] === v;
        for (const { index, there } of onEdge(others, e)) {
          const arrive = start ? there.fromStart : there.fromEnd;
          const leave = start ? Number(against[e]) - there.fromEnd : Number(along[e]) - there.fromStart;
          offer(index, base + (out ? arrive : leave) + there.approach);
        }
      }
    }
  };

  let household = new Int32Array(256);
  let distance = new Uint32Array(256);
  const best = new Map<number, number>();
  const collect = (meets: Attachments | undefined, others: Attached, out: boolean, within = limit): void => {
    best.clear();
    for (const place of meets ?? [])
      reach(place, others, out, within, (other, cost) => {
        if (cost < (best.get(other) ?? Number.POSITIVE_INFINITY)) best.set(other, cost);
      });
  };
  let reaching: ReachEngine['reaching'] = { provider: new Int32Array(0), distance: new Uint32Array(0) };
  const nearest = { provider: -1, distance: noDistance };
  const engine: ReachEngine = {
    households: () => homes.positions.length,
    providers: () => bases.positions.length,
    scanProvider: (p) => {
      collect(bases.places[p], homes, outward);
      if (best.size > household.length) {
        household = new Int32Array(2 * best.size);
        distance = new Uint32Array(2 * best.size);
      }
      let count = 0;
      for (const [h, cost] of best) {
        household[count] = h;
        distance[count] = cost;
        count += 1;
      }
      return count;
    },
    get found() {
      return { household, distance };
    },
    scanHousehold: (h) => {
      collect(homes.places[h], bases, !outward);
      nearest.provider = -1;
      nearest.distance = noDistance;
      reaching = { provider: Int32Array.from(best.keys()), distance: Uint32Array.from(best.values()) };
      for (const [p, cost] of best) {
        if (cost > nearest.distance || (cost === nearest.distance && p > nearest.provider)) continue;
        nearest.provider = p;
        nearest.distance = cost;
      }
      return best.size;
    },
    nearest,
    get reaching() {
      return reaching;
    },
    sum: (zones, toProviders, value, out) => {
      for (let p = 0; p < bases.positions.length; p += 1) {
        const count = engine.scanProvider(p);
        let taken = 0;
        for (let i = 0; i < count; i += 1) {
          const h = Number(household[i]);
          const weight = weightAt(zones, Number(distance[i]));
          if (toProviders) taken += weight * Number(value[h]);
          else out[h] = Number(out[h]) + weight * Number(value[p]);
        }
        if (toProviders) out[p] = Number(out[p]) + taken;
      }
    },
    count: (out) => {
      for (let p = 0; p < bases.positions.length; p += 1) {
        const count = engine.scanProvider(p);
        for (let i = 0; i < count; i += 1) {
          const h = Number(household[i]);
          const cost = Number(distance[i]);
          out.count[h] = Number(out.count[h]) + 1;
          // Providers come in ascending order, so the first of a tie is kept.
          if (cost >= Number(out.distance[h])) continue;
          out.distance[h] = cost;
          out.nearest[h] = p;
        }
      }
    },
    placeProvider: (p, at) => put(bases, p, at, at === undefined ? [] : attach(at)),
    placeHousehold: (h, at) => put(homes, h, at, at === undefined ? [] : attach(at)),
    forgetLast: (of) => {
      const { positions, places } = of === 'provider' ? bases : homes;
      positions.pop();
      places.pop();
    },
    hasHousehold: (h) => homes.positions[h] !== undefined,
    providerAt: (p) => bases.positions[p],
    householdAt: (h) => homes.positions[h],
    nearestAnywhere: (h) => {
      collect(homes.places[h], bases, !outward, Number.POSITIVE_INFINITY);
      const [first] = [...best].toSorted(([p, a], [q, b]) => a - b || p - q);
      return first === undefined ? undefined : { provider: first[0], distance: first[1] };
    },
    onGraph: (of, i) => ((of === 'provider' ? bases : homes).places[i] ?? []).length > 0,
    isPastScrap: (of, i) => ((of === 'provider' ? bases : homes).places[i] ?? []).length > 1,
    extent: () => undefined,
  };
  return engine;
};
