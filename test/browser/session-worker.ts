import type { Page } from 'playwright-core';

/** The death of a worker is heard in the page only; this script, run before the page's own, notes it where a test can wait for it. */
export const tellOfDeath = `window.Worker = class extends Worker {
  constructor(...wish) {
    super(...wish);
    this.addEventListener('error', () => { document.documentElement.dataset.workerDied = 'true'; });
  }
};`;

/** A script by which a worker dies. */
export const die = `setTimeout(() => {
  self.close();
  throw new Error('the worker dies');
})`;

/** Runs a script in the worker that holds the scenario. */
export const inSessionWorker = async (page: Page, script: string): Promise<void> => {
  await page.workers().find((worker) => worker.url().includes('session.worker'))?.evaluate(script);
};
