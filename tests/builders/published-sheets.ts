import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJs, { type Workbook, type Worksheet } from 'exceljs';
import { onTestFinished } from 'vitest';
import type { ImportOutcome } from '../../importer/import-outcome.ts';
import { publishWorkbook } from '../../importer/publish/workbook/publish-workbook.ts';
import { readPrevious } from '../../importer/publish/workbook/read-previous.ts';

/** Where a test may publish to; gone when it ends. */
export async function aSheetPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casesheet-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'cases.xlsx');
}

/** Publishes as the command line does: what people did in the sheet so far is read first. */
export async function publishTo(path: string, outcome: ImportOutcome): Promise<void> {
  await publishWorkbook({ outcome, path, previous: await readPrevious(path) });
}

/** Opens the sheet with a program that is not ours. */
export async function openSheet(path: string): Promise<Workbook> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

/** Does what somebody does in Excel: opens the sheet, changes it, saves it. */
export async function editSheet(path: string, edit: (workbook: Workbook) => void): Promise<void> {
  const workbook = await openSheet(path);
  edit(workbook);
  await workbook.xlsx.writeFile(path);
}

export function tabOf(workbook: Workbook, title: string): Worksheet {
  const tab = workbook.getWorksheet(title);
  if (tab === undefined) throw new Error(`no tab ${title}`);
  return tab;
}

/** The column of a header, from 1. */
export function columnOf(tab: Worksheet, header: string): number {
  for (let column = 1; column <= tab.columnCount; column++) {
    if (tab.getCell(1, column).value === header) return column;
  }
  throw new Error(`no column ${header}`);
}

/** A tab as its rows of values, header first; empty cells are null. */
export function valuesOf(tab: Worksheet): unknown[][] {
  return Array.from({ length: tab.rowCount }, (_, row) =>
    Array.from({ length: tab.columnCount }, (_, column) => tab.getCell(row + 1, column + 1).value ?? null),
  );
}
