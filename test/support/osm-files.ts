import { deflateSync } from 'node:zlib';

type Tags = Readonly<Record<string, string>>;

/** A small map to write as files of each form. */
export interface MadeMap {
  readonly nodes: readonly { readonly id: number; readonly lon: number; readonly lat: number; readonly tags: Tags }[];
  readonly ways: readonly { readonly id: number; readonly refs: readonly number[]; readonly tags: Tags }[];
  readonly relations?: readonly {
    readonly id: number;
    readonly tags: Tags;
    readonly members: readonly { readonly ref: number; readonly role: string }[];
  }[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

const tagLines = (tags: Tags): string =>
  Object.entries(tags)
    .map(([key, value]) => `<tag k="${escaped(key)}" v="${escaped(value)}"/>`)
    .join('');

/** Writes XML as JOSM and osmium do. */
export const toXml = ({ nodes, ways, relations = [] }: MadeMap): Uint8Array =>
  new TextEncoder().encode(
    [
      `<?xml version='1.0' encoding='UTF-8'?>\n<osm version="0.6"><!-- <node id="7" -->`,
      ...nodes.map(({ id, lon, lat, tags }) => {
        const head = `<node version='1' id='${id}' lat='${lat}' lon='${lon}'`;
        return Object.keys(tags).length === 0 ? `${head}/>` : `${head} >${tagLines(tags)}</node >`;
      }),
      ...ways.map(
        ({ id, refs, tags }) =>
          `<way id="${id}">${refs.map((ref) => `<nd ref="${ref}"/>`).join('')}${tagLines(tags)}</way>`,
      ),
      ...relations.map(
        ({ id, tags, members }) =>
          `<relation id="${id}">${members.map(({ ref, role }) => `<member type="way" ref="${ref}" role="${role}"/>`).join('')}${tagLines(tags)}</relation>`,
      ),
      '</osm>',
    ].join('\n'),
  );

/** Writes an answer of Overpass. */
export const toOverpass = ({ nodes, ways, relations = [] }: MadeMap): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      version: 0.6,
      elements: [
        ...ways.map(({ id, refs, tags }) => ({ type: 'way', id, nodes: refs, tags })),
        ...nodes.map(({ id, lon, lat, tags }) => ({
          type: 'node',
          id,
          lon,
          lat,
          ...(Object.keys(tags).length === 0 ? {} : { tags }),
        })),
        ...relations.map(({ id, tags, members }) => ({
          type: 'relation',
          id,
          tags,
          members: members.map((member) => ({ type: 'way', ...member })),
        })),
      ],
    }),
  );

/** Writes messages in the encoding of protocol buffers, with big integers. */
class Message {
  readonly bytes: number[] = [];

  varint(value: bigint): this {
    let rest = BigInt.asUintN(64, value);
    for (; rest >= 128n; rest >>= 7n) this.bytes.push(Number(rest & 127n) + 128);
    this.bytes.push(Number(rest));
    return this;
  }

  zigzag(value: bigint): this {
    return this.varint((value << 1n) ^ (value >> 63n));
  }

  number(field: number, value: bigint): this {
    return this.varint(BigInt(field * 8)).varint(value);
  }

  field(field: number, value: Message | Uint8Array | string): this {
    const bytes =
      typeof value === 'string' ? new TextEncoder().encode(value) : value instanceof Message ? value.bytes : value;
    this.varint(BigInt(field * 8 + 2)).varint(BigInt(bytes.length));
    for (const byte of bytes) this.bytes.push(byte);
    return this;
  }
}

/** Writes a block of a PBF file: packed bytes under a type. */
export const pbfBlob = (
  type: string,
  bytes: Uint8Array,
  packed: Uint8Array = deflateSync(bytes),
  field = 3,
): readonly number[] => {
  const blob = new Message().number(2, BigInt(bytes.length)).field(field, packed);
  const header = new Message().field(1, type).number(3, BigInt(blob.bytes.length)).bytes;
  return [0, 0, header.length >> 8, header.length & 255, ...header, ...blob.bytes];
};

/** Writes the header of a PBF file that requires features. */
export const pbfHeader = (...features: readonly string[]): readonly number[] => {
  const header = new Message();
  for (const feature of features) header.field(4, feature);
  return pbfBlob('OSMHeader', Uint8Array.from(header.bytes));
};

