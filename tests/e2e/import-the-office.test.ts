import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportJson } from '../../importer/commands/import-json.ts';
import { casesheet, type Run } from './run-casesheet.ts';

const SAMPLES = ['documents-tracking', 'authority-tracking', 'billing'].map((name) => `samples/${name}.xlsx`);

let folder: string;
let out: string;
let first: Run;
let json: ImportJson;

const sheetPath = () => join(out, 'cases.xlsx');

/** The rows of a tab as maps from header to shown text. */
async function tabOf(path: string, tab: string): Promise<readonly ReadonlyMap<string, string>[]> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet(tab);
  if (sheet === undefined) throw new Error(`no tab ${tab}`);
  const headers = Array.from(sheet.getRow(1).values as exceljs.CellValue[], String);
  const rows: ReadonlyMap<string, string>[] = [];
  sheet.eachRow((row, rowNumber) => {
    if (rowNumber === 1) return;
    rows.push(
      new Map(headers.map((header, column) => [header, column === 0 ? '' : row.getCell(column).text])),
    );
  });
  return rows;
}

/** What every source row was placed as, by where it stands. */
async function placements(): Promise<ReadonlyMap<string, string>> {
  const rows = await tabOf(sheetPath(), '_sources');
  return new Map(
    rows.map((row) => [
      ['workbook', 'sheet', 'row'].map((key) => row.get(key)).join('/'),
      `${row.get('client_id')} ${row.get('case_id')}`,
    ]),
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casesheet-e2e-'));
  out = join(folder, 'out');
  first = await casesheet('import', ...SAMPLES, '--out', out, '--json');
  json = JSON.parse(first.stdout);
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

describe('importing the sample office', () => {
  test('it is done with items for review', () => {
    expect(first.code).toBe(2);
    expect(json.reviewItems).toBeGreaterThan(0);
  });

  test('every cell is accounted for', () => {
    const { read, canonical, extra, rejected } = json.cells;
    expect(read).toBeGreaterThan(10_000);
    expect(canonical + extra + rejected).toBe(read);
  });

  test('every data row of the truth is a source row of the case sheet', async () => {
    const truth = (await readFile('samples/truth.csv', 'utf8')).trim().split('\n').slice(1);
    const places = truth.map((line) => line.split(',').slice(0, 3).join('/'));
    expect([...(await placements()).keys()].sort()).toEqual(places.sort());
    expect(json.sourceRows).toBe(places.length);
  });

  test('every case of the sheet has source rows, and every source row a case', async () => {
    const cases = await tabOf(sheetPath(), 'תיקים');
    const caseIds = new Set([...(await placements()).values()].map((placed) => placed.split(' ')[1]));
    expect(new Set(cases.map((row) => row.get('מספר תיק')))).toEqual(caseIds);
    expect(cases).toHaveLength(json.cases);
  });

  test('the order of the files changes no id', async () => {
    const other = join(folder, 'other order');
    await casesheet('import', ...[...SAMPLES].reverse(), '--out', other);
    const placed = await placements();
    const rows = await tabOf(join(other, 'cases.xlsx'), '_sources');
    expect(rows).toHaveLength(placed.size);
    for (const row of rows) {
      const place = ['workbook', 'sheet', 'row'].map((key) => row.get(key)).join('/');
      expect(`${place}: ${row.get('client_id')} ${row.get('case_id')}`).toBe(
        `${place}: ${placed.get(place)}`,
      );
    }
  });

  test('a dry run writes nothing', async () => {
    const run = await casesheet('import', ...SAMPLES, '--out', join(folder, 'dry'), '--dry-run');
    expect(run.stdout).toContain('nothing was written');
    expect(await readdir(folder)).not.toContain('dry');
  });

  test('a case explains itself: its rows, its values and its evidence', async () => {
    const [place, placed] = [...(await placements())].at(-1) ?? ['', ''];
    const [clientId, caseId] = placed.split(' ');
    const run = await casesheet('explain', place, '--in', sheetPath());
    expect(run.code).toBe(0);
    expect(run.stdout).toContain(`Case ${caseId}, client ${clientId}`);
    expect(run.stdout).toContain(place);
    expect(run.stdout).toMatch(/bits|first row of its client/);
  });
});

describe('importing a second time', () => {
  test('decisions are applied, ids stay, and decided items stay decided ever after', async () => {
    const before = await placements();
    const sheet = join(folder, 'decided');
    await casesheet('import', ...SAMPLES, '--out', sheet);
    const decided = await decideFirst(join(sheet, 'cases.xlsx'), 'אולי אותו לקוח', 'אותו דבר');

    await casesheet('import', ...SAMPLES, '--out', sheet);
    const again = await casesheet('import', ...SAMPLES, '--out', sheet, '--json');
    const after = new Map(
      (await tabOf(join(sheet, 'cases.xlsx'), '_sources')).map((row) => [
        ['workbook', 'sheet', 'row'].map((key) => row.get(key)).join('/'),
        `${row.get('client_id')} ${row.get('case_id')}`,
      ]),
    );
    const moved = [...before].filter(([place, placed]) => after.get(place) !== placed);
    expect(moved.length).toBeGreaterThan(0);
    expect(new Set(moved.map(([, placed]) => placed.split(' ')[0])).size).toBe(1);

    const [item] = (await tabOf(join(sheet, 'cases.xlsx'), 'לבדיקה')).filter((row) =>
      [...row.values()].includes(decided),
    );
    expect([...(item?.values() ?? [])]).toContain('אותו דבר');
    expect(JSON.parse(again.stdout).clients).toBe(json.clients - 1);
  }, 120_000);

  test('a workbook that is left out is asked for, and the sheet stays as it was', async () => {
    const before = await readFile(sheetPath());
    const run = await casesheet('import', ...SAMPLES.slice(0, 2), '--out', out);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('billing.xlsx');
    expect(run.stderr).toContain('Nothing was written');
    expect(await readFile(sheetPath())).toEqual(before);
  });
});

describe('bad input', () => {
  test.each([
    ['a missing file', 'no-such-file.xlsx'],
    ['a folder', 'samples'],
    ['a text that is no workbook', 'LICENSE'],
  ])('%s is one clear sentence, and the other file still imports', async (_, path) => {
    const target = join(folder, path.replaceAll('.', '-'));
    const run = await casesheet('import', path, 'samples/billing.xlsx', '--out', target);
    expect(run.code).toBe(2);
    expect(run.stdout).toContain(path);
    expect(run.stdout + run.stderr).not.toMatch(/\n\s+at /);
    expect(await readdir(target)).toContain('cases.xlsx');
  });

  test('the same file under two names is read once', async () => {
    const twin = join(folder, 'billing copy.xlsx');
    await copyFile('samples/billing.xlsx', twin);
    const run = await casesheet(
      'import',
      'samples/billing.xlsx',
      twin,
      '--out',
      join(folder, 'twins'),
      '--json',
    );
    const { files, sourceRows }: ImportJson = JSON.parse(run.stdout);
    expect(files.flatMap(({ problems }) => problems.map(({ code }) => code))).toContain('same-file-twice');
    expect(sourceRows).toBe(Math.max(...files.map((file) => file.sourceRows)));
  });

  test('the case sheet itself is no legacy workbook', async () => {
    const run = await casesheet('import', 'samples/billing.xlsx', sheetPath(), '--out', join(folder, 'own'));
    expect(run.code).toBe(2);
    expect(run.stdout).toContain('a case sheet that casesheet wrote');
  });

  test('nothing readable at all is a failure', async () => {
    const run = await casesheet('import', 'no-such-file.xlsx', '--out', join(folder, 'nothing'));
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('no-such-file.xlsx');
  });

  test('an option that does not exist is refused, and says where help is', async () => {
    const { code, stderr } = await casesheet('import', 'samples/billing.xlsx', '--outt', folder);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        "error: unknown option '--outt'\n(Did you mean --out?)\ncasesheet --help shows how it is used.\n",
    });
  });

  test('a file in the place of the output folder is one clear sentence', async () => {
    const taken = join(folder, 'taken-by-a-file');
    await writeFile(taken, 'my shopping list');
    const run = await casesheet('import', 'samples/billing.xlsx', '--out', taken);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/cannot be written: .* a file where its folder should be/);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(await readFile(taken, 'utf8')).toBe('my shopping list');
  });

  test('a case sheet open in Excel is said before the workbooks are read', async () => {
    const target = join(folder, 'open-in-excel');
    await mkdir(target);
    await writeFile(join(target, '~$cases.xlsx'), '');
    const run = await casesheet('import', 'samples/billing.xlsx', '--out', target);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^casesheet: .*cases\.xlsx is open in Excel/);
  });

  test('a file in the place of the case sheet that is none is not overwritten', async () => {
    const target = join(folder, 'taken');
    await casesheet('import', 'samples/billing.xlsx', '--out', target);
    await writeFile(join(target, 'cases.xlsx'), 'my shopping list');
    const run = await casesheet('import', 'samples/billing.xlsx', '--out', target);
    expect(run.code).toBe(1);
    expect(await readFile(join(target, 'cases.xlsx'), 'utf8')).toBe('my shopping list');
  });
});

/** Decides the first item of a kind on the review tab, as a person does, and returns its id. */
async function decideFirst(path: string, kind: string, decision: string): Promise<string> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet('לבדיקה');
  if (sheet === undefined) throw new Error('no review tab');
  const headers = Array.from(sheet.getRow(1).values as exceljs.CellValue[], String);
  for (let rowNumber = 2; rowNumber <= sheet.rowCount; rowNumber += 1) {
    const row = sheet.getRow(rowNumber);
    if (row.getCell(headers.indexOf('סוג')).text !== kind) continue;
    row.getCell(headers.indexOf('החלטה')).value = decision;
    await workbook.xlsx.writeFile(path);
    return row.getCell(1).text;
  }
  throw new Error(`no review item of kind ${kind}`);
}
