import gcoord from 'gcoord';

/** A coordinate system as a file declares it. Maps of China are published in GCJ-02, some in BD-09. */
export type CoordinateSystem = 'WGS-84' | 'GCJ-02' | 'BD-09';

type Place = readonly [longitude: number, latitude: number];

const crs = { 'WGS-84': gcoord.WGS84, 'GCJ-02': gcoord.GCJ02, 'BD-09': gcoord.BD09 } as const;

/** Ten millionths of a degree, a centimetre: finer differences come from how engines compute sines. */
const steps = 10_000_000;

const rounded = (degrees: number): number => Math.round(degrees * steps) / steps;

/** Converts a place from one system to another, to the centimetre; within one system it stays as it is. */
export const convertPlace = (place: Place, from: CoordinateSystem, to: CoordinateSystem): Place => {
  if (from === to) return place;
  const [longitude, latitude] = gcoord.transform<[number, number]>([place[0], place[1]], crs[from], crs[to]);
  return [rounded(longitude), rounded(latitude)];
};

const spellings: Readonly<Record<string, CoordinateSystem>> = {
  wgs84: 'WGS-84',
  epsg4326: 'WGS-84',
  crs84: 'WGS-84',
  urnogcdefcrsogc13crs84: 'WGS-84',
  urnogcdefcrsepsg4326: 'WGS-84',
  gcj02: 'GCJ-02',
  amap: 'GCJ-02',
  bd09: 'BD-09',
  bd09ll: 'BD-09',
  baidu: 'BD-09',
};

/** The system that a name means; undefined for one that is not known. */
export const systemOf = (name: string): CoordinateSystem | undefined => {
  const key = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return Object.hasOwn(spellings, key) ? spellings[key] : undefined;
};
