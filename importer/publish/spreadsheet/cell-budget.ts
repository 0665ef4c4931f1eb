import { CasesheetError } from '../../problem.ts';

/** @source https://support.google.com/drive/answer/37603: cells of a spreadsheet, empty ones included */
const MOST_CELLS = 10_000_000;
const WARN_AT_SHARE = 0.8;

/**
 * Whether the spreadsheet has room.
 * @returns a warning from 80 % of what Google allows on, else null
 * @throws CasesheetError when it would hold more than Google allows
 */
export function checkCellBudget(gridCells: number): string | null {
  const share = gridCells / MOST_CELLS;
  if (share > 1) {
    throw new CasesheetError(
      `The case sheet would need ${cells(gridCells)}, and a Google spreadsheet holds ${cells(MOST_CELLS)} at most. ` +
        'Nothing was written. Import into a local workbook, or archive closed cases first.',
    );
  }
  if (share < WARN_AT_SHARE) return null;
  return (
    `The spreadsheet uses ${cells(gridCells)} of the ${cells(MOST_CELLS)} that Google allows ` +
    `(${Math.floor(share * 100)} %). Archive closed cases before it is full.`
  );
}

function cells(count: number): string {
  return `${count.toLocaleString('en-US')} cells`;
}
