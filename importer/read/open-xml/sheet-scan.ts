import { areaOfRange, MAX_COLUMNS } from '../cell/sheet-area.ts';
import type { MergedArea, RawCell, RawRow } from '../raw-sheet.ts';
import { refusals } from '../refusals.ts';
import { RowGatherer } from '../row-gatherer.ts';
import { TagWalk } from '../xml/tag-walk.ts';
import { type CellContext, CellReader } from './cell-reader.ts';

/** What one worksheet part holds. */
export interface ScannedSheet {
  readonly rows: readonly RawRow[];
  readonly merges: readonly MergedArea[];
  readonly hiddenColumns: readonly number[];
}

/** Reads a worksheet part from beginning to end, holding nothing but its filled cells. */
export async function scanSheet(pieces: AsyncIterable<string>, context: CellContext): Promise<ScannedSheet> {
  const scan = new SheetScan(context);
  for await (const piece of pieces) scan.read(piece);
  return scan.finish();
}

class SheetScan {
  private readonly rows = new RowGatherer();
  private readonly merges: MergedArea[] = [];
  private readonly hiddenColumns = new Set<number>();
  private readonly cell: CellReader;
  private rowsOpen = false;
  private rowNumber = 0;
  private rowIsNumbered = false;
  private rowHidden = false;
  private cells: (RawCell | undefined)[] = [];
  private nextColumn = 0;

  constructor(context: CellContext) {
    this.cell = new CellReader(context);
  }

  read(piece: string): void {
    const walk = new TagWalk(piece);
    const { cell } = this;
    while (walk.next()) {
      switch (walk.name) {
        case 'c':
          if (walk.kind === 'close') this.placeCell();
          else this.startCell(walk);
          break;
        case 'v':
        case 't':
        case 'f':
          cell.content(walk);
          break;
        case 'rPh':
          cell.inPhonetic = walk.kind === 'open';
          break;
        case 'row':
          if (walk.kind === 'close') this.endRow();
          else this.startRow(walk);
          break;
        case 'sheetData':
          this.rowsOpen = walk.kind === 'open';
          break;
        case 'col':
          this.hideColumns(walk);
          break;
        case 'mergeCell':
          this.merge(walk);
          break;
        case '':
          cell.content(walk);
      }
    }
  }

  finish(): ScannedSheet {
    if (this.rowsOpen) throw refusals.damaged('a sheet that breaks off in the middle');
    this.endRow();
    const hiddenColumns = [...this.hiddenColumns].sort((one, other) => one - other);
    return { rows: this.rows.finish(), merges: this.merges, hiddenColumns };
  }

  private startRow(walk: TagWalk): void {
    this.endRow();
    const number = walk.attribute('r');
    this.rowIsNumbered = number !== undefined;
    this.rowNumber = number === undefined ? this.rowNumber + 1 : Number.parseInt(number, 10);
    this.rowHidden = isTrue(walk.attribute('hidden'));
    this.nextColumn = 0;
  }

  private endRow(): void {
    if (this.cells.length === 0) return;
    this.rows.add({ rowNumber: this.rowNumber, hidden: this.rowHidden, cells: this.cells });
    this.cells = [];
  }

  private startCell(walk: TagWalk): void {
    const { cell } = this;
    cell.start(walk);
    if (cell.columnIndex === -1) cell.columnIndex = this.nextColumn;
    else if (!this.rowIsNumbered && cell.rowNumber > 0) this.rowNumber = cell.rowNumber;
    if (cell.columnIndex >= MAX_COLUMNS) throw refusals.damaged('a cell beyond the edge of a sheet');
    this.nextColumn = cell.columnIndex + 1;
  }

  private placeCell(): void {
    const read = this.cell.finish(this.rowNumber);
    if (read === undefined) return;
    const { columnIndex } = this.cell;
    if (columnIndex === this.cells.length) this.cells.push(read);
    else this.cells[columnIndex] = read;
  }

  private hideColumns(walk: TagWalk): void {
    if (!isTrue(walk.attribute('hidden'))) return;
    const first = Number(walk.attribute('min') ?? 0);
    const last = Math.min(Number(walk.attribute('max') ?? first), MAX_COLUMNS);
    for (let column = Math.max(first, 1); column <= last; column++) this.hiddenColumns.add(column - 1);
  }

  private merge(walk: TagWalk): void {
    const area = areaOfRange(walk.attribute('ref') ?? '');
    if (area !== undefined) this.merges.push(area);
  }
}

function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true';
}
