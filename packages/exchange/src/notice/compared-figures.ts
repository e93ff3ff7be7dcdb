import { formatParam, type Locale } from '@community1373/base/explain';
import type { ComparedIndicator, Comparison } from '@community1373/core/what-if';
import { publicIndicators } from './public-indicators';
import { type NoticeCode, say } from './words';

type Unit = ComparedIndicator['unit'];

/** The written form of a unit: the number of its units in one unit of people, the decimals that are kept, and its word. */
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

/** Returns the ids of the figures that a comparison shows to the public: those that tell of too few people in one of its assessments are not among them. */
export const publicFigures = ({ base, variants }: Comparison): ReadonlySet<string> =>
  new Set(
    publicIndicators([base, ...variants.map(({ assessment }) => assessment)]).flatMap(({ id, isHidden }) =>
      isHidden ? [] : [id],
    ),
  );

/** Writes a value in the unit that people read, without the unit; a dash where there is none. */
export const valueText = ({ unit }: ComparedIndicator, value: number | undefined, locale: Locale): string =>
  value === undefined ? '—' : formatParam(inPeoplesUnit(unit, value), locale);

/** Writes a difference with its sign and its verdict. */
export const differenceText = ({ unit, variants }: ComparedIndicator, at: number, locale: Locale): string => {
  const { difference, verdict } = variants[at] ?? {};
  if (difference === undefined || verdict === undefined || verdict === 'same') return '';
  const size = formatParam(Math.abs(inPeoplesUnit(unit, difference)), locale);
  return say(
    {
      code: verdict === 'other' ? 'notice.changed-by' : `notice.${verdict}-by`,
      params: { sign: difference > 0 ? '+' : '−', size, unit: differenceWord(unit, locale) },
    },
    locale,
  );
};
