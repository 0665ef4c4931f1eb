import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EditedCases } from '../../../importer/publish/keep/edited-cases.ts';
import { keepEdits } from '../../../importer/publish/keep-edits.ts';
import { type CaseCells, importedCase, shownCases, typed, untouched } from '../../builders/edited-sheets.ts';

const NOA = { caseId: 'C-1', clientName: 'נועה ברק', nextAction: 'להתקשר', feeAmount: 1200 };
const DANA = { caseId: 'C-2', clientName: 'דנה אורן', stage: 'קליטה' };

const EMPTY_SHEET: EditedCases = { columns: [], rows: [], published: new Map() };

function importInto(
  sheet: EditedCases,
  cases: readonly CaseCells[],
  successorOf: ReadonlyMap<string, string> = new Map(),
) {
  return keepEdits({
    imported: cases.map(importedCase),
    edited: sheet,
    successorOf,
    hadSources: new Set(sheet.published.keys()),
    when: '2025-07-14T09:30:00',
  });
}

const firstSheet = (...cases: readonly CaseCells[]) => untouched(importInto(EMPTY_SHEET, cases));

test('importing again without edits changes nothing', () => {
  const first = importInto(EMPTY_SHEET, [NOA, DANA]);
  const second = importInto(untouched(first), [NOA, DANA]);

  expect(second.rows).toEqual(first.rows);
  expect(second.columns).toEqual(first.columns);
  expect(second.published).toEqual(first.published);
  expect(second.log).toEqual([]);
});

test('what somebody typed stays, and what nobody touched follows the sources', () => {
  const sheet = typed(firstSheet(NOA, DANA), { caseId: 'C-1', field: 'nextAction', cell: 'לשלוח טופס' });
  const kept = importInto(sheet, [{ ...NOA, feeAmount: 1300 }, DANA]);

  expect(shownCases(kept)['C-1']).toEqual({ ...NOA, nextAction: 'לשלוח טופס', feeAmount: 1300 });
  expect(kept.log).toEqual([]);
  expect(kept.editCount).toBe(1);
});

test('a cell that somebody emptied stays empty', () => {
  const sheet = typed(firstSheet(NOA), { caseId: 'C-1', field: 'nextAction', cell: null });

  expect(shownCases(importInto(sheet, [NOA]))['C-1']).not.toHaveProperty('nextAction');
});

test('an edit stays import after import, until the sources say the same', () => {
  const sheet = typed(firstSheet(NOA), { caseId: 'C-1', field: 'feeAmount', cell: 1250 });
  const second = importInto(sheet, [NOA]);
  const third = importInto(untouched(second), [{ ...NOA, feeAmount: 1250 }]);
  const fourth = importInto(untouched(third), [{ ...NOA, feeAmount: 1400 }]);

  expect(shownCases(second)['C-1']?.feeAmount).toBe(1250);
  expect(third.editCount).toBe(0);
  expect(shownCases(fourth)['C-1']?.feeAmount).toBe(1400);
});

test('where a person and the sources both changed a value, the person’s stays and the log tells both', () => {
  const sheet = typed(firstSheet(NOA), { caseId: 'C-1', field: 'feeAmount', cell: 1250 });
  const kept = importInto(sheet, [{ ...NOA, feeAmount: 1300 }]);

  expect(shownCases(kept)['C-1']?.feeAmount).toBe(1250);
  expect(kept.log).toEqual([
    {
      when: '2025-07-14T09:30:00',
      who: 'ייבוא',
      caseId: 'C-1',
      field: 'שכר טרחה',
      before: '₪1,200',
      after: '₪1,300',
      how: 'הערך השתנה בקבצים, אבל בגיליון תוקן ביד ולכן נשאר: ₪1,250',
    },
  ]);
});

test('a conflict is told once, not in every import to come', () => {
  const sheet = typed(firstSheet(NOA), { caseId: 'C-1', field: 'feeAmount', cell: 1250 });
  const second = importInto(sheet, [{ ...NOA, feeAmount: 1300 }]);
  const third = importInto(untouched(second), [{ ...NOA, feeAmount: 1300 }]);

  expect(third.log).toEqual([]);
  expect(shownCases(third)['C-1']?.feeAmount).toBe(1250);
});

