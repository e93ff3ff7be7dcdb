export { applyOsm, type ApplyOsmOptions } from './apply-osm';
export type { OsmLines, OsmMap, OsmPoint, OsmSkip } from './osm-map';
export { readOsm, type ReadOsmOptions } from './read-osm';
