import type { WorkbookKind } from '../../mappings/fields.ts';
import { columnIndexOf, columnLetters } from '../../mappings/sheet/column-letters.ts';
import { foldText } from '../normalise/fold.ts';
import type { Problem } from '../problem.ts';
import type { SaidColumns } from './assign-columns.ts';
import type { CellAccount } from './cell-account.ts';
import { tableSaid } from './find-table.ts';
import type { Header } from './header.ts';
import {
  type MappedColumn,
  type MappedLayout,
  type MappedTab,
  type MappedWorkbook,
  type MappingFile,
  nameOfColumn,
} from './mapping-file.ts';
import type { SheetTable } from './sheet-table.ts';

type Fault = Pick<Problem, 'code' | 'saw' | 'expected' | 'fix'>;

/** What a mapping file says of one workbook: by its file name, else by what it tracks. */
export function mappingOf(
  mapping: MappingFile | undefined,
  workbook: string,
  kind: WorkbookKind | null,
): MappedWorkbook | null {
  const entries = mapping?.workbooks ?? [];
  const byName = entries.find(({ file }) => file !== undefined && isNamed(workbook, file));
  return byName ?? entries.find((entry) => entry.file === undefined && entry.kind === kind) ?? null;
}

/** Workbooks that the mapping file names and nobody gave: what it says of them would go unread. */
export function mappedButNotGiven({ workbooks }: MappingFile, given: readonly string[]): readonly Problem[] {
  const named = workbooks.flatMap(({ file }) => file ?? []);
  const unknown = named.filter((file) => !given.some((workbook) => isNamed(workbook, file)));
  return unknown.map((file) => ({ where: { workbook: file }, ...workbookNotGiven(given) }));
}

/** Puts what the mapping says in the place of what was found, and reports what it says wrongly. */
export function applyMapping(
  said: MappedWorkbook,
  found: readonly SheetTable[],
  account: CellAccount,
): readonly SheetTable[] {
  for (const tab of missingTabs(said, found)) account.report({}, tabNotFound(tab));
  return found.map((one) => {
    for (const layout of said.layouts) {
      const tab = layout.tabs.find(({ tab: name }) => isNamed(one.sheet.name, name));
      if (tab !== undefined) return applyToTab(tab, layout, one, account);
    }
    return one;
  });
}

function applyToTab(tab: MappedTab, layout: MappedLayout, one: SheetTable, account: CellAccount): SheetTable {
  if (layout.ignore === true) return { ...one, said: { ignored: true, columns: new Map() } };
  const { sheet } = one;
  const table = tab.headerRow === undefined ? one.table : tableSaid(sheet, tab.headerRow);
  if (table === null) {
    account.report({ sheet: sheet.name }, headerRowEmpty(tab));
    return one;
  }
  const { columns, faults } = columnsSaid(layout.columns ?? [], table.header);
  for (const fault of faults) account.report({ sheet: sheet.name }, fault);
  return { sheet, table, said: { ignored: false, columns } };
}

function missingTabs(said: MappedWorkbook, found: readonly SheetTable[]): readonly string[] {
  const named = said.layouts.flatMap(({ tabs }) => tabs.map(({ tab }) => tab));
  return named.filter((tab) => !found.some(({ sheet }) => isNamed(sheet.name, tab)));
}

/** Finds the columns that a mapping names in the header of a sheet. */
function columnsSaid(
  columns: readonly MappedColumn[],
  header: Header | null,
): { readonly columns: SaidColumns; readonly faults: readonly Fault[] } {
  const folded = header?.texts.map(foldText) ?? [];
  const said = new Map<number, MappedColumn['field']>();
  const faults: Fault[] = [];
  for (const one of columns) {
    const at =
      one.column === undefined ? folded.indexOf(foldText(one.header ?? '')) : columnIndexOf(one.column);
    if (at < 0) faults.push(headerNotFound(one, header));
    else if (said.has(at)) faults.push(columnTwice(one, at));
    else said.set(at, one.field);
  }
  return { columns: said, faults };
}

function workbookNotGiven(given: readonly string[]): Fault {
  return {
    code: 'mapping-workbook-not-given',
    saw: 'a workbook that the mapping file names and the command does not',
    expected: `one of ${given.join(', ')}`,
    fix: 'Correct "file" in the mapping file, or name the workbook on the command line too.',
  };
}

function tabNotFound(tab: string): Fault {
  return {
    code: 'mapping-tab-not-found',
    saw: `no tab "${tab}"`,
    expected: 'every tab of the mapping file in the workbook',
    fix: 'Correct the name in the mapping file, or remove it there.',
  };
}

function headerRowEmpty({ headerRow }: MappedTab): Fault {
  return {
    code: 'mapping-header-row-empty',
    saw: headerRow === undefined ? 'no table of clients' : `nothing in row ${headerRow}`,
    expected: 'the headers in the row that the mapping file names',
    fix: 'Correct "headerRow" in the mapping file; rows are counted from 1, as Excel shows them.',
  };
}

function headerNotFound(column: MappedColumn, header: Header | null): Fault {
  const texts = header?.texts.filter((text) => text !== '') ?? [];
  return {
    code: 'mapping-header-not-found',
    saw: texts.length === 0 ? 'no header' : `the headers ${texts.map((text) => `"${text}"`).join(', ')}`,
    expected: `the header ${nameOfColumn(column)}, which the mapping file maps to ${column.field}`,
    fix: 'Correct the header in the mapping file, or its "headerRow".',
  };
}

function columnTwice(column: MappedColumn, at: number): Fault {
  return {
    code: 'mapping-column-twice',
    saw: `${nameOfColumn(column)}, which is column ${columnLetters(at)} again`,
    expected: 'every column once',
    fix: 'Remove one of the two from the mapping file; the first was used.',
  };
}

function isNamed(name: string, pattern: string): boolean {
  const [parts, text] = [pattern.normalize().split('*'), name.normalize()];
  const exact = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*');
  return new RegExp(`^${exact}$`, 'is').test(text);
}
