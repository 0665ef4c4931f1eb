import { FIELDS } from '../../../mappings/fields.ts';
import { JOURNEY_COLUMNS } from '../../../mappings/sheet/journey-columns.ts';
import type { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import type { EditedCases, EditedColumn } from '../keep/edited-cases.ts';
import { addedKind, sheetCell } from './cells-read-back.ts';
import type { ReadTab } from './read-tab.ts';

type CaseKey = (typeof CASES_TAB)['columns'][number]['key'];

/** The cases tab as people left it, and what the last import had written there. */
export function readCases(cases: ReadTab<CaseKey>, published: EditedCases['published']): EditedCases {
  const columns = columnsOf(cases);
  return {
    columns,
    rows: cases.rows.map(({ rowNumber, cells }) => ({
      rowNumber,
      cells: columns.map(({ kind }, index) => sheetCell(kind, cells[index])),
    })),
    published,
  };
}

/** The first column under a header of the field or of a hand-over is that; anything else was added by a person. */
function columnsOf({ headers, rows }: ReadTab<CaseKey>): readonly EditedColumn[] {
  const width = rows.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    Math.max(...headers.keys()) + 1,
  );
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const header = headers.get(index) ?? '';
    const known = [...FIELDS, ...JOURNEY_COLUMNS].find((one) => one.header === header);
    if (known === undefined || taken.has(header)) {
      return { header, key: null, kind: addedKind(rows.map(({ cells }) => cells[index])) };
    }
    taken.add(header);
    return { header, key: known.key, kind: known.kind };
  });
}
