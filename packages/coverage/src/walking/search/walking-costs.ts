import { stepsPerMeter } from '../../points/ellipsoid';
import { type MobilityClass, slopeFactor } from '../mobility';
import type { WalkingGraph } from '../walking-graph';

/** Walking costs of a mobility class: whole steps (0.1 mm or 1 ms) along each edge and against it; −1 for impassable edges. */
export interface WalkingCosts {
  readonly along: Float64Array;
  readonly against: Float64Array;
  /** Steps per metre on level ground. */
  readonly perMeter: number;
}

const millisecondsPerSecond = 1000;

/**
 * Computes the costs of a graph for a class, by length or by time. Steps are closed to those who cannot use them, unless the way is marked passable for
 * wheelchairs; ways closed to wheelchairs are closed to those on wheels, and ways of infinite cost to all.
 */
export const walkingCosts = (
  { length, slope, steps, wheelchair }: WalkingGraph,
  { speed, steepest, steps: takesSteps, wheels = !takesSteps }: MobilityClass,
  measure: 'length' | 'time',
): WalkingCosts => {
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
