import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const conditions = ['community1373-source', 'import', 'module', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    typecheck: { include: ['packages/*/src/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
    setupFiles: ['test/seed.ts'],
    reporters: ['default', './test/support/failed-tests.ts'],
    // A worker waits on the browser for much of the time, so two of them are worth having even on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A state of the page is waited for as long as the driver waits for a part of it.
    expect: { poll: { timeout: 45_000 } },
    coverage: { include: ['packages/*/src/**/*.ts'], exclude: ['**/*.test*.ts', '**/index.ts'] },
  },
});
