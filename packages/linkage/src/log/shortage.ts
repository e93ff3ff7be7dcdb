import type { StepGenerator } from '@community1373/base/run';
import { maxFlowInSteps } from '@community1373/solver';
import type { AssignmentProblem } from '../match/assignment-problem';
import type { JoinedProblem } from '../match/like-columns';

/** Rows whose only columns are these, with too few places together: `rows.length` > `places`. */
export interface ShortCut {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly places: number;
}

/** Pairs joined in one step. */
const perStep = 50_000;

/**
 * Finds the capacity shortages: the minimum cut between rows and places, split into its connected parts. Under every assignment,
 * `rows.length − places` rows of each part stay out; one more place at any column of a part lets one more row in.
 * Source: the max-flow min-cut theorem, here P. Hall's theorem (Journal of the London Mathematical Society 10, 1935) with capacities.
 */
export function* shortCutsInSteps({
  rows,
  columns,
  turns,
  pairs,
  membersOf,
}: AssignmentProblem & Pick<JoinedProblem, 'membersOf'>): StepGenerator<readonly ShortCut[]> {
  const source = rows + columns;
  const reachable = new Uint8Array(rows);
  for (let at = 0; at < pairs.length; at += 1) reachable[Number(pairs[at]?.row)] = 1;
  const places = new Float64Array(columns);
  for (const column of turns) places[column] = Number(places[column]) + 1;
  // Arcs in the order: pairs, rows, columns.
  const arcs = pairs.length + rows + columns;
  const from = new Int32Array(arcs);
  const to = new Int32Array(arcs);
  const capacity = new Float64Array(arcs);
  for (let at = 0; at < pairs.length; at += 1) {
    from[at] = Number(pairs[at]?.row);
    to[at] = rows + Number(pairs[at]?.column);
    capacity[at] = 1;
  }
  for (let row = 0; row < rows; row += 1) {
    from[pairs.length + row] = source;
    to[pairs.length + row] = row;
    capacity[pairs.length + row] = Number(reachable[row]);
  }
  for (let column = 0; column < columns; column += 1) {
    from[pairs.length + rows + column] = rows + column;
    to[pairs.length + rows + column] = source + 1;
    capacity[pairs.length + rows + column] = Number(places[column]);
  }
  yield;
  const { sourceSide } = yield* maxFlowInSteps({ nodes: source + 2, from, to, capacity }, source, source + 1);
  yield;
  const neighbours = new Map<number, number[]>();
  const join = (a: number, b: number): void => {
    const list = neighbours.get(a);
    if (list === undefined) neighbours.set(a, [b]);
    else list.push(b);
  };
  for (const [at, { row, column }] of pairs.entries()) {
    if (at % perStep === perStep - 1) yield;
    if (sourceSide[row] !== 1 || sourceSide[rows + column] !== 1) continue;
    join(row, rows + column);
    join(rows + column, row);
  }
  yield;
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
          columns: columnsOf.flatMap((at) => membersOf[at] ?? []).sort((a, b) => a - b),
          places: columnsOf.reduce((sum, at) => sum + Number(places[at]), 0),
        },
      ];
    });
}
