import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quickStart } from '../support/quick-start';
import { toModule } from '../support/run-example';
import { root } from '../support/sources';
import { runCommand } from './packed-project';

const pages = [
  'README.md',
  'README.zh-CN.md',
  ...['your-model-in-an-hour', 'building-9', 'building-10'].flatMap((name) => [
    `docs/guides/${name}.md`,
    `docs/guides/${name}.zh-CN.md`,
  ]),
];

/** Returns the files that a reader creates: blocks marked `typescript` form one file, in order; each block marked `ts` is a separate file. */
const filesOf = (page: string): readonly string[] => {
  const blocks = [...readFileSync(resolve(root, page), 'utf8').matchAll(/```(ts|typescript)\n([\s\S]*?)```/g)];
  const joined = blocks.filter(([, mark]) => mark === 'typescript').map(([, , code = '']) => code);
  return [
    ...blocks.filter(([, mark]) => mark === 'ts').map(([, , code = '']) => code),
    ...(joined.length > 0 ? [joined.join('\n')] : []),
  ];
};

const quickStarts = readdirSync(resolve(root, 'docs/quick-starts')).map((file) => `docs/quick-starts/${file}`);

/** Tests each guide by pasting its blocks into a packed project of plain Node. */
export const describeGuides = (folder: () => string): void => {
  describe('the guides, pasted into a project with the packed packages', () => {
    it.each(pages)('%s', (page) => {
      const files = filesOf(page);
      expect(files.length).toBeGreaterThan(0);
      files.forEach((code, i) => {
        const file = join(folder(), `pasted-${i}.mjs`);
        writeFileSync(file, toModule(code));
        runCommand(folder(), 'node', [file]);
      });
    });

    it.each(quickStarts)('%s, as it stands', (page) => {
      const { code, printed } = quickStart(page);
      const file = join(folder(), 'main.mjs');
      writeFileSync(file, code);
      expect(runCommand(folder(), 'node', [file]).trimEnd()).toBe(printed);
    });
  });
};
