import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

/** The top of the owner's page, as an office screen shows it. */
const WINDOW = { width: 1200, height: 1350 };

/**
 * @param outFolder the output folder of an import
 * @throws Error where nothing was imported there
 */
export async function pictureReport(
  browser: Browser,
  { outFolder, path }: { readonly outFolder: string; readonly path: string },
): Promise<void> {
  const report = resolve(outFolder, 'report.html');
  if (!existsSync(report))
    throw new Error(`No report.html in ${outFolder}. Import something first: npm start.`);
  const page = await browser.newPage({ viewport: WINDOW, colorScheme: 'light', locale: 'he-IL' });
  await page.goto(pathToFileURL(report).href);
  await page.screenshot({ path });
}
