import { stepsPerMeter } from './ellipsoid';
import { type MobilityClass, slopeFactor } from './mobility';
import type { WalkingGraph } from './walking-graph';

/** What walking costs a class of people: whole steps (0.1 mm or 1 ms) along each edge and against it; impassable edges cost −1. */
export interface WalkingCosts {
  readonly along: Float64Array;
  readonly against: Float64Array;
  /** Steps for a metre on the flat. */
  readonly perMeter: number;
}

const millisecondsPerSecond = 1000;

/**
 * The costs of a graph for a class, by length or by time; flights of steps are closed to those who cannot take them, unless wheelchairs are said to pass, ways
 * without wheelchairs to those on wheels, and a way without end to all.
 */
export const walkingCosts = ({ length, slope, steps, wheelchair }: WalkingGraph, { speed, steepest, steps: takesSteps, wheels = !takesSteps }: MobilityClass, measure: 'length' | 'time'): WalkingCosts => {
  const perMeter = measure === 'length' ? stepsPerMeter : millisecondsPerSecond / speed;
  const cost = (e: number, up: number): number => {
    const passes = wheels ? (wheelchair[e] ?? 0) : 0;
    if (Math.abs(up) > steepest || passes < 0 || (steps[e] === 1 && !takesSteps && passes <= 0)) return -1;
    const factor = measure === 'length' ? 1 : slopeFactor(up);
    const walked = Math.round((Number(length[e]) * perMeter) / factor);
    return Number.isSafeInteger(walked) ? walked : -1;
  };
  return {
    along: Float64Array.from(length, (_, e) => cost(e, Number(slope[e]))),
    against: Float64Array.from(length, (_, e) => cost(e, -Number(slope[e]))),
    perMeter,
  };
};
