import type { ComparedIndicator } from '@community1373/core/what-if';
import type { MessageKey } from '../messages';
import type { Language } from '../preferences/language';

type Unit = ComparedIndicator['unit'];

const formats: Readonly<Partial<Record<Unit, string>>> = {
  ratio: 'percent',
  minutes: 'hours',
  fen: 'yuan',
  metres: 'meters',
};

/** Formats a figure in its unit; a dash where it is undefined. */
export const writeFigure = ({ number }: Language, unit: Unit, value: number | undefined): string => {
  if (value === undefined) return '—';
  const format = formats[unit];
  return format === undefined ? number(unit === 'seconds' ? Math.round(value) : value) : number(value, format);
};

const signOf = (difference: number): string => (difference > 0 ? '+' : difference < 0 ? '−' : '');

/** Percentage points of a difference of ratios, to a tenth. */
const pointsOf = (difference: number): number => Math.round(Math.abs(difference) * 1000) / 10;

/** Formats a difference with its sign and without its unit: for a ratio the number of percentage points. */
export const writeSigned = (language: Language, unit: Unit, difference: number): string =>
  signOf(difference) +
  (unit === 'ratio' ? language.number(pointsOf(difference)) : writeFigure(language, unit, Math.abs(difference)));

/** Formats a difference with its sign, a ratio in percentage points; empty where it is undefined. */
export const writeDifference = (language: Language, unit: Unit, difference: number | undefined): string => {
  if (difference === undefined) return '';
  return unit === 'ratio'
    ? signOf(difference) + language.t('whatif.points', { n: pointsOf(difference) })
    : writeSigned(language, unit, difference);
};

/** Text keys for a change of a figure, by verdict. */
export const verdictKeys = { better: 'whatif.better', worse: 'whatif.worse', other: 'whatif.changed' } as const;

const unitKeys = {
  ratio: 'whatif.unit-percent',
  minutes: 'whatif.unit-hours',
  fen: 'whatif.unit-yuan',
  metres: 'whatif.unit-meters',
  seconds: 'whatif.unit-seconds',
  households: 'whatif.unit-households',
  people: 'whatif.unit-people',
  places: 'whatif.unit-places',
} as const satisfies Partial<Record<Unit, MessageKey>>;

// Safe cast: `in` has checked the key.
export const unitKey = (unit: Unit): MessageKey =>
  unit in unitKeys ? unitKeys[unit as keyof typeof unitKeys] : 'whatif.unit-count';

const unitScales: Partial<Record<Unit, number>> = { ratio: 0.01, minutes: 60, fen: 100 };

/** Returns the number of core's units in one unit of the target input. */
export const unitScale = (unit: Unit): number => unitScales[unit] ?? 1;
