import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectWorkbooks } from '../../../importer/commands/inspect-text.ts';
import { mappingFromReadings, mappingText } from '../../../importer/commands/mapping-from-readings.ts';
import { parseMappingFile } from '../../../importer/recognise/mapping-file.ts';
import { understandWorkbook } from '../../../importer/recognise/understand-workbook.ts';
import type { WorkbookReading } from '../../../importer/workbook-reading.ts';
import { clientRows } from '../../builders/invented-people.ts';
import { aSheet, aWorkbook } from '../../builders/raw-sheets.ts';
import { rawWorkbooks } from '../../builders/raw-workbooks.ts';

const HEADER = ['שם הלקוח', 'ת.ז.', 'טלפון', 'סטטוס', 'מדף', ''];
const rows = (from: number) => clientRows(3, from).map((row) => [...row, 'חסרים', 'ב7', 'x']);
const OFFICE = aWorkbook(
  [
    aSheet({ name: 'ינואר', rows: [['לקוחות ינואר'], HEADER, ...rows(1)] }),
    aSheet({ name: 'פברואר', hidden: true, hiddenRows: [3], rows: [HEADER, ...rows(4), ['סה"כ', 3]] }),
    aSheet({ name: 'רשימות', rows: [['חסרים'], ['הושלמו']] }),
  ],
  'מסמכים.xlsx',
);

test('the owner sees each tab and column as it was understood, and what is left out and why', () => {
  expect(inspectWorkbooks([understandWorkbook(OFFICE, {})])).toMatchSnapshot();
});

test('a mapping file written from what was seen has a tab and a column a line', () => {
  expect(mappingText(mappingFromReadings([understandWorkbook(OFFICE, {})]))).toMatchSnapshot();
});

test('importing with the mapping file that inspect wrote gives the same reading', () => {
  fc.assert(
    fc.property(rawWorkbooks, (raw) => {
      const before = understandWorkbook(raw, {});
      const mapping = parseMappingFile(mappingText(mappingFromReadings([before])), 'map.json');
      expect(gist(understandWorkbook(raw, { mapping }))).toEqual(gist(before));
    }),
    { numRuns: 100 },
  );
});

/** A reading without what the mapping decides instead of us: how sure we are, and doubts that it settles. */
function gist({ kind, rows: sourceRows, rejected, cells, sheets, problems }: WorkbookReading): unknown {
  const settled = new Set(['column-mapped-twice', 'tab-not-understood', 'no-table']);
  return {
    kind,
    rows: sourceRows,
    cells,
    rejected: rejected.map(({ sheet, cell, text }) => [sheet, cell, text]),
    sheets: sheets.map(({ columns, ignored, ...rest }) => ({
      ...rest,
      ignored: ignored === null,
      columns: columns.map(({ columnIndex, header, key }) => [columnIndex, header, key]),
    })),
    problems: problems.filter(({ code }) => !settled.has(code)),
  };
}
