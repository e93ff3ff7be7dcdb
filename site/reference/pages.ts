import { diagnosticsText } from './diagnostic-pages';
import { kindPageText } from './kind-page';
import { kindPages } from './kind-pages';
import { locales } from './text';

/** Returns every generated page by its file, from the root of the repository. */
export const referencePages = (): ReadonlyMap<string, string> =>
  new Map(
    locales.flatMap((locale) => {
      const end = locale === 'en' ? '.md' : '.zh-CN.md';
      return [
        ...kindPages().map((page) => [`docs/kinds/${page.file}${end}`, kindPageText(page, locale)] as const),
        [`docs/kinds/diagnostics${end}`, diagnosticsText(locale)] as const,
      ];
    }),
  );
