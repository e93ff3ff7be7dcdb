import { expect, it } from 'vitest';
import { stepsPerUnit, straightLineMetric } from './metric';
import { buildWalkingGraph } from '../walking/walking-graph';

it('a step is a tenth of a millimetre, or a millisecond where paths are measured by time', () => {
  const paths = { kind: 'paths', graph: buildWalkingGraph([]), mobility: 'able' } as const;
  expect([
    stepsPerUnit(straightLineMetric),
    stepsPerUnit({ kind: 'straight', detour: 1.3 }),
    stepsPerUnit({ ...paths, measure: 'length' }),
    stepsPerUnit({ ...paths, measure: 'time' }),
  ]).toEqual([10_000, 10_000, 10_000, 1000]);
});
