import { CASES_TAB } from '../../mappings/sheet/tabs.ts';
import { claimWithin, isLong, nextPass, restOf } from '../rules/reading/next-pass.ts';
import { NEEDED_TABS } from '../rules/reading/office-ranges.ts';
import type { Claim } from '../rules/settle/claim.ts';
import { claimPlace } from '../rules/settle/claim-place.ts';
import type { SettleOutcome } from '../rules/settle/settle-report.ts';
import { drop, isStanding, type Noted, noted, stake } from '../services/claims.ts';
import { withDocumentLock } from '../services/document-lock.ts';
import { readPeople } from '../services/people.ts';
import { settleRows } from './settle-rows.ts';

interface Settling {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** After this moment no further pass is begun; milliseconds since 1970. */
  readonly endsAt: number;
  /** The edit for which this is done; null where the clock does it. */
  readonly own: Claim | null;
}

/** As long as somebody who typed can be kept waiting, in steps after which others may have done the work. */
const PATIENCE_STEPS_MILLISECONDS = [5000, 5000, 5000, 5000];
/** What could not be settled in that time never will be, and would be read again with every edit. */
const KEPT_MILLISECONDS = 24 * 3600_000;

/**
 * Settles whatever is noted down, one pass after the other while there is time; what is left stays noted down
 * for the next run. Nothing is thrown: what goes wrong is told, and the claims stay.
 */
export function settleClaims(settling: Settling): SettleOutcome {
  try {
    for (const patience of PATIENCE_STEPS_MILLISECONDS) {
      const held = withDocumentLock(() => settleNoted(settling), patience);
      if (held !== null) return held.result;
      if (settling.own !== null && !isStanding(settling.own)) return NOTHING_LEFT;
    }
    return { outcome: 'busy' };
  } catch (error) {
    console.error(error);
    return whatWentWrong(settling, error);
  }
}

const NOTHING_LEFT: SettleOutcome = { outcome: 'settled', told: [], tellsOthers: false };

function settleNoted({ spreadsheet, endsAt }: Settling): SettleOutcome {
  const spreadsheetId = spreadsheet.getId();
  const { actor, owner } = readPeople(spreadsheet);
  const told: string[] = [];
  let tellsOthers = false;
  do {
    const now = standing(spreadsheet);
    if (now === null) return { outcome: 'unreadableTab', title: CASES_TAB.title };
    if (now.claims.length === 0) return { outcome: 'settled', told, tellsOthers };
    const rowNumbers = nextPass(now.claims);
    const settled = settleRows({ spreadsheetId, owners: [owner ?? actor], rowNumbers, noted: now });
    if ('unreadableTab' in settled || 'missingColumns' in settled) {
      dropOld();
      return 'unreadableTab' in settled
        ? { outcome: 'unreadableTab', title: settled.unreadableTab }
        : { outcome: 'missingColumns', headers: settled.missingColumns };
    }
    told.push(...settled.told);
    tellsOthers ||= settled.tellsOthers;
    for (const claim of now.claims) keep(claim, restOf(claim, rowNumbers));
  } while (Date.now() < endsAt);
  return { outcome: 'unfinished', told, tellsOthers };
}

/** What is noted down, as far as it is about rows that are there; null where the whole tab is gone. */
function standing(spreadsheet: Settling['spreadsheet']): Noted | null {
  const all = noted();
  if (all.claims.length === 0) return all;
  const cases = spreadsheet.getSheetByName(CASES_TAB.title);
  if (cases === null) return null;
  // Empty rows at the end are worth a call only where many are claimed.
  const lastRow = all.claims.some(isLong) ? cases.getLastRow() : cases.getMaxRows();
  const claims = all.claims.flatMap((claim) => {
    const within = claimWithin(claim, lastRow);
    if (within === null) drop(claim);
    return within === null ? [] : [within];
  });
  return { ...all, claims };
}

function keep(claim: Claim, rest: Claim | null): void {
  if (rest === null) drop(claim);
  else if (rest !== claim) stake(rest);
}

function dropOld(): void {
  for (const claim of noted().claims) {
    if (Date.now() - claim.at < KEPT_MILLISECONDS) continue;
    console.error(`An edit could not be settled for a day: ${claimPlace(claim)}.`);
    drop(claim);
  }
}

function whatWentWrong({ spreadsheet }: Settling, error: unknown): SettleOutcome {
  const reason = error instanceof Error ? error.message : String(error);
  try {
    dropOld();
    // Google refuses the whole reading where one tab is missing.
    const missing = NEEDED_TABS.find((title) => spreadsheet.getSheetByName(title) === null);
    return missing === undefined
      ? { outcome: 'failed', reason }
      : { outcome: 'unreadableTab', title: missing };
  } catch (further) {
    console.error(further);
    return { outcome: 'failed', reason };
  }
}
