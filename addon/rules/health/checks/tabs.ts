import { findHeaders } from '../../../../mappings/sheet/find-headers.ts';
import type { LayoutObstacle } from '../../../../mappings/sheet/google/layout-obstacle.ts';
import { JOURNEY_TAB } from '../../../../mappings/sheet/journey-columns.ts';
import { CASES_TAB, TABLE_TABS, type Tab } from '../../../../mappings/sheet/tabs.ts';
import { planSetUp } from '../../plan-set-up.ts';
import { toPutRight } from '../../refresh-report.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings } from '../finding.ts';

const ABOUT = 'לשוניות וכותרות';

/** What stands there under another name, which setting the office up does not put right. */
const LOST: ReadonlySet<LayoutObstacle['what']> = new Set(['lostTab', 'lostHeader', 'lostStaff']);

/** Whether every tab is there with its header row and its columns. */
export function checkTabs({ layout }: Pick<ExaminedOffice, 'layout'>): readonly Finding[] {
  const plan = planSetUp(layout);
  const lost = 'unreadableTab' in plan ? [] : plan.obstacles.filter(({ what }) => LOST.has(what));
  const titles = new Set((layout.reply.sheets ?? []).map(({ properties }) => properties?.title));
  const isLost = (title: string) => lost.some(({ what, tab }) => what !== 'lostHeader' && tab === title);
  const missing = TABLE_TABS.map(({ title }) => title).filter(
    (title) => !titles.has(title) && !isLost(title),
  );
  return findings(ABOUT, [
    missing.length === 0 ? null : `חסרות לשוניות: ${missing.join(', ')}. הריצו "הקמת המשרד".`,
    ...lost.map(toPutRight),
    ...TABLE_TABS.filter(({ title }) => titles.has(title)).map((tab) => faultOf(tab, layout, lost)),
  ]);
}

function faultOf(
  tab: Tab,
  { cells }: ExaminedOffice['layout'],
  lost: readonly LayoutObstacle[],
): string | null {
  const { title } = tab;
  const found = findHeaders(cells.get(title) ?? [], tab.columns);
  if (found === null) {
    return `בלשונית ${title} לא נמצאה שורת הכותרות. החזירו את הכותרות לשורה אחת.`;
  }
  const { columns } = title === CASES_TAB.title ? JOURNEY_TAB : tab;
  const isLost = (header: string) => lost.some((one) => one.what === 'lostHeader' && one.detail === header);
  const missing = columns
    .map(({ header }) => header)
    .filter((header) => !found.headers.includes(header) && (title !== CASES_TAB.title || !isLost(header)));
  if (missing.length === 0) return null;
  return `בלשונית ${title} חסרות עמודות: ${missing.join(', ')}. הריצו "הקמת המשרד".`;
}
