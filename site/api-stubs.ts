import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/**
 * Writes a page at `api/…` for each page at `en/api/…` that leads there: the reference of the packages stands in English alone, but the menu of languages
 * has a link to every page in Chinese.
 */
export const writeApiStubs = (built: string): void => {
  const folder = resolve(built, 'en/api');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const stub = resolve(built, 'api', file);
    const target = relative(dirname(stub), resolve(folder, file));
    mkdirSync(dirname(stub), { recursive: true });
    writeFileSync(
      stub,
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${target}"><title>API</title><a href="${target}">API</a></html>\n`,
    );
  }
};
