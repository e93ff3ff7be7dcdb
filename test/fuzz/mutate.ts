import type { Random } from '@community1373/base/random';

/** A mutable document: objects and arrays that a mutation may change. */
type Holder = Record<string, unknown> | unknown[];

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);

/** Hostile values to write where something else is expected. All are JSON, so that a finding can be stored in a file. */
const hostile: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  1e308,
  -1e308,
  9_007_199_254_740_992,
  4e9,
  '',
  ' ',
  '0',
  '-0',
  'NaN',
  '__proto__',
  'constructor',
  'toString',
  '２０２６-１１-３１',
  '2026-02-30',
  '9999-12-31',
  '25:61',
  '\u0000',
  '\ud800',
  'a\u0301'.repeat(60),
  '=1+1',
  '<script>',
  '人'.repeat(4000),
  [],
  {},
  [[]],
  [null],
  { id: null },
  [[[[[[[[[[]]]]]]]]]],
];

const keysOf = (holder: Holder): readonly string[] => Object.keys(holder);

const at = (holder: Holder, key: string): unknown => (holder as Record<string, unknown>)[key];

const put = (holder: Holder, key: string, value: unknown): void => {
  // Defined, not assigned: the key `__proto__` must become an own property, as with JSON.parse.
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

/** Returns a random place in a document, found by walking down at random; deep places are as likely as shallow ones. */
const place = (document: Holder, random: Random): { readonly holder: Holder; readonly key: string } | undefined => {
  const depth = 1 + random.below(7);
  let holder = document;
  for (let level = 1; ; level += 1) {
    const keys = keysOf(holder);
    const key = keys[random.below(Math.max(1, keys.length))];
    if (key === undefined) return undefined;
    const below = at(holder, key);
    if (level >= depth || !isHolder(below) || keysOf(below).length === 0) return { holder, key };
    holder = below;
  }
};

const change = (document: Holder, random: Random): void => {
  const found = place(document, random);
  if (found === undefined) return;
  const { holder, key } = found;
  const value = at(holder, key);
  const other = place(document, random);
  switch (random.below(7)) {
    case 0:
    case 1:
      put(holder, key, structuredClone(hostile[random.below(hostile.length)]));
      break;
    case 2:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 3:
      if (Array.isArray(holder)) holder.push(structuredClone(value));
      else put(holder, ['__proto__', 'extra', 'id', 'constructor'][random.below(4)] ?? 'extra', structuredClone(value));
      break;
    case 4:
      if (typeof value === 'number')
        put(holder, key, [-value, value + 0.25, value * 1e9, value + 1, 0][random.below(5)]);
      else if (typeof value === 'string')
        put(holder, key, [`${value}${value}`, value.slice(1), value.toUpperCase(), ` ${value}`][random.below(4)]);
      else put(holder, key, [value]);
      break;
    case 5:
      // A value from another place, which is partly of the right shape.
      if (other !== undefined) put(holder, key, structuredClone(at(other.holder, other.key)));
      break;
    default:
      if (Array.isArray(value)) put(holder, key, [...(value as readonly unknown[])].reverse());
      else if (Array.isArray(holder)) holder.length = Number(key);
  }
};

/** Returns a copy of a document with one to four changes; sometimes the whole document is replaced. */
export const mutate = (document: unknown, random: Random): unknown => {
  if (random.below(200) === 0) return structuredClone(hostile[random.below(hostile.length)]);
  const copy = structuredClone(document);
  if (!isHolder(copy)) return copy;
  const changes = 1 + random.below(4);
  for (let i = 0; i < changes; i += 1) change(copy, random);
  return copy;
};
