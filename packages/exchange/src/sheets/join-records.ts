import type { Path } from '@community1373/base/diagnostics';
import { canonicalJson } from '@community1373/base/log';
import { type Plain, sameJson, valueAt } from './document';

const textAt = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : canonicalJson(value ?? null);

/** Returns the key of a record as text. */
export const keyAt = (record: Plain, paths: readonly Path[]): string =>
  paths.map((path) => textAt(valueAt(record, path))).join();

/** The index in the base of each record of a file; -1 for a record that the base does not have. */
export type Matches = readonly number[];

/** Limit of the records under one key that are compared for equality; beyond it, their order decides. */
const mostAsked = 50;

/** Takes the index of an equal record from the indices under a key, or the first. */
const takePlace = (places: number[], record: Plain, base: readonly Plain[]): number | undefined => {
  const same = places.length < 2 ? -1 : places.slice(0, mostAsked).findIndex((place) => sameJson(base[place], record));
  return places.splice(Math.max(0, same), 1)[0];
};

/**
 * Matches records by keys, the narrower ones first: records left over by one key are matched by the next. Among several with the same key an equal record is
 * taken, or the first.
 */
export const matchRecords = (
  records: readonly Plain[],
  base: readonly Plain[],
  keys: readonly ((record: Plain) => string)[],
): Matches => {
  const matches = records.map(() => -1);
  const taken = new Set<number>();
  for (const keyOf of keys) {
    if (taken.size === base.length) break;
    const places = new Map<string, number[]>();
    base.forEach((record, place) => {
      if (taken.has(place)) return;
      const key = keyOf(record);
      const held = places.get(key);
      if (held === undefined) places.set(key, [place]);
      else held.push(place);
    });
    records.forEach((record, i) => {
      const held = matches[i] === -1 ? places.get(keyOf(record)) : undefined;
      const place = held === undefined ? undefined : takePlace(held, record, base);
      if (place === undefined) return;
      matches[i] = place;
      taken.add(place);
    });
  }
  return matches;
};

/** A record of the file, by its index there, or one that only the base has, by its index in it. */
export type Joined = { readonly of: 'file' | 'base'; readonly place: number };

/**
 * Merges the records of a file, in its order, with those that only the base has, each after its predecessor in the base. When the file has all records, the
 * result is the file's own list.
 */
export const joinRecords = (matches: Matches, baseCount: number): readonly Joined[] => {
  const matched = new Set(matches);
  const after = new Map<number, number[]>();
  let last = -1;
  for (let place = 0; place < baseCount; place += 1) {
    if (matched.has(place)) {
      last = place;
      continue;
    }
    const held = after.get(last);
    if (held === undefined) after.set(last, [place]);
    else held.push(place);
  }
  const joined: Joined[] = [];
  const add = (place: number): void => {
    for (const left of after.get(place) ?? []) joined.push({ of: 'base', place: left });
  };
  add(-1);
  matches.forEach((place, i) => {
    joined.push({ of: 'file', place: i });
    if (place >= 0) add(place);
  });
  return joined;
};
