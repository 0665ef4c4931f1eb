import { MAX_COLUMNS, MAX_ROWS } from '../cell/sheet-area.ts';
import type { MergedArea, RawCell, RawSheet } from '../raw-sheet.ts';
import { RowGatherer } from '../row-gatherer.ts';
import type { TagWalk } from '../xml/tag-walk.ts';
import { TableCell } from './table-cell.ts';

/** Elements inside a cell whose text is not the cell's: notes and drawings. */
const BESIDE_THE_CELL = new Set([
  'annotation',
  'frame',
  'custom-shape',
  'forms',
  'shapes',
  'tracked-changes',
]);

/** Reads one table, tag by tag. Repeated cells and rows share what they hold. */
export class TableScan {
  private readonly rows = new RowGatherer();
  private readonly merges: MergedArea[] = [];
  private readonly hiddenColumns: number[] = [];
  private readonly cell = new TableCell();
  private columnCount = 0;
  private rowNumber = 1;
  private rowRepeat = 1;
  private rowHidden = false;
  private cells: (RawCell | undefined)[] = [];
  private columnIndex = 0;
  private columnRepeat = 1;
  private beside = 0;

  read(walk: TagWalk): void {
    const { kind, name } = walk;
    if (BESIDE_THE_CELL.has(name)) this.beside += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    else if (this.beside > 0) return;
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      if (kind !== 'close') this.startCell(walk);
      if (kind !== 'open') this.endCell();
    } else if (name === 'table-row') {
      if (kind !== 'close') this.startRow(walk);
      if (kind !== 'open') this.endRow();
    } else if (name === 'table-column') {
      if (kind !== 'close') this.addColumns(walk);
    } else this.cell.content(walk);
  }

  finish(): Pick<RawSheet, 'rows' | 'merges' | 'hiddenColumns'> {
    return { rows: this.rows.finish(), merges: this.merges, hiddenColumns: this.hiddenColumns };
  }

  private startRow(walk: TagWalk): void {
    this.rowRepeat = count(walk.attribute('number-rows-repeated'));
    this.rowHidden = isHidden(walk);
    this.cells = [];
    this.columnIndex = 0;
  }

  private endRow(): void {
    const from = this.rowNumber;
    this.rowNumber += this.rowRepeat;
    if (this.cells.length === 0) return;
    const to = Math.min(this.rowNumber, MAX_ROWS + 1);
    for (let rowNumber = from; rowNumber < to; rowNumber++)
      this.rows.add({ rowNumber, hidden: this.rowHidden, cells: this.cells });
  }

  private startCell(walk: TagWalk): void {
    this.columnRepeat = count(walk.attribute('number-columns-repeated'));
    const across = count(walk.attribute('number-columns-spanned'));
    const down = count(walk.attribute('number-rows-spanned'));
    if (across * down > 1) {
      const top = this.rowNumber - 1;
      const left = this.columnIndex;
      this.merges.push({ top, left, bottom: top + down - 1, right: left + across - 1 });
    }
    this.cell.start(walk);
  }

  private endCell(): void {
    const read = this.cell.finish();
    const from = this.columnIndex;
    this.columnIndex += this.columnRepeat;
    if (read === undefined) return;
    const to = Math.min(this.columnIndex, MAX_COLUMNS);
    for (let column = from; column < to; column++) this.cells[column] = read;
  }

  private addColumns(walk: TagWalk): void {
    const from = this.columnCount;
    this.columnCount += count(walk.attribute('number-columns-repeated'));
    if (!isHidden(walk)) return;
    const to = Math.min(this.columnCount, MAX_COLUMNS);
    for (let column = from; column < to; column++) this.hiddenColumns.push(column);
  }
}

function count(written: string | undefined): number {
  const number = Number(written ?? 1);
  return number >= 1 ? Math.floor(number) : 1;
}

function isHidden(walk: TagWalk): boolean {
  const visibility = walk.attribute('visibility');
  return visibility === 'collapse' || visibility === 'filter';
}
