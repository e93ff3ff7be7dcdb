import { CodedError, DiagnosticSink, isHolder, type Result } from '@community1373/base/diagnostics';
import { checkScenario, type Scenario } from '@community1373/core';
import { straightLineDistance } from '@community1373/coverage';
import { checkChoice, checkListOf } from '../check-arguments';
import { reportingProblems } from '../file-problem';
import { finishMap } from '../geojson/finish-map';
import { MapEdit } from '../geojson/map-edit';
import { type Following, runOf } from '../run-of-options';
import { buildingNumber } from './building-number';
import { closedNodes, linesOfWay } from './map-lines';
import type { OsmMap } from './osm-map';

/** Options for bringing a map of OpenStreetMap into a scenario; `signal` cancels. */
export interface ApplyOsmOptions extends Following {
  /** `numbered` reads buildings with a number as well; by default only ways are read. */
  readonly buildings?: 'none' | 'numbered';
  /** True to join ways that cross without a shared point, or miss each other by less than a metre. */
  readonly join?: boolean;
  /** Number of problems listed; all are counted. */
  readonly cap?: number;
}

/** Metres around the community within which ways are of use: beyond the usual circle of 1 km. */
const around = 2000;

type Box = readonly [west: number, south: number, east: number, north: number];

/** Returns the box around the places of a community; undefined where it has none. */
const boxAround = ({ community: { nodes, stations } }: Scenario): Box | undefined => {
  const places = [...nodes, ...stations].flatMap(({ position }) => (position === undefined ? [] : [position]));
  const [first] = places;
  if (first === undefined) return undefined;
  const perEast = straightLineDistance(first, [first[0] + 0.001, first[1]]) / 0.001;
  const perNorth = straightLineDistance(first, [first[0], first[1] + 0.001]) / 0.001;
  let [west, south, east, north] = [first[0], first[1], first[0], first[1]];
  for (const [x, y] of places) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return [west - around / perEast, south - around / perNorth, east + around / perEast, north + around / perNorth];
};

const isWithin = ([west, south, east, north]: Box, x: number, y: number): boolean =>
  x >= west && x <= east && y >= south && y <= north;

const isLines = (lines: unknown): boolean => {
  if (!isHolder(lines)) return false;
  const { id, first, node, tags } = lines;
  return (
    id instanceof Float64Array &&
    first instanceof Int32Array &&
    node instanceof Int32Array &&
    Array.isArray(tags) &&
    tags.every(isHolder) &&
    id.length === tags.length &&
    first.length === tags.length + 1
  );
};

const isPoint = (point: unknown): boolean =>
  isHolder(point) && typeof point['node'] === 'number' && isHolder(point['tags']);

/** Throws `exchange.osm-map` for what is no map. */
const checkMap = (map: unknown): void => {
  if (
    !isHolder(map) ||
    !(map['lon'] instanceof Float64Array && map['lat'] instanceof Float64Array) ||
    !(isLines(map['ways']) && isLines(map['buildings']))
  )
    throw new CodedError('exchange.osm-map', map);
  for (const points of [map['gates'], map['entrances']]) checkListOf(points, isPoint, 'exchange.osm-map');
};

/**
 * Brings a map of OpenStreetMap into a scenario: its ways replace those of the scenario, cut where a gate is closed at any time, and on request the buildings
 * that have a number get their places, as `readGeoJson` does with drawn ones. Of a large map only what lies within 2 km of the community is read; a map that lies
 * elsewhere is read whole, with a warning.
 *
 * @example
 * import { sampleScenario } from '@community1373/core/sample';
 * import { applyOsm, readOsm } from '@community1373/exchange/osm';
 * const text = `<osm version="0.6"><node id="1" lon="113.57" lat="37.86"/><node id="2" lon="113.571" lat="37.86"/>
 *   <way id="3"><nd ref="1"/><nd ref="2"/><tag k="highway" v="steps"/></way></osm>`;
 * const map = await readOsm(new TextEncoder().encode(text));
 * const scenario = map.ok ? await applyOsm(map.value, sampleScenario()) : map;
 * scenario.ok && scenario.value.paths; // => [{ coordinates: [[113.57, 37.86], [113.571, 37.86]], steps: true }]
 */
export const applyOsm = async (
  map: OsmMap,
  base: Scenario,
  options: ApplyOsmOptions = {},
): Promise<Result<Scenario>> => {
  checkMap(map);
  checkScenario(base);
  const run = runOf(options);
  checkChoice(options.buildings ?? 'none', ['none', 'numbered'], 'exchange.osm-buildings');
  const sink = new DiagnosticSink(options.cap);
  const box = boxAround(base);
  const { lon, lat, ways, buildings } = map;
  const touches = (lines: OsmMap['ways'], w: number, within: Box): boolean =>
    lines.node
      .subarray(lines.first[w], lines.first[w + 1])
      .some((v) => isWithin(within, Number(lon[v]), Number(lat[v])));
  const near = (lines: OsmMap['ways']): readonly number[] => {
    const all = [...lines.tags.keys()];
    if (box === undefined) return all;
    const some = all.filter((w) => touches(lines, w, box));
    return some.length > 0 ? some : all;
  };
  const edit = await reportingProblems(sink, options, async () => {
    const made = new MapEdit(base, sink, ([longitude, latitude]) => [longitude, latitude], false);
    const closed = closedNodes(map);
    const chosen = near(ways);
    if (chosen.length < ways.tags.length)
      sink.add('exchange.osm-clipped', [], chosen.length, { count: chosen.length, total: ways.tags.length }, 'info');
    for (const w of chosen) {
      const path = ['ways', Number(ways.id[w])];
      const lines = linesOfWay(map, w, closed).map((places) => ({ places, path }));
      made.add({ properties: { ...ways.tags[w], kind: 'path' } }, { type: 'LineString', lines }, path);
    }
    if (options.buildings === 'numbered') {
      const entrances = new Set(map.entrances.map(({ node }) => node));
      for (const b of near(buildings)) {
        const number = buildingNumber(buildings.tags[b] ?? {});
        if (number === undefined) continue;
        const ring = [...buildings.node.subarray(buildings.first[b], buildings.first[b + 1])];
        const count = new Set(ring.filter((v) => entrances.has(v))).size;
        made.add(
          { properties: { kind: 'building', number, ...(count === 0 ? {} : { entrances: count }) } },
          { type: 'Polygon', border: ring.map((v) => [Number(lon[v]), Number(lat[v])] as const) },
          ['buildings', Number(buildings.id[b])],
        );
      }
    }
    await run.turn({ phase: 'apply', done: 0, total: 1 });
    made.finish(options.join === undefined ? {} : { join: options.join });
    return made;
  });
  if (edit === undefined) return { ok: false, report: sink.report() };
  return finishMap(sink, base, edit, ways.tags.length + buildings.tags.length, options);
};
