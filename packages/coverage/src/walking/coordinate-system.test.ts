import { describe, expect, it } from 'vitest';
import { coordinateSystemOf, declaredSystemOf } from './coordinate-system';

describe('a coordinate system', () => {
  it('goes by many names', () => {
    const names = [
      'WGS84',
      'WGS 84',
      'EPSG:4326',
      'epsg4326',
      'urn:ogc:def:crs:EPSG::4326',
      'urn:ogc:def:crs:EPSG:9.8.1:4490',
      'http://www.opengis.net/def/crs/EPSG/0/4490',
      'http://www.opengis.net/gml/srs/epsg.xml#4326',
    ];
    const more = [
      'urn:ogc:def:crs:OGC:1.3:CRS84',
      'urn:ogc:def:crs:OGC::CRS84',
      'OGC:CRS84',
      'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
      'https://www.opengis.net/def/crs/OGC/0/CRS84h',
      'CGCS2000',
      'EPSG:4979',
      '2000国家大地坐标系',
    ];
    expect([...names, ...more].map((name) => [name, coordinateSystemOf(name)])).toEqual(
      [...names, ...more].map((name) => [name, 'WGS-84']),
    );
    expect(['gcj-02', 'GCJ02', '火星坐标系', '高德', 'BD09LL', '百度'].map(coordinateSystemOf)).toEqual([
      'GCJ-02',
      'GCJ-02',
      'GCJ-02',
      'GCJ-02',
      'BD-09',
      'BD-09',
    ]);
  });

  it('that is another is not guessed', () => {
    const names = [
      'EPSG:3857',
      'EPSG:4214',
      'urn:ogc:def:crs:EPSG::4549',
      'urn:ogc:def:crs:OGC:1.3:CRS83',
      'EPSG:43260',
      'constructor',
      '',
      'WGS 84 / Pseudo-Mercator',
      'BD09MC',
    ];
    expect(names.map(coordinateSystemOf)).toEqual(names.map(() => undefined));
  });

  it('is declared in a member of its own or in that of 2008, by name, code or link', () => {
    const crs = (type: string, properties: unknown) =>
      declaredSystemOf({ type: 'FeatureCollection', crs: { type, properties } });
    expect(crs('name', { name: 'urn:ogc:def:crs:EPSG::4490' })).toEqual({ system: 'WGS-84' });
    expect(crs('EPSG', { code: 4490 })).toEqual({ system: 'WGS-84' });
    expect(crs('EPSG', { code: '2383' })).toEqual({ unknown: 'EPSG:2383' });
    expect(crs('link', { href: 'http://www.opengis.net/def/crs/EPSG/0/3857', type: 'proj4' })).toEqual({
      unknown: 'http://www.opengis.net/def/crs/EPSG/0/3857',
    });
    expect([{}, { crs: null }, { coordinateSystem: null }, null, []].map(declaredSystemOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(declaredSystemOf({ crs: 'EPSG:4326' })).toEqual({ system: 'WGS-84' });
    expect(declaredSystemOf({ crs: 7 })).toEqual({ unknown: '7' });
    expect(declaredSystemOf({ coordinateSystem: 'GCJ-02' })).toEqual({ system: 'GCJ-02' });
    expect(
      declaredSystemOf({ coordinateSystem: 'GCJ-02', crs: { type: 'name', properties: { name: 'EPSG:4326' } } }),
    ).toEqual({ unknown: 'GCJ-02 / WGS-84' });
    expect(
      declaredSystemOf({ coordinateSystem: 'WGS84', crs: { type: 'name', properties: { name: 'EPSG:4490' } } }),
    ).toEqual({ system: 'WGS-84' });
  });
});
