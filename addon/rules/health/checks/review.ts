import { DECISIONS } from '../../../../mappings/review.ts';
import { REVIEW_TAB } from '../../../../mappings/sheet/tabs.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { counted, type Finding, findings } from '../finding.ts';
import { lostColumns } from '../lost-columns.ts';

const ABOUT = 'פריטים להחלטה';
const LATER = DECISIONS.find(({ key }) => key === 'later')?.label;

/** How many review items wait for a decision; the dashboard counts them in the same way. */
export function checkReview(office: Pick<ExaminedOffice, 'decisions' | 'layout'>): readonly Finding[] {
  const { decisions } = office;
  const { title } = REVIEW_TAB;
  if (decisions === null) return [{ outcome: 'unseen', about: ABOUT, why: `לשונית ${title} לא נקראה` }];
  const lost = lostColumns(office, REVIEW_TAB, ['id', 'decision']);
  if (lost !== null) return [{ outcome: 'unseen', about: ABOUT, why: lost }];
  if (decisions.length === 0) return [{ outcome: 'unseen', about: ABOUT, why: `לשונית ${title} ריקה` }];
  const open = decisions.filter((decision) => decision === '' || decision === LATER).length;
  const items = counted(open, { one: 'פריט אחד מחכה', many: 'פריטים מחכים' });
  return findings(ABOUT, [open === 0 ? null : `${items} להחלטה בלשונית ${title}.`], 'waits');
}