/**
 * Writes PBF: the first node by itself, the others dense in two blocks, the second of another granularity and offset; ways and relations in a block of their own.
 */
export const toPbf = ({ nodes, ways, relations = [] }: MadeMap): Uint8Array => {
  const block = (
    granularity: bigint,
    latOffset: bigint,
    fill: (group: Message, text: (value: string) => bigint) => void,
  ): readonly number[] => {
    const texts = [''];
    const group = new Message();
    fill(group, (value) => {
      const at = texts.indexOf(value);
      return BigInt(at >= 0 ? at : texts.push(value) - 1);
    });
    const table = new Message();
    for (const text of texts) table.field(1, text);
    const whole = new Message().field(2, group).field(1, table).number(17, granularity).number(19, latOffset);
    return pbfBlob('OSMData', Uint8Array.from(whole.bytes));
  };
  const pairsOf = (tags: Tags, text: (value: string) => bigint): readonly [keys: Message, values: Message] => {
    const [keys, values] = [new Message(), new Message()];
    for (const [key, value] of Object.entries(tags)) {
      keys.varint(text(key));
      values.varint(text(value));
    }
    return [keys, values];
  };
  const alone = (some: MadeMap['nodes']): readonly number[] =>
    block(100n, 0n, (group, text) => {
      for (const { id, lat, lon, tags } of some) {
        const [keys, values] = pairsOf(tags, text);
        const node = new Message().varint(8n).zigzag(BigInt(id)).field(2, keys).field(3, values);
        node.varint(64n).zigzag(BigInt(Math.round(lat * 1e7)));
        group.field(1, node.varint(72n).zigzag(BigInt(Math.round(lon * 1e7))));
      }
    });
  const dense = (granularity: bigint, latOffset: bigint, some: MadeMap['nodes']): readonly number[] =>
    block(granularity, latOffset, (group, text) => {
      const [ids, lats, lons, pairs] = [new Message(), new Message(), new Message(), new Message()];
      let [id, lat, lon] = [0n, 0n, 0n];
      for (const node of some) {
        const y = (BigInt(Math.round(node.lat * 1e7)) * 100n - latOffset) / granularity;
        const x = (BigInt(Math.round(node.lon * 1e7)) * 100n) / granularity;
        ids.zigzag(BigInt(node.id) - id);
        lats.zigzag(y - lat);
        lons.zigzag(x - lon);
        [id, lat, lon] = [BigInt(node.id), y, x];
        for (const [key, value] of Object.entries(node.tags)) pairs.varint(text(key)).varint(text(value));
        pairs.varint(0n);
      }
      group.field(2, new Message().field(1, ids).field(8, lats).field(9, lons).field(10, pairs));
    });
  const lines = block(100n, 0n, (group, text) => {
    for (const { id, refs, tags } of ways) {
      const [keys, values] = pairsOf(tags, text);
      const deltas = new Message();
      let before = 0n;
      for (const ref of refs) {
        deltas.zigzag(BigInt(ref) - before);
        before = BigInt(ref);
      }
      group.field(
        3,
        new Message()
          .number(1, BigInt(id))
          .field(2, keys)
          .field(3, values)
          .field(4, new Message().number(1, 3n))
          .field(8, deltas),
      );
    }
    for (const { id, tags, members } of relations) {
      const [keys, values] = pairsOf(tags, text);
      const [roles, deltas, types] = [new Message(), new Message(), new Message()];
      let before = 0n;
      for (const { ref, role } of members) {
        roles.varint(text(role));
        deltas.zigzag(BigInt(ref) - before);
        before = BigInt(ref);
        // The second kind of member: a way.
        types.varint(1n);
      }
      const relation = new Message().number(1, BigInt(id)).field(2, keys).field(3, values);
      group.field(4, relation.field(8, roles).field(9, deltas).field(10, types));
    }
  });
  const half = nodes.length >> 1;
  return Uint8Array.from([
    ...pbfHeader('OsmSchema-V0.6', 'DenseNodes'),
    ...alone(nodes.slice(0, 1)),
    ...dense(100n, 0n, nodes.slice(1, half)),
    ...dense(10n, -1_234_567_890n, nodes.slice(Math.max(1, half))),
    ...lines,
  ]);
};
