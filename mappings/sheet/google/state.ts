import type { FilterSpec, FilterView, GridRange, ProtectedRange } from './rest.ts';
import type {
  ConditionReply,
  FilterViewReply,
  ProtectedRangeReply,
  RangeReply,
  SheetReply,
  SpreadsheetReply,
} from './state-reply.ts';

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

function gridRange(range: RangeReply | null | undefined, ofSheet: number): GridRange {
  const { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range ?? {};
  return {
    // A reply leaves zeros out.
    sheetId: sheetId ?? ofSheet,
    ...(isGiven(startRowIndex) ? { startRowIndex } : {}),
    ...(isGiven(endRowIndex) ? { endRowIndex } : {}),
    ...(isGiven(startColumnIndex) ? { startColumnIndex } : {}),
    ...(isGiven(endColumnIndex) ? { endColumnIndex } : {}),
  };
}

function customFormula(condition: ConditionReply | null | undefined): string | null {
  if (condition?.type !== 'CUSTOM_FORMULA') return null;
  return condition.values?.[0]?.userEnteredValue ?? null;
}

function filterView(view: FilterViewReply, sheetId: number): FilterView {
  return {
    filterViewId: view.filterViewId ?? 0,
    title: view.title ?? '',
    range: gridRange(view.range, sheetId),
    filterSpecs: (view.filterSpecs ?? []).map(({ columnIndex, filterCriteria }): FilterSpec => {
      const formula = customFormula(filterCriteria?.condition);
      return {
        columnIndex: columnIndex ?? 0,
        filterCriteria: {
          hiddenValues: filterCriteria?.hiddenValues ?? [],
          ...(formula === null
            ? {}
            : { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] } }),
        },
      };
    }),
    sortSpecs: (view.sortSpecs ?? []).map(({ dimensionIndex, sortOrder }) => ({
      dimensionIndex: dimensionIndex ?? 0,
      sortOrder: sortOrder === 'DESCENDING' ? 'DESCENDING' : 'ASCENDING',
    })),
  };
}

function protectedRange(range: ProtectedRangeReply, sheetId: number): ProtectedRange {
  const { editors } = range;
  return {
    protectedRangeId: range.protectedRangeId ?? 0,
    range: gridRange(range.range, sheetId),
    description: range.description ?? '',
    warningOnly: range.warningOnly ?? false,
    unprotectedRanges: (range.unprotectedRanges ?? []).map((one) => gridRange(one, sheetId)),
    // Only those who may edit the range see its editors.
    ...(isGiven(editors)
      ? { editors: { users: editors.users ?? [], domainUsersCanEdit: editors.domainUsersCanEdit ?? false } }
      : {}),
  };
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
