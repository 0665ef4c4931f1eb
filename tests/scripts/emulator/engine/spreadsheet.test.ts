import { describe, expect, test } from 'vitest';
import { createEngine, restoreEngine } from '../../../../scripts/emulator/engine/engine.ts';
import {
  anEngine,
  aSheet,
  cell,
  NOW,
  OWNER,
  plain,
  refusal,
  sheet,
  type,
  WRITER,
  whole,
  write,
} from './an-engine.ts';

const get = (engine: ReturnType<typeof anEngine>) =>
  engine.get({ ranges: [], includeGridData: false, actor: OWNER });

describe('a new spreadsheet', () => {
  test.each([
    [{}, 'Sheet1'],
    [{ properties: { locale: 'iw_IL' } }, 'גיליון1'],
  ])('of %j has one empty sheet', (body, title) => {
    const engine = createEngine({ spreadsheetId: 'x', body, owner: OWNER.email, now: () => NOW });
    expect(get(engine).sheets).toEqual([
      {
        properties: {
          sheetId: 0,
          title,
          index: 0,
          sheetType: 'GRID',
          gridProperties: { rowCount: 1000, columnCount: 26 },
        },
      },
    ]);
  });

  test('holds the sheets, cells and rules it was given', () => {
    const range = { startRowIndex: 1, endRowIndex: 5 };
    const engine = anEngine({
      properties: { title: 'תיקים', timeZone: 'Asia/Jerusalem' },
      sheets: [
        {
          ...aSheet(4, 'תיקים'),
          data: [{ startRow: 1, rowData: [{ values: [{ userEnteredValue: { stringValue: 'דנה' } }] }] }],
          protectedRanges: [{ range, editors: { users: [] } }],
          filterViews: [{ title: 'באיחור', range }],
          merges: [{ startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 }],
        },
      ],
      developerMetadata: [
        { metadataKey: 'k', metadataValue: 'v', visibility: 'DOCUMENT', location: { spreadsheet: true } },
      ],
    });
    expect(plain(engine, 4)).toEqual([[], ['דנה']]);
    expect(sheet(engine, 4)).toMatchObject({
      protectedRanges: [{ range: { sheetId: 4, ...range } }],
      filterViews: [{ title: 'באיחור', range: { sheetId: 4, ...range } }],
      merges: [{ sheetId: 4, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 }],
    });
    expect(get(engine)).toMatchObject({
      properties: { title: 'תיקים', timeZone: 'Asia/Jerusalem' },
      developerMetadata: [{ metadataKey: 'k', location: { locationType: 'SPREADSHEET', spreadsheet: true } }],
    });
  });

  test('with a time zone nobody knows is refused', () => {
    expect(refusal(() => anEngine({ properties: { timeZone: 'Asia/Atlantis' } }))).toBe(
      '400 Invalid time zone: Asia/Atlantis',
    );
  });
});

describe('a spreadsheet as it is got', () => {
  test('tells only of the sheets that were asked for, and cells only when asked', () => {
    const engine = anEngine({ sheets: [aSheet(0, 'א'), aSheet(1, 'ב')] });
    write(
      engine,
      [
        ['1', '2'],
        ['3', '4'],
      ],
      { sheetId: 1 },
    );
    const range = { ...whole(1), startRowIndex: 1, startColumnIndex: 1 };
    const asked = engine.get({ ranges: [range], includeGridData: true, actor: OWNER });
    expect(asked.sheets).toHaveLength(1);
    expect(asked.sheets?.[0]?.data).toMatchObject([
      { startRow: 1, startColumn: 1, rowData: [{ values: [{ formattedValue: '4' }] }] },
    ]);
    expect(asked.sheets?.[0]?.data?.[0]?.rowMetadata).toHaveLength(19);
    expect(get(engine).sheets?.every(({ data }) => data === undefined)).toBe(true);
  });

  test('leaves out the sheet of a range where it is the first', () => {
    const engine = anEngine();
    engine.batchUpdate([{ addFilterView: { filter: { title: 'הכל', range: { sheetId: 0 } } } }], OWNER);
    expect(sheet(engine).filterViews?.[0]?.range).toEqual({});
  });
});

describe('a formula', () => {
  test('follows the cells it looks at, and formulas that look at each other are an error', () => {
    const engine = anEngine();
    type(engine, [[1, '=A1+1', '=B1*2', '=E1', '=D1']]);
    expect(plain(engine)).toEqual([[1, 2, 4, '#REF!', '#REF!']]);
    write(engine, [[10]]);
    expect(plain(engine)[0]?.slice(0, 3)).toEqual([10, 11, 22]);
    expect(cell(engine, 0, 3)).toMatchObject({ effectiveValue: { errorValue: { type: 'REF' } } });
  });

  test('of today turns over at midnight in the spreadsheet’s own time zone', () => {
    let moment = new Date('2026-11-22T21:59:00Z');
    const engine = createEngine({
      spreadsheetId: 'x',
      body: { properties: { timeZone: 'Asia/Jerusalem' } },
      owner: OWNER.email,
      now: () => moment,
    });
    type(engine, [['=TODAY()']]);
    const before = Number(plain(engine)[0]?.[0]);
    moment = new Date('2026-11-22T22:01:00Z');
    expect(Number(plain(engine)[0]?.[0])).toBe(before + 1);
  });

  test('is calculated once for as long as nothing changes', () => {
    let calculated = 0;
    const engine = createEngine({
      spreadsheetId: 'x',
      body: {},
      owner: OWNER.email,
      now: () => new Date(),
      calculate: () => {
        calculated += 1;
        return calculated;
      },
    });
    type(engine, [['=A2']]);
    expect([plain(engine), plain(engine)]).toEqual([[[1]], [[1]]]);
    write(engine, [['x']], { startRowIndex: 1 });
    expect(plain(engine)[0]).toEqual([2]);
  });
});

describe('a saved spreadsheet', () => {
  test('comes back with its people, rules and formulas', () => {
    const engine = anEngine();
    type(engine, [['=1+1', '5%']]);
    engine.batchUpdate(
      [{ addProtectedRange: { protectedRange: { range: { sheetId: 0 }, editors: { users: [] } } } }],
      OWNER,
    );
    const saved: unknown = JSON.parse(JSON.stringify(engine.save()));
    const restored = restoreEngine(saved, { now: () => NOW });
    expect(plain(restored)).toEqual([[2, 0.05]]);
    expect(refusal(() => write(restored, [['א']], {}, WRITER))).toMatch(
      /^400 You are trying to edit a protected cell/,
    );
    expect(JSON.parse(JSON.stringify(restored.save()))).toEqual(saved);
  });

  test('that is none is not restored', () => {
    expect(() => restoreEngine({ version: 2 }, { now: () => NOW })).toThrow();
  });
});
