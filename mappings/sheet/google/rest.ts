/**
 * The part of the Google Sheets REST API (v4) that casesheet speaks, in Google's own words. Node sends these
 * through the Sheets client, the add-on through its advanced Sheets service.
 * Indexes count from 0; an end is exclusive, and left out it means "to the end of the sheet".
 * @source the discovery document sheets.v4
 */
export interface GridRange {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

interface DimensionRange {
  readonly sheetId: number;
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly startIndex: number;
  readonly endIndex: number;
}

/** Each part from 0 to 1. */
interface Color {
  readonly red?: number;
  readonly green?: number;
  readonly blue?: number;
}

export interface ColorStyle {
  readonly rgbColor: Color;
}

export interface TextFormat {
  readonly foregroundColorStyle?: ColorStyle;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
}

export interface CellFormat {
  readonly numberFormat?: {
    readonly type: 'TEXT' | 'NUMBER' | 'PERCENT' | 'CURRENCY' | 'DATE' | 'DATE_TIME';
    readonly pattern?: string;
  };
  readonly backgroundColorStyle?: ColorStyle;
  readonly horizontalAlignment?: 'LEFT' | 'CENTER' | 'RIGHT';
  readonly verticalAlignment?: 'TOP' | 'MIDDLE' | 'BOTTOM';
  readonly wrapStrategy?: 'OVERFLOW_CELL' | 'CLIP' | 'WRAP';
  readonly textDirection?: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT';
  readonly textFormat?: TextFormat;
}

/** One kind at most. */
export interface ExtendedValue {
  readonly stringValue?: string;
  readonly numberValue?: number;
  readonly boolValue?: boolean;
  /** With its leading `=`. */
  readonly formulaValue?: string;
}

export interface CellData {
  readonly userEnteredValue?: ExtendedValue;
  readonly userEnteredFormat?: CellFormat;
  readonly note?: string;
}

interface RowData {
  readonly values: readonly CellData[];
}

interface BooleanCondition {
  readonly type: 'ONE_OF_LIST' | 'ONE_OF_RANGE' | 'CUSTOM_FORMULA' | 'BOOLEAN';
  /** Empty where a box is ticked or not. */
  readonly values: readonly { readonly userEnteredValue: string }[];
}

export interface DataValidationRule {
  readonly condition: BooleanCondition;
  readonly inputMessage?: string;
  readonly strict?: boolean;
  readonly showCustomUi?: boolean;
}

interface ConditionalFormatRule {
  readonly ranges: readonly GridRange[];
  readonly booleanRule: { readonly condition: BooleanCondition; readonly format: CellFormat };
}

export interface FilterSpec {
  readonly columnIndex: number;
  readonly filterCriteria: {
    readonly hiddenValues?: readonly string[];
    readonly condition?: BooleanCondition;
  };
}

export interface FilterView {
  readonly filterViewId: number;
  readonly title: string;
  readonly range: GridRange;
  readonly filterSpecs?: readonly FilterSpec[];
  readonly sortSpecs?: readonly {
    readonly dimensionIndex: number;
    readonly sortOrder: 'ASCENDING' | 'DESCENDING';
  }[];
}

export interface ProtectedRange {
  readonly protectedRangeId: number;
  readonly range: GridRange;
  readonly description?: string;
  /** Everybody may edit, after a warning; then no editors are named. */
  readonly warningOnly?: boolean;
  /** Only where the range is a whole sheet. */
  readonly unprotectedRanges?: readonly GridRange[];
  readonly editors?: { readonly users: readonly string[]; readonly domainUsersCanEdit?: boolean };
}

export interface SheetProperties {
  readonly sheetId: number;
  readonly title?: string;
  readonly index?: number;
  readonly hidden?: boolean;
  readonly rightToLeft?: boolean;
  readonly gridProperties?: {
    readonly rowCount?: number;
    readonly columnCount?: number;
    readonly frozenRowCount?: number;
    readonly frozenColumnCount?: number;
    readonly hideGridlines?: boolean;
  };
}

interface DimensionProperties {
  readonly pixelSize?: number;
  readonly hiddenByUser?: boolean;
}

interface DeveloperMetadata {
  readonly metadataId: number;
  readonly metadataKey: string;
  readonly metadataValue: string;
  readonly visibility: 'DOCUMENT';
  readonly location: { readonly spreadsheet: true };
}

type Fields = { readonly fields: string };

/** What one entry of a batchUpdate can ask for. */
export interface RequestKinds {
  readonly updateSpreadsheetProperties: Fields & {
    readonly properties: { readonly title?: string; readonly locale?: string; readonly timeZone?: string };
  };
  readonly addSheet: { readonly properties: SheetProperties };
  readonly updateSheetProperties: Fields & { readonly properties: SheetProperties };
  readonly insertDimension: { readonly range: DimensionRange; readonly inheritFromBefore: boolean };
  readonly deleteDimension: { readonly range: DimensionRange };
  readonly updateDimensionProperties: Fields & {
    readonly range: DimensionRange;
    readonly properties: DimensionProperties;
  };
  readonly updateCells: Fields & {
    readonly start: { readonly sheetId: number; readonly rowIndex: number; readonly columnIndex: number };
    readonly rows: readonly RowData[];
  };
  readonly repeatCell: Fields & { readonly range: GridRange; readonly cell: CellData };
  readonly appendCells: Fields & { readonly sheetId: number; readonly rows: readonly RowData[] };
  /** Without a rule, what was there goes. */
  readonly setDataValidation: { readonly range: GridRange; readonly rule?: DataValidationRule };
  readonly addConditionalFormatRule: { readonly rule: ConditionalFormatRule; readonly index: number };
  readonly deleteConditionalFormatRule: { readonly sheetId: number; readonly index: number };
  readonly addFilterView: { readonly filter: FilterView };
  readonly updateFilterView: Fields & { readonly filter: FilterView };
  readonly deleteFilterView: { readonly filterId: number };
  readonly addProtectedRange: { readonly protectedRange: ProtectedRange };
  readonly updateProtectedRange: Fields & { readonly protectedRange: ProtectedRange };
  readonly deleteProtectedRange: { readonly protectedRangeId: number };
  readonly createDeveloperMetadata: { readonly developerMetadata: DeveloperMetadata };
  readonly updateDeveloperMetadata: Fields & {
    readonly dataFilters: readonly {
      readonly developerMetadataLookup: { readonly metadataId: number };
    }[];
    readonly developerMetadata: Pick<DeveloperMetadata, 'metadataValue'>;
  };
}

/** One entry of a batchUpdate: exactly one kind. */
export type Request = {
  [Kind in keyof RequestKinds]: { readonly [Only in Kind]: RequestKinds[Kind] };
}[keyof RequestKinds];
