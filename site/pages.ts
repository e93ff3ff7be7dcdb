import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** The root folder of the checkout. */
export const root = resolve(import.meta.dirname, '..');

/** The folder of the host under which the site stands, such as `/community1373/`. */
export const siteBase = process.env['SITE_BASE'] ?? '/';

/** The languages of the site. The Chinese pages stand at its root, since most readers want them; the English ones stand under `/en/`. */
export type SiteLocale = 'zh-CN' | 'en';

/** A page of the site: a Markdown file of the repository at a path of the site, such as `en/coverage.md`. */
export interface SitePage {
  readonly from: string;
  readonly to: string;
  readonly locale: SiteLocale;
}

/** The folder in which TypeDoc writes the reference of the packages. */
const apiFolder = 'site/.api';

/** Returns the path of a file in the site without its language: `docs/coverage.zh-CN.md` → `coverage.md`. */
const placeOf = (file: string): string => {
  const named = file.replace(/\.zh-CN\.md$/, '.md');
  const placed: Readonly<Record<string, string>> = {
    'site/home.md': 'index.md',
    'README.md': 'overview.md',
    'docs/README.md': 'documents.md',
    'CONTRIBUTING.md': 'contributing.md',
    'SECURITY.md': 'reporting-problems.md',
    'CHANGELOG.md': 'changelog.md',
  };
  if (named.startsWith(apiFolder))
    return named.replace(`${apiFolder}/README.md`, 'api/index.md').replace(`${apiFolder}/@community1373`, 'api');
  return placed[named] ?? named.replace(/^docs\//, '').replace(/(^|\/)README\.md$/, '$1index.md');
};

const filesOf = (folder: string): readonly string[] =>
  readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);

/** Lists the Markdown files that the site shows. The API reports under `docs/api` are not among them: the site has the API reference itself. */
const sources = (): readonly string[] => [
  ...['site/home', 'README'].flatMap((name) => [`${name}.md`, `${name}.zh-CN.md`]),
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...(existsSync(resolve(root, apiFolder)) ? filesOf(apiFolder) : []).filter((file) => file.endsWith('.md')),
  ...filesOf('docs').filter((file) => file.endsWith('.md') && !/^docs\/(api|reference)\//.test(file)),
];

/**
 * Lists the pages of the site. A page that stands in one language alone is shown in both, so that switching the language never leads nowhere;
 * only the reference of the packages, which is large, is shown once.
 */
export const sitePages = (): readonly SitePage[] => {
  const files = sources();
  const known = new Set(files);
  const english = files.filter((file) => !file.endsWith('.zh-CN.md'));
  return english.flatMap((file) => {
    const chinese = file.replace(/\.md$/, '.zh-CN.md');
    const to = placeOf(file);
    const inEnglish = { from: file, to: `en/${to}`, locale: 'en' } as const;
    return file.startsWith(apiFolder)
      ? [inEnglish]
      : [{ from: known.has(chinese) ? chinese : file, to, locale: 'zh-CN' } as const, inEnglish];
  });
};
