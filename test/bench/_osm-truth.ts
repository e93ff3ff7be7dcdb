import { gunzipSync, inflateSync } from 'node:zlib';

/** Tags as a file has them. */
type Tags = Readonly<Record<string, string>>;

/** The objects of a map file, read a second time without the library. */
export interface OsmObjects {
  readonly nodes: Map<string, { readonly lon: number; readonly lat: number; readonly tags: Tags }>;
  readonly ways: { readonly id: string; readonly refs: readonly string[]; readonly tags: Tags }[];
}

const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const attribute = (text: string, name: string): string =>
  unescape(new RegExp(` ${name}=(?:"([^"]*)"|'([^']*)')`).exec(text)?.slice(1).join('') ?? '');

const tagsIn = (body: string): Tags =>
  Object.fromEntries(
    [...body.matchAll(/<tag\b[^>]*>/g)].map(([tag]) => [attribute(tag, 'k'), attribute(tag, 'v')] as const),
  );

/** Reads XML by patterns. */
const fromXml = (text: string): OsmObjects => {
  const objects: OsmObjects = { nodes: new Map(), ways: [] };
  for (const [, kind, head = '', body = ''] of text.matchAll(/<(node|way)\b([^>]*?)(?:\/>|>(.*?)<\/\1>)/gs)) {
    const id = attribute(head, 'id');
    const tags = tagsIn(body);
    if (kind === 'node')
      objects.nodes.set(id, { lon: Number(attribute(head, 'lon')), lat: Number(attribute(head, 'lat')), tags });
    else objects.ways.push({ id, refs: [...body.matchAll(/<nd\b[^>]*>/g)].map(([nd]) => attribute(nd, 'ref')), tags });
  }
  return objects;
};

/** The fields of a message in the encoding of protocol buffers, with whole numbers as BigInt. */
const fieldsOf = (bytes: Buffer): readonly (readonly [field: number, value: bigint | Buffer])[] => {
  const fields: (readonly [number, bigint | Buffer])[] = [];
  let at = 0;
  const varint = (): bigint => {
    let [value, shift] = [0n, 0n];
    for (;;) {
      const byte = BigInt(bytes.readUInt8(at));
      at += 1;
      value |= (byte & 127n) << shift;
      shift += 7n;
      if (byte < 128n) return value;
    }
  };
  while (at < bytes.length) {
    const key = Number(varint());
    if ((key & 7) === 0) fields.push([key >> 3, varint()]);
    else {
      const length = Number(varint());
      fields.push([key >> 3, bytes.subarray(at, at + length)]);
      at += length;
    }
  }
  return fields;
};

const numbersOf = (bytes: Buffer): readonly bigint[] => {
  const numbers: bigint[] = [];
  let [value, shift] = [0n, 0n];
  for (const byte of bytes) {
    value |= BigInt(byte & 127) << shift;
    shift += 7n;
    if (byte >= 128) continue;
    numbers.push(value);
    [value, shift] = [0n, 0n];
  }
  return numbers;
};

const unzigzag = (value: bigint): bigint => (value % 2n === 0n ? value / 2n : -(value + 1n) / 2n);

const runningSums = (bytes: Buffer): readonly bigint[] => {
  let sum = 0n;
  return numbersOf(bytes).map((value) => (sum += unzigzag(value)));
};

const bufferOf = (fields: ReturnType<typeof fieldsOf>, field: number): Buffer => {
  const value = fields.find(([number]) => number === field)?.[1];
  return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
};

/** Reads PBF by the description of the format, with big integers. */
const fromPbf = (bytes: Buffer): OsmObjects => {
  const objects: OsmObjects = { nodes: new Map(), ways: [] };
  for (let at = 0; at < bytes.length;) {
    const headerLength = bytes.readUInt32BE(at);
    const header = fieldsOf(bytes.subarray(at + 4, at + 4 + headerLength));
    const size = Number(header.find(([field]) => field === 3)?.[1]);
    at += 4 + headerLength;
    const blob = fieldsOf(bytes.subarray(at, at + size));
    at += size;
    if (bufferOf(header, 1).toString() !== 'OSMData') continue;
    const block = fieldsOf(inflateSync(bufferOf(blob, 3)));
    const texts = fieldsOf(bufferOf(block, 1)).map(([, text]) => text.toString());
    const text = (index: bigint): string => texts[Number(index)] ?? '';
    for (const [, group] of block.filter(([field]) => field === 2)) {
      for (const [kind, part] of fieldsOf(group as Buffer)) {
        const fields = Buffer.isBuffer(part) ? fieldsOf(part) : [];
        if (kind === 2) {
          const [ids, lats, lons] = [1, 8, 9].map((field) => runningSums(bufferOf(fields, field)));
          const pairs = numbersOf(bufferOf(fields, 10));
          let next = 0;
          ids?.forEach((id, i) => {
            const tags: Record<string, string> = {};
            for (; pairs.length > 0 && pairs[next] !== 0n; next += 2)
              tags[text(pairs[next] ?? 0n)] = text(pairs[next + 1] ?? 0n);
            next += 1;
            // The files of the tests have the usual granularity of 100 billionths.
            objects.nodes.set(String(id), { lon: Number(lons?.[i]) / 1e7, lat: Number(lats?.[i]) / 1e7, tags });
          });
        } else if (kind === 3) {
          const values = numbersOf(bufferOf(fields, 3));
          objects.ways.push({
            id: String(fields.find(([field]) => field === 1)?.[1]),
            refs: runningSums(bufferOf(fields, 8)).map(String),
            tags: Object.fromEntries(
              numbersOf(bufferOf(fields, 2)).map((key, i) => [text(key), text(values[i] ?? 0n)] as const),
            ),
          });
        }
      }
    }
  }
  return objects;
};

