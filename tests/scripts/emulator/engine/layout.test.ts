import { describe, expect, test } from 'vitest';
import { anEngine, aSheet, cell, OWNER, plain, refusal, sheet, write } from './an-engine.ts';

const get = (engine: ReturnType<typeof anEngine>) =>
  engine.get({ ranges: [], includeGridData: false, actor: OWNER });
const titles = (engine: ReturnType<typeof anEngine>) =>
  get(engine).sheets?.map(({ properties }) => properties?.title);
const whole = { sheetId: 0 };

describe('sheets', () => {
  test('are added where they are told, with their own id', () => {
    const engine = anEngine();
    const replies = engine.batchUpdate(
      [
        {
          addSheet: { properties: { sheetId: 9, title: 'ראשון', index: 0, rightToLeft: true, hidden: true } },
        },
        { addSheet: {} },
      ],
      OWNER,
    );
    expect(replies[0]?.addSheet?.properties).toMatchObject({
      sheetId: 9,
      index: 0,
      rightToLeft: true,
      hidden: true,
    });
    expect(titles(engine)).toEqual(['ראשון', 'Cases', 'Sheet3']);
  });

  test('move, counting from before the move', () => {
    const engine = anEngine({ sheets: [aSheet(0, 'א'), aSheet(1, 'ב'), aSheet(2, 'ג')] });
    const move = (sheetId: number, index: number) => {
      engine.batchUpdate(
        [{ updateSheetProperties: { properties: { sheetId, index }, fields: 'index' } }],
        OWNER,
      );
      return titles(engine);
    };
    expect(move(0, 2)).toEqual(['ב', 'א', 'ג']);
    expect(move(2, 0)).toEqual(['ג', 'ב', 'א']);
    expect(move(2, 3)).toEqual(['ב', 'א', 'ג']);
  });

  test('keep what an update does not name', () => {
    const engine = anEngine();
    const update = (properties: object, fields: string) =>
      engine.batchUpdate(
        [{ updateSheetProperties: { properties: { sheetId: 0, ...properties }, fields } }],
        OWNER,
      );
    update(
      { rightToLeft: true, gridProperties: { frozenRowCount: 1, frozenColumnCount: 2 } },
      'rightToLeft,gridProperties(frozenRowCount,frozenColumnCount)',
    );
    update({ gridProperties: { frozenRowCount: 3 } }, 'gridProperties.frozenRowCount');
    expect(sheet(engine).properties).toMatchObject({
      title: 'Cases',
      rightToLeft: true,
      gridProperties: { rowCount: 20, columnCount: 6, frozenRowCount: 3, frozenColumnCount: 2 },
    });
    update({}, 'gridProperties.frozenColumnCount,rightToLeft');
    expect(sheet(engine).properties?.gridProperties?.frozenColumnCount).toBeUndefined();
    expect(sheet(engine).properties?.rightToLeft).toBeUndefined();
  });
});

