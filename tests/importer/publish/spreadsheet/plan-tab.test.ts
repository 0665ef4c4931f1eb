import { expect, test } from 'vitest';
import { planTab } from '../../../../importer/publish/spreadsheet/plan-tab.ts';
import { casesTable } from '../../../../importer/publish/tables/cases-table.ts';
import { JOURNEY_TAB } from '../../../../mappings/sheet/journey-columns.ts';

const HEADERS = JOURNEY_TAB.columns.map(({ header }) => header);

/** A row of the cases tab by the keys of its columns. */
const row = (cells: { readonly [key: string]: string }) =>
  JOURNEY_TAB.columns.map(({ key }) => cells[key] ?? null);

test('whatever an import would say of a hand-over, it writes only its own columns', () => {
  const stands = { caseId: 'C-1', city: 'חיפה', reason: 'הגיעו המסמכים', confirmed: '{}' };
  const cells = row(stands).map((value) =>
    value === null ? undefined : ({ type: 'text', value, text: value } as const),
  );
  const { rows } = planTab(
    casesTable(JOURNEY_TAB.columns, [
      row({ caseId: 'C-1', city: 'לוד' }),
      row({ caseId: 'C-2', finish: 'TRUE' }),
    ]),
    { headerRowIndex: 0, headers: HEADERS, rows: [{ rowNumber: 2, hidden: false, cells }] },
  );
  const written = rows.changes.flatMap(({ runs }) =>
    runs.flatMap(({ columnIndex, values }) =>
      values.flatMap((value, index) =>
        value === null ? [] : [[JOURNEY_TAB.columns[columnIndex + index]?.key, value]],
      ),
    ),
  );
  expect(written).toEqual([
    ['city', 'לוד'],
    ['caseId', 'C-2'],
  ]);
  expect(rows.deletedRowIndexes).toEqual([]);
});
