import { FIELDS } from '../../mappings/fields.ts';
import type { CellValue } from '../../mappings/sheet/case-row.ts';
import type { Column } from '../../mappings/sheet/tabs.ts';
import { type ArrangedColumn, arrangeColumns } from './keep/arrange-columns.ts';
import type { EditedCases, EditedRow, PublishedCells } from './keep/edited-cases.ts';
import { editsOfRow, type Heirlooms, inherit } from './keep/heirlooms.ts';
import { KeepLog } from './keep/keep-log.ts';
import { keepRow } from './keep/keep-row.ts';
import { moveFormula } from './keep/move-formula.ts';
import type { LogEntry } from './tables/log-table.ts';
import { contentOf, type SheetCell } from './tables/sheet-cell.ts';

/** The cases tab to be written: the new import with people's work in it. */
export interface KeptCases {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** By case id: what the next import compares with. */
  readonly published: ReadonlyMap<string, PublishedCells>;
  /** What somebody should know of: sources that changed under an edit, cases that came back or left. */
  readonly log: readonly LogEntry[];
  readonly editCount: number;
}

interface KeepRequest {
  /** The cases of the new import, each in the order of FIELDS. */
  readonly imported: readonly (readonly CellValue[])[];
  readonly edited: EditedCases;
  /** The case that took over the source rows of a case that is no more. */
  readonly successorOf: ReadonlyMap<string, string>;
  /** Cases that had source rows until now: only of these is it news when they have none. */
  readonly hadSources: ReadonlySet<string>;
  /** On the office's clock. */
  readonly when: string;
}

const CASE_ID = FIELDS.findIndex(({ key }) => key === 'caseId');

/**
 * Lays a new import under the sheet that people worked in. Per cell three-way: what a person changed stays,
 * what nobody touched follows the sources. Rows and columns stay where people put them, rows typed by hand
 * and added columns included; new cases come below.
 */
export function keepEdits({ imported, edited, successorOf, hadSources, when }: KeepRequest): KeptCases {
  const columns = arrangeColumns(edited.columns);
  const caseIdIndex = edited.columns.findIndex(({ key }) => key === 'caseId');
  const caseIdOf = (row: EditedRow) => String(contentOf(row.cells[caseIdIndex]) ?? '').trim();
  const importedById = new Map(imported.map((cells) => [String(cells[CASE_ID]), cells]));
  const published = new Map<string, PublishedCells>(importedById);
  const log = new KeepLog(when);
  const columnsMoved = columns.some(
    ({ editedIndex }, index) => editedIndex !== index && editedIndex !== null,
  );
  const rows: (readonly SheetCell[])[] = [];
  const add = (cells: readonly SheetCell[], fromRow: number) => {
    const toRow = rows.length + 2;
    rows.push(cells.map((cell) => moveFormula(cell, { fromRow, toRow, columnsMoved })));
  };
  const heirlooms: Heirlooms = inherit({ edited, columns, caseIdOf, importedById, successorOf });
  const written = new Set<string>();

  const writeCase = (caseId: string, theirs: readonly CellValue[], row: EditedRow | null) => {
    written.add(caseId);
    const base = edited.published.get(caseId);
    add(
      keepRow({ caseId, columns, row, base, theirs, heirlooms: heirlooms.get(caseId), log }),
      row?.rowNumber ?? 0,
    );
  };
  for (const row of edited.rows) {
    const caseId = caseIdOf(row);
    const theirs = importedById.get(caseId);
    const base = edited.published.get(caseId);
    if (theirs !== undefined && !written.has(caseId)) writeCase(caseId, theirs, row);
    else if (theirs !== undefined) add(withoutCaseId(columns, asItStands(columns, row)), row.rowNumber);
    else if (base === undefined) add(asItStands(columns, row), row.rowNumber);
    else if (!successorOf.has(caseId) && editsOfRow(columns, row, base).length > 0) {
      if (hadSources.has(caseId)) log.keptWithoutSources(caseId);
      published.set(caseId, base);
      add(asItStands(columns, row), row.rowNumber);
    } else log.left(caseId, successorOf.get(caseId));
  }
  for (const [caseId, theirs] of importedById) {
    if (written.has(caseId)) continue;
    if (edited.published.has(caseId)) log.cameBack(caseId);
    writeCase(caseId, theirs, null);
  }
  return {
    columns: columns.map(({ column }) => column),
    rows,
    published,
    log: log.entries(),
    editCount: log.editCount,
  };
}

function asItStands(columns: readonly ArrangedColumn[], row: EditedRow): readonly SheetCell[] {
  return columns.map(({ editedIndex }) => (editedIndex === null ? null : (row.cells[editedIndex] ?? null)));
}

/** A copied row is a row typed by hand: two rows of one case id would hide each other. */
function withoutCaseId(
  columns: readonly ArrangedColumn[],
  cells: readonly SheetCell[],
): readonly SheetCell[] {
  return cells.map((cell, index) => (columns[index]?.fieldIndex === CASE_ID ? null : cell));
}
