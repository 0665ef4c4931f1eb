import { FIELDS } from '../../../mappings/fields.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { isJourneyKey } from '../../../mappings/sheet/journey-columns.ts';
import {
  CASES_TAB,
  FEEDBACK_TAB,
  PUBLISHED_TAB,
  REJECTED_TAB,
  REVIEW_TAB,
  SETTINGS_TAB,
  SOURCES_TAB,
  STAFF_TAB,
} from '../../../mappings/sheet/tabs.ts';

/** The columns by which a row of a tab is known again, wherever it stands. */
const KEY_COLUMNS: ReadonlyMap<string, readonly string[]> = new Map([
  [REVIEW_TAB.title, ['id']],
  [STAFF_TAB.title, ['name']],
  [SETTINGS_TAB.title, ['key']],
  // By content, not by row number: a row put in above moves all rows of a legacy sheet.
  [SOURCES_TAB.title, ['workbook', 'sheet', 'hash']],
  [REJECTED_TAB.title, ['workbook', 'sheet', 'cell']],
  [PUBLISHED_TAB.title, ['case_id']],
]);

const CASE_ID = FIELDS.findIndex(({ key }) => key === 'caseId');

type Cells = readonly (CellValue | boolean | undefined)[];

/**
 * Names the rows of one tab.
 * @param columnKeys the keys of the tab's columns, in the order of the cells
 * @returns a function that is called for one row after the other, from top to bottom; it returns an empty
 * text for a row that people typed where nobody expects one
 */
export function rowKeys(title: string, columnKeys: readonly string[]): (cells: Cells) => string {
  if (title === CASES_TAB.title) return caseKeys(columnKeys);
  if (title === FEEDBACK_TAB.title) return wholeRow;
  const indexes = (KEY_COLUMNS.get(title) ?? []).map((key) => columnKeys.indexOf(key));
  return (cells) => {
    const parts = indexes.map((index) => textOf(cells[index]));
    return parts.includes('') ? '' : parts.join('\n');
  };
}

/** By all that it says. */
function wholeRow(cells: Cells): string {
  return JSON.stringify(cells.map(textOf));
}

/**
 * A case is known by its id. A row typed by hand has none yet, a copied row has that of another:
 * these are known by what they say.
 */
function caseKeys(columnKeys: readonly string[]): (cells: Cells) => string {
  const idColumn = columnKeys.indexOf(FIELDS[CASE_ID]?.key ?? '');
  const said = columnKeys.map((key, index) => index !== idColumn && !isJourneyKey(key));
  const seen = new Set<string>();
  return (cells) => {
    const caseId = textOf(cells[idColumn]);
    if (caseId !== '' && !seen.has(caseId)) {
      seen.add(caseId);
      return caseId;
    }
    return JSON.stringify(cells.map((cell, index) => (said[index] ? textOf(cell) : '')));
  };
}

function textOf(cell: CellValue | boolean | undefined): string {
  if (cell === undefined || cell === null) return '';
  return (typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)).trim();
}
