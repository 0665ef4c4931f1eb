import { failedParts } from '../../rules/health/failed-parts.ts';
import { standingTrouble } from '../../rules/health/standing-trouble.ts';
import { officeNow } from '../../services/office-now.ts';
import { readTriggers } from '../../services/triggers.ts';
import { readNotedTrouble, writeTrouble } from '../../services/trouble.ts';

/**
 * Notes down what everybody is to be told of, at the end of a run of the clock.
 * @param run names of its parts: those it got to, and those of them that failed
 */
export function noteTrouble(
  _spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  run: Parameters<typeof failedParts>[1],
): void {
  const parts = failedParts(readNotedTrouble()?.parts ?? {}, run);
  writeTrouble(
    standingTrouble({ mails: [], triggers: readTriggers(), parts, today: officeNow().slice(0, 10) }),
  );
}
