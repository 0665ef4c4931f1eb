/** Rows of the cases tab, from 1, the last one included. */
export interface RowRange {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** How far looking over the cases has come. */
export interface LookPlace {
  readonly nextRow: number;
  /** How many rows to look over at once. */
  readonly rowCount: number;
  /** Whether somebody began there; whoever finds it so knows that they never got to the end. */
  readonly isUnderWay: boolean;
}

interface NextSlice {
  readonly slice: RowRange;
  /** What to remember before it is looked over, and after. */
  readonly begun: LookPlace;
  readonly done: LookPlace;
}

/**
 * The rows to be looked over next; at the end it begins again. Rows at which the last look stopped are taken in
 * halves, since they may have been too much for one call or one run, and the last few that stop it are passed over:
 * one row that nobody can settle keeps none of the others waiting.
 * @returns null where there are no rows
 */
export function nextSlice(place: LookPlace | null, rows: RowRange): NextSlice | null {
  if (rows.lastRow < rows.firstRow) return null;
  const { nextRow, rowCount } = afterAStop(place ?? { ...AT_THE_TOP, nextRow: rows.firstRow });
  const isWithin = nextRow >= rows.firstRow && nextRow <= rows.lastRow;
  const firstRow = isWithin ? nextRow : rows.firstRow;
  const lastRow = Math.min(firstRow + rowCount - 1, rows.lastRow);
  return {
    slice: { firstRow, lastRow },
    begun: { nextRow: firstRow, rowCount, isUnderWay: true },
    done: { nextRow: lastRow + 1, rowCount: Math.min(rowCount * 2, MOST_ROWS), isUnderWay: false },
  };
}

/** With what is remembered of each, about a megabyte to write. */
const MOST_ROWS = 500;
const FEWEST_ROWS = 15;

const AT_THE_TOP = { rowCount: MOST_ROWS, isUnderWay: false };

function afterAStop({ nextRow, rowCount, isUnderWay }: LookPlace): Omit<LookPlace, 'isUnderWay'> {
  if (!isUnderWay) return { nextRow, rowCount };
  return rowCount > FEWEST_ROWS
    ? { nextRow, rowCount: Math.ceil(rowCount / 2) }
    : { nextRow: nextRow + rowCount, rowCount };
}

/** A place as it was remembered; null where nobody can say. */
export function lookPlace(text: string | null): LookPlace | null {
  const [nextRow, rowCount, isUnderWay] = (text ?? '').split(',').map(Number);
  const isPlace = isCount(nextRow) && isCount(rowCount) && rowCount <= MOST_ROWS;
  return isPlace ? { nextRow, rowCount, isUnderWay: isUnderWay === 1 } : null;
}

export function lookPlaceText({ nextRow, rowCount, isUnderWay }: LookPlace): string {
  return [nextRow, rowCount, isUnderWay ? 1 : 0].join(',');
}

function isCount(number: number | undefined): number is number {
  return number !== undefined && Number.isInteger(number) && number > 0;
}
