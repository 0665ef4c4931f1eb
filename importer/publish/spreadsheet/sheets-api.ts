import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import type { Request } from '../../../mappings/sheet/google/rest.ts';
import { CasesheetError } from '../../problem.ts';

/** What has gone over the wire so far. */
export interface Traffic {
  /** Requests sent, each attempt counted. */
  readonly calls: number;
  readonly bytesSent: number;
  /** Attempts that were needed again. */
  readonly retries: number;
}

export type ReadCellValue = string | number | boolean;

export interface ValueWrite {
  /** In A1 notation, with the tab's title. */
  readonly range: string;
  /** `null` leaves a cell as it is, an empty text empties it. */
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * The few calls casesheet makes to Google Sheets. Every failure is a CasesheetError with one sentence for the
 * owner; what may pass by itself (429, 5xx, a cut connection) has been tried again before.
 */
export interface SheetsApi {
  readonly traffic: Traffic;
  /** Who signs in, where that is known; then they stay an editor of what is protected. */
  readonly account: string | null;
  /**
   * An empty spreadsheet in Hebrew.
   * @throws CasesheetError also when the reply is lost: the spreadsheet may then exist, empty
   */
  create(properties: sheets_v4.Schema$Spreadsheet): Promise<sheets_v4.Schema$Spreadsheet>;
  get(spreadsheetId: string, fields: string): Promise<sheets_v4.Schema$Spreadsheet>;
  /** One list of rows per range; trailing empty cells and rows are left out; dates are serial days. */
  readValues(
    spreadsheetId: string,
    ranges: readonly string[],
    render: 'UNFORMATTED_VALUE' | 'FORMULA',
  ): Promise<readonly (readonly (readonly ReadCellValue[])[])[]>;
  /** Writes RAW, all ranges or none; the same call again changes nothing, so it is tried again by itself. */
  writeValues(spreadsheetId: string, writes: readonly ValueWrite[]): Promise<void>;
  /**
   * All requests or none.
   * @throws UncertainOutcome when nobody can say whether it was applied: read again, and plan again
   */
  batchUpdate(spreadsheetId: string, requests: readonly Request[]): Promise<void>;
}

/** The reply to a change was lost: it was applied whole, or not at all. */
export class UncertainOutcome extends CasesheetError {}
