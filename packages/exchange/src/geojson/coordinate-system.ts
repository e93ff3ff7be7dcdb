import type { CoordinateSystem } from '@community1373/coverage/walking';
import gcoord from 'gcoord';

type Place = readonly [longitude: number, latitude: number];

const crs = { 'WGS-84': gcoord.WGS84, 'GCJ-02': gcoord.GCJ02, 'BD-09': gcoord.BD09 } as const;

/** Ten millionths of a degree, a centimetre: finer differences come from the engines' sines. */
const steps = 10_000_000;

const rounded = (degrees: number): number => Math.round(degrees * steps) / steps;

/** Converts a place from one system to another, to the centimetre; unchanged within one system. */
export const convertPlace = (place: Place, from: CoordinateSystem, to: CoordinateSystem): Place => {
  if (from === to) return place;
  const [longitude, latitude] = gcoord.transform<[number, number]>([place[0], place[1]], crs[from], crs[to]);
  return [rounded(longitude), rounded(latitude)];
};
