import { straightLineDistance } from '@community1373/coverage';
import { createWalkingNetwork } from '@community1373/coverage/walking';
import type { OsmMap } from './osm-map';

type Place = readonly [longitude: number, latitude: number];

/** Half the gap at a closed gate, in metres: wider than the distance within which ends count as meant to meet. */
const halfGap = 1.5;

/** Returns the place on the way from a gate to its neighbour where the way begins again. */
const behind = (gate: Place, next: Place): Place => {
  const share = Math.min(0.5, halfGap / Math.max(straightLineDistance(gate, next), halfGap));
  return [gate[0] + (next[0] - gate[0]) * share, gate[1] + (next[1] - gate[1]) * share];
};

/** Returns the nodes of gates that are closed at any time to people on foot. */
export const closedNodes = (map: OsmMap): ReadonlySet<number> =>
  new Set(createWalkingNetwork(map).closedGates.map((gate) => map.gates[gate]?.node ?? -1));

/** Returns the places of a way in lines, with a gap at every closed gate: a scenario knows ways by their places, and no gates. */
export const linesOfWay = (map: OsmMap, way: number, closed: ReadonlySet<number>): readonly (readonly Place[])[] => {
  const { first, node } = map.ways;
  const nodes = node.subarray(first[way], first[way + 1]);
  const placeOf = (i: number): Place => [Number(map.lon[Number(nodes[i])]), Number(map.lat[Number(nodes[i])])];
  let line: Place[] = [];
  const lines = [line];
  nodes.forEach((v, i) => {
    const place = placeOf(i);
    if (!closed.has(v)) {
      line.push(place);
      return;
    }
    if (i > 0) line.push(behind(place, placeOf(i - 1)));
    line = [];
    lines.push(line);
    if (i + 1 < nodes.length) line.push(behind(place, placeOf(i + 1)));
  });
  return lines.filter(({ length }) => length >= 2);
};
