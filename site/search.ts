import type { DefaultTheme } from 'vitepress';
import { sectionsOf } from './sections';

/*
 * The page gets these functions as text, so each stands alone: none may use a name from outside itself.
 */

/** Cuts a text into search terms: Chinese into pairs of characters, since nothing separates its words; other scripts into words and the parts of code names. */
const tokenize = (text: string): string[] => {
  // The code of a problem, such as coverage.exchanged, is a term of its own beside its parts.
  const terms = [...text.matchAll(/[a-z]+(?:\.[a-z]+(?:-[a-z]+)*)+/g)].map(([code]) => code);
  for (const [run] of text.matchAll(/\p{Script=Han}+|[^\P{L}\p{Script=Han}][^\P{L}\p{Script=Han}\p{N}]*|\p{N}+/gu)) {
    if (!/^\p{Script=Han}/u.test(run)) {
      const parts = run.split(/(?<=\p{Ll})(?=\p{Lu})/u);
      terms.push(run, ...(parts.length > 1 ? parts : []));
    } else if (run.length === 1) terms.push(run);
    else for (let i = 0; i + 1 < run.length; i += 1) terms.push(run.slice(i, i + 2));
  }
  return terms;
};

/** Brings a term to the form that is indexed: lower case, without a plural; words that every question has are left out. */
const processTerm = (term: string): string | null => {
  const common =
    /^([a-z]|an|and|are|as|at|be|by|can|do|does|for|from|how|if|in|into|is|it|its|me|my|not|of|on|or|our|so|than|that|the|their|then|there|they|this|to|we|what|when|where|which|who|why|with|you|your|怎么|么样|什么|如何|为什|多少|哪里|可以|我们|一个|是否)$/;
  const word = term.toLowerCase();
  return common.test(word) ? null : word.length > 3 ? word.replace(/(?<=[^su])s$/, '') : word;
};

/** Weighs a part of the site: guides and tables answer questions, the reference of the packages lists everything. */
const boostDocument = (id: unknown): number => {
  const place = String(id);
  if (/\/(decisions|changelog|benchmarks|reliability|dependencies|contributing)\b/.test(place)) return 0.5;
  return /\/en\/api\//.test(place) ? 0.6 : 1;
};

/** Options of the search, used where the index is built, in the page, and in the check of the questions. */
export const miniSearch = {
  options: { tokenize, processTerm },
  searchOptions: { fuzzy: 0.15, prefix: true, boost: { title: 4, text: 2, titles: 1 }, boostDocument },
};

/** The search that runs in the page, over an index built with the site. */
export const searchOptions: DefaultTheme.LocalSearchOptions = {
  locales: {
    root: {
      translations: {
        button: { buttonText: '搜索', buttonAriaLabel: '搜索文档' },
        modal: {
          displayDetails: '显示详细列表',
          resetButtonTitle: '清除',
          backButtonTitle: '关闭搜索',
          noResultsText: '没有找到',
          footer: { selectText: '打开', navigateText: '上下移动', closeText: '关闭' },
        },
      },
    },
  },
  miniSearch: { ...miniSearch, _splitIntoSections: sectionsOf },
};
