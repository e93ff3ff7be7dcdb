import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/sources';

const pages = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(resolve(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.startsWith('api/') && !file.startsWith('reference/'))
    .map((file) => `docs/${file}`),
];

describe('every page leads only to pages that exist', () => {
  it.each(pages)('%s', (page) => {
    const links = [...readFileSync(resolve(root, page), 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(
      ([, to = '']) => to,
    );
    const missing = links.filter(
      (to) => !/^(https?|mailto):/.test(to) && !existsSync(resolve(root, dirname(page), to)),
    );
    expect(missing).toEqual([]);
  });
});
