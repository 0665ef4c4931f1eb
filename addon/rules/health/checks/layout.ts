import type { LayoutChange } from '../../../../mappings/sheet/google/layout-change.ts';
import { planSetUp } from '../../plan-set-up.ts';
import { nounOf, toPutRight } from '../../refresh-report.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings } from '../finding.ts';

const ABOUT = 'תצוגות והגנות';

/** Rows come and go all the time, and looks are a matter of taste; tabs and columns are looked at by themselves. */
const LEFT_OUT: ReadonlySet<LayoutChange['what']> = new Set(['rows', 'formats', 'widths', 'tab', 'column']);

/**
 * Whether setting the office up would change something that matters: views, protections, lists of another version. A list
 * that somebody spoilt by pasting is not seen here; the set-up puts it back each time.
 */
export function checkLayout({
  layout,
  triggers,
}: Pick<ExaminedOffice, 'layout' | 'triggers'>): readonly Finding[] {
  if (triggers === null) return [{ outcome: 'unseen', about: ABOUT, why: 'רק בעל הגיליון רואה את כולן' }];
  const plan = planSetUp(layout);
  if ('unreadableTab' in plan) return [{ outcome: 'unseen', about: ABOUT, why: 'אין שורת כותרות' }];
  const changes = plan.changes.filter(({ what }) => !LEFT_OUT.has(what));
  const nouns = [...new Set(changes.map(nounOf))];
  return findings(ABOUT, [
    nouns.length === 0 ? null : `לא כפי שצריך: ${nouns.join(', ')}. הריצו "הקמת המשרד".`,
    // Whom the spreadsheet is shared with is looked at by itself.
    ...plan.obstacles.filter(({ what }) => what === 'sheetProtection').map(toPutRight),
  ]);
}
