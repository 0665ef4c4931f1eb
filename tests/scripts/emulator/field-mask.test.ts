import { describe, expect, test } from 'vitest';
import {
  applyFields,
  InvalidFieldMask,
  parseFieldMask,
  pickFields,
} from '../../../scripts/emulator/field-mask.ts';

const spreadsheet = {
  spreadsheetId: 'x',
  properties: { title: 'תיקים', locale: 'iw_IL' },
  sheets: [
    { properties: { sheetId: 0, title: 'א' }, basicFilter: {} },
    { properties: { sheetId: 1, title: 'ב' } },
  ],
};

describe('what a mask picks of a reply', () => {
  test.each([
    ['spreadsheetId', { spreadsheetId: 'x' }],
    ['properties.title', { properties: { title: 'תיקים' } }],
    ['properties/title', { properties: { title: 'תיקים' } }],
    ['sheets.properties.title', { sheets: [{ properties: { title: 'א' } }, { properties: { title: 'ב' } }] }],
    [
      'sheets(properties(sheetId,title),basicFilter), spreadsheetId',
      {
        spreadsheetId: 'x',
        sheets: [
          { properties: { sheetId: 0, title: 'א' }, basicFilter: {} },
          { properties: { sheetId: 1, title: 'ב' } },
        ],
      },
    ],
    ['properties.title,properties', { properties: spreadsheet.properties }],
    ['properties,properties.title', { properties: spreadsheet.properties }],
    ['properties.title,properties.locale', { properties: spreadsheet.properties }],
    ['*', spreadsheet],
    ['sheets(*)', { sheets: spreadsheet.sheets }],
    ['properties.*', { properties: spreadsheet.properties }],
    [
      'sheets.*.sheetId',
      { sheets: [{ properties: { sheetId: 0 }, basicFilter: {} }, { properties: { sheetId: 1 } }] },
    ],
    ['nothing', {}],
  ])('%s', (mask, picked) => {
    expect(pickFields(spreadsheet, parseFieldMask(mask))).toEqual(picked);
  });

  test.each(['', 'a(', 'a(b', 'a)', 'a,,b', '.a', 'a..b', 'a b'])('%j is no mask', (text) => {
    expect(() => parseFieldMask(text)).toThrow(InvalidFieldMask);
  });
});

describe('what a mask takes into an update', () => {
  const target = { title: 'ישן', grid: { rows: 5, frozen: 1 }, hidden: true };
  const apply = (mask: string, source: object) => applyFields({ target, source, mask: parseFieldMask(mask) });

  test('only what it names changes', () => {
    expect(apply('title', { title: 'חדש', hidden: false })).toEqual({ ...target, title: 'חדש' });
  });
  test('what it names and the source lacks is cleared', () => {
    expect(apply('title,hidden', { title: 'חדש' })).toEqual({ title: 'חדש', grid: target.grid });
  });
  test('a part of a part changes alone', () => {
    expect(apply('grid.frozen', { grid: { frozen: 2 } }).grid).toEqual({ rows: 5, frozen: 2 });
    expect(apply('grid.frozen', {}).grid).toEqual({ rows: 5 });
    expect(apply('grid(frozen,rows)', {})).toEqual({ title: 'ישן', hidden: true });
  });
  test('a star takes everything', () => {
    expect(apply('*', { title: 'חדש', hidden: null })).toEqual({ title: 'חדש' });
  });
});