test('a column that somebody added stays where it is, with its cells', () => {
  const sheet = firstSheet(NOA, DANA);
  const widened: EditedCases = {
    ...sheet,
    columns: [
      ...sheet.columns.slice(0, 2),
      { header: 'צבע', key: null, kind: 'text' },
      ...sheet.columns.slice(2),
    ],
    rows: sheet.rows.map(({ rowNumber, cells }) => ({
      rowNumber,
      cells: [...cells.slice(0, 2), rowNumber === 2 ? 'כחול' : null, ...cells.slice(2)],
    })),
  };
  const kept = importInto(widened, [NOA, DANA]);

  expect(kept.columns[2]?.header).toBe('צבע');
  expect(shownCases(kept)['C-1']).toEqual({ ...NOA, צבע: 'כחול' });
  expect(shownCases(kept)['C-2']).toEqual(DANA);
});

test('a moved column stays where it was moved, and a deleted one comes back in its place', () => {
  const sheet = firstSheet(NOA);
  const order = [1, 0, ...sheet.columns.keys()].filter(
    (index, at, all) => index !== 3 && all.indexOf(index) === at,
  );
  const moved: EditedCases = {
    ...sheet,
    columns: order.flatMap((index) => sheet.columns[index] ?? []),
    rows: sheet.rows.map((row) => ({ ...row, cells: order.map((index) => row.cells[index] ?? null) })),
  };
  const kept = importInto(moved, [{ ...NOA, phones: '050-123-4567' }]);

  expect(kept.columns.slice(0, 5).map(({ key }) => key)).toEqual([
    'clientName',
    'caseId',
    'nationalId',
    'phones',
    'claimType',
  ]);
  expect(shownCases(kept)['C-1']).toEqual({ ...NOA, phones: '050-123-4567' });
});

test('a row typed by hand stays in its place, and new cases come below', () => {
  const sheet = firstSheet(NOA, DANA);
  const [noa, dana] = sheet.rows;
  const byHand = { rowNumber: 3, cells: importedCase({ clientName: 'לקוח חדש', notes: 'פתח תיק היום' }) };
  const edited = { ...sheet, rows: [noa, byHand, dana].filter((row) => row !== undefined) };
  const kept = importInto(edited, [NOA, { caseId: 'C-3', clientName: 'יוסי לוי' }, DANA]);

  expect(Object.values(shownCases(kept)).map(({ clientName }) => clientName)).toEqual([
    'נועה ברק',
    'לקוח חדש',
    'דנה אורן',
    'יוסי לוי',
  ]);
});

test('a row that was copied keeps its cells, but not the id of the other', () => {
  const sheet = firstSheet(NOA);
  const doubled = {
    ...sheet,
    rows: sheet.rows.flatMap((row) => [row, { ...row, rowNumber: row.rowNumber + 1 }]),
  };
  const { caseId: _, ...copy } = NOA;

  expect(shownCases(importInto(doubled, [NOA]))).toEqual({ 'C-1': NOA, 'row 3': copy });
});

test('a case deleted from the sheet comes back while the sources have it, and the log says so', () => {
  const sheet = firstSheet(NOA, DANA);
  const kept = importInto({ ...sheet, rows: sheet.rows.slice(1) }, [NOA, DANA]);

  expect(shownCases(kept)['C-1']).toEqual(NOA);
  expect(kept.log.map(({ caseId, how }) => `${caseId}: ${how}`)).toEqual([
    'C-1: התיק נמחק מהגיליון, אבל הוא עדיין בקבצים ולכן חזר',
  ]);
});

test('a case that left the sources leaves the sheet, unless somebody worked on it', () => {
  const sheet = typed(firstSheet(NOA, DANA), { caseId: 'C-1', field: 'notes', cell: 'ביקשה להמתין' });
  const kept = importInto(sheet, []);
  const again = importInto(untouched(kept), []);

  expect(shownCases(kept)).toEqual({ 'C-1': { ...NOA, notes: 'ביקשה להמתין' } });
  expect(shownCases(again)).toEqual(shownCases(kept));
  expect(kept.log.map(({ caseId, how }) => `${caseId}: ${how}`)).toEqual([
    'C-1: התיק אינו עוד בקבצים, אבל תוקן ביד ולכן נשאר',
    'C-2: התיק אינו עוד בקבצים ולכן הוסר',
  ]);
});

