import type { Page } from 'playwright-core';

/** Script that runs before those of the page and records the crash of a worker, which only the page can observe, so that a test can wait for it. */
export const tellOfDeath = `window.Worker = class extends Worker {
  constructor(...wish) {
    super(...wish);
    this.addEventListener('error', () => { document.documentElement.dataset.workerDied = 'true'; });
  }
};`;

/** Script that crashes a worker. */
export const die = `setTimeout(() => {
  self.close();
  throw new Error('the worker dies');
})`;

/** Runs a script in the worker that holds the scenario. */
export const inSessionWorker = async (page: Page, script: string): Promise<void> => {
  await page
    .workers()
    .find((worker) => worker.url().includes('session.worker'))
    ?.evaluate(script);
};
