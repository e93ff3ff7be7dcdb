import type { ComparedIndicator } from '@community1373/core/what-if';
import type { SlimComparison } from '../session/what-if-protocol';

type Verdict = ComparedIndicator['variants'][number]['verdict'];

/** One difference to draw: of a figure, in a variant. */
export interface DifferenceRow {
  readonly figure: ComparedIndicator;
  /** Index of the variant. */
  readonly at: number;
  /** Variant minus base, in the unit of the figure. */
  readonly difference: number;
  /** Percentage points for a ratio, otherwise percent of the value as it is. */
  readonly size: number;
  readonly verdict: Verdict;
}

/** The differences of a comparison, apart by what their size means, the figures with the largest difference first. */
export interface Differences {
  readonly points: readonly DifferenceRow[];
  readonly percent: readonly DifferenceRow[];
  /** Number of all figures that change; some have no row, since they say what a ratio beside them says, begin at 0, or are missing on one side. */
  readonly changed: number;
}

const rowsOf = (figure: ComparedIndicator): readonly DifferenceRow[] =>
  figure.variants.flatMap(({ difference, verdict }, at) => {
    if (difference === undefined || verdict === 'same') return [];
    const size =
      figure.unit === 'ratio'
        ? difference * 100
        : figure.base === undefined || figure.base === 0
          ? undefined
          : (difference / Math.abs(figure.base)) * 100;
    return size === undefined ? [] : [{ figure, at, difference, size, verdict }];
  });

/** The path of a figure without its last part: a ratio and the counts that it is of have one path. */
const pathOf = ({ id }: ComparedIndicator): string => id.slice(0, id.lastIndexOf('/') + 1);

const largest = (rows: readonly DifferenceRow[]): number =>
  rows.reduce((most, { size }) => Math.max(most, Math.abs(size)), 0);

/** Returns the differences of a comparison in the order in which they are drawn. */
export const differencesOf = ({ figures }: SlimComparison): Differences => {
  const moved = figures.filter(({ variants }) => variants.some(({ verdict }) => verdict !== 'same'));
  const ratios = new Set(moved.flatMap((figure) => (figure.unit === 'ratio' ? [pathOf(figure)] : [])));
  const listed = moved
    .filter((figure) => figure.unit === 'ratio' || !ratios.has(pathOf(figure)))
    .map((figure) => ({ figure, rows: rowsOf(figure) }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => largest(b.rows) - largest(a.rows));
  const rows = (isRatio: boolean): readonly DifferenceRow[] =>
    listed.filter(({ figure }) => (figure.unit === 'ratio') === isRatio).flatMap((one) => one.rows);
  return { points: rows(true), percent: rows(false), changed: moved.length };
};
