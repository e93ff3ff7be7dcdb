import { existsSync } from 'node:fs';
import { dirname, posix, relative, resolve } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { root, siteBase, type SiteLocale, type SitePage, sitePages } from './pages';
import { staged } from './stage';

type Token = ReturnType<MarkdownRenderer['parse']>[number];

const pages = sitePages();
const pageAt = new Map(pages.map((page) => [page.to, page] as const));
const targets = new Map(pages.map(({ from, locale, to }) => [`${locale} ${from}`, to] as const));

/** Finds the page of the site that shows a file or folder of the repository, in a language. */
const targetOf = (file: string, locale: SiteLocale): string | undefined => {
  const named = [file, `${file.replace(/\.zh-CN\.md$/, '.md')}`, `${file.replace(/\/$/, '')}/README.md`];
  const [other = ''] = named.slice(1);
  return (
    [...named, other.replace(/\.md$/, '.zh-CN.md')].flatMap((from) => targets.get(`${locale} ${from}`) ?? [])[0] ??
    pages.find(({ from }) => named.includes(from))?.to
  );
};

const isRelative = (to: string): boolean => !/^([a-z]+:|#|\/)/i.test(to);

/** Leads a link from one file of the repository to another to the page of the site; returns `undefined` for a file that the site does not show. */
const siteLink = (link: string, from: string, locale: SiteLocale): string | undefined => {
  const [, path = '', rest = ''] = /^([^#?]*)(.*)$/.exec(link) ?? [];
  const file = posix.normalize(posix.join(posix.dirname(from), decodeURIComponent(path)));
  // A page in English alone names parts of other pages by their English headings.
  const to = targetOf(file, rest.includes('#') && !from.endsWith('.zh-CN.md') ? 'en' : locale);
  if (to !== undefined) return `/${to.replace(/\.md$/, '.html').replace(/(^|\/)index\.html$/, '$1')}${rest}`;
  // Kept as it stands, a link to a file that is not there fails the build.
  return existsSync(resolve(root, file)) ? undefined : link;
};

/** True for a paragraph that holds nothing but the link to the same page in the other language: the site has a menu for it. */
const isLanguageLink = (token: Token): boolean => /^\[(English|中文|简体中文)\]\([^)]+\)$/.test(token.content);

const followLinks = (tokens: readonly Token[], { from, to, locale }: SitePage): void => {
  const page = resolve(staged, to);
  let unlinked = 0;
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const href = token.attrGet('href') ?? '';
      const target = isRelative(href) ? siteLink(href, from, locale) : href;
      // VitePress leaves links with a target as they are.
      if (token.attrGet('target') !== null) token.attrSet('href', `${siteBase}${href.slice(1)}`);
      else if (target !== undefined) token.attrSet('href', target);
      // Files that the site does not show, such as the code of an example, stay as text.
      else {
        unlinked += 1;
        token.tag = 'span';
        token.type = 'span_open';
        token.attrs = [];
      }
    } else if (token.type === 'link_close' && unlinked > 0) {
      unlinked -= 1;
      token.type = 'span_close';
      token.tag = 'span';
    } else if (token.type === 'image') {
      const source = token.attrGet('src') ?? '';
      if (isRelative(source)) token.attrSet('src', relative(dirname(page), resolve(root, dirname(from), source)));
    }
  }
};

/** A Markdown-it plugin that leads the links of the repository's pages to the pages of the site. */
export const repositoryLinks = (markdown: MarkdownRenderer): void => {
  markdown.core.ruler.push('repository-links', ({ tokens, env }) => {
    const at = relative(staged, (env as { readonly path: string }).path);
    const page = pageAt.get(at);
    if (page === undefined) return;
    tokens.forEach((token, i) => {
      if (token.type !== 'inline') return;
      if (isLanguageLink(token)) {
        for (const part of tokens.slice(i - 1, i + 2)) part.hidden = true;
        token.children = [];
      } else followLinks(token.children ?? [], page);
    });
  });
};
