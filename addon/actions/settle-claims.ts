import { CASES_TAB } from '../../mappings/sheet/tabs.ts';
import { claimWithin, isLong, nextPass, restOf } from '../rules/reading/next-pass.ts';
import { NEEDED_TABS } from '../rules/reading/office-ranges.ts';
import type { Claim } from '../rules/settle/claim.ts';
import { claimPlace } from '../rules/settle/claim-place.ts';
import { ownClaims } from '../rules/settle/own-claims.ts';
import type { SettleOutcome } from '../rules/settle/settle-report.ts';
import { stuckClaims } from '../rules/settle/stuck-claims.ts';
import { drop, isStanding, type Noted, noted, stake, stakeAnew } from '../services/claims.ts';
import { withDocumentLock } from '../services/document-lock.ts';
import { readPeople } from '../services/people.ts';
import { settlePass } from './settle-pass.ts';

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

function settleNoted({ spreadsheet, endsAt, own }: Settling): SettleOutcome {
  const { actor, owner } = readPeople(spreadsheet);
  const asked = { spreadsheetId: spreadsheet.getId(), owners: [owner ?? actor], own };
  const told: string[] = [];
  let tellsOthers = false;
  /** By the number of a row of whoever is at the keyboard, why it could not be settled. */
  const stuckRows = new Map<number, string>();
  const givenUp = new Set<string>();
  do {
    const now = standing(spreadsheet);
    if (now === null) return { outcome: 'unreadableTab', title: CASES_TAB.title };
    // A row that fails every time is tried again by the clock alone.
    const due = now.claims.filter(({ id, isStuck }) => !givenUp.has(id) && (own === null || !isStuck));
    if (due.length === 0) return ended({ told, tellsOthers, stuckRows });
    const rowNumbers = nextPass(due);
    const settled = settlePass(
      { ...asked, rowNumbers, noted: now },
      { isOfSheet: () => missingTab(spreadsheet) !== undefined, endsAt },
    );
    if ('strayed' in settled) {
      for (const { claim, placed } of settled.strayed) stakeAnew(claim, placed);
      continue;
    }
    if ('unreadableTab' in settled || 'missingColumns' in settled) {
      dropOld();
      return 'unreadableTab' in settled
        ? { outcome: 'unreadableTab', title: settled.unreadableTab }
        : { outcome: 'missingColumns', headers: settled.missingColumns };
    }
    told.push(...settled.told);
    tellsOthers ||= settled.tellsOthers;
    const { stuck } = settled;
    const heard = new Set(own === null ? now.claims : ownClaims(now.claims, own));
    for (const claim of now.claims) {
      const left = stuckClaims(claim, stuck.keys());
      for (const { id, firstRow } of left) {
        givenUp.add(id);
        if (heard.has(claim)) stuckRows.set(firstRow, stuck.get(firstRow) ?? '');
      }
      const rest = restOf(claim, rowNumbers);
      keep(claim, rest === null ? left : [...left, rest]);
    }
    if (stuck.size > 0) dropOld();
  } while (Date.now() < endsAt);
  return { outcome: 'unfinished', told, tellsOthers };
}

function ended({
  told,
  tellsOthers,
  stuckRows,
}: {
  readonly told: readonly string[];
  readonly tellsOthers: boolean;
  readonly stuckRows: ReadonlyMap<number, string>;
}): SettleOutcome {
  const [reason] = stuckRows.values();
  if (reason === undefined) return { outcome: 'settled', told, tellsOthers };
  return { outcome: 'stuck', told, tellsOthers, rowNumbers: [...stuckRows.keys()], reason };
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

/** What is left of a claim is noted down before the claim itself is dropped. */
function keep(claim: Claim, left: readonly Claim[]): void {
  for (const one of left) if (one !== claim) stake(one);
  if (!left.some(({ id }) => id === claim.id)) drop(claim);
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
    const missing = missingTab(spreadsheet);
    return missing === undefined
      ? { outcome: 'failed', reason }
      : { outcome: 'unreadableTab', title: missing };
  } catch (further) {
    console.error(further);
    return { outcome: 'failed', reason };
  }
}

/** Google refuses the whole reading where one tab is missing. */
function missingTab(spreadsheet: Settling['spreadsheet']): string | undefined {
  return NEEDED_TABS.find((title) => spreadsheet.getSheetByName(title) === null);
}
