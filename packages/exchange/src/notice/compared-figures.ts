import { formatParam, type Locale } from '@community1373/base/explain';
import type { ComparedIndicator, Comparison } from '@community1373/core/what-if';
import { isSmall, minimumCellSize } from './small-cells';
import { type NoticeCode, say } from './words';

type Unit = ComparedIndicator['unit'];

/** How a unit is written: the number of its units in one unit of people, the decimals that are kept, and its word. */
interface UnitForm {
  readonly scale: number;
  readonly decimals: number;
  readonly code: NoticeCode;
}

const forms: Readonly<Record<Unit, UnitForm>> = {
  'node-posts': { scale: 1, decimals: 0, code: 'notice.unit-node-posts' },
  households: { scale: 1, decimals: 0, code: 'notice.unit-households' },
  minutes: { scale: 60, decimals: 1, code: 'notice.unit-hours' },
  ratio: { scale: 0.01, decimals: 1, code: 'notice.unit-percent' },
  places: { scale: 1, decimals: 0, code: 'notice.unit-places' },
  fen: { scale: 100, decimals: 2, code: 'notice.unit-yuan' },
  people: { scale: 1, decimals: 0, code: 'notice.unit-people' },
  count: { scale: 1, decimals: 0, code: 'notice.unit-count' },
  metres: { scale: 1, decimals: 0, code: 'notice.unit-metres' },
  seconds: { scale: 1, decimals: 0, code: 'notice.unit-seconds' },
};

/** Returns a value of a figure in the unit that people read, such as hours for minutes, rounded to its decimals. */
export const inPeoplesUnit = (unit: Unit, value: number): number => {
  const { scale, decimals } = forms[unit];
  const factor = 10 ** decimals;
  return Math.round((value / scale) * factor) / factor;
};

/** Returns the word of the unit that people read. */
export const unitWord = (unit: Unit, locale: Locale): string => say({ code: forms[unit].code, params: {} }, locale);

/** Returns the word for a difference: percentage points for a ratio, otherwise the unit. */
export const differenceWord = (unit: Unit, locale: Locale): string =>
  unit === 'ratio' ? say({ code: 'notice.unit-points', params: {} }, locale) : unitWord(unit, locale);

const isOfPeople = (unit: Unit): boolean => unit === 'households' || unit === 'people';

/** The path of a figure without its last part: figures of one path count the same people. */
const pathOf = ({ id }: ComparedIndicator): string => id.slice(0, id.lastIndexOf('/') + 1);

/** The values of a figure, of the base first, then of the variants. */
export const valuesOf = ({ base, variants }: ComparedIndicator): readonly (number | undefined)[] => [
  base,
  ...variants.map(({ value }) => value),
];

/**
 * Returns a check for values that are hidden: for the base (0) and each variant (1, 2 …), the counts and ratios of a path in which any count of people or
 * households is small, since the others would tell it.
 */
export const hiddenValues = ({ figures }: Comparison): ((figure: ComparedIndicator, at: number) => boolean) => {
  const small = new Set<string>();
  for (const figure of figures)
    if (isOfPeople(figure.unit))
      for (const [at, value] of valuesOf(figure).entries())
        if (value !== undefined && isSmall(value)) small.add(`${pathOf(figure)} ${at}`);
  return (figure, at) => (isOfPeople(figure.unit) || figure.unit === 'ratio') && small.has(`${pathOf(figure)} ${at}`);
};

/** Writes a value in the unit that people read, without the unit; a dash where there is none, and the least count where it is hidden. */
export const valueText = (
  { unit }: ComparedIndicator,
  value: number | undefined,
  hidden: boolean,
  locale: Locale,
): string => {
  if (value === undefined) return '—';
  if (!hidden) return formatParam(inPeoplesUnit(unit, value), locale);
  return isSmall(value) && isOfPeople(unit)
    ? say({ code: 'notice.fewer', params: { least: minimumCellSize } }, locale)
    : '–';
};

/** Writes a difference with its sign and its verdict. */
export const differenceText = (
  { unit, variants }: ComparedIndicator,
  at: number,
  hidden: boolean,
  locale: Locale,
): string => {
  const { difference, verdict } = variants[at] ?? {};
  if (difference === undefined || verdict === undefined || verdict === 'same' || hidden) return '';
  const size = formatParam(Math.abs(inPeoplesUnit(unit, difference)), locale);
  return say(
    {
      code: verdict === 'other' ? 'notice.changed-by' : `notice.${verdict}-by`,
      params: { sign: difference > 0 ? '+' : '−', size, unit: differenceWord(unit, locale) },
    },
    locale,
  );
};
