import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const CHROMIUM_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PICTURES = 'docs/screenshots';

/** What the README shows: the top of the owner's page, as an office screen shows it. */
const WINDOW = { width: 1200, height: 1350 };

/** Takes the README's screenshots from the output folder of an import (the first argument, `out` by default). */
async function takeScreenshots(outFolder: string): Promise<void> {
  const report = resolve(outFolder, 'report.html');
  if (!existsSync(report))
    throw new Error(`No report.html in ${outFolder}. Import something first: npm start.`);
  const browser = await chromium.launch({ executablePath: findChromium() });
  try {
    const page = await browser.newPage({ viewport: WINDOW, colorScheme: 'light', locale: 'he-IL' });
    await page.goto(pathToFileURL(report).href);
    await mkdir(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, 'report.png') });
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

try {
  await takeScreenshots(process.argv[2] ?? 'out');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
