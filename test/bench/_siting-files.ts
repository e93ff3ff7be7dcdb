// Readers of the siting benchmark files, see ../shared/data/README.md.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from '@community1373/base/random';
import type { SitingSpace } from '../../packages/coverage/src/siting/index';

/** A siting space, with the name of each candidate in the file. */
export interface SitingFile {
  readonly space: SitingSpace;
  readonly labels: readonly number[];
  /** The number of stations given in the file. */
  readonly open?: number;
}

/** Reads an OR-Library p-median file: "n edges p", then "u v cost", 1-based, undirected; the last cost of a repeated edge wins; every vertex has weight 1. */
export const readOrLibrary = (text: string): SitingFile => {
  const [nodes = 0, edges = 0, open = 0, ...rest] = text.trim().split(/\s+/).map(Number);
  if (![nodes, edges, open].every(Number.isSafeInteger) || rest.length < 3 * edges)
    throw new Error('not an OR-Library p-median file');
  const lengthOf = new Map<string, readonly [number, number, number]>();
  for (let e = 0; e < edges; e += 1) {
    const u = Number(rest[3 * e]);
    const v = Number(rest[3 * e + 1]);
    lengthOf.set([Math.min(u, v), Math.max(u, v)].join(' '), [u - 1, v - 1, Number(rest[3 * e + 2])]);
  }
  const list = [...lengthOf.values()];
  const all = Array.from({ length: nodes }, (_, v) => v);
  const distance = {
    kind: 'graph',
    nodes,
    from: list.map(([u]) => u),
    to: list.map(([, v]) => v),
    length: list.map(([, , c]) => c),
    points: all,
    candidates: all,
  } as const;
  return { space: { demand: all.map(() => 1), candidates: nodes, distance }, labels: all.map((v) => v + 1), open };
};

const readTable = (path: string): ((name: string) => readonly string[]) => {
  const [head = [], ...rows] = readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
  return (name) => rows.map((row) => row[head.indexOf(name)] ?? '');
};

/** Reads the San Francisco data: 205 census tracts weighted by POP2000, 16 stores, network distances. Stores are numbered 1 to 16, as in the file. */
export const readSanFrancisco = (folder: string): SitingFile => {
  const tracts = readTable(join(folder, 'SF_demand_205_centroid_uniform_weight.csv'));
  const network = readTable(join(folder, 'SF_network_distance_candidateStore_16_censusTract_205_new.csv'));
  const names = tracts('NAME');
  const place = new Map(names.map((name, i) => [name, i]));
  const stores = network('name').map((name) => Number(name.replace('Store_', '')));
  const labels = [...new Set(stores)].sort((a, b) => a - b);
  const lengths = new Float64Array(names.length * labels.length).fill(Number.NaN);
  network('DestinationName').forEach((name, k) => {
    lengths[Number(place.get(name)) * labels.length + labels.indexOf(Number(stores[k]))] = Number(
      network('distance')[k],
    );
  });
  return {
    space: { demand: tracts('POP2000').map(Number), candidates: labels.length, distance: { kind: 'matrix', lengths } },
    labels,
  };
};

const side = 10_000;

/** Returns a generator of places on the plane, two numbers each: uniform, or in 25 towns of 0.3 to 1.6 km, the same for points and candidates. */
const placesBy = (random: Random, clustered: boolean): ((count: number) => Float64Array) => {
  if (!clustered) return (count) => Float64Array.from({ length: 2 * count }, () => random.unit() * side);
  const towns = Array.from({ length: 25 }, () => ({
    middle: [random.unit() * side, random.unit() * side] as const,
    wide: 300 + 1300 * random.unit(),
  }));
  return (count) =>
    Float64Array.from(
      Array.from({ length: count }, () => {
        const { middle, wide } = towns[random.below(towns.length)] ?? { middle: [0, 0], wide: 0 };
        const off = (): number => (random.unit() + random.unit() + random.unit() - 1.5) * wide;
        return [middle[0] + off(), middle[1] + off()];
      }).flat(),
    );
};

/** Generates a plane of 10 km by 10 km: points with weights 1 to 4, candidates, uniform or clustered; deterministic by seed. */
export const generatePlane = (candidates: number, points: number, seed: string, clustered = false): SitingFile => {
  const random = createRandom(`siting/${seed}`);
  const place = placesBy(random, clustered);
  const at = place(points);
  const stands = place(candidates);
  const demand = Float64Array.from({ length: points }, () => 1 + random.below(4));
  const between = (i: number, j: number): number => {
    const east = Number(at[2 * i]) - Number(stands[2 * j]);
    const north = Number(at[2 * i + 1]) - Number(stands[2 * j + 1]);
    return Math.sqrt(east * east + north * north);
  };
  return {
    space: { demand, candidates, distance: { kind: 'metric', between } },
    labels: Array.from({ length: candidates }, (_, j) => j),
  };
};

/** Reads an OR-Library file or the San Francisco folder (or a file in it), or generates `generated:` or `clustered:` and `<candidates>x<points>`. */
export const readSitingFile = (name: string, seed: string): SitingFile => {
  const [, kind, candidates, points] = /^(generated|clustered):(\d+)x(\d+)$/.exec(name) ?? [];
  if (points !== undefined) return generatePlane(Number(candidates), Number(points), seed, kind === 'clustered');
  if (!existsSync(name)) throw new Error(`no such file: ${name}`);
  if (statSync(name).isDirectory()) return readSanFrancisco(name);
  if (name.endsWith('.csv')) return readSanFrancisco(join(name, '..'));
  return readOrLibrary(readFileSync(name, 'utf8'));
};
