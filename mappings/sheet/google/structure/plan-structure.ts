import { ownId } from '../fingerprint.ts';
import type { LayoutChange } from '../layout-change.ts';
import { LAYOUT_KEY, layoutRecord, withRecord } from '../layout-record.ts';
import type { Request, SheetProperties } from '../rest.ts';
import { updateMetadata } from '../set-metadata.ts';
import type { SpreadsheetState, TabState } from '../state/state.ts';
import type { WantedLayout, WantedTab } from '../wanted-layout.ts';
import { isTable, wantedTabs } from '../wanted-tabs.ts';
import { forgetWhatIsNew } from './forget-what-is-new.ts';
import { growTab } from './grow-tab.ts';
import { LOCALE, TIME_ZONE, tabProperties } from './new-spreadsheet.ts';
import { headerRequest } from './write-headers.ts';

export interface StructurePlan {
  readonly requests: readonly Request[];
  /** The state once these are applied. */
  readonly after: SpreadsheetState;
  readonly changes: readonly LayoutChange[];
}

/**
 * Plans the tabs, rows and columns that are missing, with their headers; nothing is moved, shrunk or removed.
 * All requests belong into one batchUpdate: a column inserted without its header would be inserted again.
 */
export function planStructure(state: SpreadsheetState, wanted: WantedLayout): StructurePlan {
  const requests: Request[] = [];
  const changes: LayoutChange[] = [];
  const tabs = [...state.tabs];
  const wantedOnes = wantedTabs(wanted).filter((tab) => isTable(tab) || wanted.dashboard !== null);
  let previous = -1;
  for (const tab of wantedOnes) {
    const standing = tabs.findIndex(({ title }) => title === tab.title);
    const now = tabs[standing];
    if (now === undefined) {
      const index = previous === -1 ? tabs.length : previous + 1;
      // A tab that somebody renamed keeps its id; the one that is made anew takes another.
      const sheetId = ownId('tab', tab.title, new Set(tabs.map((one) => one.sheetId)));
      const added = newTab(tab, { sheetId, index });
      requests.push({ addSheet: { properties: added.properties } }, ...headerRequest(added.state, tab, 0));
      changes.push({ what: 'tab', action: 'add', tab: tab.title, name: tab.title });
      tabs.splice(index, 0, added.state);
      previous = index;
    } else {
      const grown = growTab(now, tab);
      requests.push(...grown.requests);
      changes.push(...grown.changes);
      tabs[standing] = grown.after;
      previous = standing;
    }
  }
  const locale = planLocale(state, wantedOnes);
  requests.unshift(...locale);
  changes.push(...locale.map(() => ({ what: 'locale', action: 'change', tab: '', name: LOCALE }) as const));
  const after = {
    ...state,
    ...(locale.length > 0 ? { locale: LOCALE, timeZone: TIME_ZONE } : {}),
    tabs: tabs.map((tab, index) => ({ ...tab, index })),
  };
  return forgetting(state, wantedOnes, { requests, after, changes });
}

/** What is new is to be formatted, even where something of that name was formatted before. */
function forgetting(
  before: SpreadsheetState,
  wanted: readonly WantedTab[],
  plan: StructurePlan,
): StructurePlan {
  const record = layoutRecord(before);
  const pruned = forgetWhatIsNew(record, { wanted, before: before.tabs, after: plan.after.tabs });
  const stored = before.metadata.get(LAYOUT_KEY);
  if (pruned === record || stored === undefined) return plan;
  const request = updateMetadata(stored.metadataId, JSON.stringify(pruned));
  return { ...plan, requests: [...plan.requests, request], after: withRecord(plan.after, pruned) };
}

/** A spreadsheet that does not hold the case sheet yet gets its locale, which people may change later. */
function planLocale({ locale, timeZone, tabs }: SpreadsheetState, wanted: readonly WantedTab[]): Request[] {
  if (locale === LOCALE && timeZone === TIME_ZONE) return [];
  const holdsCaseSheet = tabs.some(({ title }) => wanted.some((tab) => tab.title === title));
  if (holdsCaseSheet) return [];
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: LOCALE, timeZone: TIME_ZONE },
        fields: 'locale,timeZone',
      },
    },
  ];
}

function newTab(tab: WantedTab, place: { readonly sheetId: number; readonly index: number }) {
  const properties: SheetProperties = tabProperties(tab, place);
  const state: TabState = {
    ...place,
    title: tab.title,
    hidden: tab.hidden,
    rightToLeft: !tab.hidden,
    rowCount: properties.gridProperties?.rowCount ?? 0,
    columnCount: properties.gridProperties?.columnCount ?? 0,
    frozenRowCount: properties.gridProperties?.frozenRowCount ?? 0,
    frozenColumnCount: tab.frozenColumns,
    conditionalFormats: [],
    filterViews: [],
    protectedRanges: [],
    headerRowIndex: 0,
    headers: tab.columns.map(({ header }) => header),
  };
  return { properties, state };
}
