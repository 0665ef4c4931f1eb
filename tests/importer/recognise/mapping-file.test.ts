import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMappingFiles } from '../../../importer/commands/read-mapping-files.ts';
import { mappedButNotGiven } from '../../../importer/recognise/apply-mapping.ts';
import {
  MAPPING_SCHEMA_PATH,
  type MappingFile,
  mappingFileJsonSchema,
  parseMappingFile,
} from '../../../importer/recognise/mapping-file.ts';
import { understandWorkbook } from '../../../importer/recognise/understand-workbook.ts';
import { clientRows } from '../../builders/invented-people.ts';
import { aSheet, aWorkbook } from '../../builders/raw-sheets.ts';

const HEADER = ['שם הלקוח', 'ת.ז.', 'טלפון', 'ארון', 'מדף'];
const TAB = aSheet({ name: 'ינואר', rows: [HEADER, ...clientRows(3).map((row) => [...row, 'פנימי', 'ב7'])] });

function mappingWith(layout: object, workbook: object = { file: 'office.xlsx' }): MappingFile {
  return parseMappingFile(JSON.stringify({ workbooks: [{ ...workbook, layouts: [layout] }] }), 'map.json');
}

function understandWith(mapping: MappingFile, sheets = [TAB]) {
  return understandWorkbook(aWorkbook(sheets), { mapping });
}

describe('a mapping file', () => {
  test('says what a column is; columns it does not list are recognised as usual', () => {
    const mapping = mappingWith({ tabs: [{ tab: 'ינואר' }], columns: [{ header: 'ארון', field: 'city' }] });
    const [row] = understandWith(mapping).rows;
    expect(row?.values).toMatchObject({ city: 'פנימי', nationalId: expect.any(String) });
    expect(row?.extras).toEqual([['מדף', 'ב7']]);
  });

  test('that names a workbook nobody gave says so, or a mistyped file name would go unread', () => {
    const mapping = mappingWith({ tabs: [{ tab: 'ינואר' }] }, { file: 'offise.xlsx' });
    expect(mappedButNotGiven(mapping, ['office.xlsx'])).toMatchObject([
      {
        code: 'mapping-workbook-not-given',
        where: { workbook: 'offise.xlsx' },
        expected: 'one of office.xlsx',
      },
    ]);
    expect(mappedButNotGiven(mapping, ['offise.xlsx'])).toEqual([]);
  });

  test('for every file of a name, or of a kind, needs none of them', () => {
    const ofName = mappingWith({ tabs: [{ tab: '*' }] }, { file: 'off*.xlsx' });
    const ofKind = mappingWith({ tabs: [{ tab: '*' }] }, { kind: 'billing' });
    expect(mappedButNotGiven(ofName, ['Office.xlsx'])).toEqual([]);
    expect(mappedButNotGiven(ofKind, ['office.xlsx'])).toEqual([]);
  });

  test('names a column by its letter too', () => {
    const mapping = mappingWith({ tabs: [{ tab: 'ינואר' }], columns: [{ column: 'E', field: 'notes' }] });
    expect(understandWith(mapping).rows[0]?.values.notes).toBe('ב7');
  });

  test('leaves a column out, and the ledger says so', () => {
    const mapping = mappingWith({ tabs: [{ tab: 'ינואר' }], columns: [{ header: 'ארון', field: 'ignore' }] });
    const reading = understandWith(mapping);
    expect(reading.rejected.filter(({ reason }) => reason === 'ignored-by-mapping')).toHaveLength(3);
    expect(reading.sheets[0]?.columns[3]).toMatchObject({ key: null, ignored: true });
  });

  test('leaves a tab out', () => {
    const reading = understandWith(mappingWith({ tabs: [{ tab: 'ינו*' }], ignore: true }));
    expect(reading.rows).toEqual([]);
    expect(new Set(reading.rejected.map(({ reason }) => reason))).toEqual(new Set(['ignored-by-mapping']));
  });

  test('says in which row the headers stand, where nobody would know them', () => {
    const sheet = aSheet({ name: 'א', rows: [['קופה'], ['ככ', 'לל'], ['רונית לויתן', 'ניידות']] });
    const columns = [
      { header: 'ככ', field: 'clientName' },
      { header: 'לל', field: 'claimType' },
    ];
    const reading = understandWith(mappingWith({ tabs: [{ tab: 'א', headerRow: 2 }], columns }), [sheet]);
    expect(reading.rows.map(({ values }) => values)).toEqual([
      { clientName: 'רונית לויתן', claimType: 'mobility' },
    ]);
  });

  test('speaks of a workbook by what it tracks, whatever the file is called', () => {
    const mapping = mappingWith(
      { tabs: [{ tab: '*' }], columns: [{ header: 'ארון', field: 'city' }] },
      { kind: 'billing' },
    );
    const read = (file: string) =>
      understandWorkbook(aWorkbook([TAB], file), { mapping }).rows[0]?.values.city;
    expect(read('גבייה.xlsx')).toBe('פנימי');
    expect(read('מסמכים.xlsx')).toBeUndefined();
  });
});

