import { nearestName } from '@community1373/base/diagnostics';
import { CodedError, isHolder, type Path } from '@community1373/base/diagnostics';
import type { Params } from '@community1373/base/explain';
import type { CoverageInputCode } from '../messages/messages-input';

/** A problem of a metric, with its path in the metric. */
export interface MetricProblem {
  readonly code: CoverageInputCode;
  readonly path: Path;
  readonly received: unknown;
  readonly params: Params;
}

/** Returns the word that was probably meant; the first word where none resembles the received value. */
export const nearestOf = (received: unknown, words: readonly [string, ...string[]]): string =>
  (typeof received === 'string' ? nearestName(received, words) : undefined) ?? words[0];

const wordProblem = (path: Path, received: unknown, words: readonly [string, ...string[]]): readonly MetricProblem[] =>
  words.some((word) => word === received)
    ? []
    : [{ code: 'coverage.metric-word', path, received, params: { words, nearest: nearestOf(received, words) } }];

const columns = ['lon', 'lat', 'from', 'to', 'length', 'slope', 'steps', 'first', 'edge', 'piece'] as const;

const graphProblems = (graph: unknown): readonly MetricProblem[] => {
  return isHolder(graph) && columns.every((name) => ArrayBuffer.isView(graph[name]))
    ? []
    : [{ code: 'coverage.metric-graph', path: ['graph'], received: graph, params: {} }];
};

const mobilityProblems = (mobility: unknown): readonly MetricProblem[] => {
  if (!isHolder(mobility)) return wordProblem(['mobility'], mobility, ['able', 'slow', 'wheelchair']);
  const wrong = (
    [
      ['speed', (value: unknown) => typeof value === 'number' && value > 0 && value < Number.POSITIVE_INFINITY],
      ['steepest', (value: unknown) => typeof value === 'number' && value >= 0],
      ['steps', (value: unknown) => typeof value === 'boolean'],
    ] as const
  ).filter(([part, isRight]) => !isRight(mobility[part]));
  return wrong.map(([part]) => ({
    code: `coverage.mobility-${part}`,
    path: ['mobility', part],
    received: mobility[part],
    params: {},
  }));
};

/** Returns all problems of a metric: an unknown word with the nearest known one, an invalid graph, numbers out of range. */
export const metricProblems = (metric: unknown): readonly MetricProblem[] => {
  if (!isHolder(metric)) return [{ code: 'coverage.metric', path: [], received: metric, params: {} }];
  const { kind, detour, graph, mobility, measure, walk } = metric;
  if (kind === 'straight')
    return detour === undefined || (typeof detour === 'number' && detour >= 1 && detour <= 10)
      ? []
      : [{ code: 'coverage.detour', path: ['detour'], received: detour, params: {} }];
  if (kind !== 'paths') return wordProblem(['kind'], kind, ['straight', 'paths']);
  return [
    ...graphProblems(graph),
    ...mobilityProblems(mobility),
    ...wordProblem(['measure'], measure, ['length', 'time']),
    ...(walk === undefined ? [] : wordProblem(['walk'], walk, ['toHousehold', 'toProvider'])),
  ];
};

/** Throws the first problem of an invalid metric. */
export const checkMetric = (metric: unknown): void => {
  const [first] = metricProblems(metric);
  if (first === undefined) return;
  const { code, path, received, params } = first;
  throw new CodedError(code, {
    [['metric', ...path].join('.')]: received,
    ...(params.nearest === undefined ? {} : { nearest: params.nearest }),
  });
};
