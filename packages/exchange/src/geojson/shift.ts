import type { DiagnosticSink, Path } from '@community1373/base/diagnostics';
import type { Scenario } from '@community1373/core';
import { straightLineDistance } from '@community1373/coverage';
import { type CoordinateSystem } from '@community1373/coverage/walking';
import { convertPlace } from './coordinate-system';

type Place = readonly [number, number];

/** A place in a file, and the place of the same record in the scenario, if known. */
export interface ReadPlace {
  readonly path: Path;
  readonly place: Place;
  readonly known: Place | undefined;
}

/** Distance in metres from the community's middle beyond which a place does not belong to it, if it is also beyond three times its extent. */
const farMeters = 2000;
/** Least shift in metres: systems differ by hundreds of metres in China; smaller shifts are inaccuracies of drawing. */
const leastShift = 30;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const boxMiddle = (places: readonly Place[]): Place => [
  median(places.map(([longitude]) => longitude)),
  median(places.map(([, latitude]) => latitude)),
];

/** Returns the system whose shift explains the distance between the places of a file and those of the scenario. */
export const shiftOf = (
  pairs: readonly (readonly [Place, Place])[],
): { readonly system: CoordinateSystem; readonly meters: number } | undefined => {
  const meters = median(pairs.map(([place, known]) => straightLineDistance(place, known)));
  if (pairs.length === 0 || meters < leastShift) return undefined;
  for (const system of ['GCJ-02', 'BD-09'] as const) {
    const left = median(
      pairs.map(([place, known]) => straightLineDistance(place, convertPlace(known, 'WGS-84', system))),
    );
    if (left < meters / 5) return { system, meters };
  }
  return undefined;
};

/** Warns of coordinates that look like those of another system, or are far from the community. */
export const warnOfShift = (sink: DiagnosticSink, base: Scenario, read: readonly ReadPlace[]): void => {
  const pairs = read.flatMap(({ place, known }) => (known === undefined ? [] : [[place, known] as const]));
  const shifted = shiftOf(pairs);
  if (shifted !== undefined) {
    sink.add(
      'exchange.map-shifted',
      ['features'],
      read.length,
      { meters: shifted.meters, system: shifted.system },
      'warning',
    );
    return;
  }
  const { nodes, stations } = base.community;
  const places: readonly Place[] = [...nodes, ...stations].flatMap(({ position }) =>
    position === undefined ? [] : [position],
  );
  if (places.length === 0) return;
  const middle = boxMiddle(places);
  const extent = places.reduce((most, place) => Math.max(most, straightLineDistance(place, middle)), 0);
  for (const { path, place } of read) {
    const meters = straightLineDistance(place, middle);
    if (meters > Math.max(farMeters, extent * 3)) sink.add('exchange.map-far', path, place, { meters }, 'warning');
  }
};
