import type { FieldMask } from '../field-mask.ts';

/** The fields of a message that a mask may name; `true` takes anything below. */
export interface KnownFields {
  readonly [name: string]: true | KnownFields;
}

/** What of one message an update may name. */
export interface MaskedFields {
  readonly message: string;
  readonly fields: KnownFields;
}

/** The first path of the mask that names no field, such as `userEnteredFormat.colour`; null where all do. */
export function unknownPath(mask: FieldMask, known: KnownFields): string | null {
  for (const [name, below] of mask) {
    if (name === '*') continue;
    const field = known[name];
    if (field === undefined) return name;
    const inner = field === true ? null : unknownPath(below, field);
    if (inner !== null) return `${name}.${inner}`;
  }
  return null;
}

const named = (names: string): KnownFields =>
  Object.fromEntries(names.split(' ').map((name) => [name, true] as const));

const TEXT_FORMAT: KnownFields = {
  ...named('fontFamily fontSize bold italic strikethrough underline'),
  foregroundColor: true,
  foregroundColorStyle: true,
  link: true,
};

export const CELL_FIELDS: MaskedFields = {
  message: 'CellData',
  fields: {
    userEnteredValue: true,
    userEnteredFormat: {
      ...named('backgroundColor backgroundColorStyle borders padding horizontalAlignment verticalAlignment'),
      ...named('wrapStrategy textDirection hyperlinkDisplayType textRotation'),
      numberFormat: named('type pattern'),
      textFormat: TEXT_FORMAT,
    },
    ...named('dataValidation note textFormatRuns'),
  },
};

export const SPREADSHEET_FIELDS: MaskedFields = {
  message: 'SpreadsheetProperties',
  fields: named(
    'title locale timeZone autoRecalc defaultFormat iterativeCalculationSettings spreadsheetTheme importFunctionsExternalUrlAccessAllowed',
  ),
};

export const SHEET_FIELDS: MaskedFields = {
  message: 'SheetProperties',
  fields: {
    ...named('sheetId title index sheetType hidden tabColor tabColorStyle rightToLeft'),
    gridProperties: named(
      'rowCount columnCount frozenRowCount frozenColumnCount hideGridlines rowGroupControlAfter columnGroupControlAfter',
    ),
  },
};

export const DIMENSION_FIELDS: MaskedFields = {
  message: 'DimensionProperties',
  fields: named('pixelSize hiddenByUser'),
};

export const PROTECTED_RANGE_FIELDS: MaskedFields = {
  message: 'ProtectedRange',
  fields: {
    ...named('range namedRangeId description warningOnly unprotectedRanges'),
    editors: named('users groups domainUsersCanEdit'),
  },
};

export const FILTER_VIEW_FIELDS: MaskedFields = {
  message: 'FilterView',
  fields: named('title range namedRangeId sortSpecs criteria filterSpecs'),
};

export const NAMED_RANGE_FIELDS: MaskedFields = {
  message: 'NamedRange',
  fields: named('name range'),
};

export const METADATA_FIELDS: MaskedFields = {
  message: 'DeveloperMetadata',
  fields: named('metadataKey metadataValue location visibility'),
};
