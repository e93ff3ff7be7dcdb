import type { WalkingPath } from '../document/reach-settings';
import { elevationAt, positionOn } from './grid';
import { homePlot } from './neighbourhood';

const terraces = [-250, -155, -60, 0, 60, 155, 250];
const lanes = [-290, -155, 0, 155, 290];

/**
 * Creates the ways of the sample: a street along each terrace of the hillside, four sloping lanes across, and flights of steps between the terraces in the
 * middle. Invented.
 */
export const samplePaths = (): readonly WalkingPath[] => {
  const place = (east: number, north: number): readonly [number, number, number] => {
    const [longitude, latitude] = positionOn(homePlot, east, north);
    return [longitude, latitude, elevationAt(north)];
  };
  const stops = Array.from({ length: (2 * 290) / 10 + 1 }, (_, i) => -290 + i * 10);
  const streets = terraces.map((north): WalkingPath => ({
    coordinates: [...new Set([...stops, ...lanes])].toSorted((a, b) => a - b).map((east) => place(east, north - 12)),
  }));
  const across = lanes.map((east): WalkingPath => ({
    coordinates: terraces.map((north) => place(east, north - 12)),
    ...(east === 0 ? { steps: true } : {}),
  }));
  return [...streets, ...across];
};
