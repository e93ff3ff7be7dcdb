import { FileProblem } from '../file-problem';
import type { MapCollector, OsmMember } from './collect-map';
import { tagTextOf, textOfBytes } from './text-bytes';

/** Bytes read between two turns. */
const slice = 1 << 20;

const broken = (at: number): never => {
  const part = `byte ${at}`;
  throw new FileProblem('exchange.osm-broken', part, { part });
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Replaces the five entities of XML and numbered characters; others are left, because none can be declared. */
const unescaped = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : all;
    },
  );

const [quote, apostrophe, less, greater, slash, equals, minus, dot] = [34, 39, 60, 62, 47, 61, 45, 46];
const isSpace = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/** The attributes of an element, as ranges of bytes. */
class Attributes {
  count = 0;
  private readonly names: string[] = [];
  private readonly ranges: number[] = [];

  constructor(private readonly bytes: Uint8Array) {}

  clear(): void {
    this.count = 0;
  }

  add(name: string, from: number, to: number): void {
    this.names[this.count] = name;
    this.ranges[2 * this.count] = from;
    this.ranges[2 * this.count + 1] = to;
    this.count += 1;
  }

  private find(name: string): number {
    for (let i = 0; i < this.count; i += 1) if (this.names[i] === name) return i;
    return -1;
  }

  text(name: string): string | undefined {
    const at = this.find(name);
    if (at < 0) return undefined;
    const text = tagTextOf(this.bytes, Number(this.ranges[2 * at]), Number(this.ranges[2 * at + 1]));
    return text.includes('&') ? unescaped(text) : text;
  }

  /** Reads a decimal number; NaN where it is missing or is none. */
  number(name: string): number {
    const at = this.find(name);
    if (at < 0) return Number.NaN;
    const { bytes } = this;
    const [from, to] = [Number(this.ranges[2 * at]), Number(this.ranges[2 * at + 1])];
    const negative = bytes[from] === minus;
    let [digits, scale, point] = [0, 1, false];
    // Up to 15 digits are whole numbers below 2^53, whose quotient by a power of ten is the nearest number to the decimal.
    if (to - from > 16 || to === from) return this.slowNumber(from, to);
    for (let i = negative ? from + 1 : from; i < to; i += 1) {
      const byte = Number(bytes[i]);
      if (byte === dot && !point) point = true;
      else if (byte >= 48 && byte <= 57) {
        digits = digits * 10 + byte - 48;
        if (point) scale *= 10;
      } else return this.slowNumber(from, to);
    }
    return (negative ? -digits : digits) / scale;
  }

  private slowNumber(from: number, to: number): number {
    const text = textOfBytes(this.bytes, from, Math.min(to, from + 40));
    return /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : Number.NaN;
  }
}

/** The object whose parts are being read. */
interface OpenObject {
  readonly kind: string;
  readonly id: number;
  readonly lon: number;
  readonly lat: number;
  readonly hidden: boolean;
  tags: Record<string, string> | undefined;
  readonly members: OsmMember[];
}

/** Reads the elements of an OpenStreetMap file in XML into a map. */
class XmlElements {
  private object: OpenObject | undefined;
  private rooted = false;
  private ended = false;

  constructor(
    private readonly map: MapCollector,
    private readonly attributes: Attributes,
  ) {}

  get hasRoot(): boolean {
    return this.rooted;
  }

  /** True once the root element has ended. */
  get isComplete(): boolean {
    return this.ended;
  }

  open(name: string, at: number): void {
    const { attributes, object } = this;
    switch (name) {
      case 'tag': {
        if (object === undefined) return;
        const key = attributes.text('k');
        if (key === undefined) broken(at);
        else (object.tags ??= {})[key] = attributes.text('v') ?? '';
        return;
      }
      case 'nd':
        if (object?.kind === 'way' && !object.hidden) this.map.addRef(attributes.number('ref'));
        return;
      case 'member':
        object?.members.push({
          type: attributes.text('type') ?? '',
          ref: attributes.number('ref'),
          role: attributes.text('role') ?? '',
        });
        return;
      case 'node':
      case 'way':
      case 'relation':
        this.object = {
          kind: name,
          id: attributes.number('id'),
          lon: attributes.number('lon'),
          lat: attributes.number('lat'),
          hidden: attributes.text('visible') === 'false' || attributes.text('action') === 'delete',
          tags: undefined,
          members: [],
        };
        return;
      case 'osm':
        this.rooted = true;
        return;
      default:
        if (!this.rooted) throw new FileProblem('exchange.osm-kind', name);
    }
  }

