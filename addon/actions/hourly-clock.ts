import { CLOCK_PLACES, writePlace } from '../services/places.ts';
import { rollLogOver } from './clock/roll-log-over.ts';
import { tellMissingCases } from './clock/tell-missing-cases.ts';

/** Google ends a run after six minutes; what is not begun by then waits for the next one. */
const MOST_MILLISECONDS = 5 * 60_000;

type Part = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) => void;

/** What is due every hour, in order. The short parts come first. */
const PARTS: { readonly [name: string]: Part } = { tellMissingCases, rollLogOver };

/**
 * Does what is due; an hourly trigger runs it as the owner. Each part stands by itself: one that fails is told to
 * Google's log and stops no other, and one that is cut off or done twice leaves nothing half done.
 */
export function hourlyClock(): void {
  const endsAt = Date.now() + MOST_MILLISECONDS;
  const spreadsheet = SpreadsheetApp.getActive();
  for (const [name, part] of Object.entries(PARTS)) {
    if (Date.now() >= endsAt) break;
    try {
      part(spreadsheet);
    } catch (error) {
      console.error(`hourlyClock, ${name}:`, error);
    }
  }
  writePlace(CLOCK_PLACES.lastRun, new Date().toISOString());
}
