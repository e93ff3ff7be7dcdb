import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folder of the built site. */
export const built = resolve(import.meta.dirname, '.vitepress/dist');

const pagesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !file.startsWith('playground/'),
  );

const attributes = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(String.raw`\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

/** A built page: where its links lead, the ids they may lead to, and what it loads. */
interface BuiltPage {
  readonly file: string;
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly loads: readonly string[];
}

const readPage = (folder: string, file: string): BuiltPage => {
  const html = readFileSync(resolve(folder, file), 'utf8');
  return {
    file,
    links: [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')),
    ids: new Set(attributes(html, 'id')),
    loads: [...html.matchAll(/<(?:link|script|img|iframe)\s[^>]*?(?:href|src)="([^"]*)"/g)].map(
      ([, source = '']) => source,
    ),
  };
};

/** Finds the links of a built site that lead to no page or no part of a page, and whatever it would load from outside. */
export const builtProblems = (folder: string, base: string): readonly string[] => {
  const pages = pagesIn(folder).map((file) => readPage(folder, file));
  const idsOf = new Map(pages.map(({ file, ids }) => [file, ids] as const));
  const fileAt = (path: string): string => {
    const { pathname } = new URL(path, 'http://site');
    const inside = decodeURIComponent(pathname).slice(base.length);
    return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  };
  const broken = (from: string, link: string): boolean => {
    const [path = '', id = ''] = link.split('#');
    const file = path === '' ? from : fileAt(new URL(path, `http://site${base}${from}`).pathname);
    if (path !== '' && !existsSync(resolve(folder, file))) return true;
    const ids = idsOf.get(file);
    return id !== '' && ids !== undefined && !ids.has(decodeURIComponent(id));
  };
  return pages.flatMap(({ file, links, loads }) => [
    ...links
      .filter((link) => !/^[a-z]+:/.test(link) && broken(file, link))
      .map((link) => `${file}: ${link} leads nowhere`),
    ...loads.filter((source) => /^(https?:)?\/\//.test(source)).map((source) => `${file}: loads ${source}`),
  ]);
};