/** Reads the nodes and ways of a map file; undefined for JSON. */
export const readObjects = (bytes: Buffer): OsmObjects | undefined => {
  const content = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
  if (content[0] === 0) return fromPbf(content);
  return content.subarray(0, 10).toString().trimStart().startsWith('<') ? fromXml(content.toString()) : undefined;
};

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const roads = words(
  'primary primary_link secondary secondary_link tertiary tertiary_link unclassified residential living_street service pedestrian footway path track road steps corridor platform elevator crossing',
);
const closed = words('no private restricted permit military emergency agricultural forestry delivery');
const opened = words('yes designated permissive official destination customers residents public');
const unbuilt = words('construction proposed planned abandoned disused razed demolished dismantled removed');
const rough = words('bad very_bad horrible very_horrible impassable');
const loose = words('mud sand rock rocks gravel pebblestone unhewn_cobblestone stepping_stones snow ice');

/** Says by the table of docs/coverage.md whether a way is walked; hours and conditions are not read. */
export const isWalked = (tags: Tags, mobility: string): boolean => {
  const { highway, foot, access, railway, public_transport: stop, man_made: made, footway, indoor } = tags;
  const named =
    highway !== undefined ||
    railway === 'platform' ||
    stop === 'platform' ||
    made === 'pier' ||
    footway !== undefined ||
    indoor === 'corridor';
  if (!named || unbuilt.has(highway ?? '') || [...unbuilt].some((state) => tags[state] === 'yes')) return false;
  if (highway === undefined && railway === undefined && [...unbuilt].some((state) => tags[state] !== undefined))
    return false;
  if (foot !== undefined && (closed.has(foot) || foot === 'use_sidepath')) return false;
  const allowed = foot !== undefined && opened.has(foot);
  if (!allowed && access !== undefined && closed.has(access)) return false;
  if (!allowed && highway !== undefined) {
    const beside = ['yes', 'both', 'left', 'right'].includes(tags['sidewalk'] ?? '');
    const sides = ['left', 'right', 'both'].some((side) => tags[`sidewalk:${side}`] === 'yes');
    const trunk = highway.startsWith('trunk');
    const motor = trunk || highway.startsWith('motorway') || tags['motorroad'] === 'yes';
    if (motor && !(trunk && tags['motorroad'] !== 'yes' && (beside || sides))) return false;
    if (!motor && ['cycleway', 'bridleway', 'busway', 'bus_guideway', 'raceway', 'escape'].includes(highway)) {
      if (!beside && !sides) return false;
    } else if (!motor && !roads.has(highway)) return false;
  }
  return mobility !== 'wheelchair' || isRolled(tags);
};

const isRolled = (tags: Tags): boolean => {
  const { wheelchair, smoothness, surface, kerb, incline = '' } = tags;
  const opens = wheelchair === 'yes' || wheelchair === 'designated' || tags['ramp:wheelchair'] === 'yes';
  if (Number(/^[+-]?(\d+(?:\.\d+)?) *%$/.exec(incline)?.[1] ?? 0) > 100 / 12) return false;
  if (opens) return true;
  if (wheelchair === 'no' || !['no', undefined].includes(tags['conveying'])) return false;
  if (tags['highway'] === 'steps' || tags['steps'] === 'yes' || Number(tags['step_count'] ?? 0) > 0) return false;
  if (wheelchair === 'limited') return true;
  if (smoothness === undefined ? loose.has(surface ?? '') : rough.has(smoothness)) return false;
  if (tags['tracktype'] === 'grade5' || !['no', 'strolling', undefined].includes(tags['sac_scale'])) return false;
  return (
    kerb !== 'raised' &&
    kerb !== 'yes' &&
    !(Number(/^\d+(?:\.\d+)?/.exec(tags['maxwidth:physical'] ?? tags['width'] ?? '')?.[0] ?? 9) < 0.8)
  );
};
