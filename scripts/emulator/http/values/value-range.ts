/** The rows or columns that a write sends; `null` skips a cell. */
export interface ValueRange {
  readonly range?: string;
  readonly majorDimension?: 'DIMENSION_UNSPECIFIED' | 'ROWS' | 'COLUMNS';
  readonly values?: readonly (readonly (string | number | boolean | null)[])[];
}

/** Several of them in one call. */
export interface BatchUpdateValues {
  readonly valueInputOption?: string;
  readonly data?: readonly ValueRange[];
  readonly includeValuesInResponse?: boolean;
  readonly responseValueRenderOption?: (typeof VALUE_RENDER)[number];
  readonly responseDateTimeRenderOption?: (typeof DATE_TIME_RENDER)[number];
}

export const VALUE_INPUT = ['RAW', 'USER_ENTERED'] as const;
export const VALUE_RENDER = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'] as const;
export const DATE_TIME_RENDER = ['SERIAL_NUMBER', 'FORMATTED_STRING'] as const;