test('when two cases become one, what was typed on either is on the one', () => {
  const sheet = typed(firstSheet(NOA, DANA), { caseId: 'C-2', field: 'notes', cell: 'ביקשה להמתין' });
  const kept = importInto(sheet, [NOA], new Map([['C-2', 'C-1']]));

  expect(shownCases(kept)).toEqual({ 'C-1': { ...NOA, notes: 'ביקשה להמתין' } });
  expect(kept.log.map(({ how }) => how)).toEqual(['התיק אוחד עם תיק C-1']);
});

test('when two cases become one and both were edited, the log keeps the value that gave way', () => {
  let sheet = typed(firstSheet(NOA, DANA), { caseId: 'C-1', field: 'notes', cell: 'להמתין' });
  sheet = typed(sheet, { caseId: 'C-2', field: 'notes', cell: 'דחוף' });
  const kept = importInto(sheet, [NOA], new Map([['C-2', 'C-1']]));

  expect(shownCases(kept)['C-1']?.notes).toBe('להמתין');
  expect(kept.log).toContainEqual(
    expect.objectContaining({ caseId: 'C-1', before: 'דחוף', after: 'להמתין' }),
  );
});

test('without a record of the last import, every filled cell counts as a person’s', () => {
  const sheet = {
    ...typed(firstSheet(NOA), { caseId: 'C-1', field: 'notes', cell: 'דחוף' }),
    published: new Map(),
  };
  const kept = importInto(sheet, [{ ...NOA, feeAmount: 1300, city: 'חיפה' }]);

  expect(shownCases(kept)['C-1']).toEqual({ ...NOA, notes: 'דחוף', feeAmount: 1200, city: 'חיפה' });
});

const FIELDS_TO_EDIT = ['clientName', 'nextAction', 'feeAmount', 'stageSince', 'stage', 'notes'] as const;
const cellContent = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text.trim() !== ''),
  fc.integer({ min: -9999, max: 99_999 }),
  fc.constant(null),
);
const caseContent = fc.dictionary(fc.constantFrom(...FIELDS_TO_EDIT), cellContent);
const someCases = fc
  .array(caseContent, { minLength: 1, maxLength: 5 })
  .map((all): CaseCells[] => all.map((cells, index) => ({ ...cells, caseId: `C-${index}` })));
const someEdits = fc.array(
  fc.record({ at: fc.nat(4), field: fc.constantFrom(...FIELDS_TO_EDIT), cell: cellContent }),
  { maxLength: 8 },
);

test('whatever was edited survives an import of the same sources, and nothing else changes', () => {
  fc.assert(
    fc.property(someCases, someEdits, (cases, edits) => {
      const edited = edits.reduce(
        (sheet, { at, field, cell }) => typed(sheet, { caseId: `C-${at % cases.length}`, field, cell }),
        firstSheet(...cases),
      );
      const kept = importInto(edited, cases);

      expect(kept.rows).toEqual(edited.rows.map(({ cells }) => cells));
      expect(kept.log).toEqual([]);
    }),
  );
});

test('whatever the sources changed arrives, except where somebody typed', () => {
  fc.assert(
    fc.property(someCases, caseContent, someEdits, (cases, news, edits) => {
      const edited = edits.reduce(
        (sheet, { at, field, cell }) => typed(sheet, { caseId: `C-${at % cases.length}`, field, cell }),
        firstSheet(...cases),
      );
      const changed = cases.map((cells) => ({ ...cells, ...news }));
      const shown = shownCases(importInto(edited, changed));
      const before = shownCases({
        columns: importInto(edited, cases).columns,
        rows: edited.rows.map(({ cells }) => cells),
      });

      for (const [index, cells] of cases.entries()) {
        for (const field of FIELDS_TO_EDIT) {
          const wasEdited = (before[`C-${index}`]?.[field] ?? null) !== (cells[field] ?? null);
          const expected = wasEdited ? before[`C-${index}`]?.[field] : changed[index]?.[field];
          expect(shown[`C-${index}`]?.[field] ?? null).toBe(expected ?? null);
        }
      }
    }),
  );
});
