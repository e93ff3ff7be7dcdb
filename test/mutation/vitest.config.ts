import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// In the mutated copy of the checkout, our packages are resolved by path, because node_modules links to the original.
const packages = resolve(import.meta.dirname, '../../packages');

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@community1373\/([^/]+)$/, replacement: `${packages}/$1/src/index.ts` },
      { find: /^@community1373\/([^/]+)\/(.+)$/, replacement: `${packages}/$1/src/$2` },
    ],
  },
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: (process.env.MUTATED_TESTS ?? '').split(','),
    setupFiles: ['test/mutation/few-runs.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
