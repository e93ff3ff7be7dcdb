import { defineConfig } from 'vitest/config';

const conditions = ['community1373-source', 'import', 'module', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    typecheck: { include: ['packages/*/src/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    coverage: { include: ['packages/*/src/**/*.ts'], exclude: ['**/*.test*.ts', '**/index.ts'] },
  },
});
