import type { ImportOutcome } from '../../import-outcome.ts';
import type { PreviousImport } from '../../publish/previous/previous-import.ts';

/** Where a case sheet is published to. */
export interface Target {
  /** The earlier case sheet, with people's work in it; null for the first import. */
  readonly previous: PreviousImport | null;
  /** @returns what was written, in lines for the owner */
  readonly publish: (outcome: ImportOutcome) => Promise<Publication>;
  /** What `publish` would do, in lines for the owner; writes nothing. */
  readonly foretell: (outcome: ImportOutcome) => readonly string[];
}

export interface Publication {
  /** What the case sheet is called: a path or an address. */
  readonly written: string;
  /** Anything else worth telling. */
  readonly notes: readonly string[];
  readonly spreadsheet?: SpreadsheetJson;
}

/** A Google spreadsheet, as `casesheet import --json` tells of it. */
export interface SpreadsheetJson {
  readonly spreadsheetId: string;
  readonly url: string;
  readonly calls: number;
  readonly bytesSent: number;
  readonly casesAdded: number;
  readonly casesChanged: number;
  readonly casesRemoved: number;
}
