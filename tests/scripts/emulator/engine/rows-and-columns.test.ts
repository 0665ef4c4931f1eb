import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { describe, expect, test } from 'vitest';
import { anEngine, aSheet, cell, formulas, OWNER, plain, refusal, sheet, type, write } from './an-engine.ts';

const rows = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: 'ROWS',
  startIndex,
  endIndex,
});
const columns = (startIndex: number, endIndex: number) => ({
  ...rows(startIndex, endIndex),
  dimension: 'COLUMNS',
});
const insert = (range: sheets_v4.Schema$DimensionRange, inheritFromBefore = false) => ({
  insertDimension: { range, inheritFromBefore },
});

/** Two sheets whose formulas, rules, filters and protections all look at rows 4 to 6, columns B and C. */
function aSheetFullOfRanges() {
  const range = { sheetId: 0, startRowIndex: 3, endRowIndex: 6, startColumnIndex: 1, endColumnIndex: 3 };
  const engine = anEngine({ sheets: [aSheet(0, 'Cases'), aSheet(7, 'לוח בקרה')] });
  type(engine, [['=SUM(B4:C6)', '=$B$5', '=SUM(B:B)', '=B4:B']]);
  type(engine, [['=SUM(Cases!B4:C6)+Cases!A1&"Cases!B5"']], { sheetId: 7 });
  const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B4="דחוף"' }] };
  const validation = { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Cases!$B$4:$B$6' }] };
  engine.batchUpdate(
    [
      { addConditionalFormatRule: { rule: { ranges: [range], booleanRule: { condition, format: {} } } } },
      {
        addFilterView: {
          filter: { range, title: 'דחוף', filterSpecs: [{ columnIndex: 2, filterCriteria: { condition } }] },
        },
      },
      { addProtectedRange: { protectedRange: { protectedRangeId: 5, range } } },
      { addNamedRange: { namedRange: { name: 'dates', range } } },
      { mergeCells: { range: { ...range, startRowIndex: 4, endRowIndex: 6 }, mergeType: 'MERGE_ALL' } },
      {
        setDataValidation: { range: { ...range, sheetId: 7 }, rule: { condition: validation, strict: true } },
      },
    ],
    OWNER,
  );
  return engine;
}

/** Where everything looks now. */
function places(engine: ReturnType<typeof anEngine>) {
  const { conditionalFormats, filterViews, protectedRanges, merges } = sheet(engine);
  const a1 = (range: sheets_v4.Schema$GridRange | undefined) =>
    range && [range.startRowIndex, range.endRowIndex, range.startColumnIndex, range.endColumnIndex].join();
  const { namedRanges } = engine.get({ ranges: [], includeGridData: false, actor: OWNER });
  return {
    formulas: formulas(engine)[0]?.filter((value) => value !== ''),
    elsewhere: formulas(engine, 7)[0],
    rule: a1(conditionalFormats?.[0]?.ranges?.[0]),
    condition: conditionalFormats?.[0]?.booleanRule?.condition?.values?.[0]?.userEnteredValue,
    filter: a1(filterViews?.[0]?.range),
    filterColumn: filterViews?.[0]?.filterSpecs?.[0]?.columnIndex,
    protected: a1(protectedRanges?.[0]?.range),
    named: a1(namedRanges?.[0]?.range),
    merge: a1(merges?.[0]),
    choices: cell(engine, 3, 1, 7).dataValidation?.condition?.values?.[0]?.userEnteredValue,
  };
}

describe('everything that looks at rows and columns follows them', () => {
  test('rows inserted within', () => {
    const engine = aSheetFullOfRanges();
    engine.batchUpdate([insert(rows(4, 6))], OWNER);
    expect(places(engine)).toEqual({
      formulas: ['=SUM(B4:C8)', '=$B$7', '=SUM(B:B)', '=B4:B'],
      elsewhere: ['=SUM(Cases!B4:C8)+Cases!A1&"Cases!B5"'],
      rule: '3,8,1,3',
      condition: '=$B4="דחוף"',
      filter: '3,8,1,3',
      filterColumn: 2,
      protected: '3,8,1,3',
      named: '3,8,1,3',
      merge: '6,8,1,3',
      choices: '=Cases!$B$4:$B$8',
    });
  });

  test('rows inserted right below change nothing', () => {
    const engine = aSheetFullOfRanges();
    const before = places(engine);
    engine.batchUpdate([insert(rows(6, 8))], OWNER);
    expect(places(engine)).toEqual(before);
  });

  test('a column inserted before', () => {
    const engine = aSheetFullOfRanges();
    engine.batchUpdate([insert(columns(0, 1))], OWNER);
    expect(places(engine)).toEqual({
      formulas: ['=SUM(C4:D6)', '=$C$5', '=SUM(C:C)', '=C4:C'],
      elsewhere: ['=SUM(Cases!C4:D6)+Cases!B1&"Cases!B5"'],
      rule: '3,6,2,4',
      condition: '=$C4="דחוף"',
      filter: '3,6,2,4',
      filterColumn: 3,
      protected: '3,6,2,4',
      named: '3,6,2,4',
      merge: '4,6,2,4',
      choices: '=Cases!$C$4:$C$6',
    });
  });

  test('a row deleted within', () => {
    const engine = aSheetFullOfRanges();
    engine.batchUpdate([{ deleteDimension: { range: rows(4, 5) } }], OWNER);
    expect(places(engine)).toMatchObject({
      formulas: ['=SUM(B4:C5)', '=#REF!', '=SUM(B:B)', '=B4:B'],
      rule: '3,5,1,3',
      protected: '3,5,1,3',
      merge: '4,5,1,3',
      choices: '=Cases!$B$4:$B$5',
    });
  });

  test('what lay wholly in the deleted rows goes', () => {
    const engine = aSheetFullOfRanges();
    engine.batchUpdate([{ deleteDimension: { range: rows(3, 6) } }], OWNER);
    expect(places(engine)).toMatchObject({
      formulas: ['=SUM(#REF!)', '=#REF!', '=SUM(B:B)', '=B4:B'],
      rule: undefined,
      filter: undefined,
      protected: undefined,
      named: undefined,
      merge: undefined,
    });
  });

  test('columns moved take their formulas, rules and filters along', () => {
    const engine = aSheetFullOfRanges();
    engine.batchUpdate([{ moveDimension: { source: columns(1, 3), destinationIndex: 6 } }], OWNER);
    expect(places(engine)).toMatchObject({
      formulas: ['=SUM(E4:F6)', '=E4:E', '=$E$5', '=SUM(E:E)'],
      rule: '3,6,4,6',
      condition: '=$E4="דחוף"',
      filterColumn: 5,
      protected: '3,6,4,6',
      choices: '=Cases!$E$4:$E$6',
    });
  });

  test('a renamed sheet is found under its new name, a deleted one no more', () => {
    const engine = aSheetFullOfRanges();
    engine.batchUpdate(
      [{ updateSheetProperties: { properties: { sheetId: 0, title: 'תיקים' }, fields: 'title' } }],
      OWNER,
    );
    expect(places(engine)).toMatchObject({
      elsewhere: ["=SUM('תיקים'!B4:C6)+'תיקים'!A1&\"Cases!B5\""],
      choices: "='תיקים'!$B$4:$B$6",
    });
    engine.batchUpdate([{ deleteSheet: { sheetId: 0 } }], OWNER);
    expect(formulas(engine, 7)).toEqual([['=SUM(#REF!)+#REF!&"Cases!B5"']]);
  });
});

describe('rows and columns', () => {
  test('keep their values in order when some are moved', () => {
    const engine = anEngine();
    write(engine, [['א'], ['ב'], ['ג'], ['ד']]);
    engine.batchUpdate([{ moveDimension: { source: rows(0, 1), destinationIndex: 3 } }], OWNER);
    expect(plain(engine)).toEqual([['ב'], ['ג'], ['א'], ['ד']]);
    engine.batchUpdate([{ moveDimension: { source: rows(2, 4), destinationIndex: 0 } }], OWNER);
    expect(plain(engine)).toEqual([['א'], ['ד'], ['ב'], ['ג']]);
  });

  test('inserted beside a neighbour look like it', () => {
    const engine = anEngine();
    const format = { userEnteredFormat: { textFormat: { bold: true } } };
    engine.batchUpdate(
      [
        { repeatCell: { range: { sheetId: 0, endRowIndex: 1 }, cell: format, fields: 'userEnteredFormat' } },
        {
          updateDimensionProperties: {
            range: rows(0, 1),
            properties: { pixelSize: 40 },
            fields: 'pixelSize',
          },
        },
        insert(rows(1, 2), true),
        insert(rows(3, 4)),
      ],
      OWNER,
    );
    expect(cell(engine, 1, 5).userEnteredFormat).toEqual(format.userEnteredFormat);
    expect(cell(engine, 3, 0)).toEqual({});
    const heights = sheet(engine).data?.[0]?.rowMetadata?.map(({ pixelSize }) => pixelSize);
    expect(heights?.slice(0, 4)).toEqual([40, 40, 21, 21]);
  });

  test('a colour and a filter outlive the first row that they are written for', () => {
    const engine = anEngine();
    const formula = (text: string) => ({
      type: 'CUSTOM_FORMULA',
      values: [{ userEnteredValue: text }],
    });
    const range = { sheetId: 0, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 6 };
    engine.batchUpdate(
      [
        {
          addConditionalFormatRule: {
            index: 0,
            rule: { ranges: [range], booleanRule: { condition: formula('=$B2>$B$1'), format: {} } },
          },
        },
        {
          addFilterView: {
            filter: {
              title: 'late',
              range: { ...range, startRowIndex: 0 },
              filterSpecs: [{ columnIndex: 1, filterCriteria: { condition: formula('=$B2>5') } }],
            },
          },
        },
        { deleteDimension: { range: rows(1, 3) } },
      ],
      OWNER,
    );
    const { conditionalFormats, filterViews } = sheet(engine);
    expect(conditionalFormats?.[0]?.booleanRule?.condition).toEqual(formula('=$B2>$B$1'));
    expect(filterViews?.[0]?.filterSpecs?.[0]?.filterCriteria?.condition).toEqual(formula('=$B2>5'));
  });

  test('frozen rows grow and shrink with what happens among them', () => {
    const engine = anEngine();
    const frozen = () => sheet(engine).properties?.gridProperties?.frozenRowCount;
    const properties = { sheetId: 0, gridProperties: { frozenRowCount: 2 } };
    engine.batchUpdate(
      [
        { updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } },
        insert(rows(1, 2)),
      ],
      OWNER,
    );
    expect(frozen()).toBe(3);
    engine.batchUpdate([{ deleteDimension: { range: rows(1, 5) } }], OWNER);
    expect(frozen()).toBe(1);
  });

  test('a sheet made smaller loses what stood beyond', () => {
    const engine = anEngine();
    write(engine, [
      ['א', 'ב'],
      ['ג', 'ד'],
    ]);
    type(engine, [['=A2']], { startRowIndex: 0, startColumnIndex: 2 });
    const properties = { sheetId: 0, gridProperties: { rowCount: 1, columnCount: 3 } };
    engine.batchUpdate(
      [{ updateSheetProperties: { properties, fields: 'gridProperties(rowCount,columnCount)' } }],
      OWNER,
    );
    expect(formulas(engine)).toEqual([['א', 'ב', '=#REF!']]);
  });

  test.each([
    ['beyond the grid', insert(rows(21, 22))],
    ['at its end, looking forward', insert(rows(20, 21))],
    ['at its start, looking back', insert(rows(0, 1), true)],
    ['deleting what is not there', { deleteDimension: { range: columns(5, 7) } }],
    ['deleting everything', { deleteDimension: { range: rows(0, 20) } }],
    ['moving into itself', { moveDimension: { source: rows(0, 3), destinationIndex: 2 } }],
  ])('are not changed %s', (_what, request) => {
    const engine = anEngine();
    const before = engine.save();
    expect(refusal(() => engine.batchUpdate([request], OWNER))).toMatchSnapshot();
    expect(engine.save()).toEqual(before);
  });
});
