import { nearestName } from '@community1373/base';
import { CodedError, type Path } from '@community1373/base/diagnostics';
import type { Params } from '@community1373/base/explain';
import type { InputCode } from './messages-input';
import type { Metric } from './metric';

/** What is wrong with a metric, and where in it. */
export interface MetricProblem {
  readonly code: InputCode;
  readonly path: Path;
  readonly received: unknown;
  readonly params: Params;
}

type Fields = Readonly<Record<string, unknown>>;

/** The object that a value is; undefined where it is none. */
const fieldsOf = (value: unknown): Fields | undefined =>
  // Reading a property of an object is safe.
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

/** The word that was probably meant; the first where none is like what was written. */
export const nearestOf = (received: unknown, words: readonly [string, ...string[]]): string => (typeof received === 'string' ? nearestName(received, words) : undefined) ?? words[0];

const wordProblem = (path: Path, received: unknown, words: readonly [string, ...string[]]): readonly MetricProblem[] =>
  words.some((word) => word === received) ? [] : [{ code: 'coverage.metric-word', path, received, params: { words, nearest: nearestOf(received, words) } }];

const columns = ['lon', 'lat', 'from', 'to', 'length', 'slope', 'steps', 'first', 'edge', 'piece'] as const;

const graphProblems = (graph: unknown): readonly MetricProblem[] => {
  const fields = fieldsOf(graph);
  return fields !== undefined && columns.every((name) => ArrayBuffer.isView(fields[name])) ? [] : [{ code: 'coverage.metric-graph', path: ['graph'], received: graph, params: {} }];
};

const mobilityProblems = (mobility: unknown): readonly MetricProblem[] => {
  const fields = fieldsOf(mobility);
  if (fields === undefined) return wordProblem(['mobility'], mobility, ['able', 'slow', 'wheelchair']);
  const wrong = ([
    ['speed', (value: unknown) => typeof value === 'number' && value > 0 && value < Number.POSITIVE_INFINITY],
    ['steepest', (value: unknown) => typeof value === 'number' && value >= 0],
    ['steps', (value: unknown) => typeof value === 'boolean'],
  ] as const).filter(([part, isRight]) => !isRight(fields[part]));
  return wrong.map(([part]) => ({ code: `coverage.mobility-${part}`, path: ['mobility', part], received: fields[part], params: {} }));
};

/** Everything that is wrong with a metric: a word that is none with the nearest that is, a graph that is none, numbers that cannot be. */
export const metricProblems = (metric: unknown): readonly MetricProblem[] => {
  const fields = fieldsOf(metric);
  if (fields === undefined) return [{ code: 'coverage.metric', path: [], received: metric, params: {} }];
  const { kind, detour, graph, mobility, measure, walk } = fields;
  if (kind === 'straight')
    return detour === undefined || (typeof detour === 'number' && detour >= 1 && detour <= 10) ? [] : [{ code: 'coverage.detour', path: ['detour'], received: detour, params: {} }];
  if (kind !== 'paths') return wordProblem(['kind'], kind, ['straight', 'paths']);
  return [
    ...graphProblems(graph),
    ...mobilityProblems(mobility),
    ...wordProblem(['measure'], measure, ['length', 'time']),
    ...(walk === undefined ? [] : wordProblem(['walk'], walk, ['toHousehold', 'toProvider'])),
  ];
};

/** Refuses a metric that none of the functions understands, by its first problem. */
export const checkMetric = (metric: Metric): void => {
  const [first] = metricProblems(metric);
  if (first === undefined) return;
  const { code, path, received, params } = first;
  throw new CodedError(code, { [['metric', ...path].join('.')]: received, ...(params.nearest === undefined ? {} : { nearest: params.nearest }) });
};
