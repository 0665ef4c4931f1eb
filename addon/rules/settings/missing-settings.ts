import { SETTINGS, type Setting } from '../../../mappings/settings.ts';
import type { LayoutChange } from '../../../mappings/sheet/google/layout-change.ts';
import type { CellData, Request } from '../../../mappings/sheet/google/rest.ts';
import type { TabState } from '../../../mappings/sheet/google/state/state.ts';
import { SETTINGS_TAB } from '../../../mappings/sheet/tabs.ts';
import { settingCells } from './setting-cells.ts';

/** What adds settings to the tab הגדרות, and the tab as it stands then. */
interface AddedSettings {
  readonly requests: readonly Request[];
  readonly changes: readonly LayoutChange[];
  readonly tab: TabState;
}

/**
 * Plans a row for each setting that the tab הגדרות has none of, below what stands there, with the value that an
 * office starts with: an office that is older than a setting cannot set it otherwise.
 * @param rows the cells of the tab from its first row on, as they stand
 * @param tab as it will stand, with all its columns
 */
export function missingSettings(rows: readonly (readonly unknown[])[], tab: TabState): AddedSettings {
  const standing = settingCells(rows);
  const missing = SETTINGS.filter(({ key }) => !standing.has(key));
  if (missing.length === 0) return { requests: [], changes: [], tab };
  const filled = Math.max(rows.length, tab.headerRowIndex + 1) + missing.length;
  const names = standing.size === 0 ? ['כולן'] : missing.map(({ label }) => label);
  const cells = missing.map((setting) => ({ values: cellsOf(setting, tab.headers) }));
  return {
    requests: [
      ...growth(tab, filled),
      { appendCells: { sheetId: tab.sheetId, rows: cells, fields: 'userEnteredValue' } },
    ],
    changes: names.map((name) => ({ what: 'setting', action: 'add', tab: SETTINGS_TAB.title, name })),
    tab: { ...tab, rowCount: Math.max(tab.rowCount, filled) },
  };
}

/** Rows that Google adds by itself would not be counted on. */
function growth({ sheetId, rowCount }: TabState, filled: number): readonly Request[] {
  if (filled <= rowCount) return [];
  const properties = { sheetId, gridProperties: { rowCount: filled } };
  return [{ updateSheetProperties: { properties, fields: 'gridProperties.rowCount' } }];
}

/** In the order in which the tab's columns stand. */
function cellsOf(setting: Setting, headers: readonly string[]): readonly CellData[] {
  return headers.map((header) => {
    const key = SETTINGS_TAB.columns.find((column) => column.header === header)?.key;
    const value = key === undefined ? '' : setting[key];
    if (value === '') return {};
    return {
      userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
    };
  });
}
