import { DASHBOARD_TITLE } from '../../tabs.ts';
import { ownId } from '../fingerprint.ts';
import type { SheetProperties } from '../rest.ts';
import type { WantedLayout, WantedTab } from '../wanted-layout.ts';
import { isTable, wantedTabs } from '../wanted-tabs.ts';
import { newTabSize } from './tab-size.ts';

/** Hebrew in Israel, as Google names it: day before month, and commas in formulas. */
export const LOCALE = 'iw_IL';
export const TIME_ZONE = 'Asia/Jerusalem';

/** What `spreadsheets.create` takes. */
export interface NewSpreadsheet {
  readonly properties: { readonly title: string; readonly locale: string; readonly timeZone: string };
  readonly sheets: { readonly properties: SheetProperties }[];
}

/** A spreadsheet with the case sheet's tabs, still empty, and no other. */
export function newSpreadsheet(wanted: WantedLayout, title: string): NewSpreadsheet {
  return {
    properties: { title, locale: LOCALE, timeZone: TIME_ZONE },
    sheets: wantedTabs(wanted).map((tab, index) => ({
      properties: tabProperties(tab, { sheetId: ownId('tab', tab.title, NO_IDS), index }),
    })),
  };
}

const NO_IDS: ReadonlySet<number> = new Set();

/** A tab of our own, as it is made. */
export function tabProperties(
  tab: WantedTab,
  place: { readonly sheetId: number; readonly index?: number },
): SheetProperties {
  return {
    ...place,
    title: tab.title,
    hidden: tab.hidden,
    rightToLeft: !tab.hidden,
    gridProperties: {
      ...newTabSize(tab),
      frozenRowCount: isTable(tab) ? 1 : 0,
      frozenColumnCount: tab.frozenColumns,
      ...(tab.title === DASHBOARD_TITLE ? { hideGridlines: true } : {}),
    },
  };
}
