import { CodedError, isHolder } from '@community1373/base/diagnostics';
/** A coordinate system declared by a file. Maps of China are published in GCJ-02, some in BD-09; CGCS2000 agrees with WGS 84 to centimetres. */
export type CoordinateSystem = 'WGS-84' | 'GCJ-02' | 'BD-09';

/** EPSG codes of WGS 84 and CGCS2000, 2D and 3D. */
const codes = new Set(['4326', '4979', '4490', '4480']);

const spellings: readonly (readonly [CoordinateSystem, RegExp])[] = [
  ['WGS-84', /^(?:wgs84|cgcs2000|2000国家大地坐标系|国家2000|crs84h?)$/],
  ['GCJ-02', /^(?:gcj02(?:ll)?|amap|高德|高德地图|腾讯|腾讯地图|国测局坐标系?|火星坐标系?)$/],
  ['BD-09', /^(?:bd09(?:ll)?|baidu|百度|百度地图|百度坐标系?)$/],
];

/**
 * Returns the system of a name: a common name, or an EPSG or OGC identifier as code, URN or URL; undefined for an unknown name.
 *
 * @example
 * import { coordinateSystemOf } from '@community1373/coverage/walking';
 * coordinateSystemOf('urn:ogc:def:crs:EPSG::4490'); // => 'WGS-84'
 * coordinateSystemOf('EPSG:3857'); // => undefined
 */
export const coordinateSystemOf = (name: string): CoordinateSystem | undefined => {
  if (typeof name !== 'string') throw new CodedError('coverage.system-name', name);
  const text = name.normalize('NFKC').toLowerCase();
  const written = text.trim();
  const authority = written.search(/epsg[^\d]/);
  const [code] = authority < 0 ? [] : (/\d{4,6}$/.exec(written.slice(authority)) ?? []);
  if (code !== undefined) return codes.has(code) ? 'WGS-84' : undefined;
  if (/(?:^|[:/])crs84h?$/.test(text.trim())) return 'WGS-84';
  const key = text.replace(/[\s_:.()-]/g, '').replace(/^epsg/, '');
  return codes.has(key) ? 'WGS-84' : spellings.find(([, spelled]) => spelled.test(key))?.[0];
};

/** The system declared by a file: a known one, or the name of an unknown one. */
export type DeclaredSystem =
  | {
      /** A known system. */
      readonly system: CoordinateSystem;
    }
  | {
      /** The name of an unknown one, at most 60 characters. */
      readonly unknown: string;
    };

const named = (name: unknown): DeclaredSystem => {
  const text = typeof name === 'string' ? name : (JSON.stringify(name) ?? String(name));
  const system = coordinateSystemOf(text);
  return system === undefined ? { unknown: text.slice(0, 60) } : { system };
};

/** Reads the `crs` member of GeoJSON 2008: by name, by EPSG code, or by link. */
const ofMember = (crs: unknown): DeclaredSystem => {
  if (!isHolder(crs) || !isHolder(crs['properties'])) return named(crs);
  const { name, code, href } = crs['properties'];
  if (name !== undefined) return named(name);
  return code === undefined ? named(href ?? crs) : named(`EPSG:${String(code)}`);
};

/**
 * Returns the coordinate system that a GeoJSON document declares, in its member `coordinateSystem` or in the `crs` of GeoJSON 2008; undefined where it
 * declares none. Two contradicting declarations count as an unknown system.
 *
 * @example
 * import { declaredSystemOf } from '@community1373/coverage/walking';
 * declaredSystemOf({ type: 'FeatureCollection', crs: { type: 'EPSG', properties: { code: 4490 } }, features: [] }); // => { system: 'WGS-84' }
 */
export const declaredSystemOf = (document: unknown): DeclaredSystem | undefined => {
  if (!isHolder(document)) return undefined;
  const { coordinateSystem, crs } = document;
  const own = coordinateSystem === undefined || coordinateSystem === null ? undefined : named(coordinateSystem);
  const old = crs === undefined || crs === null ? undefined : ofMember(crs);
  if (own === undefined || old === undefined) return own ?? old;
  if ('system' in own && 'system' in old && own.system !== old.system)
    return { unknown: `${own.system} / ${old.system}` };
  return 'unknown' in own ? own : old;
};
