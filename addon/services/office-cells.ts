import type { FieldKey } from '../../mappings/fields.ts';
import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import { listedCases, listedColumns } from '../rules/reading/listed-cases.ts';
import { officeRanges } from '../rules/reading/office-ranges.ts';
import { PUBLISHED_IDS, publishedCases, publishedRanges } from '../rules/reading/published-cases.ts';
import { rowSpans } from '../rules/reading/row-spans.ts';
import { type SeenOffice, seenOffice, type Unreadable } from '../rules/reading/seen-office.ts';
import type { TabPlaces } from '../rules/reading/tab-places.ts';
import type { ListedCase } from '../rules/settle/settlement.ts';
import { readCells } from './read-cells.ts';
import { readRanges } from './sheets.ts';

/** The office, and some rows of the cases tab. One call. */
export function readOffice(spreadsheetId: string, rowNumbers: Iterable<number>): SeenOffice | Unreadable {
  return seenOffice(readCells(spreadsheetId, officeRanges(rowSpans(rowNumbers))));
}

/** Columns of all cases. One call; none where no column is wanted. */
export function readListedCases(
  spreadsheetId: string,
  places: TabPlaces,
  fields: readonly FieldKey[],
): readonly ListedCase[] {
  const columns = listedColumns(places, fields);
  const cells = readRanges(
    spreadsheetId,
    columns.map(({ range }) => range),
  );
  return listedCases(
    places,
    columns.map(({ field }, index) => ({ field, cells: (cells[index] ?? []).map(([cell]) => cell) })),
  );
}

/** What the last import wrote of some cases. Two calls; none where no case is asked for. */
export function readPublishedCases(
  spreadsheetId: string,
  caseIds: readonly string[],
): ReadonlyMap<string, CaseValues> {
  if (caseIds.length === 0) return new Map();
  const [ids = []] = readRanges(spreadsheetId, [PUBLISHED_IDS]);
  const rows = readRanges(spreadsheetId, publishedRanges(ids, caseIds));
  return publishedCases(rows.flat(), caseIds);
}
