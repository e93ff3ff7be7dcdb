import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DefaultTheme } from 'vitepress';
import { root, type SiteLocale, sitePages } from './pages';

type Text = Readonly<Record<SiteLocale, string>>;

interface PageGroup {
  readonly title: Text;
  /** Pages by their path in the site, without the language and without `.md`. */
  readonly pages: readonly string[];
  readonly collapsed?: boolean;
}

/** The pages of the site in the order of reading. Titles are the first headings of the pages. */
const pageGroups: readonly PageGroup[] = [
  {
    title: { 'zh-CN': '从这里开始', en: 'Get started' },
    pages: ['overview', 'start/developer', 'start/analyst', 'start/district', 'i-want-to', 'questions'],
  },
  {
    title: { 'zh-CN': '快速上手', en: 'Quick starts' },
    pages: ['coverage', 'scheduling', 'apportionment', 'deliberation', 'linkage', 'core', 'exchange'].map(
      (room) => `quick-starts/${room}`,
    ),
  },
  {
    title: { 'zh-CN': '操作指南', en: 'Guides' },
    pages: [
      'guides/your-model-in-an-hour',
      'guides/your-own-tables',
      'guides/building-9',
      'guides/building-10',
      'command-line',
      'assistants',
      'examples/index',
    ],
  },
  {
    title: { 'zh-CN': '概念', en: 'Concepts' },
    pages: [
      'architecture',
      'model',
      'coverage',
      'siting',
      'scheduling',
      'apportionment',
      'deliberation',
      'linkage',
      'scenario',
      'adapting',
      'simulation',
      'exchange',
      'security',
    ],
  },
  {
    title: { 'zh-CN': '参考', en: 'Reference' },
    pages: [
      'kinds/roster-rules',
      'kinds/cost-rules',
      'kinds/coverage-kinds',
      'kinds/modifications',
      'kinds/events',
      'kinds/diagnostics',
      'glossary',
      'limits-of-data',
      'versions',
      'changelog',
      'documents',
    ],
  },
  {
    title: { 'zh-CN': '参与开发', en: 'For contributors' },
    pages: [
      'contributing',
      'decisions/index',
      'dependencies',
      'solver',
      'scaling',
      'benchmarks',
      'reliability',
      'reporting-problems',
    ],
    collapsed: true,
  },
];

const titles = new Map(
  sitePages().map(({ from, to }) => {
    if (to.endsWith('overview.md')) return [to, to.startsWith('en/') ? 'Overview' : '总览'] as const;
    const [, title = to] = /^# (.+)$/m.exec(readFileSync(resolve(root, from), 'utf8')) ?? [];
    const short = title.replaceAll('`', '').replace(/^(快速上手：|Quick start: )/, '');
    return [to, `${short.slice(0, 1).toUpperCase()}${short.slice(1)}`] as const;
  }),
);

const pathIn = (locale: SiteLocale, page: string): string => (locale === 'en' ? `en/${page}` : page);

const linkTo = (locale: SiteLocale, page: string): string =>
  `/${pathIn(locale, page)}.html`.replace(/(^|\/)index\.html$/, '$1');

/** The reference of the packages, each entry by the name under which it is imported; it stands in English alone. */
const apiItems = (): DefaultTheme.SidebarItem[] =>
  sitePages()
    .filter(({ to }) => to.startsWith('en/api/') && to !== 'en/api/index.md')
    .map(({ to }) => ({
      text: (titles.get(to) ?? to).replace('@community1373/', ''),
      link: `/${to.replace(/\.md$/, '.html')}`,
    }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));

/** The links beside every page, in one language. */
export const sidebarIn = (locale: SiteLocale): DefaultTheme.SidebarItem[] => [
  ...pageGroups.map(({ title, pages, collapsed = false }) => ({
    text: title[locale],
    collapsed,
    items: pages.map((page) => ({
      text: titles.get(`${pathIn(locale, page)}.md`) ?? page,
      link: linkTo(locale, page),
    })),
  })),
  { text: locale === 'en' ? 'API of the packages' : '各包接口（英文）', collapsed: true, items: apiItems() },
];

/** The links above every page, in one language. */
export const navigationIn = (locale: SiteLocale): DefaultTheme.NavItem[] => {
  const entries: readonly (readonly [Text, string])[] = [
    [{ 'zh-CN': '从这里开始', en: 'Get started' }, 'start/developer'],
    [{ 'zh-CN': '快速上手', en: 'Quick starts' }, 'quick-starts/coverage'],
    [{ 'zh-CN': '我要……', en: 'I want to …' }, 'i-want-to'],
    [{ 'zh-CN': '概念', en: 'Concepts' }, 'architecture'],
    [{ 'zh-CN': '参考', en: 'Reference' }, 'kinds/roster-rules'],
  ];
  return [
    ...entries.map(([text, page]) => ({ text: text[locale], link: linkTo(locale, page) })),
    { text: locale === 'en' ? 'Playground' : '演练台', link: '/playground/index.html', target: '_self' },
  ];
};
