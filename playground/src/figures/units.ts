import type { CoverageAssessment } from '@community1373/core';
import type { MessageKey } from '../messages';
import type { Language } from '../preferences/language';

type Unit = CoverageAssessment['unit'];

const unitKeys = {
  'node-posts': 'unit.node-posts',
  households: 'unit.households',
  minutes: 'unit.hours',
} as const satisfies Record<Unit, MessageKey>;

/** Writes a count of a coverage's unit; minutes are read as hours. */
export const writeCount = ({ number }: Language, unit: Unit, count: number): string =>
  unit === 'minutes' ? number(count, 'hours') : number(count);

export const writeUnit = ({ t }: Language, unit: Unit): string => t(unitKeys[unit]);

/** A ratio as a percentage; a dash where nothing is claimed. */
export const writeRatio = ({ number }: Language, ratio: number | undefined): string =>
  ratio === undefined ? '—' : number(ratio, 'percent');
