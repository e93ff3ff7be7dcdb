import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './sources';

// In the project's node_modules, so that Node resolves vitest from there.
const folder = mkdtempSync(resolve(root, 'node_modules/.failed-tests-'));

const vitest = (command: string): { readonly out: string; readonly failed: boolean } => {
  const { stdout, status } = spawnSync(
    `${command} --root . --reporter=default --reporter=${resolve(root, 'test/support/failed-tests.ts')}`,
    {
      cwd: folder,
      shell: true,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', VITEST: undefined },
    },
  );
  return { out: stdout, failed: status !== 0 };
};

beforeAll(() => {
  writeFileSync(
    resolve(folder, 'sums.test.ts'),
    `import { describe, expect, it } from 'vitest';
    describe('a sum (of "two")', () => {
      it("isn't 3 [1 + 1]", () => { expect(2).toBe(3); });
      it("isn't 3 [1 + 1] either", () => { expect(2).toBe(2); });
    });`,
  );
  writeFileSync(resolve(folder, 'broken.test.ts'), `import './nothing';`);
  writeFileSync(resolve(folder, 'vitest.config.ts'), 'export default {};');
});

afterAll(() => rmSync(folder, { recursive: true }));

it('a run says at its end what failed, and the command it gives runs that test alone', () => {
  const { out, failed } = vitest('npx vitest run');
  expect(failed).toBe(true);
  const commands = [...out.matchAll(/^ {2}(npx vitest run .*)$/gm)].map(([, command = '']) => command);
  expect(out).toContain('2 failed. Each alone:');
  expect(commands.toSorted()[0]).toBe("npx vitest run 'broken.test.ts'");
  const alone = vitest(commands.toSorted()[1] ?? '');
  expect(alone.out).toMatch(/Tests {2}1 failed \| 1 skipped/);
  expect(alone.out).toContain(commands.toSorted()[1]);
});

it('a run without a failure says nothing of the kind', () => {
  expect(vitest("npx vitest run sums -t 'either$'").out).not.toContain('Each alone');
});
