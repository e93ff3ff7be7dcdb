import { defineConfig } from 'vitepress';
import { headingId } from '../heading-id';
import { repositoryLinks } from '../links';
import { siteLocales } from '../locales';
import { siteBase } from '../pages';
import { searchOptions } from '../search';
import { staged, stagePages } from '../stage';

stagePages();

export default defineConfig({
  base: siteBase,
  srcDir: staged,
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: `${siteBase}mark.svg` }],
    ['meta', { name: 'referrer', content: 'no-referrer' }],
  ],
  markdown: { anchor: { slugify: headingId }, config: (markdown) => markdown.use(repositoryLinks) },
  // The playground is put beside the pages once these are built.
  ignoreDeadLinks: [/^\/playground\//],
  // The staged pages are links: without this, Vite would take each for the file of the repository that it leads to.
  vite: { resolve: { preserveSymlinks: true }, build: { chunkSizeWarningLimit: 5000 } },
  locales: siteLocales,
  themeConfig: { logo: '/mark.svg', search: { provider: 'local', options: searchOptions } },
});
