import { describe, expect, test } from 'vitest';
import { renderReport } from '../../../importer/report/render-report.ts';
import { anImportOutcome, aProblem, aReading } from '../../builders/an-import-outcome.ts';
import { pageText } from './page-text.ts';

const withProblems = (...problems: ReturnType<typeof aProblem>[]) =>
  renderReport(anImportOutcome({ readings: [aReading({ problems })], rows: [], placements: [] }));

describe('every problem stands on the page with its cell', () => {
  test('none of ten thousand is left out, and the page stays small enough to open', () => {
    const problems = Array.from({ length: 10_000 }, (_, index) =>
      aProblem({
        code: index % 3 === 0 ? 'unreadable-date' : 'something-new',
        where: { workbook: 'billing.xlsx', sheet: `גבייה ${index % 7}`, cell: `D${index + 2}` },
        saw: `ערך ${index}.`,
      }),
    );
    const page = withProblems(...problems);
    const text = pageText(page);
    for (const { where, saw } of problems) expect(text.includes(`${where.cell} ${saw}`)).toBe(true);
    expect(page.length).toBeLessThan(2_000_000);
  });

  test('a table holds at most 200 of them, so that a browser lays out only what is seen', () => {
    const problems = Array.from({ length: 450 }, (_, index) =>
      aProblem({ where: { workbook: 'billing.xlsx', sheet: 'גבייה', cell: `D${index + 2}` } }),
    );
    expect(withProblems(...problems).match(/<div class="block"/g)).toHaveLength(3);
  });

  test('a known kind is explained once, in Hebrew', () => {
    const text = pageText(withProblems(aProblem(), aProblem({ saw: '32/1/25' })));
    expect(text).toContain('תאריך שלא נקרא');
    expect(text.split('מה עושים:')).toHaveLength(2);
    expect(text).not.toContain('Correct the date.');
  });

  test('a kind without Hebrew words shows the sentence of the command line, left to right', () => {
    const page = withProblems(aProblem({ code: 'brand-new', expected: 'a thing', fix: 'Fix it.' }));
    expect(page).toContain('<p class="english" lang="en" dir="ltr">Expected a thing. Fix it.</p>');
  });
});
