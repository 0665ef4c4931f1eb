/** `npm run screenshots`: takes the pictures of the README. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { pictureMails } from './screenshots/picture-mails.ts';
import { pictureReport } from './screenshots/picture-report.ts';
import { pictureSidebar } from './screenshots/picture-sidebar.ts';

const CHROMIUM_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PICTURES = 'docs/screenshots';

try {
  await takeScreenshots(process.argv[2] ?? 'out');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** @param outFolder the output folder of an import */
async function takeScreenshots(outFolder: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium() });
  try {
    await mkdir(PICTURES, { recursive: true });
    await pictureReport(browser, { outFolder, path: join(PICTURES, 'report.png') });
    await pictureSidebar(browser, join(PICTURES, 'sidebar.png'));
    await pictureMails(browser, { folder: join(PICTURES, 'mails'), overview: join(PICTURES, 'mails.png') });
  } finally {
    await browser.close();
  }
}

function findChromium(): string {
  const named = process.env.CHROMIUM;
  const found = named === undefined ? CHROMIUM_PLACES.find((place) => existsSync(place)) : named;
  if (found !== undefined && existsSync(found)) return found;
  throw new Error(
    named === undefined
      ? 'No Chromium found. Install it, or name its program in the environment variable CHROMIUM.'
      : `The environment variable CHROMIUM names ${named}, and there is no such file.`,
  );
}
