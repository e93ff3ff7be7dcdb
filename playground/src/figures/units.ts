import type { CoverageAssessment } from '@community1373/core';
import type { MessageKey } from '../messages';
import type { Language } from '../preferences/language';

type Unit = CoverageAssessment['unit'];

const unitKeys = {
  'node-posts': 'unit.node-posts',
  households: 'unit.households',
  minutes: 'unit.hours',
} as const satisfies Record<Unit, MessageKey>;

/** Formats a count in the unit of a coverage; minutes are shown as hours. */
export const writeCount = ({ number }: Language, unit: Unit, count: number): string =>
  unit === 'minutes' ? number(count, 'hours') : number(count);

export const writeUnit = ({ t }: Language, unit: Unit): string => t(unitKeys[unit]);

/** Formats a ratio as a percentage; a dash where it is undefined. */
export const writeRatio = ({ number }: Language, ratio: number | undefined): string =>
  ratio === undefined ? '—' : number(ratio, 'percent');

/** Formats a distance in metres; a dash where it is undefined. */
export const writeMeters = ({ number, t }: Language, meters: number | undefined): string =>
  meters === undefined ? '—' : t('unit.meters', { n: number(meters, 'meters') });
