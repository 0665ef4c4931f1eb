import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { sideBySide } from './side-by-side.ts';

/** Every kind of mail, as the tests hold it. */
const MAILS = 'tests/golden/mails';
/** A small phone, and a mail program's window. */
const WIDTHS = [360, 800];
/** Of the picture that shows what mails are like. */
const SHOWN = ['digest-of-a-worker', 'digest-of-a-manager-with-trouble', 'month'];
const SHOWN_SIZE = { width: 360, height: 780 };
const SCALE = 2;

/** Each mail whole, in both widths, into a folder; and a few of them side by side. */
export async function pictureMails(
  browser: Browser,
  { folder, overview }: { readonly folder: string; readonly overview: string },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = (await readdir(MAILS)).filter((name) => name.endsWith('.html')).sort();
  for (const file of files)
    for (const width of WIDTHS) {
      const path = join(folder, `${basename(file, '.html')}-${width}.png`);
      await shoot(browser, { file, size: { width, height: SHOWN_SIZE.height }, whole: { path } });
    }
  const shots = await Promise.all(
    SHOWN.map((name) => shoot(browser, { file: `${name}.html`, size: SHOWN_SIZE, whole: null })),
  );
  await sideBySide(browser, { shots, ...SHOWN_SIZE, scale: SCALE, path: overview });
}

interface Shot {
  readonly file: string;
  readonly size: { readonly width: number; readonly height: number };
  /** Null where the first screen is enough. */
  readonly whole: { readonly path: string } | null;
}

async function shoot(browser: Browser, { file, size, whole }: Shot): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: size,
    deviceScaleFactor: whole === null ? SCALE : 1,
    locale: 'he-IL',
    colorScheme: 'light',
  });
  await page.setContent(await readFile(join(MAILS, file), 'utf8'));
  const shot = await page.screenshot(whole === null ? {} : { ...whole, fullPage: true });
  await page.close();
  return shot;
}
