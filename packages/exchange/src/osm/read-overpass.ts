import { isHolder } from '@community1373/base/diagnostics';
import { FileProblem } from '../file-problem';
import type { MapCollector, OsmMember } from './collect-map';

/** Elements read between two turns. */
const slice = 20_000;

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const tagsOf = (value: unknown): Record<string, string> | undefined => {
  if (!isHolder(value)) return undefined;
  const tags: Record<string, string> = {};
  for (const [key, text] of Object.entries(value)) if (typeof text === 'string') tags[key] = text;
  return tags;
};

const memberOf = (value: unknown): OsmMember => {
  const { type, ref, role } = isHolder(value) ? value : {};
  return { type: textOf(type), ref: numberOf(ref), role: textOf(role) };
};

/**
 * Reads the elements of an Overpass answer in JSON into a map. Ways with a `geometry` (`out geom`) give the places of nodes that the answer lacks; without
 * `nodes`, equal places are one node. Yields the share of the elements read.
 */
export function* readOverpass(document: unknown, map: MapCollector): Generator<number, void> {
  const elements = isHolder(document) ? document['elements'] : undefined;
  if (!Array.isArray(elements)) throw new FileProblem('exchange.osm-kind', document, {}, ['elements']);
  const nodes = new Set<number>();
  for (const element of elements)
    if (isHolder(element) && element['type'] === 'node') nodes.add(numberOf(element['id']));
  const placed = new Map<string, number>();
  const addPlace = (id: number | undefined, place: unknown): number => {
    const { lon, lat } = isHolder(place) ? place : {};
    const [x, y] = [numberOf(lon), numberOf(lat)];
    if (id === undefined) {
      const key = `${x},${y}`;
      const known = placed.get(key);
      if (known !== undefined) return known;
      // The ids of OpenStreetMap are positive.
      const made = -1 - placed.size;
      placed.set(key, made);
      map.addNode(made, x, y, undefined);
      return made;
    }
    if (!nodes.has(id)) {
      nodes.add(id);
      map.addNode(id, x, y, undefined);
    }
    return id;
  };
  for (const [i, element] of elements.entries()) {
    if (i % slice === 0) yield i / elements.length;
    if (!isHolder(element)) continue;
    const { type, id, lon, lat, nodes: refs, geometry, members } = element;
    const tags = tagsOf(element['tags']);
    if (type === 'node') map.addNode(numberOf(id), numberOf(lon), numberOf(lat), tags);
    else if (type === 'way') {
      const places: readonly unknown[] = Array.isArray(geometry) ? geometry : [];
      const ids: readonly unknown[] = Array.isArray(refs) ? refs : places.map(() => undefined);
      ids.forEach((ref, k) => {
        const given = typeof ref === 'number' ? ref : undefined;
        const place = places[k];
        // Overpass writes null for a place outside of the area asked for.
        if (isHolder(place)) map.addRef(addPlace(given, place));
        else map.addRef(given ?? Number.NaN);
      });
      map.endWay(numberOf(id), tags ?? {});
    } else if (type === 'relation')
      map.addRelation(numberOf(id), tags ?? {}, Array.isArray(members) ? members.map(memberOf) : []);
  }
}
