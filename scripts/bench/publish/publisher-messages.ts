import { z } from 'zod';

/** What one publication is made of. */
export interface PublisherOrder {
  readonly workbookPaths: readonly string[];
  readonly rootUrl: string;
  /** `new`, or its id. */
  readonly spreadsheet: string;
  /** Where a spreadsheet made anew is noted. */
  readonly folder: string;
  readonly importedAt: string;
  readonly changedRows: number;
}

/** What it came to, as seen from inside the publishing process. */
export interface PublisherReport {
  readonly spreadsheetId: string;
  readonly sourceRows: number;
  readonly cases: number;
  readonly casesAdded: number;
  readonly casesChanged: number;
  /** Reading the spreadsheet as it stands. */
  readonly standingSeconds: number;
  /** Reading the workbooks and matching. */
  readonly importSeconds: number;
  readonly publishSeconds: number;
  /** Of processors, for reading the spreadsheet and publishing; other work on the machine does not count. */
  readonly processorSeconds: number;
  /** When publishing ended, since the epoch. */
  readonly endedMs: number;
  /** The most memory held until publishing began, and until the end. */
  readonly peakMegabytesBefore: number;
  readonly peakMegabytes: number;
}

export const ORDER: z.ZodType<PublisherOrder> = z.object({
  workbookPaths: z.array(z.string()),
  rootUrl: z.string(),
  spreadsheet: z.string(),
  folder: z.string(),
  importedAt: z.string(),
  changedRows: z.number(),
});

export const REPORT: z.ZodType<PublisherReport> = z.object({
  spreadsheetId: z.string(),
  sourceRows: z.number(),
  cases: z.number(),
  casesAdded: z.number(),
  casesChanged: z.number(),
  standingSeconds: z.number(),
  importSeconds: z.number(),
  publishSeconds: z.number(),
  processorSeconds: z.number(),
  endedMs: z.number(),
  peakMegabytesBefore: z.number(),
  peakMegabytes: z.number(),
});
