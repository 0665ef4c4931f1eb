import { RangeService, type Rectangle } from '../services/range.ts';
import type { SheetService } from '../services/sheet.ts';
import type { Running } from '../world.ts';

/**
 * The range of an edit event carries its corners too, counted from 1.
 * @source https://theappsscriptlab.com/category/apps-script and tanaikech.github.io show it printed
 */
export class EventRangeService extends RangeService {
  readonly rowStart: number;
  readonly rowEnd: number;
  readonly columnStart: number;
  readonly columnEnd: number;

  constructor(running: Running, sheet: SheetService, cells: Rectangle) {
    super(running, sheet, cells);
    this.rowStart = cells.startRowIndex + 1;
    this.rowEnd = cells.endRowIndex;
    this.columnStart = cells.startColumnIndex + 1;
    this.columnEnd = cells.endColumnIndex;
  }
}
