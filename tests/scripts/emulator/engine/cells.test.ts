import { describe, expect, test } from 'vitest';
import {
  anEngine,
  aSheet,
  cell,
  formulas,
  OWNER,
  plain,
  refusal,
  shown,
  type,
  whole,
  write,
} from './an-engine.ts';

const bold = { userEnteredFormat: { textFormat: { bold: true } } };
const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });

describe('values', () => {
  test('are written raw: an equals sign begins no formula', () => {
    const engine = anEngine();
    write(engine, [['=1+1', '012345678', 5, true]]);
    expect(plain(engine)).toEqual([['=1+1', '012345678', 5, true]]);
    expect(cell(engine, 0, 0).userEnteredValue).toEqual({ stringValue: '=1+1' });
  });

  test('null skips a cell, an empty text empties it', () => {
    const engine = anEngine();
    write(engine, [['דנה', 'לוי', 'חיפה']]);
    write(engine, [[null, '', 'עכו']]);
    expect(plain(engine)).toEqual([['דנה', '', 'עכו']]);
  });

  test('trailing empty cells and rows are not read', () => {
    const engine = anEngine();
    write(engine, [['א', ''], ['', ''], ['', 'ב', ''], ['']]);
    expect(plain(engine)).toEqual([['א'], [], ['', 'ב']]);
  });

  test('typed, they become numbers, dates and formulas, and show as such', () => {
    const engine = anEngine();
    type(engine, [['7', '1/2/2026', '=A1+1', 'טקסט']]);
    expect(plain(engine)).toEqual([[7, 46054, 8, 'טקסט']]);
    expect(shown(engine)).toEqual([['7', '01/02/2026', '8', 'טקסט']]);
    expect(formulas(engine)).toEqual([[7, 46054, '=A1+1', 'טקסט']]);
  });

  test('typed into a cell of text, a number stays as it was typed', () => {
    const engine = anEngine();
    const cellOfText = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
    engine.batchUpdate([{ repeatCell: { range: { sheetId: 0 }, cell: cellOfText, fields: '*' } }], OWNER);
    type(engine, [['012345678']]);
    expect(plain(engine)).toEqual([['012345678']]);
  });

  test('either all ranges of a call are written, or none', () => {
    const engine = anEngine();
    const beyond = { ...whole(), startRowIndex: 20 };
    const attempt = () =>
      engine.writeValues(
        [
          { range: whole(), values: [['א']] },
          { range: beyond, values: [['ב']] },
        ],
        'RAW',
        OWNER,
      );
    expect(refusal(attempt)).toBe(
      '400 Invalid data[1]: Range (Cases!A21) exceeds grid limits. Max rows: 20, max columns: 6',
    );
    expect(plain(engine)).toEqual([]);
  });

  test('clearing leaves the format', () => {
    const engine = anEngine();
    type(engine, [['1/2/2026', 'נשאר']]);
    engine.clearValues([{ ...whole(), endColumnIndex: 1 }], OWNER);
    expect(plain(engine)).toEqual([['', 'נשאר']]);
    expect(cell(engine, 0, 0).userEnteredFormat?.numberFormat?.type).toBe('DATE');
  });
});

