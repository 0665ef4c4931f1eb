import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { describe, expect, test } from 'vitest';
import { anEngine, aSheet, OWNER, refusal, write } from './an-engine.ts';

const oneCell = (cell: sheets_v4.Schema$CellData, rowIndex = 0) => ({
  updateCells: { start: { sheetId: 0, rowIndex, columnIndex: 5 }, rows: [{ values: [cell] }], fields: '*' },
});
const rename = (title: string) => ({
  updateSheetProperties: { properties: { sheetId: 0, title }, fields: 'title' },
});

describe('what Google refuses is refused in its words, and changes nothing', () => {
  test.each<[string, object]>([
    ['an unknown request', { frobnicate: {} }],
    ['no request', {}],
    ['two requests in one', { repeatCell: {}, addSheet: {} }],
    ['a request the emulator lacks', { duplicateSheet: { sourceSheetId: 0 } }],
    ['no mask', { repeatCell: { range: { sheetId: 0 }, cell: {} } }],
    [
      'an unknown field',
      { repeatCell: { range: { sheetId: 0 }, cell: {}, fields: 'userEnteredFormat.colour' } },
    ],
    [
      'a field the emulator lacks',
      { repeatCell: { range: { sheetId: 0 }, cell: {}, fields: 'note,pivotTable.rows' } },
    ],
    ['a broken mask', { repeatCell: { range: { sheetId: 0 }, cell: {}, fields: 'note(' } }],
    ['an unknown sheet', { repeatCell: { range: { sheetId: 99 }, cell: {}, fields: '*' } }],
    [
      'a range past the grid',
      { repeatCell: { range: { sheetId: 0, startRowIndex: 20 }, cell: {}, fields: '*' } },
    ],
    [
      'a range upside down',
      { repeatCell: { range: { sheetId: 0, startRowIndex: 5, endRowIndex: 4 }, cell: {}, fields: '*' } },
    ],
    ['a row past the grid', oneCell({}, 20)],
    ['a column past the grid', { updateCells: { ...oneCell({}).updateCells, rows: [{ values: [{}, {}] }] } }],
    ['two values in one', oneCell({ userEnteredValue: { stringValue: 'א', numberValue: 1 } })],
    ['an error as a value', oneCell({ userEnteredValue: { errorValue: { type: 'REF' } } })],
    ['50,001 characters', oneCell({ userEnteredValue: { stringValue: 'א'.repeat(50_001) } })],
    ['a taken title', rename('ראשון')],
    ['a title that differs by case', { addSheet: { properties: { title: 'CASES' } } }],
    ['a title of 101 letters', rename('א'.repeat(101))],
    ['no title', rename('')],
    ['a taken sheet id', { addSheet: { properties: { sheetId: 3 } } }],
    ['a sheet of charts', { addSheet: { properties: { sheetType: 'OBJECT' } } }],
    ['a negative sheet id', { addSheet: { properties: { sheetId: -1 } } }],
    [
      'sorting by colour',
      { sortRange: { range: { sheetId: 0 }, sortSpecs: [{ backgroundColor: { red: 1 } }] } },
    ],
    ['deleting an unknown sheet', { deleteSheet: { sheetId: 99 } }],
    [
      'freezing every row',
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { frozenRowCount: 20 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ],
    ['too many cells', { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 1_700_000 } }],
    ['a missing rule', { deleteConditionalFormatRule: { sheetId: 0, index: 0 } }],
    ['a missing protection', { deleteProtectedRange: { protectedRangeId: 4 } }],
    ['a missing filter view', { deleteFilterView: { filterId: 4 } }],
    [
      'a taken metadata id',
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 8,
            metadataKey: 'k',
            visibility: 'DOCUMENT',
            location: { spreadsheet: true },
          },
        },
      },
    ],
  ])('%s', (_what, request) => {
    const developerMetadata = [
      { metadataId: 8, metadataKey: 'k', visibility: 'DOCUMENT', location: { spreadsheet: true } },
    ];
    const engine = anEngine({ sheets: [aSheet(0, 'Cases'), aSheet(3, 'ראשון')], developerMetadata });
    write(engine, [['א']]);
    const before = engine.save();
    const good = oneCell({ userEnteredValue: { stringValue: 'לא נשאר' } });
    // Whatever a caller may send, types or no types.
    const attempt = () => engine.batchUpdate([good, request as sheets_v4.Schema$Request], OWNER);
    expect(refusal(attempt)).toMatchSnapshot();
    expect(engine.save()).toEqual(before);
  });

  test('no requests at all', () => {
    expect(refusal(() => anEngine().batchUpdate([], OWNER))).toBe('400 Must specify at least one request.');
  });

  test('the last sheet, and the last visible one', () => {
    const one = anEngine();
    const two = anEngine({ sheets: [aSheet(0, 'Cases'), aSheet(3, 'ראשון')] });
    const hide = (sheetId: number) => ({
      updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' },
    });
    expect(refusal(() => one.batchUpdate([{ deleteSheet: { sheetId: 0 } }], OWNER))).toMatchSnapshot();
    expect(refusal(() => two.batchUpdate([hide(0), hide(3)], OWNER))).toMatchSnapshot();
    expect(
      refusal(() => two.batchUpdate([hide(0), { deleteSheet: { sheetId: 3 } }], OWNER)),
    ).toMatchSnapshot();
  });
});
