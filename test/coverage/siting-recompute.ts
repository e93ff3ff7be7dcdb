// Recomputes the value of a choice of sites from the benchmark files alone; deliberately imports nothing from the packages.
import { readFileSync } from 'node:fs';

/** Computes the full distance table by Floyd–Warshall: cubic and simple, and independent of the method of the packages. */
const allPairs = (file: string): { readonly open: number; readonly table: number[][] } => {
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const [head = [], ...edges] = lines;
  const [nodes = 0, , open = 0] = head;
  const table = Array.from({ length: nodes }, (_, u) =>
    Array.from({ length: nodes }, (_v, v) => (u === v ? 0 : Infinity)),
  );
  for (const [u = 0, v = 0, cost = 0] of edges) {
    (table[u - 1] ?? [])[v - 1] = cost;
    (table[v - 1] ?? [])[u - 1] = cost;
  }
  for (let k = 0; k < nodes; k += 1) {
    const middle = table[k] ?? [];
    for (const row of table) {
      const first = row[k] ?? Infinity;
      if (first === Infinity) continue;
      for (let v = 0; v < nodes; v += 1) row[v] = Math.min(row[v] ?? Infinity, first + (middle[v] ?? Infinity));
    }
  }
  return { open, table };
};

/** Returns the sum of distances from every vertex to the nearest chosen one, numbered as in the file. */
export const recomputeOrLibrary = (
  file: string,
  chosen: readonly number[],
): { readonly objective: number; readonly open: number } => {
  const { open, table } = allPairs(file);
  return {
    open,
    objective: table.reduce((sum, row) => sum + Math.min(...chosen.map((v) => row[v - 1] ?? Infinity)), 0),
  };
};

/** Returns the four San Francisco figures of a set of stores, numbered 1 to 16, at radius 5000. */
export const recomputeSanFrancisco = (
  folder: string,
  chosen: readonly number[],
): { readonly reached: boolean; readonly covered: number; readonly sum: number; readonly farthest: number } => {
  const cells = (name: string): string[][] =>
    readFileSync(`${folder}/${name}`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.trim().replace(/"/g, '').split(','));
  const people = new Map(
    cells('SF_demand_205_centroid_uniform_weight.csv')
      .slice(1)
      .map((row) => [row[3], Number(row[6])]),
  );
  const nearest = new Map<string | undefined, number>();
  for (const [distance, store, tract] of cells('SF_network_distance_candidateStore_16_censusTract_205_new.csv').slice(
    1,
  ))
    if (chosen.some((one) => store === `Store_${one}`))
      nearest.set(tract, Math.min(nearest.get(tract) ?? Infinity, Number(distance)));
  let [covered, sum, farthest] = [0, 0, 0];
  for (const [tract, count] of people) {
    const length = nearest.get(tract) ?? Infinity;
    if (length <= 5000) covered += count;
    sum += count * length;
    farthest = Math.max(farthest, length);
  }
  return { reached: farthest <= 5000, covered, sum, farthest };
};