describe('updateCells', () => {
  const start = { sheetId: 0, rowIndex: 1, columnIndex: 1 };

  test('takes only what the mask names', () => {
    const engine = anEngine();
    write(engine, [[], ['', 'קודם']]);
    const rows = [{ values: [{ ...text('אחרי'), ...bold, note: 'הערה' }] }];
    engine.batchUpdate(
      [{ updateCells: { start, rows, fields: 'userEnteredFormat.textFormat.bold,note' } }],
      OWNER,
    );
    expect(cell(engine, 1, 1)).toMatchObject({ ...text('קודם'), ...bold, note: 'הערה' });
    engine.batchUpdate([{ updateCells: { start, rows: [{ values: [{}] }], fields: 'note' } }], OWNER);
    expect(cell(engine, 1, 1).note).toBeUndefined();
    expect(cell(engine, 1, 1).userEnteredFormat).toEqual(bold.userEnteredFormat);
  });

  test('of a range, what no row covers is cleared', () => {
    const engine = anEngine();
    write(engine, [
      ['1', '2', '3'],
      ['4', '5', '6'],
      ['7', '8', '9'],
    ]);
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
    engine.batchUpdate(
      [{ updateCells: { range, rows: [{ values: [text('א')] }], fields: 'userEnteredValue' } }],
      OWNER,
    );
    expect(plain(engine)).toEqual([
      ['א', '', '3'],
      ['', '', '6'],
      ['7', '8', '9'],
    ]);
  });

  test('a colour is kept in 8 bits and told under both its names', () => {
    const engine = anEngine();
    const cellOf = (name: string) => ({ userEnteredFormat: { [name]: colourOf(name) } });
    const colourOf = (name: string) => {
      const colour = { red: 0.953, green: 1, blue: 0 };
      return name.endsWith('Style') ? { rgbColor: colour } : colour;
    };
    for (const name of ['backgroundColor', 'backgroundColorStyle']) {
      engine.batchUpdate(
        [{ updateCells: { start, rows: [{ values: [cellOf(name)] }], fields: `userEnteredFormat.${name}` } }],
        OWNER,
      );
      expect(cell(engine, 1, 1).userEnteredFormat).toEqual({
        backgroundColor: { red: 0.9529412, green: 1 },
        backgroundColorStyle: { rgbColor: { red: 0.9529412, green: 1 } },
      });
    }
  });
});

describe('repeatCell', () => {
  test('writes a formula as if copied along', () => {
    const engine = anEngine();
    write(engine, [[1], [2], [3]]);
    const formulaCell = { userEnteredValue: { formulaValue: '=A1*10+$A$1' } };
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 2 };
    engine.batchUpdate([{ repeatCell: { range, cell: formulaCell, fields: 'userEnteredValue' } }], OWNER);
    expect(formulas(engine).map((row) => row[1])).toEqual(['=A1*10+$A$1', '=A2*10+$A$1', '=A3*10+$A$1']);
    expect(plain(engine).map((row) => row[1])).toEqual([11, 21, 31]);
  });

  test('keeps what each cell has besides', () => {
    const engine = anEngine();
    write(engine, [['א'], ['ב']]);
    const repeat = (content: object, fields: string) =>
      engine.batchUpdate(
        [{ repeatCell: { range: { sheetId: 0, endColumnIndex: 1 }, cell: content, fields } }],
        OWNER,
      );
    repeat({ note: 'הערה' }, 'note');
    repeat(bold, 'userEnteredFormat');
    expect(cell(engine, 1, 0)).toMatchObject({ ...text('ב'), ...bold, note: 'הערה' });
    expect(cell(engine, 19, 0)).toMatchObject({ ...bold, note: 'הערה' });
    expect(cell(engine, 1, 1)).toEqual({});
  });
});

describe('appendCells', () => {
  test('writes below the last value and makes room', () => {
    const engine = anEngine({ sheets: [aSheet(0, 'יומן', 3, 2)] });
    write(engine, [['1'], ['2']]);
    const rows = ['3', '4', '5'].map((value) => ({ values: [text(value)] }));
    engine.batchUpdate([{ appendCells: { sheetId: 0, rows, fields: 'userEnteredValue' } }], OWNER);
    expect(plain(engine)).toEqual([['1'], ['2'], ['3'], ['4'], ['5']]);
    const { sheets } = engine.get({ ranges: [], includeGridData: false, actor: OWNER });
    expect(sheets?.[0]?.properties?.gridProperties).toEqual({ rowCount: 5, columnCount: 2 });
  });
});

describe('sortRange', () => {
  test('numbers come before texts before flags, and empty cells last, both ways', () => {
    const engine = anEngine();
    write(engine, [['header'], [true], ['ב'], [''], [2], ['א'], [1], [false]]);
    const sort = (sortOrder: string) => {
      const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 8 };
      engine.batchUpdate([{ sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder }] } }], OWNER);
      return plain(engine).map(([value]) => value);
    };
    expect(sort('ASCENDING')).toEqual(['header', 1, 2, 'א', 'ב', false, true]);
    expect(sort('DESCENDING')).toEqual(['header', true, false, 'ב', 'א', 2, 1]);
  });
});