describe('a mapping file that does not fit the workbook', () => {
  test.each([
    ['a header that is not there', { tabs: [{ tab: 'ינואר' }], columns: [{ header: 'חדר', field: 'city' }] }],
    ['a tab that is not there', { tabs: [{ tab: 'יוני' }, { tab: 'ינואר' }] }],
    ['an empty header row', { tabs: [{ tab: 'ינואר', headerRow: 99 }] }],
    [
      'one column by its header and its letter',
      {
        tabs: [{ tab: 'ינואר' }],
        columns: [
          { header: 'ארון', field: 'city' },
          { column: 'D', field: 'notes' },
        ],
      },
    ],
  ])('is a problem for %s, and the workbook is read all the same', (_, layout) => {
    const reading = understandWith(mappingWith(layout));
    expect(reading.rows).toHaveLength(3);
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]).toMatchSnapshot();
  });
});

describe('a mapping file that is written wrongly', () => {
  const column = (...columns: object[]) => ({
    workbooks: [{ file: 'a.xlsx', layouts: [{ tabs: [{ tab: 'א' }], columns }] }],
  });
  test.each([
    ['is no JSON', '{"workbooks": ['],
    ['has an unknown key', '{"workbooks": [], "sheets": []}'],
    ['names an unknown field', JSON.stringify(column({ header: 'שם', field: 'nickname' }))],
    ['names a column in no way', JSON.stringify(column({ field: 'notes' }))],
    ['names a workbook in no way', '{"workbooks": [{"layouts": []}]}'],
    [
      'lists a column twice',
      JSON.stringify(column({ header: 'שם', field: 'notes' }, { header: 'שם', field: 'city' })),
    ],
    [
      'maps two columns to one field',
      JSON.stringify(column({ header: 'שם', field: 'city' }, { header: 'עיר', field: 'city' })),
    ],
  ])('that %s is refused with one clear sentence', (_, text) => {
    expect(() => parseMappingFile(text, 'map.json')).toThrowErrorMatchingSnapshot();
  });
});

describe('mapping files on disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casesheet-mapping-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('are read as one, with a byte order mark or without', async () => {
    const [first, second] = [join(folder, 'a.json'), join(folder, 'b.json')];
    await writeFile(first, '\uFEFF{"workbooks": [{"file": "a.xlsx", "layouts": []}]}');
    await writeFile(second, '{"workbooks": [{"file": "b.xlsx", "layouts": []}]}');
    const mapping = await readMappingFiles([first, second]);
    expect(mapping?.workbooks.map(({ file }) => file)).toEqual(['a.xlsx', 'b.xlsx']);
    expect(await readMappingFiles([])).toBeUndefined();
  });

  test('that are missing or a folder are named in a sentence', async () => {
    await expect(readMappingFiles(['/nowhere/map.json'])).rejects.toThrow('there is no such file');
    await expect(readMappingFiles([folder])).rejects.toThrow('it is a folder');
  });
});

test('the JSON Schema that editors use is the one of the mapping files we read', async () => {
  // To renew it: print mappingFileJsonSchema() as JSON into the file, and format.
  expect(JSON.parse(await readFile(MAPPING_SCHEMA_PATH, 'utf8'))).toEqual(mappingFileJsonSchema());
});
