// `npm run -s bench -- osm --file F [--mobility able|slow|wheelchair] [--at HH:MM] [--pairs 1000]`: reads a map of OpenStreetMap into a walking network, and
// compares it with a second reading of the file and shortest paths on geodesics that share no code with the library.
import { readFileSync } from 'node:fs';
import { createRandom } from '@community1373/base/random';
import { createCatchment, toPointColumns } from '@community1373/coverage';
import { createWalkingNetwork, type Mobility, type WalkingNetwork } from '@community1373/coverage/walking';
import { type OsmMap, readOsm } from '@community1373/exchange/osm';
import geodesic from 'geographiclib-geodesic';
import { isWalked, type OsmObjects, readObjects } from './_osm-truth';
import type { Bench } from './index';

const option = (args: readonly string[], name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
};

/** The largest difference of two shortest paths, in metres. */
const tolerance = 0.005;

/** Paths longer than this are not compared, in metres. */
const farthest = 5000;

/** Compares the ways and stretches with those of a second reading of the file; gates and hours are not part of it. */
const checkWays = (objects: OsmObjects, network: WalkingNetwork, mobility: string): void => {
  const walked = objects.ways.filter(({ tags, refs }) => isWalked(tags, mobility) && refs.length > 1);
  let stretches = 0;
  for (const { refs } of walked)
    for (let i = 1; i < refs.length; i += 1)
      if (refs[i] !== refs[i - 1] && objects.nodes.has(refs[i] ?? '') && objects.nodes.has(refs[i - 1] ?? ''))
        stretches += 1;
  if (walked.length !== network.ways || stretches !== network.graph.from.length)
    throw new Error(
      `the second reading has ${walked.length} ways and ${stretches} edges, this library ${network.ways} and ${network.graph.from.length}`,
    );
};

/** Returns the distances from a place to all others by the simplest form of Dijkstra's algorithm, on geodesics. */
const pathsFrom = (
  neighbours: ReadonlyMap<string, ReadonlyMap<string, number>>,
  start: string,
): Map<string, number> => {
  const done = new Map<string, number>();
  const open = new Map([[start, 0]]);
  while (open.size > 0) {
    let [next, least] = ['', Number.POSITIVE_INFINITY];
    for (const [id, distance] of open) if (distance < least) [next, least] = [id, distance];
    if (least > farthest) break;
    open.delete(next);
    done.set(next, least);
    for (const [id, length] of neighbours.get(next) ?? [])
      if (!done.has(id) && least + length < (open.get(id) ?? Number.POSITIVE_INFINITY)) open.set(id, least + length);
  }
  return done;
};

