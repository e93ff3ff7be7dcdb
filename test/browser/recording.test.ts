import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { chromiumPath, pageTest, startChromium } from './chromium';
import { testRecording } from './recording';
import { type Served, servePlayground } from './serve-playground';

describe.skipIf(chromiumPath === undefined)('what happens is entered where it happens', pageTest, () => {
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    [served, browser] = await Promise.all([servePlayground(), startChromium()]);
  }, pageTest.timeout);

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  }, pageTest.timeout);

  testRecording(() => ({ browser, url: served.url }));
});
