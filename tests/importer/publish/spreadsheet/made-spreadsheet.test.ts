import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  madeSpreadsheet,
  madeSpreadsheetPath,
  noteSpreadsheet,
} from '../../../../importer/publish/spreadsheet/made-spreadsheet.ts';

const MADE = { spreadsheetId: '1AbCdEfGhIj', url: 'https://docs.google.com/spreadsheets/d/1AbCdEfGhIj/edit' };

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casesheet-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('a spreadsheet that was made is known again, with whether it was filled to the end', async () => {
  const folder = await aFolder();
  expect(await madeSpreadsheet(folder)).toBeNull();
  await noteSpreadsheet(folder, { ...MADE, finished: false });
  expect(await madeSpreadsheet(folder)).toEqual({ ...MADE, finished: false });
  await noteSpreadsheet(folder, { ...MADE, finished: true });
  expect(await madeSpreadsheet(folder)).toEqual({ ...MADE, finished: true });
});

test('the folder is made where it is not there yet', async () => {
  const folder = join(await aFolder(), 'out', 'sheets');
  await noteSpreadsheet(folder, { ...MADE, finished: false });
  expect(await madeSpreadsheet(folder)).not.toBeNull();
});

test.each(['', '{', '[]', '{"spreadsheetId": 5}'])(
  'a note that names no spreadsheet (%s) is not guessed at: another one would be made',
  async (text) => {
    const folder = await aFolder();
    await writeFile(madeSpreadsheetPath(folder), text);
    await expect(madeSpreadsheet(folder)).rejects.toThrow(
      'spreadsheet.json does not name a spreadsheet. Delete it to start a new spreadsheet, or name one with --spreadsheet.',
    );
  },
);
