// Writes the pictures of the READMEs: npx tsx --conditions=community1373-source test/browser/screenshot.ts
import { resolve } from 'node:path';
import { mkdirSync } from 'node:fs';
import { root } from '../support/sources';
import { startChromium } from './chromium';
import { openPlayground } from './open-page';
import { servePlayground } from './serve-playground';

const folder = resolve(root, 'docs/images');
mkdirSync(folder, { recursive: true });
const [served, browser] = await Promise.all([servePlayground(), startChromium()]);
for (const { language, file } of [
  { language: 'zh-CN', file: 'playground.png' },
  { language: 'en', file: 'playground-en.png' },
]) {
  const { page, close } = await openPlayground(browser, served.url, {
    before: `localStorage.setItem('community1373.language', '${language}'); localStorage.setItem('community1373.tour', 'seen')`,
    reducedMotion: 'reduce',
  });
  await page.screenshot({ path: resolve(folder, file) });
  await close();
}
await browser.close();
await served.stop();
