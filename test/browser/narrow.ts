import { expect, it } from 'vitest';
import { go, type Watched } from './open-page';

/** Script for the page: finds elements that overflow the right edge outside a scrolling parent, and words squeezed into single letters. */
const squeezed = `(() => {
  const edge = document.documentElement.clientWidth;
  const scrolls = (element) => element !== null && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const found = [];
  for (const element of document.querySelectorAll('header *, main *')) {
    const { right, width, height } = element.getBoundingClientRect();
    if (width === 0 || element.matches('.visually-hidden, .visually-hidden *')) continue;
    if (right > edge + 1 && !scrolls(element.parentElement)) found.push('over the edge: ' + element.outerHTML.slice(0, 120));
    const text = element.childElementCount === 0 ? (element.innerText ?? '').trim() : '';
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    if (text.length > 6 && text.length < 3 * lines) found.push('a heap of letters: ' + text.slice(0, 60));
  }
  return found;
})()`;

/** Tests that every view in both languages fits a phone's width without squeezed words. */
export const testNarrow = (
  shared: () => Watched,
  places: readonly (readonly [route: string, ready: string])[],
): void => {
  it('fits 360 px in both languages without scrolling sideways, no word squeezed', async () => {
    const { page, complaints } = shared();
    await page.setViewportSize({ width: 360, height: 740 });
    const found: unknown[] = [];
    for (const language of ['EN', '中文']) {
      await page.getByText(language, { exact: true }).click();
      for (const [route, ready] of places) {
        await go(page, route);
        await page.locator(ready).first().waitFor();
        expect([route, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([route, 360]);
        for (const what of await page.evaluate<readonly string[]>(squeezed)) found.push({ language, route, what });
      }
    }
    await go(page, 'reach');
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });
};