describe('rules for colours', () => {
  const rule = (formula: string) => ({
    ranges: [{ sheetId: 0, startRowIndex: 1, endRowIndex: 20 }],
    booleanRule: {
      condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
      format: { backgroundColorStyle: { rgbColor: { red: 1 } } },
    },
  });
  const order = (engine: ReturnType<typeof anEngine>) =>
    sheet(engine).conditionalFormats?.map(
      ({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue,
    ) ?? [];

  test('keep their order, replaced, moved and deleted', () => {
    const engine = anEngine();
    engine.batchUpdate(
      ['=1', '=2', '=3'].map((formula, index) => ({
        addConditionalFormatRule: { rule: rule(formula), index },
      })),
      OWNER,
    );
    expect(order(engine)).toEqual(['=1', '=2', '=3']);
    const [replaced, moved, deleted] = engine.batchUpdate(
      [
        { updateConditionalFormatRule: { index: 1, rule: rule('=4') } },
        { updateConditionalFormatRule: { sheetId: 0, index: 2, newIndex: 0 } },
        { deleteConditionalFormatRule: { sheetId: 0, index: 1 } },
      ],
      OWNER,
    );
    expect(order(engine)).toEqual(['=3', '=4']);
    expect(replaced?.updateConditionalFormatRule).toMatchObject({ newIndex: 1 });
    expect(moved?.updateConditionalFormatRule).toMatchObject({ oldIndex: 2, newIndex: 0 });
    expect(deleted?.deleteConditionalFormatRule?.rule?.booleanRule?.condition?.values).toEqual([
      { userEnteredValue: '=1' },
    ]);
  });
});

describe('filter views', () => {
  test('tell their criteria by column and as a list, whichever was given', () => {
    const engine = anEngine();
    const filterCriteria = { hiddenValues: ['סגור'] };
    engine.batchUpdate(
      [
        {
          addFilterView: {
            filter: { filterViewId: 1, title: 'א', range: whole, criteria: { 2: filterCriteria } },
          },
        },
        {
          addFilterView: {
            filter: {
              filterViewId: 2,
              title: 'ב',
              range: whole,
              filterSpecs: [{ columnIndex: 2, filterCriteria }],
            },
          },
        },
      ],
      OWNER,
    );
    for (const view of sheet(engine).filterViews ?? []) {
      expect(view).toMatchObject({
        criteria: { 2: filterCriteria },
        filterSpecs: [{ columnIndex: 2, filterCriteria }],
      });
    }
  });

  test('are changed by name and removed', () => {
    const engine = anEngine();
    const filter = {
      filterViewId: 1,
      title: 'א',
      range: whole,
      sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }],
    };
    engine.batchUpdate([{ addFilterView: { filter } }], OWNER);
    engine.batchUpdate(
      [{ updateFilterView: { filter: { filterViewId: 1, title: 'ב' }, fields: 'title' } }],
      OWNER,
    );
    expect(sheet(engine).filterViews).toMatchObject([
      { filterViewId: 1, title: 'ב', sortSpecs: filter.sortSpecs },
    ]);
    engine.batchUpdate([{ deleteFilterView: { filterId: 1 } }], OWNER);
    expect(sheet(engine).filterViews).toBeUndefined();
  });

  test('and the filter of a sheet, which is set and cleared', () => {
    const engine = anEngine();
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 5 };
    engine.batchUpdate([{ setBasicFilter: { filter: { range } } }], OWNER);
    expect(sheet(engine).basicFilter).toEqual({ range: { startRowIndex: 0, endRowIndex: 5 } });
    engine.batchUpdate([{ clearBasicFilter: { sheetId: 0 } }], OWNER);
    expect(sheet(engine).basicFilter).toBeUndefined();
  });
});

