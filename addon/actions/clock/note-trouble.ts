import { quotedTitle } from '../../../mappings/sheet/google/a1.ts';
import { MAILS_TAB } from '../../../mappings/sheet/tabs.ts';
import { failedParts } from '../../rules/health/failed-parts.ts';
import { type TroubledMails, troubledMails } from '../../rules/health/standing-trouble.ts';
import { standingMails } from '../../rules/mails/standing-mails.ts';
import { planTriggers } from '../../rules/plan-triggers.ts';
import { officeNow } from '../../services/office-now.ts';
import { readRanges } from '../../services/sheets.ts';
import { readTriggers } from '../../services/triggers.ts';
import { readNotedTrouble, writeTrouble } from '../../services/trouble.ts';

const NO_MAILS: TroubledMails = { failed: 0, missed: 0, unsure: 0 };

/**
 * Notes down what everybody is to be told of, at the end of a run of the clock. One read. Where Google refuses that
 * too, the mails are told of as they were: that parts of the clock fail must not be lost by it.
 * @param run names of its parts: those it got to, and those of them that failed
 */
export function noteTrouble(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  run: Parameters<typeof failedParts>[1],
): void {
  const before = readNotedTrouble();
  writeTrouble({
    mails: mailsIn(spreadsheet) ?? before?.mails ?? NO_MAILS,
    triggersMissing: planTriggers(readTriggers()).install.length,
    parts: failedParts(before?.parts ?? {}, run),
  });
}

/** Null where the ledger cannot be read. */
function mailsIn(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): TroubledMails | null {
  try {
    const [rows = []] = readRanges(spreadsheet.getId(), [quotedTitle(MAILS_TAB.title)]);
    return troubledMails(standingMails(rows).mails, officeNow().slice(0, 10));
  } catch (error) {
    console.error('noteTrouble:', error);
    return null;
  }
}
