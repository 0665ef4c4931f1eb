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
  const found = findHeaders(rows, SETTINGS_TAB.columns);
  if (found === null) return new Map();
  const columnOf = (key: (typeof SETTINGS_TAB.columns)[number]['key']) =>
    found.headers.indexOf(SETTINGS_TAB.columns.find((column) => column.key === key)?.header ?? '');
  const [keys, labels, values] = [columnOf('key'), columnOf('label'), columnOf('value')];
  const lines = rows.map((row, index) => ({
    key: textOf(row[keys]),
    label: textOf(row[labels]),
    cell: row[values],
    rowNumber: index + 1,
  }));
  const below = lines.slice(found.headerRowIndex + 1);
  return new Map(
    SETTINGS.flatMap(({ key, label }) => {
      const line =
        below.find((one) => one.key === key) ?? below.find((one) => one.key === '' && one.label === label);
      return line === undefined ? [] : [[key, { rowNumber: line.rowNumber, cell: line.cell }] as const];
    }),
  );
}

function textOf(cell: unknown): string {
  return String(cell ?? '').trim();
}
