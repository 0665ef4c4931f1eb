import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import {
  type LookPlace,
  lookPlace,
  lookPlaceText,
  nextSlice,
  type RowRange,
} from '../../rules/clock/next-slice.ts';
import { noted, stakeAnew } from '../../services/claims.ts';
import { withDocumentLock } from '../../services/document-lock.ts';
import { readPeople } from '../../services/people.ts';
import { CLOCK_PLACES, readPlace, writePlace } from '../../services/places.ts';
import { settleRows } from '../settle-rows.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A sheet of 50,000 cases is looked over within a day. */
const MOST_SLICES = 5;

/**
 * Looks over the rows whose turn it is, whoever touched them: what the import or another program wrote is adopted or
 * put back, and an edit that nobody told of is settled. The lock is let go between slices, so that nobody who types
 * waits for all of them.
 */
export function lookOver(spreadsheet: Spreadsheet, endsAt: number): void {
  const lastRow = spreadsheet.getSheetByName(CASES_TAB.title)?.getLastRow() ?? 0;
  for (let count = 0; count < MOST_SLICES && Date.now() < endsAt; count += 1) {
    const next = nextSlice(lookPlace(readPlace(CLOCK_PLACES.look)), { firstRow: FIRST_ROW, lastRow });
    if (next === null) return;
    remember(next.begun);
    const held = withDocumentLock(() => settleSlice(spreadsheet, next.slice));
    if (!held?.result.isReadable) {
      remember({ ...next.begun, isUnderWay: false });
      return;
    }
    remember(next.done);
    if (next.slice.lastRow === lastRow) return;
  }
}

/** Below the header, which is left alone wherever it stands. */
const FIRST_ROW = 2;

function remember(place: LookPlace): void {
  writePlace(CLOCK_PLACES.look, lookPlaceText(place));
}

function settleSlice(spreadsheet: Spreadsheet, { firstRow, lastRow }: RowRange) {
  const { actor, owner } = readPeople(spreadsheet);
  const rowNumbers = new Set(Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index));
  const settled = settleRows({
    spreadsheetId: spreadsheet.getId(),
    owners: [owner ?? actor],
    rowNumbers,
    noted: noted(),
    own: null,
  });
  if ('strayed' in settled) {
    // They are settled within the hour, and these rows looked over after that.
    for (const { claim, placed } of settled.strayed) stakeAnew(claim, placed);
    return { isReadable: false };
  }
  const isReadable = 'writes' in settled;
  // Checking the health tells the owner what to repair.
  if (!isReadable) console.warn('hourlyClock, lookOver:', JSON.stringify(settled));
  return { isReadable };
}
