import { FEEDBACK_TAB } from '../../../../mappings/sheet/tabs.ts';
import { FEEDBACK_FAULTS, type FeedbackProblem, feedbackProblems } from '../../month/feedback-rows.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings, firstOf } from '../finding.ts';
import { lostColumns } from '../lost-columns.ts';

const ABOUT = 'לשונית משוב';

const EXPECTED: { readonly [Column in FeedbackProblem['column']]: string } = {
  date: 'תאריך, למשל 31/03/2025',
  kind: 'תלונה, שביעות רצון או החזר כספי',
  subject: 'נושא מהרשימה',
  score: 'ציון מ-1 עד 5',
  amount: 'סכום בשקלים',
};

/** Whether the report on the month can count every line of the tab. */
export function checkFeedback(office: Pick<ExaminedOffice, 'feedback' | 'layout'>): readonly Finding[] {
  const { feedback } = office;
  if (feedback.length < 2) return [{ outcome: 'unseen', about: ABOUT, why: 'עוד לא נרשם בה דבר' }];
  const lost = lostColumns(office, FEEDBACK_TAB, FEEDBACK_FAULTS);
  if (lost !== null) return [{ outcome: 'unseen', about: ABOUT, why: lost }];
  const problems = feedbackProblems(feedback);
  return findings(
    ABOUT,
    FEEDBACK_FAULTS.map((column) => {
      const rows = problems.filter((one) => one.column === column).map(({ rowNumber }) => rowNumber);
      if (rows.length === 0) return null;
      const header = FEEDBACK_TAB.columns.find(({ key }) => key === column)?.header ?? '';
      const where = `${rows.length === 1 ? 'שורה' : 'שורות'} ${firstOf(rows)}`;
      return `בלשונית משוב, עמודה ${header}, ${where}: חסר או לא מובן, ולכן הדוח החודשי לא סופר את זה כראוי. כתבו ${EXPECTED[column]}.`;
    }),
  );
}