/** Compares shortest paths between pairs of nodes; returns the number of pairs and the largest difference in metres. */
const checkPaths = (
  { nodes, ways }: OsmObjects,
  { graph }: WalkingNetwork,
  mobility: Mobility,
  pairs: number,
): { readonly pairs: number; readonly largestDifference: number } => {
  const neighbours = new Map<string, Map<string, number>>();
  const join = (a: string, b: string, length: number): void => {
    const list = neighbours.get(a) ?? new Map<string, number>();
    neighbours.set(a, list.set(b, Math.min(length, list.get(b) ?? length)));
  };
  for (const { refs, tags } of ways) {
    if (!isWalked(tags, mobility)) continue;
    const percent = Number(/^[+-]?(\d+(?:\.\d+)?) *%$/.exec(tags['incline'] ?? '')?.[1] ?? 0);
    for (let i = 1; i < refs.length; i += 1) {
      const [a = '', b = ''] = [refs[i - 1], refs[i]];
      const [from, to] = [nodes.get(a), nodes.get(b)];
      if (a === b || from === undefined || to === undefined) continue;
      const run = geodesic.Geodesic.WGS84.Inverse(from.lat, from.lon, to.lat, to.lon).s12 ?? Number.NaN;
      const length = run * Math.hypot(1, percent <= 100 ? percent / 100 : 0);
      join(a, b, length);
      join(b, a, length);
    }
  }
  // Nodes at one place are told apart by their ids here, but not by their positions.
  const places = new Map<string, number>();
  const placeOf = (id: string): string => `${nodes.get(id)?.lon},${nodes.get(id)?.lat}`;
  for (const id of neighbours.keys()) places.set(placeOf(id), (places.get(placeOf(id)) ?? 0) + 1);
  const ids = [...neighbours.keys()].filter((id) => places.get(placeOf(id)) === 1);
  const random = createRandom('osm paths');
  let [compared, largest] = [0, 0];
  for (let round = 0; round < 10 * pairs; round += 1) {
    if (compared >= pairs) break;
    const start = ids[random.below(ids.length)] ?? '';
    const reached = pathsFrom(neighbours, start);
    const ends = [...reached.keys()].filter((id) => id !== start && places.get(placeOf(id)) === 1);
    const chosen = Array.from(
      { length: Math.min(50, ends.length, pairs - compared) },
      () => ends[random.below(ends.length)] ?? '',
    );
    if (chosen.length === 0) continue;
    const at = (id: string) => ({ id, position: [nodes.get(id)?.lon ?? 0, nodes.get(id)?.lat ?? 0] as const });
    const catchment = createCatchment({
      households: toPointColumns(chosen.map((id, i) => ({ ...at(id), id: `${i}` }))),
      providers: toPointColumns([at(start)]),
      radius: 2 * farthest,
      metric: { kind: 'paths', graph, mobility, measure: 'length' },
    });
    chosen.forEach((id, h) => {
      const [ours, theirs] = [catchment.distanceOf(h) ?? Number.NaN, reached.get(id) ?? Number.NaN];
      const difference = Math.abs(ours - theirs);
      if (!(difference <= tolerance))
        throw new Error(`from ${start} to ${id}: ${ours} m here, ${theirs} m on geodesics`);
      largest = Math.max(largest, difference);
      compared += 1;
    });
  }
  return { pairs: compared, largestDifference: Number(largest.toPrecision(2)) };
};

const read = async (bytes: Uint8Array): Promise<OsmMap> => {
  const result = await readOsm(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.report.items));
  return result.value;
};

/** Runs the benchmark of map files. */
export const run: Bench = async (args) => {
  const file = option(args, 'file');
  if (file === undefined) throw new Error('usage: npm run -s bench -- osm --file F [--mobility M] [--at HH:MM]');
  const mobility = (option(args, 'mobility') ?? 'able') as Mobility;
  const at = option(args, 'at');
  const bytes = readFileSync(file);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const map = await read(bytes);
  const network = createWalkingNetwork(map, { profile: mobility, ...(at === undefined ? {} : { at }) });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const skipped: Record<string, number> = { ...map.skipped };
  for (const [reason, count] of Object.entries(network.leftOut)) skipped[reason] = (skipped[reason] ?? 0) + count;
  const pairs = Number(option(args, 'pairs') ?? 1000);
  const objects = pairs === 0 ? undefined : readObjects(bytes);
  if (objects !== undefined && at === undefined) checkWays(objects, network, mobility);
  return {
    ways: network.ways,
    steps: network.steps,
    nodes: network.graph.lon.length,
    edges: network.graph.from.length,
    pieces: network.graph.pieces,
    buildings: map.buildings.tags.length,
    skipped,
    seconds: Number(seconds.toFixed(3)),
    megabytes,
    cpuSeconds: Number(((user + system) / 1e6).toFixed(3)),
    closedGates: network.closedGates.length,
    ...(objects === undefined
      ? {}
      : // Hours, conditions and gates are no part of the second reading.
        {
          paths: checkPaths(
            objects,
            createWalkingNetwork({ ...map, gates: [] }, { profile: mobility }),
            mobility,
            pairs,
          ),
        }),
  };
};
