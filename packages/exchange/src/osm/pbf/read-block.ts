import type { MapCollector, OsmMember } from '../collect-map';
import { tagTextOf } from '../text-bytes';
import { broken, ProtobufReader } from './protobuf';

type Tags = Record<string, string>;

/** The table of texts of a block, decoded when first used. */
class TextTable {
  private readonly ranges: number[] = [];
  private readonly texts: (string | undefined)[] = [];

  constructor(private readonly table: ProtobufReader) {
    while (!table.done) {
      const key = table.key();
      if (key >> 3 !== 1) {
        table.skip(key);
        continue;
      }
      const { at, end } = table.message();
      this.ranges.push(at, end);
    }
  }

  get(index: number): string {
    const known = this.texts[index];
    if (known !== undefined) return known;
    const [from, to] = [this.ranges[2 * index], this.ranges[2 * index + 1]];
    if (from === undefined || to === undefined) return broken('string table');
    const text = tagTextOf(this.table.bytes, from, to);
    this.texts[index] = text;
    return text;
  }
}

/** The scale of a block: degrees are (offset + granularity × number) / 10⁹. */
interface Scale {
  granularity: number;
  latOffset: number;
  lonOffset: number;
}

/** A field that a message lacks: one without content. */
const absent = new ProtobufReader(new Uint8Array());

const tagsOf = (texts: TextTable, keys = absent, values = absent): Tags => {
  const tags: Tags = {};
  while (!keys.done) {
    const key = texts.get(keys.unsigned());
    tags[key] = texts.get(values.unsigned());
  }
  return tags;
};

/** Returns the fields of a message that are wanted; of a repeated one the last. */
const fieldsOf = (
  message: ProtobufReader,
): { readonly id: number; readonly parts: readonly (ProtobufReader | undefined)[] } => {
  const parts: (ProtobufReader | undefined)[] = Array.from({ length: 11 });
  let id = 0;
  while (!message.done) {
    const key = message.key();
    if (key === 8) id = message.signed();
    else if ((key & 7) === 2 && key >> 3 < parts.length) parts[key >> 3] = message.message();
    else message.skip(key);
  }
  return { id, parts };
};

const readNode = (message: ProtobufReader, texts: TextTable, scale: Scale, map: MapCollector): void => {
  let [id, lat, lon] = [0, 0, 0];
  const parts: (ProtobufReader | undefined)[] = [];
  while (!message.done) {
    const key = message.key();
    if (key === 8) id = message.zigzag();
    else if (key === 64) lat = message.zigzag();
    else if (key === 72) lon = message.zigzag();
    else if ((key & 7) === 2 && key >> 3 <= 4) parts[key >> 3] = message.message();
    else message.skip(key);
  }
  const [, , keys, values] = parts;
  const { granularity, latOffset, lonOffset } = scale;
  const tags = (keys?.done ?? true) ? undefined : tagsOf(texts, keys, values);
  map.addNode(id, (lonOffset + granularity * lon) / 1e9, (latOffset + granularity * lat) / 1e9, tags);
};

const readDense = (message: ProtobufReader, texts: TextTable, scale: Scale, map: MapCollector): void => {
  const [, ids = absent, , , , , , , lats = absent, lons = absent, keysValues = absent] = fieldsOf(message).parts;
  const { granularity, latOffset, lonOffset } = scale;
  let [id, lat, lon] = [0, 0, 0];
  while (!ids.done) {
    id += ids.zigzag();
    lat += lats.zigzag();
    lon += lons.zigzag();
    let tags: Tags | undefined;
    if (!keysValues.done)
      for (let key = keysValues.unsigned(); key !== 0; key = keysValues.unsigned()) {
        tags ??= {};
        tags[texts.get(key)] = texts.get(keysValues.unsigned());
      }
    map.addNode(id, (lonOffset + granularity * lon) / 1e9, (latOffset + granularity * lat) / 1e9, tags);
  }
};

const readWay = (message: ProtobufReader, texts: TextTable, map: MapCollector): void => {
  const { id, parts } = fieldsOf(message);
  const [, , keys, values, , , , , refs = absent] = parts;
  let ref = 0;
  while (!refs.done) {
    ref += refs.zigzag();
    map.addRef(ref);
  }
  map.endWay(id, tagsOf(texts, keys, values));
};

const memberTypes = ['node', 'way', 'relation'];

const readRelation = (message: ProtobufReader, texts: TextTable, map: MapCollector): void => {
  const { id, parts } = fieldsOf(message);
  const [, , keys, values, , , , , roles = absent, refs = absent, types = absent] = parts;
  const members: OsmMember[] = [];
  let ref = 0;
  while (!refs.done) {
    ref += refs.zigzag();
    const role = texts.get(roles.unsigned());
    members.push({ type: memberTypes[types.unsigned()] ?? '', ref, role });
  }
  map.addRelation(id, tagsOf(texts, keys, values), members);
};

const readGroup = (group: ProtobufReader, texts: TextTable, scale: Scale, map: MapCollector): void => {
  while (!group.done) {
    const key = group.key();
    if (key === 10) readNode(group.message(), texts, scale, map);
    else if (key === 18) readDense(group.message(), texts, scale, map);
    else if (key === 26) readWay(group.message(), texts, map);
    else if (key === 34) readRelation(group.message(), texts, map);
    else group.skip(key);
  }
};

/** Reads a primitive block of a PBF file into a map. */
export const readBlock = (bytes: Uint8Array, map: MapCollector): void => {
  const block = new ProtobufReader(bytes);
  const scale: Scale = { granularity: 100, latOffset: 0, lonOffset: 0 };
  const groups: ProtobufReader[] = [];
  let table = new ProtobufReader(bytes, 0, 0);
  while (!block.done) {
    const key = block.key();
    if (key === 10) table = block.message();
    else if (key === 18) groups.push(block.message());
    else if (key === 136) scale.granularity = block.signed();
    else if (key === 152) scale.latOffset = block.signed();
    else if (key === 160) scale.lonOffset = block.signed();
    else block.skip(key);
  }
  const texts = new TextTable(table);
  for (const group of groups) readGroup(group, texts, scale, map);
};
