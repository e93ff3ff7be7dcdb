import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWalkingGraph } from '../parse-walking-graph';
import { walkable } from './walkable';

/** The defaults published in docs/coverage.md, repeated here independently of the code. */
const openRoads =
  'primary primary_link secondary secondary_link tertiary tertiary_link unclassified residential living_street service pedestrian footway path track road steps corridor platform elevator crossing'.split(
    ' ',
  );
const motorRoads = ['motorway', 'motorway_link', 'trunk', 'trunk_link'];
const otherTraffic = ['cycleway', 'bridleway', 'busway', 'raceway'];
const unbuilt = ['construction', 'proposed', 'abandoned', 'disused', 'razed'];
const nothing = ['street_lamp', 'rest_area', 'via_ferrata'];

type Tags = Record<string, string>;

const plain = (tags: Tags): string => {
  const highway = tags['highway'];
  if (highway !== undefined && unbuilt.includes(highway)) return 'no unbuilt';
  if (tags['construction'] === 'yes' || tags['disused'] === 'yes') return 'no unbuilt';
  if (highway === undefined) {
    if (tags['railway'] === 'platform' || tags['man_made'] === 'pier') return closedOr(tags, undefined);
    if (tags['railway'] !== undefined) return 'no rail';
    if (tags['waterway'] !== undefined) return 'no water';
    if (tags['barrier'] !== undefined) return 'no barrier';
    if (tags['building'] !== undefined || tags['landuse'] !== undefined || tags['man_made'] !== undefined)
      return 'no other';
    return closedOr(tags, undefined);
  }
  const motor = motorRoads.includes(highway) || tags['motorroad'] === 'yes';
  const walkedTrunk =
    highway.startsWith('trunk') &&
    tags['motorroad'] !== 'yes' &&
    (tags['sidewalk'] === 'both' || tags['sidewalk'] === 'left');
  if (motor && !walkedTrunk) return closedOr(tags, 'no motor');
  if (!motor && otherTraffic.includes(highway))
    return closedOr(tags, tags['sidewalk'] === 'both' || tags['sidewalk'] === 'left' ? undefined : 'no other-traffic');
  return closedOr(tags, motor || openRoads.includes(highway) ? undefined : 'no other');
};

const closedOr = (tags: Tags, refusal: string | undefined): string => {
  if (['no', 'private', 'use_sidepath'].includes(tags['foot'] ?? '')) return 'no closed';
  const open = ['yes', 'designated', 'permissive', 'destination'].includes(tags['foot'] ?? '');
  if (!open && ['no', 'private', 'military', 'delivery'].includes(tags['access'] ?? '')) return 'no closed';
  if (!open && refusal !== undefined) return refusal;
  return tags['highway'] === 'steps' || tags['steps'] === 'yes' ? 'steps' : 'yes';
};

const maybe = (...values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const tags: fc.Arbitrary<Tags> = fc
  .record({
    highway: maybe(...openRoads, ...motorRoads, ...otherTraffic, ...unbuilt, ...nothing),
    foot: maybe('yes', 'no', 'designated', 'private', 'permissive', 'destination', 'use_sidepath', 'discouraged'),
    access: maybe('yes', 'no', 'private', 'military', 'delivery', 'destination', 'unknown'),
    sidewalk: maybe('both', 'left', 'no', 'separate'),
    motorroad: fc.option(fc.constantFrom('yes', 'no'), { nil: undefined, freq: 1 }),
    steps: maybe('yes', 'no'),
    construction: fc.option(fc.constantFrom('yes', 'no'), { nil: undefined, freq: 1 }),
    disused: fc.option(fc.constantFrom('yes', 'no'), { nil: undefined, freq: 1 }),
    railway: fc.option(fc.constantFrom('rail', 'tram', 'platform'), { nil: undefined, freq: 1 }),
    waterway: fc.option(fc.constantFrom('river', 'ditch'), { nil: undefined, freq: 1 }),
    barrier: fc.option(fc.constantFrom('wall', 'fence'), { nil: undefined, freq: 1 }),
    building: fc.option(fc.constantFrom('yes', 'school'), { nil: undefined, freq: 1 }),
    man_made: fc.option(fc.constantFrom('pier', 'bridge'), { nil: undefined, freq: 1 }),
    wheelchair: maybe('yes', 'no', 'limited'),
    incline: maybe('5%', '-12%', 'up'),
    layer: maybe('1', '-1'),
  })
  .map((all) =>
    Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  );

const hstore = (all: Tags): string =>
  Object.entries(all)
    .map(([key, value]) => `"${key}"=>"${value}"`)
    .join(',');

describe('law: what may be walked', () => {
  it('is what the published defaults say, for any tags', () => {
    fc.assert(
      fc.property(tags, (all) => void expect(Object.values(walkable(all)).join(' ')).toBe(plain(all))),
      { numRuns: 2000 },
    );
  });

  it('is the same wherever a program puts the tags: flat, nested, as text, or split between a class and text', () => {
    const graphOf = (properties: unknown) => {
      const read = parseWalkingGraph({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties,
            geometry: {
              type: 'LineString',
              coordinates: [
                [113.57, 37.86],
                [113.571, 37.86],
              ],
            },
          },
        ],
      });
      return [read.ok && { ...read.value }, read.report];
    };
    fc.assert(
      fc.property(tags, (all) => {
        const { highway, ...rest } = all;
        const flat = graphOf(all);
        expect(graphOf({ id: 'way/1', tags: all })).toEqual(flat);
        expect(graphOf({ tags: JSON.stringify(all) })).toEqual(flat);
        expect(graphOf({ other_tags: hstore(all), osm_id: 1 })).toEqual(flat);
        expect(graphOf({ other_tags: hstore(rest), ...(highway === undefined ? {} : { highway }) })).toEqual(flat);
        if (highway !== undefined)
          expect(graphOf({ fclass: highway, other_tags: hstore(rest), code: 5122 })).toEqual(flat);
      }),
      { numRuns: 300 },
    );
  });
});
