import { findHeaders } from '../../../../mappings/sheet/find-headers.ts';
import { JOURNEY_TAB } from '../../../../mappings/sheet/journey-columns.ts';
import { CASES_TAB, TABLE_TABS, type Tab } from '../../../../mappings/sheet/tabs.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings } from '../finding.ts';

/** Whether every tab is there with its header row and its columns. */
export function checkTabs({ layout }: Pick<ExaminedOffice, 'layout'>): readonly Finding[] {
  const titles = new Set((layout.reply.sheets ?? []).map(({ properties }) => properties?.title));
  const missing = TABLE_TABS.filter(({ title }) => !titles.has(title)).map(({ title }) => title);
  return findings('לשוניות וכותרות', [
    missing.length === 0 ? null : `חסרות לשוניות: ${missing.join(', ')}. הריצו "הקמת המשרד".`,
    ...TABLE_TABS.filter(({ title }) => titles.has(title)).map((tab) => faultOf(tab, layout)),
  ]);
}

function faultOf(tab: Tab, { cells }: ExaminedOffice['layout']): string | null {
  const { title } = tab;
  const found = findHeaders(cells.get(title) ?? [], tab.columns);
  if (found === null) {
    return `בלשונית ${title} לא נמצאה שורת הכותרות. החזירו את הכותרות לשורה אחת.`;
  }
  const { columns } = title === CASES_TAB.title ? JOURNEY_TAB : tab;
  const missing = columns.map(({ header }) => header).filter((header) => !found.headers.includes(header));
  if (missing.length === 0) return null;
  return `בלשונית ${title} חסרות עמודות: ${missing.join(', ')}. הריצו "הקמת המשרד".`;
}
