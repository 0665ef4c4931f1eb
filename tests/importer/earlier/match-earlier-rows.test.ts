import { describe, expect, test } from 'vitest';
import type { EarlierRow } from '../../../importer/earlier/earlier-import.ts';
import { matchEarlierRows } from '../../../importer/earlier/match-earlier-rows.ts';
import type { SourceRow } from '../../../importer/source-row.ts';
import { aRow } from '../../builders/a-row.ts';

const earlierly = (row: SourceRow, caseId: string): EarlierRow => ({
  workbook: row.workbook,
  sheet: row.sheet,
  rowNumber: row.rowNumber,
  hash: row.hash,
  cells: row.cells,
  clientId: `P of ${caseId}`,
  caseId,
});
const caseIds = (rows: readonly SourceRow[], earlier: readonly EarlierRow[]) =>
  matchEarlierRows(rows, earlier).map((row) => row?.caseId ?? null);

describe('rows of an earlier import', () => {
  const noa = aRow({ cells: '{"שם":"נועה","עיר":"חיפה"}', rowNumber: 5 });
  const dan = aRow({ cells: '{"שם":"דן","עיר":"עכו"}', rowNumber: 6 });

  test('a row that moved, in a file that was renamed, is still known', () => {
    const moved = { ...noa, workbook: 'billing (2).xlsx', rowNumber: 90 };
    expect(caseIds([moved, dan], [earlierly(noa, 'C-1'), earlierly(dan, 'C-2')])).toEqual(['C-1', 'C-2']);
  });

  test('a row edited in place is still known', () => {
    const edited = aRow({ cells: '{"שם":"נועה","עיר":"נשר"}', rowNumber: 5 });
    expect(caseIds([edited], [earlierly(noa, 'C-1')])).toEqual(['C-1']);
  });

  test('another client typed over a deleted row is a new row', () => {
    const other = aRow({ cells: '{"שם":"גיל","עיר":"ערד"}', rowNumber: 5 });
    expect(caseIds([other], [earlierly(noa, 'C-1')])).toEqual([null]);
  });

  test('of two rows with the same cells each keeps its own place', () => {
    const twin = { ...noa, rowNumber: 9 };
    expect(caseIds([twin, noa], [earlierly(noa, 'C-1'), earlierly(twin, 'C-2')])).toEqual(['C-2', 'C-1']);
  });
});
