import fc from 'fast-check';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { describe, expect, test } from 'vitest';
import { restoreEngine } from '../../../../scripts/emulator/engine/engine.ts';
import { anEngine, aSheet, NOW, OWNER, refusal } from './an-engine.ts';

const ROWS = 8;
const COLUMNS = 5;

const text = fc.constantFrom('דנה', '=A1+B2', '=SUM($A$2:B)', "='אחר'!C3", '', '7');
const cell: fc.Arbitrary<sheets_v4.Schema$CellData> = fc.record(
  {
    userEnteredValue: text.map((value) =>
      value.startsWith('=') ? { formulaValue: value } : { stringValue: value },
    ),
    note: fc.constantFrom('הערה', ''),
    userEnteredFormat: fc.record({ textFormat: fc.record({ bold: fc.boolean() }) }),
  },
  { requiredKeys: [] },
);
const sheetId = fc.constantFrom(0, 1);
const span = (size: number) =>
  fc
    .tuple(fc.nat(size - 1), fc.nat(size - 1))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other) + 1] as const);
const range: fc.Arbitrary<sheets_v4.Schema$GridRange> = fc
  .tuple(sheetId, span(ROWS), span(COLUMNS))
  .map(([id, [startRowIndex, endRowIndex], [startColumnIndex, endColumnIndex]]) => ({
    sheetId: id,
    startRowIndex,
    endRowIndex,
    startColumnIndex,
    endColumnIndex,
  }));
const dimension: fc.Arbitrary<sheets_v4.Schema$DimensionRange> = fc.oneof(
  fc
    .tuple(sheetId, span(ROWS))
    .map(([id, [startIndex, endIndex]]) => ({ sheetId: id, dimension: 'ROWS', startIndex, endIndex })),
  fc
    .tuple(sheetId, span(COLUMNS))
    .map(([id, [startIndex, endIndex]]) => ({ sheetId: id, dimension: 'COLUMNS', startIndex, endIndex })),
);
/** A rule of a range as people write it: about the row of its first cell. */
const condition = ({ startRowIndex }: sheets_v4.Schema$GridRange, headerRows = 0) => ({
  type: 'CUSTOM_FORMULA',
  values: [{ userEnteredValue: `=$B${(startRowIndex ?? 0) + headerRows + 1}=1` }],
});

const request: fc.Arbitrary<sheets_v4.Schema$Request> = fc.oneof(
  fc
    .record({
      range,
      cell,
      fields: fc.constantFrom('*', 'userEnteredValue', 'note', 'userEnteredFormat.textFormat'),
    })
    .map((repeatCell) => ({ repeatCell })),
  fc
    .record({
      rows: fc.array(fc.record({ values: fc.array(cell, { maxLength: 3 }) }), { maxLength: 3 }),
      range,
      fields: fc.constant('*'),
    })
    .map((updateCells) => ({ updateCells })),
  range.map((of) => ({ addProtectedRange: { protectedRange: { range: of } } })),
  range.map((of) => ({
    addFilterView: {
      filter: {
        range: of,
        title: 'א',
        filterSpecs: [
          { columnIndex: of.startColumnIndex ?? 0, filterCriteria: { condition: condition(of, 1) } },
        ],
      },
    },
  })),
  range.map((of) => ({
    addConditionalFormatRule: {
      rule: { ranges: [of], booleanRule: { condition: condition(of), format: {} } },
    },
  })),
  range.map((of) => ({
    setDataValidation: {
      range: of,
      rule: { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='Cases'!B2:B" }] } },
    },
  })),
  range.map((of) => ({ mergeCells: { range: of, mergeType: 'MERGE_ALL' } })),
  range.map((of) => ({
    sortRange: {
      range: of,
      sortSpecs: [{ dimensionIndex: of.startColumnIndex ?? 0, sortOrder: 'ASCENDING' }],
    },
  })),
  dimension.map((of) => ({ insertDimension: { range: of } })),
  dimension.map((of) => ({ deleteDimension: { range: of } })),
  fc
    .record({ source: dimension, destinationIndex: fc.nat(ROWS) })
    .map((moveDimension) => ({ moveDimension })),
  dimension.map((of) => ({
    updateDimensionProperties: { range: of, properties: { pixelSize: 33 }, fields: 'pixelSize' },
  })),
);

/** A spreadsheet after a number of changes, whichever of them are possible. */
const engine = fc.array(request, { maxLength: 12 }).map((requests) => {
  const changed = anEngine({ sheets: [aSheet(0, 'Cases', ROWS, COLUMNS), aSheet(1, 'אחר', ROWS, COLUMNS)] });
  for (const each of requests) refusal(() => changed.batchUpdate([each], OWNER));
  return changed;
});

describe('whatever a spreadsheet holds', () => {
  test('a refused batch changes nothing', () => {
    fc.assert(
      fc.property(engine, fc.array(request, { maxLength: 6 }), (spreadsheet, requests) => {
        const before = JSON.stringify(spreadsheet.save());
        const attempt = () =>
          spreadsheet.batchUpdate([...requests, { deleteSheet: { sheetId: 404 } }], OWNER);
        expect(refusal(attempt)).not.toBeNull();
        expect(JSON.stringify(spreadsheet.save())).toBe(before);
      }),
    );
  });

  test('rows or columns inserted and deleted again leave it as it was', () => {
    fc.assert(
      fc.property(engine, dimension, (spreadsheet, inserted) => {
        const before = spreadsheet.save();
        if (
          refusal(() => spreadsheet.batchUpdate([{ insertDimension: { range: inserted } }], OWNER)) !== null
        )
          return;
        spreadsheet.batchUpdate([{ deleteDimension: { range: inserted } }], OWNER);
        expect(spreadsheet.save()).toEqual(before);
      }),
    );
  });

  test('rows moved away and back leave its cells as they were', () => {
    fc.assert(
      fc.property(engine, span(ROWS), fc.nat(ROWS), (spreadsheet, [start, end], to) => {
        const before = spreadsheet.get({ ranges: [], includeGridData: true, actor: OWNER });
        const move = (startIndex: number, endIndex: number, destinationIndex: number) =>
          refusal(() =>
            spreadsheet.batchUpdate(
              [
                {
                  moveDimension: {
                    source: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex },
                    destinationIndex,
                  },
                },
              ],
              OWNER,
            ),
          );
        if (move(start, end, to) !== null) return;
        const count = end - start;
        if (to > end) expect(move(to - count, to, start)).toBeNull();
        else if (to < start) expect(move(to, to + count, end)).toBeNull();
        const texts = (of: typeof before) =>
          of.sheets?.[0]?.data?.[0]?.rowData?.map(({ values }) =>
            values?.map(({ note, userEnteredValue }) => [note, userEnteredValue?.stringValue]),
          );
        expect(texts(spreadsheet.get({ ranges: [], includeGridData: true, actor: OWNER }))).toEqual(
          texts(before),
        );
      }),
    );
  });

  test('it comes back whole from its file', () => {
    fc.assert(
      fc.property(engine, (spreadsheet) => {
        const saved = JSON.stringify(spreadsheet.save());
        const restored = restoreEngine(JSON.parse(saved), { now: () => NOW });
        expect(JSON.stringify(restored.save())).toBe(saved);
        const asked = { ranges: [], includeGridData: true, actor: OWNER };
        restored.share('dana.levi@office.example', 'writer');
        expect(restored.get(asked)).toEqual(spreadsheet.get(asked));
      }),
    );
  });
});
