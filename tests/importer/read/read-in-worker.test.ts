import { describe, expect, it } from 'vitest';
import {
  type ReadProgress,
  understandAll,
  understandInWorker,
} from '../../../importer/read/read-in-worker.ts';
import { aFile } from '../../builders/workbook-files.ts';

/** A billing list of so many invented clients. */
function aList(clients: number): string {
  const rows = Array.from({ length: clients }, (_, at) => `דנה לוי ${at},050-${1234567 + at},${100 + at}`);
  return aFile(['שם,טלפון,שכר טרחה', ...rows].join('\n'), 'list.csv');
}

describe('workbooks read in workers', () => {
  it('give every row, in order, and say how far they are', async () => {
    const steps: ReadProgress[] = [];
    const read = await understandInWorker(
      { path: aList(2500), workbook: 'גבייה.csv' },
      { onProgress: (progress) => steps.push(progress) },
    );
    const reading = read.ok ? read.reading : undefined;
    expect(reading?.rows.map(({ rowNumber }) => rowNumber)).toEqual(
      Array.from({ length: 2500 }, (_, at) => at + 2),
    );
    expect(reading).toMatchObject({ workbook: 'גבייה.csv', sheets: [{ sheet: 'גבייה' }] });
    expect(steps).toEqual([
      { workbook: 'גבייה.csv', step: 'read', rows: 2501 },
      { workbook: 'גבייה.csv', step: 'understood', rows: 2500 },
    ]);
  });

  it('come back in the order given, a broken one between good ones', async () => {
    const files = [
      { path: aList(30), workbook: 'a.csv' },
      { path: aFile('%PDF-1.7'), workbook: 'b.xlsx' },
      { path: aList(2), workbook: 'c.csv' },
    ];
    const read = await understandAll(files, { atOnce: 2 });
    expect(read.map((one) => (one.ok ? one.reading.rows.length : one.refused.code))).toEqual([
      30,
      'not-a-workbook',
      2,
    ]);
  });

  it('are refused one by one where a file needs more memory than it may have', async () => {
    const limits = { megabytes: 24, seconds: 60 };
    const [large, small] = await understandAll(
      [
        { path: aList(150_000), workbook: 'large.csv' },
        { path: aList(2), workbook: 'small.csv' },
      ],
      { limits, atOnce: 1 },
    );
    expect(large).toMatchInlineSnapshot(`
      {
        "ok": false,
        "refused": {
          "code": "too-large",
          "expected": "a smaller workbook",
          "fix": "Delete what is not needed, or split the workbook into several files.",
          "saw": "a workbook too large to read within 24 MB",
          "where": {
            "workbook": "large.csv",
          },
        },
      }
    `);
    expect(small?.ok).toBe(true);
  });

  it('are refused where a file takes longer than it may', async () => {
    const read = await understandInWorker(
      { path: aList(10), workbook: 'slow.csv' },
      { limits: { megabytes: 512, seconds: 0.001 } },
    );
    expect(read).toMatchInlineSnapshot(`
      {
        "ok": false,
        "refused": {
          "code": "took-too-long",
          "expected": "a workbook of a reasonable size",
          "fix": "Open it in Excel and save it again as .xlsx, then import that file.",
          "saw": "a workbook that was not read within 0.001 seconds",
          "where": {
            "workbook": "slow.csv",
          },
        },
      }
    `);
  });
});
