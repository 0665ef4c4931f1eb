import { expect, test } from 'vitest';
import { checkFeedback } from '../../../../addon/rules/health/checks/feedback.ts';
import { FEEDBACK_TAB } from '../../../../mappings/sheet/tabs.ts';
import { anExaminedOffice } from './an-examined-office.ts';

const HEADER = FEEDBACK_TAB.columns.map(({ header }) => header);

/** The columns of the tab are: date, case, kind, subject, score, amount, text, who. */
const told = (...rows: readonly (readonly unknown[])[]) =>
  checkFeedback({ ...anExaminedOffice(), feedback: [HEADER, ...rows] }).map((one) =>
    'text' in one ? one.text : one.outcome,
  );

test('lines that the report counts, and empty ones, are in order', () => {
  expect(
    told(
      ['02/03/2025', 'C-00001', 'תלונה', 'יחס'],
      [],
      ['03/03/2025', '', 'תלונה', ''],
      ['04/03/2025', '', 'סקר', '', '4/5'],
      ['05/03/2025', '', 'החזר', '', '', '1,200 ₪'],
    ),
  ).toEqual(['well']);
});

test('what the report would not count is told by column and row, with what to write', () => {
  const tail = 'חסר או לא מובן, ולכן הדוח החודשי לא סופר את זה כראוי. כתבו';
  expect(
    told(
      ['מחר', '', 'תלונה', 'משהו אחר לגמרי'],
      ['02/03/2025', '', 'שבח'],
      ['', '', 'שביעות רצון', '', 9],
      ['02/03/2025', '', 'החזר כספי', '', '', 'הכול'],
      ['', '', '', '', '', '', 'רק פירוט'],
    ),
  ).toEqual([
    `בלשונית משוב, עמודה תאריך, שורות 2, 4, 6: ${tail} תאריך, למשל 31/03/2025.`,
    `בלשונית משוב, עמודה סוג, שורות 3, 6: ${tail} תלונה, שביעות רצון או החזר כספי.`,
    `בלשונית משוב, עמודה נושא התלונה, שורה 2: ${tail} נושא מהרשימה.`,
    `בלשונית משוב, עמודה ציון, שורה 4: ${tail} ציון מ-1 עד 5.`,
    `בלשונית משוב, עמודה סכום, שורה 5: ${tail} סכום בשקלים.`,
  ]);
});
