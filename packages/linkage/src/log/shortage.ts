import { maxFlow } from '@community1373/solver';
import type { AssignmentProblem } from '../match/assignment';

/** Rows whose only columns are these, with too few places together: `rows.length` > `places`. */
export interface ShortCut {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly places: number;
}

/**
 * Finds the capacity shortages: the minimum cut between rows and places, split into its connected parts. Under every assignment,
 * `rows.length − places` rows of each part stay out; one more place at any column of a part lets one more row in.
 * Source: the max-flow min-cut theorem, here P. Hall's theorem (Journal of the London Mathematical Society 10, 1935) with capacities.
 */
export const shortCuts = ({ rows, columns, turns, pairs }: AssignmentProblem): readonly ShortCut[] => {
  const source = rows + columns;
  const reachable = [...new Set(pairs.map((pair) => pair.row))];
  const places = new Float64Array(columns);
  for (const column of turns) places[column] = Number(places[column]) + 1;
  const columnNodes = Array.from({ length: columns }, (_, column) => rows + column);
  const { sourceSide } = maxFlow(
    {
      nodes: source + 2,
      from: [...reachable.map(() => source), ...pairs.map((pair) => pair.row), ...columnNodes],
      to: [...reachable, ...pairs.map((pair) => rows + pair.column), ...columnNodes.map(() => source + 1)],
      capacity: [...reachable.map(() => 1), ...pairs.map(() => 1), ...places],
    },
    source,
    source + 1,
  );
  const neighbours = new Map<number, number[]>();
  const join = (a: number, b: number): void => {
    const list = neighbours.get(a);
    if (list === undefined) neighbours.set(a, [b]);
    else list.push(b);
  };
  for (const { row, column } of pairs) {
    if (sourceSide[row] !== 1 || sourceSide[rows + column] !== 1) continue;
    join(row, rows + column);
    join(rows + column, row);
  }
  const seen = new Set<number>();
  const partOf = (start: number): readonly number[] => {
    const part = [start];
    seen.add(start);
    for (const node of part)
      for (const next of neighbours.get(node) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    return part.sort((a, b) => a - b);
  };
  return [...neighbours.keys()]
    .sort((a, b) => a - b)
    .flatMap((node) => {
      if (seen.has(node)) return [];
      const part = partOf(node);
      const columnsOf = part.filter((at) => at >= rows).map((at) => at - rows);
      return [
        {
          rows: part.filter((at) => at < rows),
          columns: columnsOf,
          places: columnsOf.reduce((sum, at) => sum + Number(places[at]), 0),
        },
      ];
    });
};
