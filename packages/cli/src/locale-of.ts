import type { Locale } from '@community1373/base/explain';

/**
 * Returns the language of the environment, as POSIX orders its variables: English where the first that is set names English, otherwise Chinese.
 */
export const localeOf = (env: Readonly<Record<string, string | undefined>>): Locale => {
  const set = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return set !== undefined && /^en\b|^en_/i.test(set) ? 'en' : 'zh-CN';
};
