import type { FilterView, GridRange, ProtectedRange } from './rest.ts';

/** A conditional format as it stands; its place in the list is its only name. */
export interface StandingRule {
  readonly ranges: readonly GridRange[];
  /** Null where it is not one of a custom formula. */
  readonly formula: string | null;
}

/** One tab of a Google spreadsheet as it stands now. */
export interface TabState {
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly hidden: boolean;
  readonly rightToLeft: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRowCount: number;
  readonly frozenColumnCount: number;
  readonly conditionalFormats: readonly StandingRule[];
  readonly filterViews: readonly FilterView[];
  readonly protectedRanges: readonly ProtectedRange[];
  /** Where the header row stands, from 0; somebody may have put a title above it. */
  readonly headerRowIndex: number;
  /** The texts of the header row, by column index; empty where there is none. */
  readonly headers: readonly string[];
}

/** A Google spreadsheet as it stands now: all that its layout is planned from. */
export interface SpreadsheetState {
  readonly locale: string;
  readonly timeZone: string;
  readonly tabs: readonly TabState[];
  /** Of the whole spreadsheet, by key. */
  readonly metadata: ReadonlyMap<string, { readonly metadataId: number; readonly value: string }>;
}

/** The field mask of `spreadsheets.get` that `spreadsheetState` needs: no cells. */
export const STATE_FIELDS = [
  'spreadsheetId',
  'spreadsheetUrl',
  'properties(title,locale,timeZone)',
  'developerMetadata(metadataId,metadataKey,metadataValue)',
  'sheets(properties,conditionalFormats,filterViews,protectedRanges)',
].join(',');
