import { describe, expect, test } from 'vitest';
import { renderReport } from '../../../importer/report/render-report.ts';
import { anImportOutcome, aProblem, aReading, aReviewItem } from '../../builders/an-import-outcome.ts';
import { pageText } from './page-text.ts';

const shown = (parts: Parameters<typeof anImportOutcome>[0] = {}) =>
  pageText(renderReport(anImportOutcome(parts)));

describe('the first lines tell the owner what came out', () => {
  test('rows and files, clients and cases are those of the import', () => {
    expect(shown()).toContain('מ־6 שורות ב־3 קבצים ל־3 לקוחות ו־3 תיקים');
    expect(shown({ clientCount: 1 })).toContain('ללקוח אחד ו־3 תיקים');
  });

  test('a balanced ledger says that nothing was lost', () => {
    expect(shown()).toContain('שום תא לא אבד 30 תאים נקראו');
  });

  test('a ledger that does not balance is said to be wrong, not praised', () => {
    const text = shown({ ledger: { read: 30, canonical: 25, extra: 3, rejected: 1 } });
    expect(text).toContain('חשבון התאים אינו מאוזן נקראו 30, נרשמו 29');
    expect(text).not.toContain('שום תא לא אבד');
  });

  test('what needs a decision is counted without what was decided', () => {
    const reviewItems = [
      aReviewItem(),
      aReviewItem({ decision: 'later' }),
      aReviewItem({ decision: 'same' }),
    ];
    const text = shown({ reviewItems });
    expect(text).toContain('שני עניינים להכרעתכם');
    expect(text).toContain('הוכרעו כבר, וההחלטות הוחלו: עניין אחד');
  });

  test('a refused file is announced at the top and explained above all other problems', () => {
    const refused = [aProblem({ code: 'encrypted', where: { workbook: 'ישן.xlsx' }, saw: 'locked' })];
    const text = shown({ refused });
    expect(text).toContain('קובץ אחד לא נקרא');
    expect(text.indexOf('ישן.xlsx')).toBeGreaterThan(-1);
    expect(text.indexOf('ישן.xlsx')).toBeLessThan(text.indexOf('31/02/2025'));
  });
});

describe('every chapter reads well when there is nothing to tell', () => {
  const text = shown({
    readings: [],
    rows: [],
    placements: [],
    clientCount: 0,
    cases: [],
    reviewItems: [],
    disagreements: [],
    ledger: { read: 0, canonical: 0, extra: 0, rejected: 0 },
    model: { pairsCompared: 0, sameBits: 10, reviewBits: 4, levels: [], histogram: [] },
  });

  test('each chapter says so in words', () => {
    for (const words of [
      'לא נקרא אף קובץ',
      'שום תא לא נשאר בחוץ',
      'לא נמצאו שורות של לקוחות',
      'אף לקוח לא צורף',
      'לא היו שורות דומות להשוות',
      'אין מה להכריע',
      'לא נמצאה אף בעיה',
      'אין שדה ששני קבצים ממלאים',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('nothing reads as a broken number', () => {
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
  });
});

describe('the page keeps to itself', () => {
  const page = renderReport(anImportOutcome());

  test('it names no other place on the network or the disk', () => {
    expect(page).not.toMatch(/https?:|\/\/|url\(|@import|<script|<link|<img|<iframe|\bsrc=/i);
    expect(page.match(/href="[^"]*"/g)?.every((link) => link.startsWith('href="#'))).toBe(true);
  });

  test('it forbids the browser everything but its own style', () => {
    expect(page).toContain(
      '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    );
  });

  test('it is Hebrew from right to left, and its links lead somewhere', () => {
    expect(page).toContain('<html lang="he" dir="rtl">');
    for (const [, id] of page.matchAll(/href="#([^"]*)"/g)) expect(page).toContain(`id="${id}"`);
  });

  test('headings go down one level at a time', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.forEach((level, place) => {
      expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });
});

describe('hostile texts stay texts', () => {
  const EVIL = `"><img src=x onerror=alert(1)><script>'\``;
  const base = anImportOutcome();
  const page = renderReport(
    anImportOutcome({
      readings: base.readings.map((reading) =>
        aReading({
          ...reading,
          workbook: EVIL,
          sheets: reading.sheets.map((sheet) => ({
            ...sheet,
            sheet: EVIL,
            ignored: sheet.ignored === null ? null : EVIL,
            columns: sheet.columns.map((column) => ({ ...column, header: EVIL, why: EVIL, samples: [EVIL] })),
            skippedRows: [{ rowNumber: 3, why: EVIL }],
          })),
          rows: reading.rows.map((row) => ({
            ...row,
            workbook: EVIL,
            sheet: EVIL,
            values: { ...row.values, clientName: EVIL, city: EVIL, claimType: EVIL },
          })),
          rejected: [{ sheet: EVIL, cell: EVIL, text: EVIL, reason: EVIL }],
          problems: [
            aProblem({
              code: EVIL,
              where: { workbook: EVIL, sheet: EVIL, cell: EVIL },
              saw: EVIL,
              fix: EVIL,
              expected: EVIL,
            }),
          ],
        }),
      ),
      refused: [aProblem({ code: EVIL, where: { workbook: EVIL }, saw: EVIL })],
      placements: base.placements.map((placement) => ({
        ...placement,
        clientId: placement.clientId + EVIL,
        link: placement.link && { ...placement.link, evidence: [{ field: EVIL, level: EVIL, bits: 12 }] },
      })),
      reviewItems: [aReviewItem({ id: EVIL, first: EVIL, second: EVIL, why: EVIL })],
      model: { ...base.model, levels: [{ field: EVIL, level: EVIL, m: 0.5, u: 0.1, bits: 2 }] },
    }),
  );

  test('neither an image nor a script comes of them', () => {
    expect(page).not.toMatch(/<img|<script/);
    expect(page.split('&lt;script&gt;').length).toBeGreaterThan(20);
  });

  test('every tag that opens closes, in order', () => {
    const open: string[] = [];
    for (const [, slash, tag = '', attributes = ''] of page.matchAll(
      /<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>/g,
    )) {
      if (['meta', 'br'].includes(tag) || attributes.endsWith('/')) continue;
      if (slash === '') open.push(tag);
      else expect(open.pop()).toBe(tag);
    }
    expect(open).toEqual([]);
  });
});

test('a small office gives the same page as ever', async () => {
  const outline = renderReport(anImportOutcome())
    .replace(/<style>.*<\/style>/s, '<style></style>')
    .replace(/>\s*</g, '>\n<');
  await expect(outline).toMatchFileSnapshot('../../golden/report.html');
});
