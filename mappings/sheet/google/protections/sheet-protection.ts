import type { GridRange, ProtectedRange } from '../rest.ts';
import type { TabState } from '../state/state.ts';

/**
 * The protection of a whole tab that people made, where there is one. It stays, and takes the place of ours: a tab
 * takes only one, and a second fails the call.
 * @source googleapis/google-api-python-client #1064: Sheet "Domains" already has sheet protection.
 */
export function peoplesSheetProtection(
  { protectedRanges }: TabState,
  ours: ReadonlySet<number>,
): ProtectedRange | undefined {
  return protectedRanges.find(
    ({ protectedRangeId, range }) => isWholeTab(range) && !ours.has(protectedRangeId),
  );
}

/** A range that names all rows and columns by numbers protects cells, not the tab. */
function isWholeTab({ startRowIndex, startColumnIndex, endRowIndex, endColumnIndex }: GridRange): boolean {
  return !startRowIndex && !startColumnIndex && endRowIndex === undefined && endColumnIndex === undefined;
}