  close(name: string): void {
    const { object, map } = this;
    this.ended ||= name === 'osm';
    if (object === undefined || object.kind !== name) return;
    this.object = undefined;
    if (object.hidden) map.skip('deleted');
    else if (name === 'node') map.addNode(object.id, object.lon, object.lat, object.tags);
    else if (name === 'way') map.endWay(object.id, object.tags ?? {});
    else map.addRelation(object.id, object.tags ?? {}, object.members);
  }
}

/** The names that repeat for every object; texts of others are made anew. */
const names = new Map(
  'node way relation tag nd member osm id lat lon ref k v type role version timestamp changeset uid user visible action'
    .split(' ')
    .map((name) => [name.length * 65_536 + name.charCodeAt(0) * 256 + name.charCodeAt(name.length - 1), name] as const),
);

/**
 * Reads an OpenStreetMap file in XML into a map, without a tree. Yields the share of the bytes read after each megabyte. Elements that are no objects of a map are
 * passed over; no entity can be declared.
 */
export function* readXml(bytes: Uint8Array, map: MapCollector): Generator<number, void> {
  const attributes = new Attributes(bytes);
  const elements = new XmlElements(map, attributes);
  const { length } = bytes;
  let at = 0;
  let turn = slice;

  const nameAt = (from: number, to: number): string => {
    const known = names.get((to - from) * 65_536 + Number(bytes[from]) * 256 + Number(bytes[to - 1]));
    if (known !== undefined) {
      let same = true;
      for (let i = from + 1; i < to - 1; i += 1) same &&= bytes[i] === known.charCodeAt(i - from);
      if (same) return known;
    }
    return textOfBytes(bytes, from, Math.min(to, from + 100));
  };
  const endOfName = (from: number): number => {
    let end = from;
    for (; end < length; end += 1) {
      const byte = Number(bytes[end]);
      if (byte === slash || byte === greater || byte === equals || isSpace(byte)) break;
    }
    return end;
  };
  const skipTo = (text: string): void => {
    for (
      let found = bytes.indexOf(text.charCodeAt(0), at);
      found >= 0;
      found = bytes.indexOf(text.charCodeAt(0), found + 1)
    )
      if (textOfBytes(bytes, found, found + text.length) === text) {
        at = found + text.length;
        return;
      }
    broken(at);
  };

  for (;;) {
    const begin = bytes.indexOf(less, at);
    if (begin < 0) break;
    at = begin + 1;
    const first = bytes[at];
    if (first === 63) skipTo('?>');
    else if (first === 33) {
      if (textOfBytes(bytes, at, at + 3) !== '!--')
        throw new FileProblem('exchange.osm-doctype', textOfBytes(bytes, begin, begin + 20));
      skipTo('-->');
    } else if (first === slash) {
      const end = endOfName(at + 1);
      elements.close(nameAt(at + 1, end));
      at = end;
      skipTo('>');
    } else {
      const nameEnd = endOfName(at);
      const name = nameAt(at, nameEnd);
      attributes.clear();
      at = nameEnd;
      let empty = false;
      for (;;) {
        while (at < length && isSpace(Number(bytes[at]))) at += 1;
        if (at >= length) broken(begin);
        const byte = bytes[at];
        if (byte === greater) break;
        if (byte === slash) {
          empty = true;
          at += 1;
          continue;
        }
        const end = endOfName(at);
        const mark = Number(bytes[end + 1]);
        if (bytes[end] !== equals || (mark !== quote && mark !== apostrophe)) broken(at);
        const from = end + 2;
        let to = from;
        while (to < length && bytes[to] !== mark) to += 1;
        if (to >= length) broken(at);
        attributes.add(nameAt(at, end), from, to);
        at = to + 1;
      }
      at += 1;
      elements.open(name, begin);
      if (empty) elements.close(name);
    }
    if (at >= turn) {
      yield at / length;
      turn = at + slice;
    }
  }
  if (!elements.hasRoot) throw new FileProblem('exchange.osm-kind', textOfBytes(bytes, 0, Math.min(length, 40)));
  if (!elements.isComplete) broken(length);
}
