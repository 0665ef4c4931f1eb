import { HEADER_WITHIN_ROWS } from '../../../mappings/sheet/find-headers.ts';
import { MAILS_TAB } from '../../../mappings/sheet/tabs.ts';
import { failedParts } from '../../rules/health/failed-parts.ts';
import { type StandingTrouble, troubledMails } from '../../rules/health/standing-trouble.ts';
import { isLedgerWhole, standingMails } from '../../rules/mails/standing-mails.ts';
import { planTriggers } from '../../rules/plan-triggers.ts';
import { lostReminderColumns, REMINDER_TABS } from '../../rules/reminders/reminder-columns.ts';
import { officeNow } from '../../services/office-now.ts';
import { readRanges } from '../../services/sheets.ts';
import { standingRanges } from '../../services/standing-ranges.ts';
import { readTriggers } from '../../services/triggers.ts';
import { readNotedTrouble, writeTrouble } from '../../services/trouble.ts';

type Seen = Pick<StandingTrouble, 'mails' | 'isLedgerGone' | 'columnsLost'>;

const NOTHING_SEEN: Seen = {
  mails: { failed: 0, missed: 0, unsure: 0 },
  isLedgerGone: false,
  columnsLost: 0,
};

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
  const { mails, isLedgerGone, columnsLost } = seenIn(spreadsheet) ?? before ?? NOTHING_SEEN;
  writeTrouble({
    mails,
    isLedgerGone,
    columnsLost,
    triggersMissing: planTriggers(readTriggers()).install.length,
    parts: failedParts(before?.parts ?? {}, run),
  });
}

/** Null where it cannot be read. */
function seenIn(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Seen | null {
  try {
    const wanted = [
      { tab: MAILS_TAB },
      ...REMINDER_TABS.map((title) => ({ tab: { title }, rows: HEADER_WITHIN_ROWS })),
    ].filter(({ tab }) => spreadsheet.getSheetByName(tab.title) !== null);
    const cells = readRanges(spreadsheet.getId(), standingRanges(spreadsheet, wanted));
    const rowsOf = (title: string) => cells[wanted.findIndex(({ tab }) => tab.title === title)] ?? [];
    const ledger = standingMails(rowsOf(MAILS_TAB.title));
    return {
      mails: troubledMails(ledger.mails, officeNow().slice(0, 10)),
      isLedgerGone: !isLedgerWhole(ledger),
      columnsLost: lostReminderColumns(rowsOf).reduce((sum, one) => sum + one.headers.length, 0),
    };
  } catch (error) {
    console.error('noteTrouble:', error);
    return null;
  }
}
