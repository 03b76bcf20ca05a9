import { defineConfig } from '@playwright/test';
import { findChromium } from './test/e2e/support/find-chromium.ts';

/** Far from the usual ports, so that a server somebody works with is left alone. */
const port = Number(process.env['E2E_PORT'] ?? 43917);
const baseURL = `http://127.0.0.1:${port}`;

/**
 * The journeys of customers and staff in a real browser, against the built product as `npm start` runs it. The business
 * clock starts on a Monday morning, so every run sees the same week.
 */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 1,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./test/e2e/support/closing-line-reporter.ts']],
  use: {
    baseURL,
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      // Chromium's own sandbox does not work for root, and it has no business with the network beyond our server.
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'wide', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      // Keyboards belong to wide screens, and layout tests set their own sizes.
      testMatch: ['booking.spec.ts', 'person.spec.ts', 'story.spec.ts'],
    },
  ],
  webServer: {
    command: 'node test/e2e/support/start-fresh-product.js',
    url: `${baseURL}/readyz`,
    env: { PORT: String(port), CLOCK: '2026-03-02T09:00:00Z', DEMO: 'on' },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGINT', timeout: 30_000 },
  },
});
