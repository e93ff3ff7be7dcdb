import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freezeCopy } from './freeze-copy';

/** All arrays and objects in plain data. */
const objectsIn = (value: unknown): readonly object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : [];

describe('a frozen copy', () => {
  it('is equal, cannot be changed at any depth, and shares only what could not be changed before', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(30), (json, which) => {
        const data: unknown = JSON.parse(JSON.stringify(json));
        // One part is deeply frozen beforehand, another only at its top level.
        const parts = objectsIn(data);
        objectsIn(parts[which % Math.max(1, parts.length)]).forEach((part) => Object.freeze(part));
        if (parts[0] !== undefined) Object.freeze(parts[0]);
        const copy = freezeCopy(data);
        expect(copy).toEqual(data);
        expect(objectsIn(copy).every((part) => Object.isFrozen(part))).toBe(true);
        const loose = new Set(
          objectsIn(data).filter((part) => !objectsIn(part).every((below) => Object.isFrozen(below))),
        );
        expect(objectsIn(copy).some((part) => loose.has(part))).toBe(false);
        expect(freezeCopy(copy)).toBe(copy);
      }),
      { numRuns: 100 },
    );
  });
});
