import type { Scenario } from '@community1373/core';
import type { CoordinateSystem } from '@community1373/coverage/walking';
import { shownScenario, type WriteSensitive } from '../masked';
import { toUtf8 } from '../text-coding';
import { convertPlace } from './coordinate-system';
import type { FeatureKind } from './map-edit';
import { checkChoice, checkListOf, checkOptions } from '../check-arguments';

/** Options for writing a map. */
export interface WriteGeoJsonOptions extends WriteSensitive {
  /** The kinds of features written; by default nodes, stations and ways. Households are written only on request. */
  readonly kinds?: readonly FeatureKind[];
  /** The system of the coordinates; by default WGS 84. Another one is declared in the file. */
  readonly system?: CoordinateSystem;
}

type Coordinates = readonly unknown[];

interface WrittenFeature {
  readonly type: 'Feature';
  readonly id?: string;
  readonly geometry: { readonly type: 'Point' | 'LineString'; readonly coordinates: Coordinates };
  readonly properties: Readonly<Record<string, unknown>>;
}

const defaultKinds: readonly FeatureKind[] = ['node', 'station', 'path'];

/**
 * Writes the map of a scenario as GeoJSON (RFC 7946): nodes and stations as points, ways to walk as lines; households, on request, at their entrance, and their
 * residents only with `sensitive: 'included'`. {@link readGeoJson} reads it back onto the same scenario unchanged, masked or not.
 *
 * @example
 * import { writeGeoJson } from '@community1373/exchange/geojson';
 * import { sampleScenario } from '@community1373/core/sample';
 * const map = JSON.parse(new TextDecoder().decode(writeGeoJson(sampleScenario(), { kinds: ['station'] })));
 * map.features.length; // => 3
 */
export const writeGeoJson = (scenario: Scenario, options: WriteGeoJsonOptions = {}): Uint8Array<ArrayBuffer> => {
  checkOptions(options);
  const { kinds = defaultKinds, system = 'WGS-84', sensitive = 'masked' } = options;
  checkListOf(
    kinds,
    (kind) => kind === 'node' || kind === 'station' || kind === 'household' || kind === 'path',
    'exchange.feature-kinds',
  );
  checkChoice(system, ['WGS-84', 'GCJ-02', 'BD-09'], 'exchange.system');
  const { community, paths } = shownScenario(scenario, { sensitive });
  // Only households have data to mask.
  const masked = sensitive === 'masked' && kinds.includes('household');
  const at = ([longitude, latitude]: readonly [number, number]): readonly [number, number] =>
    convertPlace([longitude, latitude], 'WGS-84', system);
  const features: WrittenFeature[] = [];
  const point = (kind: FeatureKind, id: string, position: readonly [number, number], properties: object): void => {
    features.push({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: at(position) },
      properties: { kind, ...properties },
    });
  };
  if (kinds.includes('node'))
    for (const { position, ...node } of community.nodes)
      if (position !== undefined) point('node', node.id, position, node);
  if (kinds.includes('station'))
    for (const { position, ...station } of community.stations) point('station', station.id, position, station);
  if (kinds.includes('household')) {
    const positionOf = new Map<string, readonly [number, number] | undefined>(
      community.nodes.map(({ id, position }) => [id, position]),
    );
    const nodeOf = new Map<string, string>(community.dwellings.map(({ id, nodeId }) => [id, nodeId]));
    for (const household of community.households) {
      const position = positionOf.get(nodeOf.get(household.dwellingId) ?? '');
      const { residents, ...shown } = household;
      if (position !== undefined) point('household', household.id, position, masked ? shown : { ...shown, residents });
    }
  }
  if (kinds.includes('path'))
    for (const { coordinates, steps, wheelchair, inclinePercent, layer } of paths)
      features.push({
        type: 'Feature',
        geometry: {
          type: 'LineString',
          coordinates: coordinates.map(([longitude, latitude, elevation]) => [
            ...at([longitude, latitude]),
            ...(elevation === undefined ? [] : [elevation]),
          ]),
        },
        properties: {
          kind: 'path',
          ...(steps === undefined ? {} : { steps }),
          // The other tags as in OpenStreetMap.
          ...(wheelchair === undefined ? {} : { wheelchair: wheelchair ? 'yes' : 'no' }),
          ...(inclinePercent === undefined ? {} : { incline: `${inclinePercent}%` }),
          ...(layer === undefined ? {} : { layer }),
        },
      });
  return toUtf8(
    `${JSON.stringify({ type: 'FeatureCollection', ...(system === 'WGS-84' ? {} : { coordinateSystem: system }), ...(masked ? { masked: true } : {}), features })}\n`,
  );
};
