import type { Scenario } from '@community1373/core';
import { describe, expect, it } from 'vitest';
import { asJson, smallScenario } from '../../fixtures/small-scenario';
import { readSheets } from './read-sheets';
import { writeSheets } from './write-sheets';

const objectsIn = (value: unknown): readonly object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : [];

describe('a base that sheets are read onto', () => {
  it('stays as it is, and may be changed as before: what it shares with the scenario read is copied', async () => {
    // A scenario of the caller's own, frozen nowhere.
    const base = asJson(smallScenario()) as Scenario;
    const before = JSON.stringify(base);
    // Rows are left out, so that records of the base are kept beside those of the file.
    const sheets = writeSheets(smallScenario(), { sensitive: 'included' }).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.filter((_, i) => i < 2 || i % 2 === 0),
    }));
    const read = await readSheets(sheets, { base });
    expect(read.ok).toBe(true);
    expect(JSON.stringify(base)).toBe(before);
    expect(objectsIn(base).filter((held) => Object.isFrozen(held))).toEqual([]);
    const shared = new Set(objectsIn(base));
    expect(objectsIn(read.ok ? read.value.community : {}).filter((held) => shared.has(held))).toEqual([]);
  });
});
