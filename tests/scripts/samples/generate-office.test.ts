import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMITTED_OFFICE, generateOffice } from '../../../scripts/samples/generate-office.ts';
import { readmeText } from '../../../scripts/samples/readme.ts';
import { readSampleFiles, readSampleRows, rowsBelowHeader, WORKBOOKS } from './sample-rows.ts';

const FILES = [...WORKBOOKS, 'truth.csv'];
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'casesheet-samples-'));
});
afterAll(() => rm(scratch, { recursive: true }));

async function office(name: string, request: { clients: number; seed: number }): Promise<string> {
  const directory = join(scratch, name);
  await generateOffice({ ...request, directory });
  return directory;
}

const bytesOf = (directory: string): Promise<readonly Buffer[]> =>
  Promise.all(FILES.map((file) => readFile(join(directory, file))));

const cellsOf = async (directory: string): Promise<unknown> =>
  (await readSampleFiles(directory)).map(({ book }) =>
    book.SheetNames.map((sheet) => [sheet, utils.sheet_to_csv(book.Sheets[sheet] ?? {})]),
  );

test('the same seed gives the same bytes', async () => {
  const [first, again] = [
    await office('first', { clients: 60, seed: 5 }),
    await office('again', { clients: 60, seed: 5 }),
  ];
  expect(await bytesOf(again)).toEqual(await bytesOf(first));
});

test('another seed gives another office', async () => {
  const [one, other] = [
    await office('one', { clients: 30, seed: 1 }),
    await office('other', { clients: 30, seed: 2 }),
  ];
  expect(await cellsOf(other)).not.toEqual(await cellsOf(one));
});

test('the committed samples are what the generator makes today', async () => {
  const directory = await office('committed', COMMITTED_OFFICE);
  expect(await cellsOf('samples'), '`npm run samples` makes them anew').toEqual(await cellsOf(directory));
  expect(await readFile('samples/truth.csv', 'utf8')).toBe(
    await readFile(join(directory, 'truth.csv'), 'utf8'),
  );
  expect(await readFile('samples/README.md', 'utf8')).toBe(readmeText());
});

test('the truth names every data row, and nothing but data rows', async () => {
  const known = (await readSampleRows('samples')).map(
    ({ workbook, sheet, rowNumber }) => `${workbook},${sheet},${rowNumber}`,
  );
  const lines = (await readFile('samples/truth.csv', 'utf8')).trimEnd().split('\n').slice(1);
  expect(lines.map((line) => line.split(',').slice(0, 3).join(','))).toEqual(known);

  const others = (await readSampleFiles('samples')).flatMap(({ name, book }) =>
    book.SheetNames.flatMap((sheet) =>
      rowsBelowHeader(book, sheet)
        .filter(({ rowNumber }) => !known.includes(`${name},${sheet},${rowNumber}`))
        .map(({ cells }) => cells.values().next().value?.v),
    ),
  );
  expect(new Set(others)).toEqual(new Set(['סה"כ']));
});

test('the sample office has about 300 clients and 350 cases', async () => {
  const rows = await readSampleRows('samples');
  const clients = new Set(rows.map((row) => row.client)).size;
  const cases = new Set(rows.map((row) => row.case)).size;
  expect(Math.abs(clients - 300)).toBeLessThanOrEqual(5);
  expect(Math.abs(cases - 350)).toBeLessThanOrEqual(15);
});

test('one tab is hidden, and its rows are cases too', async () => {
  const [documents] = await readSampleFiles('samples');
  const hidden = documents?.book.Workbook?.Sheets?.filter((sheet) => sheet.Hidden === 1) ?? [];
  expect(hidden.map((sheet) => sheet.name)).toEqual(['דצמבר 2024']);
  const rows = await readSampleRows('samples');
  expect(rows.filter((row) => row.sheet === 'דצמבר 2024').length).toBeGreaterThan(10);
});
