import { existsSync } from 'node:fs';

const CHROMIUM_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The browser that the tests of pages run in; null where none is installed. Those tests are then skipped, unless
 * the environment variable CHROMIUM names one.
 */
export const CHROMIUM: string | null =
  process.env.CHROMIUM ?? CHROMIUM_PLACES.find((place) => existsSync(place)) ?? null;

/** What tests that need it are called by, so that a skipped one says why. */
export const IN_CHROMIUM = CHROMIUM === null ? 'in a browser (no Chromium is installed)' : 'in a browser';
