import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import MiniSearch from 'minisearch';
import type { SiteLocale } from './pages';
import { type ReaderQuestion, readerQuestions } from './questions';
import { miniSearch } from './search';

/** Reads the index that the built page loads. */
const readIndex = async (built: string, locale: SiteLocale): Promise<MiniSearch> => {
  const folder = resolve(built, 'assets/chunks');
  const start = `@localSearchIndex${locale === 'en' ? 'en' : 'root'}.`;
  const file = readdirSync(folder).find((name) => name.startsWith(start));
  if (file === undefined) throw new Error(`there is no index of ${locale}`);
  // The folder has no package.json of its own: without the declared type, Node would not take the chunk for a module.
  const code = readFileSync(resolve(folder, file));
  const module: { readonly default: string } = await import(`data:text/javascript;base64,${code.toString('base64')}`);
  return MiniSearch.loadJSON(module.default, {
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    searchOptions: miniSearch.searchOptions,
    ...miniSearch.options,
  });
};

/** Returns the place of a hit without the base of the site, its language and its file ending. */
const placeOf = (id: string, base: string): string =>
  decodeURIComponent(id)
    .slice(base.length)
    .replace(/^en\//, '')
    .replace(/\.html(?=#|$)/, '');

/** Asks the search a question; returns its first three hits unless an answer is among them. */
export const missedQuestion = (
  index: MiniSearch,
  { question, answers }: ReaderQuestion,
  base: string,
): string | undefined => {
  const hits = index
    .search(question)
    .slice(0, 3)
    .map(({ id }) => placeOf(String(id), base));
  return hits.some((hit) => answers.some((answer) => hit.startsWith(answer)))
    ? undefined
    : `${question}: not answered by ${hits.join(', ')}`;
};

/** Asks the search of the built site the questions of a fresh reader; returns those that it does not answer within its first three hits. */
export const missedQuestions = async (built: string, base: string): Promise<readonly string[]> => {
  const missed = await Promise.all(
    (['zh-CN', 'en'] as const).map(async (locale) => {
      const index = await readIndex(built, locale);
      return readerQuestions[locale].flatMap((question) => missedQuestion(index, question, base) ?? []);
    }),
  );
  return missed.flat();
};
