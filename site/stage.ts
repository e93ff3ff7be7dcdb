import { copyFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { root, sitePages } from './pages';

/** The folder that VitePress reads: links to the pages, each at its path in the site. */
export const staged = resolve(import.meta.dirname, '.pages');

/**
 * Links the pages of the repository into one folder, each at its path in the site. The search of VitePress takes the language of a page
 * from the path of its file, so that rewrites alone would put every page into the Chinese index.
 */
export const stagePages = (): void => {
  rmSync(staged, { recursive: true, force: true });
  for (const { from, to } of sitePages()) {
    const link = resolve(staged, to);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), resolve(root, from)), link);
  }
  mkdirSync(resolve(staged, 'public'), { recursive: true });
  for (const file of ['playground/public/mark.svg', 'docs/images/playground.png', 'docs/images/playground-en.png'])
    copyFileSync(resolve(root, file), resolve(staged, 'public', basename(file)));
};
