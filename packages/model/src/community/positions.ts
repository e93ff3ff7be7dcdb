import type { Path } from '@community1373/base/diagnostics';
import type { Position } from '../records/position';
import type { CommunityRecords } from './community-records';
import type { Findings } from './findings';

/** Distance in metres from the middle below which no position is far: the walking reach of a large community. */
const leastFarMeters = 5000;
/** A position is far at this many times the median distance from the middle, so that a district or a scattered village is measured by its own scale. */
const farFactor = 20;
const metersPerDegree = 111_320;

/** Returns cos φ by its Taylor series, accurate to 1 in 1000 up to 60°: the built-in cosine differs between engines. */
const cosine = (degrees: number): number => {
  const square = ((degrees * Math.PI) / 180) ** 2;
  return 1 - (square / 2) * (1 - (square / 12) * (1 - square / 30));
};

const median = (values: readonly number[]): number =>
  Float64Array.from(values).sort()[Math.floor(values.length / 2)] ?? 0;

/**
 * Warns of positions far from the median of all, and reports when the position with its numbers swapped would be near. At least three
 * positions are needed to identify an outlier.
 */
export const reportPositions = (findings: Findings, { nodes, stations }: CommunityRecords): void => {
  const placed: { readonly path: Path; readonly position: Position }[] = [];
  for (const [list, { rows }] of [
    ['nodes', nodes],
    ['stations', stations],
  ] as const)
    for (const [i, row] of rows.entries())
      if (row?.position !== undefined) placed.push({ path: [list, i, 'position'], position: row.position });
  if (placed.length < 3) return;
  const longitude = median(placed.map(({ position }) => position[0]));
  const latitude = median(placed.map(({ position }) => position[1]));
  const scale = Math.abs(latitude) > 80 ? 0 : cosine(latitude);
  const metersFrom = ([east, north]: Position): number => {
    const x = (east - longitude) * metersPerDegree * scale;
    const y = (north - latitude) * metersPerDegree;
    return Math.sqrt(x * x + y * y);
  };
  const distant = placed.map(({ path, position }) => ({ path, position, meters: metersFrom(position) }));
  const far = Math.max(leastFarMeters, farFactor * median(distant.map(({ meters }) => meters)));
  for (const { path, position, meters } of distant) {
    if (meters <= far) continue;
    const [first, second] = position;
    if (Math.abs(first) <= 90 && metersFrom([second, first]) <= far)
      findings.add('model.position-swapped', path, position, { longitude: second, latitude: first }, 'warning');
    else findings.add('model.position-far', path, position, { meters }, 'warning');
  }
};
