import { CodedError, isHolder } from '@community1373/base/diagnostics';
import { checkPosition } from '../../points/check-columns';
import type { WalkingLine } from './walking-line';

const isTruth = (value: unknown): boolean => value === undefined || typeof value === 'boolean';
const isMeasure = (value: unknown): boolean =>
  value === undefined || (typeof value === 'number' && Number.isFinite(value));

/** Throws `coverage.walking-line` for what is no line of places, and a coded error for a place that is none. */
export const checkLines = (lines: readonly WalkingLine[]): void => {
  if (!Array.isArray(lines)) throw new CodedError('coverage.walking-line', lines);
  // Callers in JavaScript pass anything.
  for (const line of lines as readonly unknown[]) {
    if (!isHolder(line) || !Array.isArray(line['coordinates'])) throw new CodedError('coverage.walking-line', line);
    const { steps, wheelchair, inclinePercent, layer, coordinates } = line;
    if (!isTruth(steps) || !isTruth(wheelchair) || !isMeasure(inclinePercent) || !isMeasure(layer))
      throw new CodedError('coverage.walking-line', { steps, wheelchair, inclinePercent, layer });
    for (const place of coordinates as readonly unknown[]) {
      if (!Array.isArray(place)) throw new CodedError('coverage.position', place);
      const [lon, lat, height]: readonly unknown[] = place;
      if (typeof lon !== 'number' || typeof lat !== 'number' || !(height === undefined || typeof height === 'number'))
        throw new CodedError('coverage.position', place);
      checkPosition(lon, lat);
    }
  }
};
