import { expect, test } from 'vitest';
import type { EditedCases } from '../../../../importer/publish/keep/edited-cases.ts';
import { keepEdits } from '../../../../importer/publish/keep-edits.ts';
import type { SheetCell } from '../../../../importer/publish/tables/sheet-cell.ts';
import { JOURNEY_COLUMNS, type JourneyKey } from '../../../../mappings/sheet/journey-columns.ts';
import {
  type CaseCells,
  importedCase,
  shownCases,
  typed,
  untouched,
} from '../../../builders/edited-sheets.ts';

const NOA = { caseId: 'C-1', clientName: 'נועה ברק' };
const DANA = { caseId: 'C-2', clientName: 'דנה אורן' };

const HANDED_OVER = { finish: 'TRUE', reason: 'המסמכים הגיעו', confirmed: '{"stage":"documents"}' };

test('what stands in the columns of a hand-over stays in its row', () => {
  const kept = importInto(withHandOver(HANDED_OVER, HANDED_OVER), [{ ...NOA, city: 'חיפה' }, DANA]);
  expect(shownCases(kept)).toEqual({
    'C-1': { ...NOA, city: 'חיפה', ...HANDED_OVER },
    'C-2': { ...DANA, ...HANDED_OVER },
  });
  expect(kept.editCount).toBe(0);
});

test('a case that nobody edited and that left the workbooks leaves the sheet, handed over or not', () => {
  const kept = importInto(withHandOver(HANDED_OVER, HANDED_OVER), [NOA]);
  expect(Object.keys(shownCases(kept))).toEqual(['C-1']);
  expect(kept.log.map(({ caseId, how }) => `${caseId} ${how}`)).toEqual([
    'C-2 התיק אינו עוד בקבצים ולכן הוסר',
  ]);
});

test('a case that was edited and left the workbooks stays as it was handed over', () => {
  const sheet = typed(withHandOver({}, HANDED_OVER), { caseId: 'C-2', field: 'notes', cell: 'להמתין' });
  expect(shownCases(importInto(sheet, [NOA]))['C-2']).toEqual({ ...DANA, notes: 'להמתין', ...HANDED_OVER });
});

test('when two cases become one, what was confirmed of the other goes with it, and what was typed comes over', () => {
  const sheet = typed(withHandOver({}, HANDED_OVER), { caseId: 'C-2', field: 'notes', cell: 'דחוף' });
  const kept = importInto(sheet, [NOA], new Map([['C-2', 'C-1']]));
  expect(shownCases(kept)).toEqual({ 'C-1': { ...NOA, notes: 'דחוף' } });
});

test('a new case comes without anything of a hand-over', () => {
  const kept = importInto(withHandOver(HANDED_OVER, {}), [NOA, DANA, { caseId: 'C-3' }]);
  expect(shownCases(kept)['C-3']).toEqual({ caseId: 'C-3' });
});

test('an office without the columns of a hand-over gets none', () => {
  const keys = importInto(untouched(firstImport()), [NOA, DANA]).columns.map(({ key }) => key);
  expect(keys.filter((key) => JOURNEY_COLUMNS.some((column) => column.key === key))).toEqual([]);
});

function firstImport() {
  return importInto({ columns: [], rows: [], published: new Map() }, [NOA, DANA]);
}

type HandOver = { readonly [Key in JourneyKey]?: SheetCell };

/** The first import, with the columns of a hand-over put after its first column. */
function withHandOver(...rows: readonly HandOver[]): EditedCases {
  const first = untouched(firstImport());
  const [id, ...others] = first.columns;
  if (id === undefined) throw new Error('no columns');
  return {
    ...first,
    columns: [id, ...JOURNEY_COLUMNS, ...others],
    rows: first.rows.map(({ rowNumber, cells: [caseId = null, ...cells] }, index) => ({
      rowNumber,
      cells: [caseId, ...JOURNEY_COLUMNS.map(({ key }) => rows[index]?.[key] ?? null), ...cells],
    })),
  };
}

function importInto(
  edited: EditedCases,
  cases: readonly CaseCells[],
  successorOf: ReadonlyMap<string, string> = new Map(),
) {
  return keepEdits({
    imported: cases.map(importedCase),
    edited,
    successorOf,
    hadSources: new Set(edited.published.keys()),
    when: '2025-07-14T09:30:00',
  });
}
