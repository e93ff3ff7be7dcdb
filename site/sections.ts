/** A part of a page as the search knows it: the id of its heading, the headings that lead to it, and its text. */
export interface PageSection {
  readonly anchor: string;
  readonly titles: string[];
  readonly text: string;
}

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * Splits a page of the search at its headings down to the third level. In the reference of the packages each export is one part this way, found by its name;
 * its parameters and its result are no parts of their own.
 */
export const sectionsOf = (_file: string, html: string): PageSection[] => {
  const [, ...parts] = html.split(/<h([1-3])[^>]*?id="([^"]*)"[^>]*>([\s\S]*?)<\/h\1>/);
  const titles: string[] = [];
  const sections: PageSection[] = [];
  for (let i = 0; i + 3 < parts.length; i += 4) {
    const [level = '1', anchor = '', heading = '', content = ''] = parts.slice(i, i + 4);
    titles.length = Number(level) - 1;
    titles[Number(level) - 1] = plain(heading.replace(/<a [^>]*header-anchor[\s\S]*$/, ''));
    sections.push({ anchor, titles: titles.filter(Boolean), text: plain(content) });
  }
  return sections;
};
