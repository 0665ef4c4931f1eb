import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Actor } from '../engine/contract.ts';
import type { FieldMask } from '../field-mask.ts';
import type { Office } from './office.ts';
import type { Parameters } from './parameters.ts';
import type { BatchUpdateValues, ValueRange } from './values/value-range.ts';

/** The bodies that methods take, by the message that they are. */
interface Bodies {
  readonly BatchClearValuesRequest: sheets_v4.Schema$BatchClearValuesRequest;
  readonly BatchUpdateSpreadsheetRequest: sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
  readonly BatchUpdateValuesRequest: BatchUpdateValues;
  readonly ClearValuesRequest: sheets_v4.Schema$ClearValuesRequest;
  readonly Spreadsheet: sheets_v4.Schema$Spreadsheet;
  readonly ValueRange: ValueRange;
}

/** One method of the Sheets API. */
export interface Route<Name extends keyof Bodies = keyof Bodies> {
  /** As Google's discovery document names it, without `sheets.`. */
  readonly id: string;
  /** Which quota it is counted against. */
  readonly kind: 'read' | 'write';
  /** Query parameters it knows besides those of every method. */
  readonly parameters: readonly string[];
  /** What its body is; null where it has none. */
  readonly body: Name | null;
  /** What Google calls the body in its refusals, where that is not the request itself. */
  readonly bodyName?: string;
  readonly answer: (call: Call<Bodies[Name]>) => object;
}

/** A request that has been understood, for the route that answers it. */
export interface Call<Body = Bodies[keyof Bodies]> {
  readonly office: Office;
  readonly actor: Actor;
  /** Empty for `create`. */
  readonly spreadsheetId: string;
  /** Of the path; empty where the method has none. */
  readonly range: string;
  readonly parameters: Parameters;
  /** What of the reply is wanted; null where all of it is. */
  readonly mask: FieldMask | null;
  readonly body: Body;
}

/** Keeps the type of a route's body between its name and its answer. */
export function route<Name extends keyof Bodies>(described: Route<Name>): Route {
  return {
    ...described,
    // The body has been held against its message before a route is asked to answer.
    answer: (call) => described.answer(call as Call<Bodies[Name]>),
  };
}
