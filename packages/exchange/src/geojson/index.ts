export type { CoordinateSystem } from '@community1373/coverage/walking';
export { type FeatureKind, readGeoJson, type ReadGeoJsonOptions } from './read-geojson';
export { writeGeoJson, type WriteGeoJsonOptions } from './write-geojson';
