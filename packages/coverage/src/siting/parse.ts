import {
  DiagnosticSink,
  emptyReport,
  expects,
  isNumberList,
  parseWith,
  type QuickCheck,
  quickCheck,
  type Result,
} from '@community1373/base/diagnostics';
import * as z from 'zod';
import { checkSiting } from './check';
import type { SitingCode } from './messages';
import type { SitingProblem } from './problem';

const numbers = z.custom<ArrayLike<number>>(isNumberList, expects('numbers'));

const distance = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('matrix'), lengths: numbers }),
  z.object({
    kind: z.literal('metric'),
    between: z.custom<(point: number, candidate: number) => number>(
      (value) => typeof value === 'function',
      expects('function'),
    ),
  }),
  z.object({
    kind: z.literal('graph'),
    nodes: z.number(),
    from: numbers,
    to: numbers,
    length: numbers,
    points: numbers,
    candidates: numbers,
    oneWay: z.boolean().exactOptional(),
  }),
]);

const space = {
  demand: numbers,
  candidates: z.number(),
  distance,
  required: numbers.exactOptional(),
  names: z.array(z.string()).readonly().exactOptional(),
};

const problem = z.discriminatedUnion('problem', [
  z.object({ ...space, problem: z.literal('mclp'), facilityCount: z.number(), radius: z.number() }),
  z.object({ ...space, problem: z.literal('lscp'), radius: z.number() }),
  z.object({ ...space, problem: z.enum(['p-median', 'p-center']), facilityCount: z.number() }),
  z.object({
    ...space,
    problem: z.literal('capacitated-mclp'),
    facilityCount: z.number(),
    radius: z.number(),
    capacity: numbers,
  }),
  z.object({ ...space, problem: z.literal('capacitated-p-median'), facilityCount: z.number(), capacity: numbers }),
]);

let surely: QuickCheck | undefined;

/** Parses the shape of a siting problem; what is surely of the right shape is not copied. */
export const readSitingShape = (value: unknown): Result<SitingProblem, SitingCode> => {
  surely ??= quickCheck(problem);
  // Safe cast: quickCheck accepts only values that the schema returns unchanged.
  return surely(value) ? { ok: true, value: value as SitingProblem, report: emptyReport } : parseWith(problem, value);
};

/**
 * Parses unknown input (such as JSON) into a {@link SitingProblem}; each problem found is a diagnostic with a text in `sitingDiagnostics`.
 *
 * @example
 * import { parseSiting } from '@community1373/coverage/siting';
 * const read = parseSiting({ problem: 'lscp', radius: -1, demand: [3], candidates: 1, distance: { kind: 'matrix', lengths: [5] } });
 * read.report.items.map(({ code, path }) => [code, ...path]); // => [['siting.radius', 'radius']]
 */
export const parseSiting = (value: unknown): Result<SitingProblem, SitingCode> => {
  const shape = readSitingShape(value);
  if (!shape.ok) return shape;
  const sink = new DiagnosticSink<SitingCode>();
  sink.merge(checkSiting(shape.value));
  sink.merge(shape.report);
  return sink.hasErrors
    ? { ok: false, report: sink.report() }
    : { ok: true, value: shape.value, report: sink.report() };
};
