import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

/** The acting person; in the emulator, the bearer token is their email. */
export interface Actor {
  readonly email: string;
}

/** What the person may do with a spreadsheet, as Drive shares it. */
export type AccessRole = 'owner' | 'writer' | 'reader';

/** A refusal as Google words it; the HTTP face turns it into `{error: {code, message, status, details}}`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: number;
  /** Google's canonical status, such as `INVALID_ARGUMENT`. */
  readonly status: string;
  readonly details: readonly object[] | undefined;

  constructor(
    message: string,
    parts: { readonly code: number; readonly status: string; readonly details?: readonly object[] },
  ) {
    super(message);
    this.code = parts.code;
    this.status = parts.status;
    this.details = parts.details;
  }
}

export type ValueRenderOption = 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
export type ValueInputOption = 'RAW' | 'USER_ENTERED';

/** A rectangle of one sheet; an end left out is the end of the sheet. */
export interface EngineRange {
  readonly sheetId: number;
  readonly startRowIndex: number;
  readonly endRowIndex: number | undefined;
  readonly startColumnIndex: number;
  readonly endColumnIndex: number | undefined;
}

/**
 * One emulated spreadsheet. Every method either does all it was asked or throws an ApiError and changes
 * nothing. `actor` is checked against the sharing, then against the protected ranges.
 */
export interface Engine {
  readonly spreadsheetId: string;
  /** Everything, without field mask; cells only with `includeGridData`, only of `ranges` where there are any. */
  get(options: {
    readonly ranges: readonly EngineRange[];
    readonly includeGridData: boolean;
    readonly actor: Actor;
  }): sheets_v4.Schema$Spreadsheet;
  batchUpdate(
    requests: readonly sheets_v4.Schema$Request[],
    actor: Actor,
  ): readonly sheets_v4.Schema$Response[];
  /** Rows of rendered values, trailing empty cells and rows left out, as `values.get` replies. */
  readValues(
    range: EngineRange,
    render: { readonly value: ValueRenderOption; readonly dateTime: 'SERIAL_NUMBER' | 'FORMATTED_STRING' },
    actor: Actor,
  ): readonly (readonly (string | number | boolean)[])[];
  /** `null` skips a cell, `''` empties it; all ranges of one call are written, or none. */
  writeValues(
    writes: readonly {
      readonly range: EngineRange;
      readonly values: readonly (readonly (string | number | boolean | null)[])[];
    }[],
    input: ValueInputOption,
    actor: Actor,
  ): void;
  clearValues(ranges: readonly EngineRange[], actor: Actor): void;
  share(email: string, role: AccessRole | null): void;
  /** A JSON value that `restore` brings back whole: state file, tests that compare cell by cell. */
  save(): unknown;
}
