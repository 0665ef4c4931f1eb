import type { FilterView, GridRange, ProtectedRange } from '../rest.ts';
import { customFormula, filterView, gridRange, protectedRange } from './read-reply.ts';
import type { SheetReply, SpreadsheetReply } from './state-reply.ts';

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

/** The header row of one tab, as it was found among its cells. */
interface FoundHeaders {
  readonly headerRowIndex: number;
  readonly headers: readonly string[];
}

/**
 * A reply of `spreadsheets.get` as the planners need it.
 * @param headersOf by tab title, the header rows found
 */
export function spreadsheetState(
  reply: SpreadsheetReply,
  headersOf: ReadonlyMap<string, FoundHeaders>,
): SpreadsheetState {
  const tabs = (reply.sheets ?? []).map((sheet) => tabState(sheet, headersOf));
  return {
    locale: reply.properties?.locale ?? '',
    timeZone: reply.properties?.timeZone ?? '',
    tabs: tabs.sort((a, b) => a.index - b.index),
    metadata: new Map(
      (reply.developerMetadata ?? []).map(({ metadataId, metadataKey, metadataValue }) => [
        metadataKey ?? '',
        { metadataId: metadataId ?? 0, value: metadataValue ?? '' },
      ]),
    ),
  };
}

function tabState(
  { properties, conditionalFormats, filterViews, protectedRanges }: SheetReply,
  headersOf: ReadonlyMap<string, FoundHeaders>,
): TabState {
  const sheetId = properties?.sheetId ?? 0;
  const title = properties?.title ?? '';
  const grid = properties?.gridProperties;
  const found = headersOf.get(title);
  return {
    sheetId,
    title,
    index: properties?.index ?? 0,
    hidden: properties?.hidden ?? false,
    rightToLeft: properties?.rightToLeft ?? false,
    rowCount: grid?.rowCount ?? 0,
    columnCount: grid?.columnCount ?? 0,
    frozenRowCount: grid?.frozenRowCount ?? 0,
    frozenColumnCount: grid?.frozenColumnCount ?? 0,
    conditionalFormats: (conditionalFormats ?? []).map(({ ranges, booleanRule }) => ({
      ranges: (ranges ?? []).map((range) => gridRange(range, sheetId)),
      formula: customFormula(booleanRule?.condition),
    })),
    filterViews: (filterViews ?? []).map((view) => filterView(view, sheetId)),
    protectedRanges: (protectedRanges ?? []).map((range) => protectedRange(range, sheetId)),
    headerRowIndex: found?.headerRowIndex ?? 0,
    headers: found?.headers ?? [],
  };
}
