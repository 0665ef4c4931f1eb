import type { Request } from '../../../mappings/sheet/google/rest.ts';
import type { StandingNotice, StandingNotices } from './standing-notices.ts';
import { type Told, toldText } from './told.ts';

/** How far the telling of some notices has come now. */
export interface NoticeMark {
  readonly notices: readonly StandingNotice[];
  readonly told: Told;
}

/** What writes marks into the tab of notices; notices in rows below each other are written together. */
export function markRequests(
  marks: readonly NoticeMark[],
  place: { readonly sheetId: number } & Pick<StandingNotices, 'toldColumnIndex'>,
): readonly Request[] {
  return marks.flatMap(({ notices, told }) =>
    runsOfRows(notices.map(({ rowNumber }) => rowNumber)).map(({ first, count }) => ({
      updateCells: {
        start: { sheetId: place.sheetId, rowIndex: first - 1, columnIndex: place.toldColumnIndex },
        rows: Array.from({ length: count }, () => ({
          values: [{ userEnteredValue: { stringValue: toldText(told) } }],
        })),
        fields: 'userEnteredValue',
      },
    })),
  );
}

/** Rows below each other, by the number of the first. */
function runsOfRows(
  rowNumbers: readonly number[],
): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const rowNumber of [...rowNumbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.first + last.count === rowNumber) last.count += 1;
    else runs.push({ first: rowNumber, count: 1 });
  }
  return runs;
}
