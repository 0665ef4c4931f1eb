import type { Browser } from 'playwright-core';

const GAP = 24;

/** Joins pictures of one width into one, the first on the right. */
export async function sideBySide(
  browser: Browser,
  {
    shots,
    width,
    height,
    scale,
    path,
  }: {
    readonly shots: readonly Buffer[];
    /** As each is shown; what is longer is cut off below. */
    readonly width: number;
    readonly height: number;
    readonly scale: number;
    readonly path: string;
  },
): Promise<void> {
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot.toString('base64')}">`);
  const viewport = { width: (width + GAP) * shots.length + GAP, height: height + 2 * GAP };
  const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
  await page.setContent(`
    <style>
      main { display: inline-flex; gap: ${GAP}px; padding: ${GAP}px; background: #dfe3e8; }
      img { width: ${width}px; height: ${height}px; object-fit: cover; object-position: top; box-shadow: 0 1px 6px #0004; }
    </style>
    <main dir="rtl">${images.join('')}</main>`);
  await page.locator('main').screenshot({ path });
  await page.close();
}
