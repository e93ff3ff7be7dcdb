export type { CoordinateSystem } from './coordinate-system';
export { type FeatureKind, readGeoJson, type ReadGeoJsonOptions } from './read-geojson';
export { writeGeoJson, type WriteGeoJsonOptions } from './write-geojson';
