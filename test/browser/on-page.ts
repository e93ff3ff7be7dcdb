import { assess, type Assessment, removeVolunteer, type Scenario } from '@community1373/core';
import type { Page } from 'playwright-core';
import type { writtenCoverages } from './library-figures';
import { textOf } from './open-page';

/** Returns the coverages as shown in the overview. */
export const coveragesOn = async (page: Page): Promise<ReturnType<typeof writtenCoverages>> => {
  const ids = await page
    .locator('[data-testid=overview] [data-testid^=coverage-]')
    .evaluateAll((parts) => parts.map((part) => (part.getAttribute('data-testid') ?? '').replace('coverage-', '')));
  const written = ids.map(async (id) => {
    const at = `[data-testid=coverage-${id}]`;
    return [
      id,
      {
        ratio: await textOf(page, `${at} [data-testid=ratio]`),
        fraction: await textOf(page, `${at} [data-testid=fraction]`),
      },
    ] as const;
  });
  return Object.fromEntries(await Promise.all(written));
};

/** Waits until the page is idle. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('[data-testid=workbench][aria-busy=false]').waitFor();
};

/** Waits until the changes are saved in the browser. */
export const untilKept = (page: Page): Promise<void> =>
  page.locator('[data-testid=keeping][data-status=kept]').waitFor();

/** Finds with the library a volunteer whose removal changes a coverage. */
export const decisiveVolunteer = (
  scenario: Scenario,
  before: Assessment,
): { readonly id: string; readonly after: Assessment } => {
  for (const { id } of scenario.community.volunteers) {
    const after = assess(removeVolunteer(scenario, id).next);
    if (after.coverages.some(({ numerator }, i) => numerator !== before.coverages[i]?.numerator)) return { id, after };
  }
  throw new Error('no volunteer of the sample matters to any coverage');
};

/** Requests sensitive data for the next exported file; the request is reset after that file. */
export const askForSensitive = async (page: Page, kind: 'workbook' | 'tables' | 'map' | 'scenario'): Promise<void> => {
  await page
    .getByTestId(`take-${kind}`)
    .getByRole('checkbox', { name: /含敏感信息|Include sensitive data/ })
    .check();
};
