import { SETTINGS } from '../../../mappings/settings.ts';
import { findHeaders } from '../../../mappings/sheet/find-headers.ts';
import { SETTINGS_TAB } from '../../../mappings/sheet/tabs.ts';

/** The cell in which a setting's value stands. */
export interface SettingCell {
  /** From 1. */
  readonly rowNumber: number;
  readonly cell: unknown;
}

/**
 * Where each setting stands, by key: in the row that has its key, or else its label, where somebody typed the
 * row anew. A setting without a row is left out.
 * @param rows the cells of the tab הגדרות from its first row on
 */
export function settingCells(rows: readonly (readonly unknown[])[]): ReadonlyMap<string, SettingCell> {
  const columns = settingsColumns(rows);
  if (columns === null) return new Map();
  const lines = rows.map((row, index) => ({
    key: textOf(row[columns.key]),
    label: textOf(row[columns.label]),
    cell: row[columns.value],
    rowNumber: index + 1,
  }));
  const below = lines.slice(columns.headerRowIndex + 1);
  return new Map(
    SETTINGS.flatMap(({ key, label }) => {
      const line =
        below.find((one) => one.key === key) ?? below.find((one) => one.key === '' && one.label === label);
      return line === undefined ? [] : [[key, { rowNumber: line.rowNumber, cell: line.cell }] as const];
    }),
  );
}

/** Where the tab's columns stand, from 0; -1 where one is gone. */
type SettingsColumns = {
  readonly [Key in (typeof SETTINGS_TAB.columns)[number]['key'] | 'headerRowIndex']: number;
};

/** @returns null where the tab's header row cannot be found */
export function settingsColumns(rows: readonly (readonly unknown[])[]): SettingsColumns | null {
  const found = findHeaders(rows, SETTINGS_TAB.columns);
  if (found === null) return null;
  const columnOf = (key: (typeof SETTINGS_TAB.columns)[number]['key']) =>
    found.headers.indexOf(SETTINGS_TAB.columns.find((column) => column.key === key)?.header ?? '');
  return {
    headerRowIndex: found.headerRowIndex,
    label: columnOf('label'),
    value: columnOf('value'),
    explanation: columnOf('explanation'),
    key: columnOf('key'),
  };
}

function textOf(cell: unknown): string {
  return String(cell ?? '').trim();
}
