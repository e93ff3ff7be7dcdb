import { isHolder } from '@community1373/base/diagnostics';
/** The tags of a way: OpenStreetMap keys and values in lower case. */
export type WayTags = Readonly<Record<string, string>>;

/** True for a value other than the usual ways to say no. */
export const isGiven = (value: string | undefined): boolean =>
  value !== undefined && value !== 'no' && value !== 'f' && value !== 'false' && value !== '0';

/** Classes of Geofabrik's railway and waterway layers, and Tilezen's kinds of lines. */
const rails = new Set([
  'rail',
  'railway',
  'light_rail',
  'subway',
  'tram',
  'monorail',
  'narrow_gauge',
  'miniature',
  'miniature_railway',
  'funicular',
  'rack',
  'goods',
]);
const lifts = new Set(['drag_lift', 'chair_lift', 'cable_car', 'gondola', 'other_lift', 'aerialway']);
const waters = new Set(['river', 'stream', 'canal', 'drain', 'ditch']);
const roadKinds = new Set(['highway', 'major_road', 'minor_road', 'path']);

/** Returns a value as lower-case text, lists joined by semicolons; undefined for a missing value (null, blanks) and for an object. */
const textOf = (value: unknown): string | undefined => {
  if (Array.isArray(value)) return textOf(value.filter((one) => typeof one === 'string').join(';'));
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.normalize('NFKC').trim().toLowerCase();
  return text === '' || text === 'null' ? undefined : text;
};

const unescaped = (text: string): string => text.replace(/\\(.)/gs, '$1');

/** Parses the pairs of a text in the form of PostgreSQL's hstore and OGR's `other_tags`: `"highway"=>"steps","foot"=>"yes"`. */
const pairsOf = (text: string): readonly (readonly [string, string])[] => {
  const pair = /\s*"((?:[^"\\]|\\.)*)"\s*=>\s*(?:"((?:[^"\\]|\\.)*)"|NULL)\s*,?/gsy;
  const pairs: (readonly [string, string])[] = [];
  for (let found = pair.exec(text); found !== null; found = pair.exec(text)) {
    const [, key = '', value] = found;
    if (value !== undefined) pairs.push([unescaped(key), unescaped(value)]);
  }
  return pairs;
};

/** Returns the pairs of a nested member: an object, its JSON text, or hstore text. */
const nestedOf = (value: unknown): readonly (readonly [string, unknown])[] => {
  if (isHolder(value)) return Object.entries(value);
  if (typeof value !== 'string') return [];
  if (!value.trimStart().startsWith('{')) return pairsOf(value);
  try {
    const parsed: unknown = JSON.parse(value);
    return isHolder(parsed) ? Object.entries(parsed) : [];
  } catch {
    return [];
  }
};

/** Returns the tag that corresponds to a class of Geofabrik's shapefiles. */
const tagOfClass = (fclass: string): readonly [string, string] => {
  if (rails.has(fclass)) return ['railway', fclass];
  if (lifts.has(fclass)) return ['aerialway', fclass];
  if (waters.has(fclass)) return ['waterway', fclass];
  if (fclass.startsWith('track_')) return ['highway', 'track'];
  return ['highway', fclass === 'unknown' ? 'road' : fclass];
};

/**
 * Reads the tags of a feature in any of the usual forms: flat among its properties, nested under `tags` (osmtogeojson), as text under `other_tags` or
 * `all_tags` (OGR) or `tags` (osm2pgsql), or as `fclass` (Geofabrik's shapefiles) or `kind` and `kind_detail` (Tilezen). Flat tags take precedence over nested ones, and both over
 * a class. A null value counts as missing.
 */
export const wayTagsOf = (properties: unknown): WayTags => {
  if (!isHolder(properties)) return {};
  const tags = new Map<string, string>();
  const put = (key: string, value: unknown): void => {
    const text = textOf(value);
    if (text !== undefined) tags.set(key.trim().toLowerCase(), text);
  };
  const kind = textOf(properties['kind']);
  const detail = textOf(properties['kind_detail']);
  if (kind !== undefined && detail !== undefined && (kind === 'rail' || roadKinds.has(kind)))
    put(kind === 'rail' ? 'railway' : 'highway', detail);
  const fclass = textOf(properties['fclass']);
  if (fclass !== undefined) put(...tagOfClass(fclass));
  for (const nested of [properties['other_tags'], properties['all_tags'], properties['tags']])
    for (const [key, value] of nestedOf(nested)) put(key, value);
  for (const [key, value] of Object.entries(properties)) put(key, value);
  return Object.fromEntries(tags);
};
