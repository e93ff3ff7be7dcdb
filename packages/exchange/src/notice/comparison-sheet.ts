import { requireArgument } from '@community1373/base/diagnostics';
import type { Comparison } from '@community1373/core/what-if';
import type { Sheet } from '../cells/cell';
import { checkOptions } from '../check-arguments';
import type { WriteSensitive } from '../masked';
import { comparisonSchema } from './check-comparison';
import { differenceWord, inPeoplesUnit, publicFigures, unitWord } from './compared-figures';
import type { NoticeOptions } from './levy-notice';
import { say } from './words';

/** Options of {@link comparisonSheet}. */
export interface ComparisonSheetOptions extends Pick<NoticeOptions, 'locale'>, WriteSensitive {}

/**
 * Writes the figures of a comparison as a sheet for `writeXlsxSheets` or `writeCsvSheets`: one row a figure, with its unit, its value as it is, and for each
 * variant its value, its difference and the verdict. Values are numbers in the unit that people read. By default figures are left out as in
 * {@link comparisonReport}; `sensitive: 'included'` writes all.
 *
 * @example
 * import { compare } from '@community1373/core/what-if';
 * import { comparisonSheet } from '@community1373/exchange/notice';
 * import { sampleScenario } from '@community1373/core/sample';
 * const base = sampleScenario();
 * const less = { id: 'v', name: 'Two fewer', base: base.id, modifications: [{ kind: 'lose-volunteers', postId: 'elder', count: 2 }] } as const;
 * const { rows } = comparisonSheet(compare(base, [less]), { locale: 'en' });
 * rows[0]?.cells; // => ['Figure', 'Unit', 'As it is', 'Two fewer', 'Difference: Two fewer', 'Unit of the difference', 'Verdict: Two fewer']
 */
export const comparisonSheet = (comparison: Comparison, options: ComparisonSheetOptions = {}): Sheet => {
  requireArgument(comparisonSchema, comparison, 'exchange.comparison');
  checkOptions(options);
  const { locale = 'zh-CN', sensitive = 'masked' } = options;
  const word = (code: Parameters<typeof say>[0]['code'], params = {}): string => say({ code, params }, locale);
  const shown = sensitive === 'masked' ? publicFigures(comparison) : undefined;
  const figures = comparison.figures.filter(({ id }) => shown === undefined || shown.has(id));
  const header = [
    word('notice.figure'),
    word('notice.unit'),
    word('notice.as-it-is'),
    ...comparison.variants.flatMap(({ name }, i) => [
      name,
      word('notice.difference-of', { name }),
      ...(i === 0 ? [word('notice.difference-unit')] : []),
      word('notice.verdict-of', { name }),
    ]),
  ];
  return {
    name: word('notice.before-and-after'),
    rows: [
      { row: 1, cells: header },
      ...figures.map((figure, r) => {
        const { unit, base, variants, name } = figure;
        const cellOf = (value: number | undefined) => (value === undefined ? undefined : inPeoplesUnit(unit, value));
        return {
          row: r + 2,
          cells: [
            name[locale],
            unitWord(unit, locale),
            cellOf(base),
            ...variants.flatMap(({ value, difference, verdict }, i) => {
              return [
                cellOf(value),
                cellOf(difference),
                ...(i === 0 ? [differenceWord(unit, locale)] : []),
                word(`notice.verdict-${verdict}`),
              ];
            }),
          ],
        };
      }),
    ],
  };
};
