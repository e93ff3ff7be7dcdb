import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page with its console errors and warnings, and its requests to other origins. */
export interface Watched {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly outside: readonly string[];
  readonly close: () => Promise<void>;
}

interface PageWish extends BrowserContextOptions {
  /** A script that runs before those of the page. */
  readonly before?: string;
}

/** Opens an empty watched page in a new context. */
export const watchPage = async (
  browser: Browser,
  origin: string,
  { before, ...options }: PageWish = {},
): Promise<Watched> => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  const complaints: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => {
    // The driver reports blocked service workers itself.
    if (message.text().startsWith('Service Worker registration blocked')) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) outside.push(url);
  });
  if (before !== undefined) await page.addInitScript(before);
  return { page, complaints, outside, close: () => context.close() };
};

/** Opens the playground and waits until its figures and, if it can be drawn, its plan are shown. */
export const openPlayground = async (browser: Browser, url: string, wish: PageWish = {}): Promise<Watched> => {
  const watched = await watchPage(browser, url, wish);
  await watched.page.goto(url);
  await watched.page.getByTestId('workbench').waitFor();
  await watched.page.locator('[data-testid=plan-map][data-drawn], [data-testid=plan-list]').first().waitFor();
  return watched;
};

/** Opens the playground on a view without a map, which is fast, and waits until it is shown. */
export const openView = async (browser: Browser, url: string, route: string, wish: PageWish = {}): Promise<Watched> => {
  const watched = await watchPage(browser, url, wish);
  await watched.page.goto(`${url}#/${route}`);
  await watched.page.getByTestId('workbench').waitFor();
  return watched;
};

/** Returns the text of an element with single spaces. */
export const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ').trim();

/** Goes to a view by its address, and waits until the page marks it as current. */
export const go = async (page: Page, route: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${route}`);
  await page.locator(`nav a[aria-current=page][href="#/${route.split('/')[0]}"]`).waitFor();
};
