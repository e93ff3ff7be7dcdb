import type { ScenarioMap } from '@community1373/core/views';
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Palette } from '../preferences/palette';

export const entranceLayer = 'entrances';

// Local fonts, so that no glyphs are fetched.
const fonts = ['Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'];

/** The parts of a plan that the map draws itself. */
export type PlanParts = Pick<ScenarioMap, 'ways' | 'circles' | 'buildings' | 'entrances'>;

/** Converts a collection of core to the type that the map expects. */
// Safe cast: core's collections are readonly GeoJSON, and the map only reads them.
export const geoJsonOf = (data: PlanParts[keyof PlanParts]): Exclude<GeoJSONSourceSpecification['data'], string> =>
  data as unknown as Exclude<GeoJSONSourceSpecification['data'], string>;

/** The highest zoom level of source tiles, from which higher levels are cut: a few tiles contain a community, at a resolution of 1/8 m. */
const nearestTiles = 15;

const source = (data: PlanParts[keyof PlanParts]): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: geoJsonOf(data),
  maxzoom: nearestTiles,
});

/** Builds the map style of the plan: ways to walk, circles, buildings, entrances by state. Stations are separate handles. */
export const planStyle = (map: PlanParts, palette: Palette, scheme: 'light' | 'dark'): StyleSpecification => ({
  version: 8,
  sources: {
    ways: source(map.ways),
    circles: source(map.circles),
    buildings: source(map.buildings),
    entrances: source(map.entrances),
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': palette.sunken } },
    {
      id: 'ways',
      type: 'line',
      source: 'ways',
      filter: ['!', ['get', 'steps']],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.strongLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], 14, 0.6, 16, 1.6, 18, 4],
      },
    },
    {
      id: 'way-steps',
      type: 'line',
      source: 'ways',
      filter: ['get', 'steps'],
      paint: {
        'line-color': palette.muted,
        'line-width': ['interpolate', ['linear'], ['zoom'], 14, 1, 16, 2.4, 18, 5],
        'line-dasharray': [0.6, 0.6],
      },
    },
    {
      id: 'circle',
      type: 'fill',
      source: 'circles',
      paint: { 'fill-color': palette.accent, 'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13.5, 0.03, 15, 0] },
    },
    {
      id: 'circle-line',
      type: 'line',
      source: 'circles',
      paint: { 'line-color': palette.accent, 'line-width': 1.5, 'line-dasharray': [4, 3] },
    },
    { id: 'buildings', type: 'fill', source: 'buildings', paint: { 'fill-color': palette.building } },
    {
      id: 'building-lines',
      type: 'line',
      source: 'buildings',
      paint: { 'line-color': palette.buildingLine, 'line-width': 1 },
    },
    {
      id: entranceLayer,
      type: 'symbol',
      source: 'entrances',
      layout: {
        'icon-image': ['concat', `${scheme}-`, ['get', 'state']],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 14, 0.28, 15.5, 0.56, 17, 0.8, 19, 1.2],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'building-names',
      type: 'symbol',
      source: 'buildings',
      minzoom: 14.6,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': fonts,
        'text-size': ['interpolate', ['linear'], ['zoom'], 15, 10, 17, 13],
        'text-offset': [0, -1.25],
        'text-anchor': 'bottom',
      },
      paint: { 'text-color': palette.muted, 'text-halo-color': palette.sunken, 'text-halo-width': 1.5 },
    },
  ],
});
