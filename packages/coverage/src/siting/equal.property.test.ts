import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runSync } from '@community1373/base/run';
import { firstEqualInSteps, mix } from './equal';
import { createMeter } from './meter';

const firstEqual = (hashes: Int32Array, same: (a: number, b: number) => boolean): Int32Array =>
  runSync(firstEqualInSteps(hashes, same, createMeter()));

describe('firstEqual', () => {
  test('law: each is told the first that is the same, whatever else has its hash', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 10 }), (things, different) => {
        const found = firstEqual(
          Int32Array.from(things, (thing) => thing % different),
          (a, b) => things[a] === things[b],
        );
        expect(Array.from(found)).toEqual(things.map((thing) => things.indexOf(thing)));
      }),
    );
  });

  test('only things of one hash are compared, each with the first of its kind', () => {
    const compared: string[] = [];
    firstEqual(Int32Array.of(5, 6, 5, 5, 6), (a, b) => {
      compared.push(`${a} ${b}`);
      return true;
    });
    expect(compared).toEqual(['0 2', '0 3', '1 4']);
  });
});

describe('mix', () => {
  const hashOf = (values: readonly number[]): number => values.reduce(mix, 0);

  test('short lists of small numbers, in any order, get hashes of their own', () => {
    const numbers = Array.from({ length: 24 }, (_, k) => k);
    const lists = numbers.flatMap((a) => [[a], ...numbers.flatMap((b) => [[a, b], ...numbers.map((c) => [a, b, c])])]);
    // Of n hashes of 32 bits n² / 2^33 pairs collide by chance, here 0.02.
    expect(new Set(lists.map(hashOf)).size).toBeGreaterThanOrEqual(lists.length - 2);
  });

  test('what stands far ahead of the end of a list still counts', () => {
    const tail = Array.from({ length: 200 }, (_, k) => k * 64);
    expect(
      new Set(Array.from({ length: 2000 }, (_, head) => hashOf([head * 64, ...tail]))).size,
    ).toBeGreaterThanOrEqual(1998);
  });

  test('of a length a 64th counts when it is given so, and none is too long', () => {
    expect(mix(7, 64 * 3.015_625)).not.toBe(mix(7, 64 * 3));
    expect(mix(7, 64 * 3.01)).toBe(mix(7, 64 * 3));
    expect([Number.isInteger(mix(7, Number.POSITIVE_INFINITY)), Number.isInteger(mix(7, 1e300))]).toEqual([true, true]);
  });
});
