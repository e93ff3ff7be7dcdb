import type { OsmTags } from '@community1373/coverage/walking';

/** A number as buildings of a compound have it: 25, 25号楼, A座, 3栋. */
const numbered = /^(?:[a-z]?\d{1,4}[a-z]?(?:号楼|号|栋|幢|座|楼)?|[a-z](?:号楼|栋|幢|座|楼))$/i;

/** Returns the number by which people know a building: its name where that is a number, else `ref`, else the house number; undefined without one. */
export const buildingNumber = ({ name, ref, ...tags }: OsmTags): string | undefined =>
  [name, ref, tags['addr:housenumber']].find(
    (text) => text !== undefined && numbered.test(text.normalize('NFKC').trim()),
  );
