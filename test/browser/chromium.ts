import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of the local Chromium; undefined if there is none, which fails a run with CI=true and skips the browser tests elsewhere. */
export const chromiumPath = places.find((place) => place !== undefined && existsSync(place));

if (chromiumPath === undefined) {
  const line = 'no Chromium found (install Debian’s chromium, or set CHROMIUM_PATH)';
  if (process.env['CI'] === 'true') throw new Error(`browser tests: ${line}`);
  console.warn(`browser tests skipped: ${line}`);
}

/** Starts Chromium without network access, with WebGL in software. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-sync',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  });

/** Options of a page test: every wait inside has its own timeout, so this one is only for hangs, even on a busy machine. */
export const pageTest = { timeout: 600_000 } as const;
