import { stepsPerMeter } from './ellipsoid';
import { type MobilityClass, slopeFactor } from './mobility';
import type { WalkingGraph } from './walking-graph';

/** What walking costs a class of people: whole steps (0.1 mm or 1 ms) along each edge and against it; impassable edges cost −1. */
export interface WalkingCosts {
  readonly along: Int32Array;
  readonly against: Int32Array;
  /** Steps for a metre on the flat. */
  readonly perMeter: number;
}

const millisecondsPerSecond = 1000;

/** The costs of a graph for a class, by length or by time; flights of steps are closed to those who cannot take them. */
export const walkingCosts = ({ length, slope, steps }: WalkingGraph, { speed, steepest, steps: takesSteps }: MobilityClass, measure: 'length' | 'time'): WalkingCosts => {
  const perMeter = measure === 'length' ? stepsPerMeter : millisecondsPerSecond / speed;
  const cost = (e: number, up: number): number => {
    if (Math.abs(up) > steepest || (steps[e] === 1 && !takesSteps)) return -1;
    const factor = measure === 'length' ? 1 : slopeFactor(up);
    return Math.round((Number(length[e]) * perMeter) / factor);
  };
  return {
    along: Int32Array.from(length, (_, e) => cost(e, Number(slope[e]))),
    against: Int32Array.from(length, (_, e) => cost(e, -Number(slope[e]))),
    perMeter,
  };
};
