import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { go } from './open-page';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  readonly id: string;
  readonly nodes: readonly string[];
}

/**
 * Returns axe's findings on the current page for WCAG 2.2 A and AA and best practices; the map canvas has a list as its alternative, and tooltips repeat names.
 */
export const faults = (page: Page): Promise<readonly Found[]> =>
  page.evaluate(async () => {
    const { axe: tool } = window as unknown as {
      readonly axe: {
        readonly run: (
          context: object,
          options: object,
        ) => Promise<{
          readonly violations: readonly {
            readonly id: string;
            readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
          }[];
        }>;
      };
    };
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const { violations } = await tool.run(
      { exclude: ['.maplibregl-map', 'body > div:has(.ant-tooltip)'] },
      { resultTypes: ['violations'] },
    );
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
    }));
  });

/** Loads axe into the page. */
export const bringAxe = (page: Page): Promise<void> => page.evaluate(axe);

/**
 * Tests that axe finds nothing on any view; views rotate through the four combinations of language and theme, because texts and colours each have one source.
 */
export const testAccessibility = (
  shared: () => Page,
  places: readonly (readonly [route: string, ready: string])[],
): void => {
  it('is clean to axe in every view, in both languages and themes', async () => {
    const page = shared();
    // Intermediate colours of a transition are not colours of the page.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await bringAxe(page);
    const found: unknown[] = [];
    const looks = [
      { scheme: 'light', language: '中文' },
      { scheme: 'dark', language: 'EN' },
      { scheme: 'dark', language: '中文' },
      { scheme: 'light', language: 'EN' },
    ] as const;
    for (const [i, [route, ready]] of places.entries()) {
      const { scheme, language } = looks[i % looks.length] ?? looks[0];
      await page.locator(`[data-appearance=${scheme}]`).click();
      await page.getByText(language, { exact: true }).click();
      await page
        .locator(`html[lang=${language === 'EN' ? 'en' : 'zh-CN'}][data-scheme=${scheme}]:not([data-switching])`)
        .waitFor();
      await go(page, route);
      await page.locator(ready).first().waitFor();
      // While the thumb of a switch slides, its label still has the colour of the old position.
      await page.mouse.move(0, 0);
      await page.locator('.ant-segmented-thumb').first().waitFor({ state: 'detached' });
      for (const fault of await faults(page)) found.push({ route, scheme, language, ...fault });
    }
    await page.locator('[data-appearance=system]').click();
    await page.getByText('中文', { exact: true }).click();
    await page.emulateMedia({ reducedMotion: null });
    expect(found).toEqual([]);
  });
};
