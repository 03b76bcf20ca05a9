import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';

/**
 * The browser to test with: the one named, the system's, or the one that Playwright installed.
 *
 * @throws Error where there is none: a browser suite that runs no browser must not look green
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  const candidates = named ? [named] : ['/usr/bin/chromium', chromium.executablePath()];
  const found = candidates.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    `There is no Chromium at ${candidates.join(' or ')}. Install it (Debian: apt-get install chromium; elsewhere: ` +
      'npx playwright install chromium) or set CHROMIUM_PATH.',
  );
}
