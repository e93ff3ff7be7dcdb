import type { KeyboardEvent } from 'react';
import type { Position } from '../session/command';

/** Distance in metres that one press of an arrow key moves a station. */
export const nudgeMeters = 10;

export const directions = ['up', 'left', 'right', 'down'] as const;

export type Direction = (typeof directions)[number];

const steps: Readonly<Record<Direction, readonly [east: number, north: number]>> = {
  up: [0, 1],
  down: [0, -1],
  left: [-1, 0],
  right: [1, 0],
};

const byKey: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Returns the direction of an arrow key pressed without a modifier. */
export const directionOf = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): Direction | undefined => (event.ctrlKey || event.metaKey || event.altKey ? undefined : byKey[event.key]);

/** Returns the position after a nudge, on a sphere with the WGS 84 equator; precision does not matter, because core measures from the resulting position. */
export const nudged = ([lon, lat]: Position, direction: Direction): Position => {
  const [east, north] = steps[direction];
  const metersPerDegree = 111_319.49;
  const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
  return [
    round(lon + (east * nudgeMeters) / (metersPerDegree * Math.cos((lat * Math.PI) / 180))),
    round(lat + (north * nudgeMeters) / metersPerDegree),
  ];
};