describe('marks for programs', () => {
  const mark = (metadataId: number, metadataKey: string, location: object) => ({
    createDeveloperMetadata: {
      developerMetadata: { metadataId, metadataKey, metadataValue: '1', visibility: 'DOCUMENT', location },
    },
  });

  test('are found by id or key, changed and deleted', () => {
    const engine = anEngine();
    engine.batchUpdate(
      [
        mark(1, 'layout', { spreadsheet: true }),
        mark(2, 'layout', { sheetId: 0 }),
        mark(3, 'other', { spreadsheet: true }),
      ],
      OWNER,
    );
    expect(sheet(engine).developerMetadata).toMatchObject([{ metadataId: 2 }]);
    const by = (developerMetadataLookup: object) => ({ developerMetadataLookup });
    const update = {
      dataFilters: [by({ metadataId: 3 })],
      developerMetadata: { metadataValue: '2' },
      fields: 'metadataValue',
    };
    const [updated] = engine.batchUpdate([{ updateDeveloperMetadata: update }], OWNER);
    expect(updated?.updateDeveloperMetadata?.developerMetadata).toMatchObject([
      { metadataId: 3, metadataKey: 'other', metadataValue: '2' },
    ]);
    const dataFilter = by({ metadataKey: 'layout', locationType: 'SPREADSHEET' });
    engine.batchUpdate([{ deleteDeveloperMetadata: { dataFilter } }], OWNER);
    expect(get(engine).developerMetadata).toMatchObject([{ metadataId: 3, metadataValue: '2' }]);
    expect(sheet(engine).developerMetadata).toHaveLength(1);
  });

  test('of a row go along with it, and with it they go', () => {
    const engine = anEngine();
    const dimensionRange = { sheetId: 0, dimension: 'ROWS', startIndex: 4, endIndex: 5 };
    engine.batchUpdate([mark(1, 'row', { dimensionRange })], OWNER);
    const at = (startIndex: number) => ({
      range: { ...dimensionRange, startIndex, endIndex: startIndex + 1 },
    });
    engine.batchUpdate([{ insertDimension: at(2) }], OWNER);
    const saved = () => (engine.save() as { developerMetadata: readonly unknown[] }).developerMetadata;
    expect(saved()).toMatchObject([{ location: { dimensionRange: { startIndex: 5, endIndex: 6 } } }]);
    engine.batchUpdate([{ deleteDimension: at(5) }], OWNER);
    expect(saved()).toEqual([]);
  });
});

describe('merged cells', () => {
  test('keep the first value, part again, and are not cut', () => {
    const engine = anEngine();
    write(engine, [
      ['א', 'ב'],
      ['ג', 'ד'],
    ]);
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
    engine.batchUpdate([{ mergeCells: { range, mergeType: 'MERGE_ROWS' } }], OWNER);
    expect(plain(engine)).toEqual([['א'], ['ג']]);
    expect(sheet(engine).merges).toHaveLength(2);
    const cut = { unmergeCells: { range: { ...range, endColumnIndex: 1 } } };
    expect(refusal(() => engine.batchUpdate([cut], OWNER))).toBe(
      '400 Invalid requests[0].unmergeCells: You must select all cells in a merged range to merge or unmerge them.',
    );
    engine.batchUpdate([{ unmergeCells: { range } }], OWNER);
    expect(sheet(engine).merges).toBeUndefined();
  });
});

describe('borders and choices', () => {
  test('are drawn around and within a range, and taken away again', () => {
    const engine = anEngine();
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
    const solid = { style: 'SOLID' };
    engine.batchUpdate([{ updateBorders: { range, top: solid, innerHorizontal: solid } }], OWNER);
    expect(cell(engine, 0, 0).userEnteredFormat?.borders).toEqual({ top: solid, bottom: solid });
    expect(cell(engine, 1, 1).userEnteredFormat?.borders).toEqual({ top: solid });
  });

  test('are set on cells and cleared', () => {
    const engine = anEngine();
    const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'פתוח' }] }, strict: true };
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 };
    engine.batchUpdate([{ setDataValidation: { range, rule } }], OWNER);
    expect([0, 1, 2].map((row) => cell(engine, row, 0).dataValidation)).toEqual([undefined, rule, rule]);
    engine.batchUpdate([{ setDataValidation: { range } }], OWNER);
    expect(sheet(engine).data?.[0]?.rowData).toBeUndefined();
  });
});

describe('named ranges', () => {
  test('are added, changed and deleted', () => {
    const engine = anEngine();
    engine.batchUpdate(
      [{ addNamedRange: { namedRange: { namedRangeId: 'n', name: 'dates', range: whole } } }],
      OWNER,
    );
    engine.batchUpdate(
      [{ updateNamedRange: { namedRange: { namedRangeId: 'n', name: 'days' }, fields: 'name' } }],
      OWNER,
    );
    expect(get(engine).namedRanges).toEqual([{ namedRangeId: 'n', name: 'days', range: {} }]);
    engine.batchUpdate([{ deleteNamedRange: { namedRangeId: 'n' } }], OWNER);
    expect(get(engine).namedRanges).toBeUndefined();
  });
});
