import type { Path } from '@community1373/base/diagnostics';
import { canonicalJson } from '@community1373/base/log';
import { type Plain, sameJson, valueAt } from './document';

const textAt = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : canonicalJson(value ?? null));

/** What a record is told by, as a text. */
export const keyAt = (record: Plain, paths: readonly Path[]): string => paths.map((path) => textAt(valueAt(record, path))).join();

/** Which record of a base each record of a file is: its place there; -1 for one that the base does not have. */
export type Matches = readonly number[];

/** Of records under one key, this many are asked which says the same; beyond, their order decides. */
const mostAsked = 50;

/** Takes from the places under a key that of the record which says the same, else the first. */
const takePlace = (places: number[], record: Plain, base: readonly Plain[]): number | undefined => {
  const same = places.length < 2 ? -1 : places.slice(0, mostAsked).findIndex((place) => sameJson(base[place], record));
  return places.splice(Math.max(0, same), 1)[0];
};

/**
 * Matches records by keys, the narrower ones first: of those that a key leaves over, the next one matches what it can. Of several under one key the one is
 * taken that says the same, else the first.
 */
export const matchRecords = (records: readonly Plain[], base: readonly Plain[], keys: readonly ((record: Plain) => string)[]): Matches => {
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

/** A record of the file, by its place there, or one that only the base has, by its place in it. */
export type Joined = { readonly of: 'file' | 'base'; readonly place: number };

/**
 * The records of a file, in its order, and among them those that only the base has, each after the one that it stands after there. Where the file has all of
 * them it is the file's own list.
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
