// `npm run -s bench -- coverage [--runs 5] [--province 20000000]`: counts and nearest compared with other indexes, dragging, province scale, access.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createRandom } from '@community1373/base/random';
import { type Catchment, createCatchment, type PointColumns } from '@community1373/coverage';
import { city } from './_coverage-city';
import { peers, turfFraction } from './_coverage-peers';
import type { Bench } from './index';

const households = 1_000_000;
const providers = 10_000;
const radius = 1000;

const option = (args: readonly string[], name: string, otherwise: number): number => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(args[at + 1]);
};

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

const round = (value: number, digits = 3): number => Number(value.toPrecision(digits));

const seconds = <T>(task: () => T): readonly [number, T] => {
  const start = performance.now();
  const result = task();
  return [(performance.now() - start) / 1000, result];
};

setFlagsFromString('--expose_gc');
// Safe cast: the flag above defines this global.
const collect = runInNewContext('gc') as () => void;

const checkEqual = (
  name: string,
  ours: Catchment,
  theirs: { readonly count: ArrayLike<number>; readonly nearest: ArrayLike<number> },
  every: number,
): void => {
  for (let h = 0; h < ours.households; h += every)
    if (ours.counts[h] !== theirs.count[h / every] || ours.nearest[h] !== theirs.nearest[h / every])
      throw new Error(
        `${name} and this library differ at household ${h}: ${theirs.count[h / every]} and ${ours.counts[h]}, ${theirs.nearest[h / every]} and ${ours.nearest[h]}`,
      );
};

const beside = (homes: PointColumns, bases: PointColumns, runs: number) => {
  const times: Record<string, number[]> = { ours: [] };
  for (let run = 0; run <= runs; run += 1) {
    const [own, catchment] = seconds(() => createCatchment({ households: homes, providers: bases, radius }));
    if (run > 0) times.ours?.push(own);
    for (const { name, every, reach, slow } of peers) {
      // The first round is a warm-up and not counted; slow ones run once in it and twice after it.
      if (slow && run > 2) continue;
      const [spent, result] = seconds(() => reach(homes, bases, radius));
      if (run < 2) checkEqual(name, catchment, result, every);
      if (run > 0) (times[name] ??= []).push(spent * every);
      console.log(
        `run ${run}: ${name} ${spent.toFixed(3)} s${every > 1 ? ` for 1 of ${every} households` : ''}, ours ${own.toFixed(3)} s`,
      );
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
};

const drag = () => {
  const homes = city(100_000, 12_000, 'drag households');
  const catchment = createCatchment({ households: homes, providers: city(1000, 12_000, 'drag stations'), radius });
  const random = createRandom('drag');
  const times: number[] = [];
  let changed = 0;
  for (let i = 0; i < 3000; i += 1) {
    // A path of 5 m steps, with a jump to another station every hundred events.
    const station = Math.floor(i / 100) % 30;
    const [lon, lat] = catchment.positionOf('provider', station) ?? [0, 0];
    const to = [lon + (random.unit() - 0.5) * 1e-4, lat + (random.unit() - 0.5) * 1e-4] as const;
    const [spent, change] = seconds(() => catchment.move('provider', station, to));
    changed += change.households.length;
    if (i >= 500) times.push(spent * 1000);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const inReach = catchment.reachedBy(0).indices.length;
  console.log(
    `drag: 100,000 households in 12 km, 1,000 stations, ${inReach} households in reach, ${(changed / 3000).toFixed(0)} changed an event`,
  );
  return {
    p50Ms: round(sorted[Math.floor(sorted.length * 0.5)] ?? Number.NaN),
    p99Ms: round(sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN),
  };
};

const province = (count: number) => {
  const homes = city(count, 400_000, 'province households', 2000);
  const bases = city(50_000, 400_000, 'province stations', 2000);
  collect();
  const before = process.memoryUsage();
  const [spent, catchment] = seconds(() => createCatchment({ households: homes, providers: bases, radius }));
  const during = process.memoryUsage();
  collect();
  const after = process.memoryUsage();
  const pairs = catchment.counts.reduce((sum, n) => sum + n, 0);
  const per = (bytes: number): number => round(bytes / count);
  const held = per(after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed);
  console.log(
    `province: ${(pairs / count).toFixed(1)} providers a household in reach; ${per(during.rss - before.rss)} bytes a household of memory taken while building`,
  );
  return { households: count, seconds: round(spent), bytesPerHousehold: held };
};

/** Runs the coverage benchmark. */
export const run: Bench = async (args) => {
  const runs = option(args, 'runs', 5);
  const homes = city(households, 40_000, 'households');
  const bases = city(providers, 40_000, 'stations');
  const {
    ours = Number.NaN,
    kdbush = Number.NaN,
    flatbush = Number.NaN,
    geokdbush = Number.NaN,
    turf = Number.NaN,
  } = beside(homes, bases, runs);
  const catchment = createCatchment({ households: homes, providers: bases, radius });
  catchment.accessibility({ method: { kind: '2SFCA' } });
  const access = median(
    Array.from({ length: runs }, () => seconds(() => catchment.accessibility({ method: { kind: '2SFCA' } }))[0]),
  );
  return {
    households,
    providers,
    seconds: round(ours),
    ratio: {
      kdbush: round(kdbush / ours),
      flatbush: round(flatbush / ours),
      geokdbush: round(geokdbush / ours),
      turf: round(turf / ours),
    },
    drag: drag(),
    province: province(option(args, 'province', 20_000_000)),
    access: { seconds: round(access), timesCounting: round(access / ours) },
    turfFraction,
  };
};
