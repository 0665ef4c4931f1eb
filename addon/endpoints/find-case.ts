import { columnLetters } from '../../mappings/sheet/column-letters.ts';
import { quotedTitle } from '../../mappings/sheet/google/a1.ts';
import { CASES_TAB } from '../../mappings/sheet/tabs.ts';
import type { StandingRow } from '../rules/settle/standing-row.ts';
import { readRanges } from '../services/sheets.ts';
import { refused } from './answering.ts';
import type { Refused } from './answers.ts';
import { type Desk, readDesk } from './desk.ts';

/** A case at its row, and who asks for it. */
export interface CaseAtDesk extends Desk {
  readonly row: StandingRow;
  readonly caseId: string;
}

/** The case in the row that the person has selected. */
export function selectedCase(): CaseAtDesk | Refused {
  const range = SpreadsheetApp.getActiveRange();
  const isOnCases = range !== null && range.getSheet().getName() === CASES_TAB.title;
  const desk = readDesk(isOnCases ? range.getRow() : null);
  if ('ok' in desk) return desk;
  const { row } = desk;
  const caseId = row === null ? '' : idOf(row);
  if (row === null || caseId === '') return refused('no-case-selected');
  return { ...desk, row, caseId };
}

/**
 * The case of an id. Where it still stands in the row where it was seen last, one read; else the ids of all
 * cases, and its row.
 */
export function caseById(caseId: string, seenAt: number | null): CaseAtDesk | Refused {
  const desk = readDesk(seenAt);
  if ('ok' in desk) return desk;
  if (desk.row !== null && idOf(desk.row) === caseId) return { ...desk, row: desk.row, caseId };
  const letters = columnLetters(desk.places.columns.get('caseId') ?? 0);
  const [ids = []] = readRanges(desk.spreadsheet.getId(), [
    `${quotedTitle(CASES_TAB.title)}!${letters}:${letters}`,
  ]);
  const rowIndex = ids.findIndex(([id]) => String(id ?? '').trim() === caseId);
  if (rowIndex === -1) return refused('case-not-found');
  const there = readDesk(rowIndex + 1);
  if ('ok' in there) return there;
  const { row } = there;
  // Somebody may have sorted the rows in between; the page asks again.
  return row !== null && idOf(row) === caseId ? { ...there, row, caseId } : refused('failed');
}

function idOf({ cells }: StandingRow): string {
  return String(cells.caseId ?? '').trim();
}
