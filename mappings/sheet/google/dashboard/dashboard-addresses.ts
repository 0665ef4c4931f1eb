import type { DashboardAddresses } from '../../dashboard-content.ts';
import { CASES_TAB, REVIEW_TAB, SETTINGS_TAB } from '../../tabs.ts';
import { belowHeader } from '../a1.ts';
import type { SpreadsheetState } from '../state/state.ts';
import { columnIndexes, placeColumns } from '../structure/place-columns.ts';
import type { WantedTab } from '../wanted-layout.ts';

/** What the dashboard tells people to do, in the words of Google Sheets in Hebrew. */
export const GOOGLE_HOW_TO: readonly string[] = [
  'בלשונית תיקים עובדים כרגיל. עמודות שכותרתן אפורה נכתבות בידי התוכנה ולכן הן נעולות. תיק חדש כותבים בשורה הריקה הראשונה.',
  'כדי לראות רק את התיקים שלכם: נתונים ← תצוגות סינון, ובוחרים תצוגה. תצוגת סינון אינה משנה את מה שאחרים רואים, וגם אפשר למיין בה.',
  'בלשונית לבדיקה בוחרים החלטה מהרשימה. בייבוא הבא ההחלטות יחולו, וכל מה ששיניתם בתיקים יישמר.',
  'אדום: המועד עבר. צהוב: המועד קרב. ימי היעד לכל שלב נקבעים בלשונית הגדרות.',
];

/** Where the dashboard's formulas will find the cases, once `planStructure` is applied. */
export function googleDashboardAddresses(
  state: SpreadsheetState,
  tabs: readonly WantedTab[],
): DashboardAddresses {
  const column = (title: string, key: string) => {
    const { tab, index } = placeOf(key, { title, state, tabs });
    return belowHeader(tab, index);
  };
  return {
    cases: (key) => column(CASES_TAB.title, key),
    review: (key) => column(REVIEW_TAB.title, key),
    settings: { labels: column(SETTINGS_TAB.title, 'label'), values: column(SETTINGS_TAB.title, 'value') },
  };
}

function placeOf(
  key: string,
  {
    title,
    state,
    tabs,
  }: { readonly title: string; readonly state: SpreadsheetState; readonly tabs: readonly WantedTab[] },
) {
  const wanted = tabs.find((tab) => tab.title === title);
  const standing = state.tabs.find((tab) => tab.title === title);
  const headers = wanted && placeColumns(wanted, standing?.headers ?? []).headers;
  const index = wanted && headers && columnIndexes(wanted, headers).get(key);
  return { tab: { title, headerRowIndex: standing?.headerRowIndex ?? 0 }, index: index ?? 0 };
}
