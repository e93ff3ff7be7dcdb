import { beforeEach, expect, test, vi } from 'vitest';

let starts = 0;
let failures = 0;

vi.mock('highs', () => ({
  default: async () => {
    starts += 1;
    if (starts <= failures) throw new Error('the WASM file did not arrive');
    return { run: starts };
  },
}));

beforeEach(() => {
  vi.resetModules();
  starts = 0;
});

test('HiGHS is started once, however often it is asked for', async () => {
  failures = 0;
  const { importHighs } = await import('./highs-loader');
  expect(await Promise.all([importHighs(), importHighs()])).toEqual([{ run: 1 }, { run: 1 }]);
  expect(await importHighs()).toEqual({ run: 1 });
  expect(starts).toBe(1);
});

test('a start that failed is tried again on the next call', async () => {
  failures = 1;
  const { importHighs } = await import('./highs-loader');
  await expect(importHighs()).rejects.toThrow('did not arrive');
  expect(await importHighs()).toEqual({ run: 2 });
});
