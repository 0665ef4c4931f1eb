import { FIELDS } from '../../../mappings/fields.ts';
import { columnLetters } from '../../../mappings/sheet/column-letters.ts';
import { quotedTitle } from '../../../mappings/sheet/google/a1.ts';
import { CASES_TAB, REVIEW_TAB, SETTINGS_TAB, STAFF_TAB } from '../../../mappings/sheet/tabs.ts';
import type { Area } from './pack-writes.ts';
import type { TabPlan } from './plan-tab.ts';
import type { SheetsApi } from './sheets-api.ts';
import type { StandingTab } from './standing-sheet.ts';

/** A column of a tab in which people work, by which one sees that its rows or columns have moved. */
interface WatchedColumn {
  readonly title: string;
  /** From 0. */
  readonly columnIndex: number;
}

/** What a row is known by, and what somebody who adds a case types first. */
const WATCHED: ReadonlyMap<string, readonly string[]> = new Map([
  [CASES_TAB.title, FIELDS.slice(0, 2).map(({ key }) => key)],
  [REVIEW_TAB.title, ['id']],
  [STAFF_TAB.title, ['name']],
  [SETTINGS_TAB.title, ['key']],
]);

/** The watched columns, each as its texts from row 1 down, header included. */
export type Watch = ReadonlyMap<WatchedColumn, readonly string[]>;

/**
 * How the watched columns will stand once the rows that go first are deleted.
 * @param standing by title; a tab that is not there yet is nobody's to move
 */
export function watchOf(tabs: readonly TabPlan[], standing: ReadonlyMap<string, StandingTab>): Watch {
  const watch = new Map<WatchedColumn, readonly string[]>();
  for (const { title, columns, rows } of tabs) {
    const tab = standing.get(title);
    if (tab === undefined || tab.headers.length === 0 || rows.changes.length === 0) continue;
    const deleted = new Set(rows.deletion === 'first' ? rows.deletedRowIndexes : []);
    for (const key of WATCHED.get(title) ?? []) {
      const columnIndex = columns.findIndex((column) => column.key === key);
      const header = columns[columnIndex]?.header ?? '';
      watch.set({ title, columnIndex }, columnTexts(tab, header, deleted));
    }
  }
  return watch;
}

function columnTexts(
  { headerRowIndex, headers, rows }: StandingTab,
  header: string,
  deleted: ReadonlySet<number>,
): readonly string[] {
  const standingIndex = headers.indexOf(header);
  const texts: string[] = [];
  texts[headerRowIndex] = header;
  let gone = 0;
  let nextDeleted = [...deleted].sort((a, b) => a - b);
  for (const { rowNumber, cells } of rows) {
    while ((nextDeleted[0] ?? Number.POSITIVE_INFINITY) < rowNumber - 1) {
      nextDeleted = nextDeleted.slice(1);
      gone += 1;
    }
    if (deleted.has(rowNumber - 1)) continue;
    texts[rowNumber - 1 - gone] = String(cells[standingIndex]?.value ?? '');
  }
  return trimmed(Array.from(texts, (text) => text ?? ''));
}

/** Reads the watched columns as they stand now. */
export async function readWatch(api: SheetsApi, spreadsheetId: string, watch: Watch): Promise<Watch> {
  const columns = [...watch.keys()];
  if (columns.length === 0) return new Map();
  const ranges = columns.map(({ title, columnIndex }) => {
    const letters = columnLetters(columnIndex);
    return `${quotedTitle(title)}!${letters}1:${letters}`;
  });
  const read = await api.readValues(spreadsheetId, ranges, 'UNFORMATTED_VALUE');
  return new Map(
    columns.map((column, index) => [
      column,
      trimmed((read[index] ?? []).map(([cell]) => String(cell ?? ''))),
    ]),
  );
}

/** The watched columns once the areas are written. */
export function watchAfter(watch: Watch, areas: readonly Area[]): Watch {
  return new Map(
    [...watch].map(([column, texts]) => {
      const after = [...texts];
      for (const { title, rowIndex, columnIndex, rows } of areas) {
        if (title !== column.title) continue;
        for (const [down, values] of rows.entries()) {
          const value = values[column.columnIndex - columnIndex];
          if (column.columnIndex < columnIndex || value === undefined) continue;
          while (after.length <= rowIndex + down) after.push('');
          after[rowIndex + down] = String(value ?? '');
        }
      }
      return [column, trimmed(after)];
    }),
  );
}

function trimmed(texts: readonly string[]): readonly string[] {
  let end = texts.length;
  while (end > 0 && texts[end - 1] === '') end -= 1;
  return texts.slice(0, end);
}
