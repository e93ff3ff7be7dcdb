import { runSync, type StepGenerator } from '@community1373/base/run';
import { type DiagnosticReport, DiagnosticSink } from '@community1373/base/diagnostics';
import type { SitingCode } from './messages';
import { createMeter } from './meter';
import { stepsInTurn } from './pace';
import type { SitingDistance, SitingProblem } from './problem';

type Sink = DiagnosticSink<SitingCode>;
type Key = string | number;

const expectLength = (sink: Sink, list: ArrayLike<number>, expected: number, path: readonly Key[]): boolean => {
  if (list.length === expected) return true;
  sink.add('siting.length', path, list.length, { expected });
  return false;
};

type Bad = (value: number) => boolean;
type Tell = (at: number, value: number | undefined) => void;

const eachBadWithin = (list: ArrayLike<number>, from: number, to: number, bad: Bad, tell: Tell): void => {
  for (let at = from; at < to; at += 1) if (typeof list[at] !== 'number' || bad(Number(list[at]))) tell(at, list[at]);
};

function* eachBad(list: ArrayLike<number>, bad: Bad, tell: Tell): StepGenerator<void> {
  for (let from = 0; from < list.length; from += stepsInTurn) {
    if (from > 0) yield;
    eachBadWithin(list, from, Math.min(list.length, from + stepsInTurn), bad, tell);
  }
}

const checkIndices = (sink: Sink, list: ArrayLike<number>, count: number, path: readonly Key[]): StepGenerator<void> =>
  eachBad(
    list,
    (index) => !Number.isInteger(index) || index < 0 || index >= count,
    (at, value) => sink.add('siting.index', [...path, at], value, { last: count - 1 }),
  );

const notLength = (value: number): boolean => !(value >= 0);

function* checkDistance(sink: Sink, distance: SitingDistance, points: number, candidates: number): StepGenerator<void> {
  if (distance.kind === 'matrix') {
    if (expectLength(sink, distance.lengths, points * candidates, ['distance', 'lengths']))
      yield* eachBad(distance.lengths, notLength, (at, value) =>
        sink.add('siting.distance', ['distance', 'lengths', at], value),
      );
  } else if (distance.kind === 'metric') {
    const meter = createMeter();
    for (let i = 0; i < points; i += 1) {
      for (let j = 0; j < candidates; j += 1) {
        const value = distance.between(i, j);
        if (typeof value !== 'number' || !(value >= 0)) sink.add('siting.distance', ['distance', i, j], value);
      }
      meter.add(candidates);
      if (meter.isDue()) yield;
    }
  } else {
    const { nodes, from, to, length } = distance;
    if (!Number.isInteger(nodes) || nodes < 1)
      return sink.add('siting.length', ['distance', 'nodes'], nodes, { expected: 1 });
    expectLength(sink, to, from.length, ['distance', 'to']);
    expectLength(sink, length, from.length, ['distance', 'length']);
    expectLength(sink, distance.points, points, ['distance', 'points']);
    expectLength(sink, distance.candidates, candidates, ['distance', 'candidates']);
    yield* checkIndices(sink, from, nodes, ['distance', 'from']);
    yield* checkIndices(sink, to, nodes, ['distance', 'to']);
    yield* checkIndices(sink, distance.points, nodes, ['distance', 'points']);
    yield* checkIndices(sink, distance.candidates, nodes, ['distance', 'candidates']);
    yield* eachBad(length, notLength, (at, value) => sink.add('siting.distance', ['distance', 'length', at], value));
  }
}

function* checkDemand(sink: Sink, demand: ArrayLike<number>, whole: boolean): StepGenerator<void> {
  let total = 0;
  yield* eachBad(
    demand,
    (value) => !(value >= 0) || value === Number.POSITIVE_INFINITY,
    (at, value) => sink.add('siting.demand', ['demand', at], value),
  );
  for (let i = 0; i < demand.length; i += 1) total += Number(demand[i]);
  if (total === 0) sink.add('siting.no-demand', ['demand'], demand.length);
  if (!whole || sink.hasErrors) return;
  yield* eachBad(
    demand,
    (value) => !Number.isInteger(value),
    (at, value) => sink.add('siting.whole-units', ['demand', at], value),
  );
  if (total > 2 ** 40) sink.add('siting.too-large', ['demand'], total);
}

/** Limit on point–candidate pairs for problems that store all distances; covering problems store only the pairs within the radius. */
const mostPairs = 50_000_000;

/** Reports every problem of a siting problem with its path, the received value and a fix. Runs in steps. */
export function* checkSitingInSteps(problem: SitingProblem): StepGenerator<DiagnosticReport<SitingCode>> {
  const sink: Sink = new DiagnosticSink();
  const { demand, candidates, required = [] } = problem;
  if (!Number.isInteger(candidates) || candidates < 1) {
    sink.add('siting.no-candidates', ['candidates'], candidates);
    return sink.report();
  }
  const pairs = demand.length * candidates;
  if (problem.problem !== 'mclp' && problem.problem !== 'lscp' && pairs > mostPairs) {
    sink.add('siting.too-many-pairs', ['candidates'], candidates, { count: pairs, limit: mostPairs });
    return sink.report();
  }
  yield* checkDemand(sink, demand, 'capacity' in problem);
  yield* checkDistance(sink, problem.distance, demand.length, candidates);
  yield* checkIndices(sink, required, candidates, ['required']);
  const seen = new Set<number>();
  yield* eachBad(
    required,
    (index) => seen.size === seen.add(index).size,
    (at, index) => sink.add('siting.twice', ['required', at], index, { index: Number(index) }),
  );
  if ('facilityCount' in problem) {
    const { facilityCount } = problem;
    if (!Number.isInteger(facilityCount) || facilityCount < 1 || facilityCount > candidates)
      sink.add('siting.facility-count', ['facilityCount'], facilityCount, { candidates });
    else if (required.length > facilityCount)
      sink.add('siting.too-many-required', ['required'], required.length, { required: required.length, facilityCount });
  }
  if ('radius' in problem && !(problem.radius >= 0 && problem.radius < Number.POSITIVE_INFINITY))
    sink.add('siting.radius', ['radius'], problem.radius);
  if ('capacity' in problem && expectLength(sink, problem.capacity, candidates, ['capacity']))
    yield* eachBad(
      problem.capacity,
      (value) => !Number.isSafeInteger(value) || value < 0,
      (at, value) => sink.add('siting.capacity', ['capacity', at], value),
    );
  return sink.report();
}

/** Runs {@link checkSitingInSteps} without pausing. */
export const checkSiting = (problem: SitingProblem): DiagnosticReport<SitingCode> =>
  runSync(checkSitingInSteps(problem));
