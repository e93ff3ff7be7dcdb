import { assess, type Assessment, removeVolunteer, type Scenario } from '@community1373/core';
import type { Page } from 'playwright-core';
import type { writtenCoverages } from './library-figures';
import { textOf } from './open-page';

/** The coverages as the overview writes them. */
export const coveragesOn = async (page: Page): Promise<ReturnType<typeof writtenCoverages>> => {
  const ids = await page.locator('[data-testid=overview] [data-testid^=coverage-]').evaluateAll((parts) =>
    parts.map((part) => (part.getAttribute('data-testid') ?? '').replace('coverage-', '')),
  );
  const written = ids.map(async (id) => {
    const at = `[data-testid=coverage-${id}]`;
    return [id, { ratio: await textOf(page, `${at} [data-testid=ratio]`), fraction: await textOf(page, `${at} [data-testid=fraction]`) }] as const;
  });
  return Object.fromEntries(await Promise.all(written));
};

/** Waits until the page has nothing left to work on. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('[data-testid=workbench][aria-busy=false]').waitFor();
};

/** Waits until the browser has kept what was changed. */
export const untilKept = (page: Page): Promise<void> => page.locator('[data-testid=keeping][data-status=kept]').waitFor();

/** A volunteer without whom a coverage differs; the library says who that is. */
export const decisiveVolunteer = (scenario: Scenario, before: Assessment): { readonly id: string; readonly after: Assessment } => {
  for (const { id } of scenario.community.volunteers) {
    const after = assess(removeVolunteer(scenario, id).next);
    if (after.coverages.some(({ numerator }, i) => numerator !== before.coverages[i]?.numerator)) return { id, after };
  }
  throw new Error('no volunteer of the sample matters to any coverage');
};

/** Ticks that the next file taken along has what is sensitive; it is unticked again after that file. */
export const askForSensitive = async (page: Page, kind: 'workbook' | 'tables' | 'map' | 'scenario'): Promise<void> => {
  await page.getByTestId(`take-${kind}`).getByRole('checkbox', { name: /含敏感信息|Include sensitive data/ }).check();
};
