import { planSetUp } from '../../plan-set-up.ts';
import { nounOf, toPutRight } from '../../refresh-report.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings } from '../finding.ts';

const ABOUT = 'תצוגות, הגנות ועיצוב';

/** Whether setting the office up would change something: views, protections, lists to choose from, formats. */
export function checkLayout({
  layout,
  triggers,
}: Pick<ExaminedOffice, 'layout' | 'triggers'>): readonly Finding[] {
  if (triggers === null) return [{ outcome: 'unseen', about: ABOUT, why: 'רק בעל הגיליון רואה את כולן' }];
  const plan = planSetUp(layout);
  if ('unreadableTab' in plan) return [{ outcome: 'unseen', about: ABOUT, why: 'אין שורת כותרות' }];
  // Empty rows at the end run short all the time; nothing is wrong with that.
  const changes = plan.changes.filter(({ what }) => what !== 'rows');
  const nouns = [...new Set(changes.map(nounOf))];
  return findings(ABOUT, [
    nouns.length === 0 ? null : `לא כפי שצריך: ${nouns.join(', ')}. הריצו "הקמת המשרד".`,
    // Whom the spreadsheet is shared with is looked at by itself.
    ...plan.obstacles.filter(({ what }) => what === 'sheetProtection').map(toPutRight),
  ]);
}
