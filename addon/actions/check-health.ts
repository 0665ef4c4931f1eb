import { quotedTitle } from '../../mappings/sheet/google/a1.ts';
import { staffOf } from '../../mappings/sheet/read-staff.ts';
import { FEEDBACK_TAB, MAILS_TAB, NOTICES_TAB, SETTINGS_TAB, STAFF_TAB } from '../../mappings/sheet/tabs.ts';
import { columnsExamined } from '../rules/health/columns-examined.ts';
import { examine } from '../rules/health/examine.ts';
import type { ExaminedOffice } from '../rules/health/examined-office.ts';
import { healthReport } from '../rules/health/health-report.ts';
import { standingMails } from '../rules/mails/standing-mails.ts';
import { standingNotices } from '../rules/notices/standing-notices.ts';
import { claimsIn } from '../rules/settle/noted-claims.ts';
import { installationIn } from '../services/installation.ts';
import { readOfficeLayout } from '../services/office-layout.ts';
import { officeNow } from '../services/office-now.ts';
import { readPeople } from '../services/people.ts';
import { readRanges } from '../services/sheets.ts';
import { readTriggers } from '../services/triggers.ts';
import { clockIn, notedTroubleIn } from '../services/trouble.ts';
import { unknownEditIn } from '../services/unknown-edit.ts';

/** Looks at everything that keeps the office running, and says what is wrong and what to do; writes nothing. */
export function checkHealth(): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert('בדיקת תקינות', reportOn(SpreadsheetApp.getActive()), ui.ButtonSet.OK);
}

/** Google says in the person's own words why it refuses; the whole of it goes to the log. */
function reportOn(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string {
  try {
    return healthReport(examine(readExamined(spreadsheet)));
  } catch (error) {
    console.error(error);
    return `הבדיקה לא הצליחה. הסיבה מ-Google: ${error instanceof Error ? error.message : error}`;
  }
}

/** Three readings through the Sheets API, the last of which grows with the cases. */
function readExamined(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): ExaminedOffice {
  const { actor, owner } = readPeople(spreadsheet);
  const properties = PropertiesService.getDocumentProperties().getProperties();
  const { installer } = installationIn(properties);
  // In a shared drive nobody owns the file: whoever set the office up runs it.
  const inCharge = (owner ?? installer ?? actor).toLowerCase();
  const layout = { ...readOfficeLayout(spreadsheet), owners: [inCharge] };
  const { ranges, seen } = columnsExamined(layout);
  const tabs = [SETTINGS_TAB, FEEDBACK_TAB, NOTICES_TAB, MAILS_TAB].filter(({ title }) =>
    layout.cells.has(title),
  );
  const read = readRanges(spreadsheet.getId(), [...ranges, ...tabs.map(({ title }) => quotedTitle(title))]);
  const rowsOf = (tab: (typeof tabs)[number]) =>
    tabs.includes(tab) ? (read[ranges.length + tabs.indexOf(tab)] ?? []) : [];
  return {
    now: Date.now(),
    today: officeNow().slice(0, 10),
    layout,
    staff: staffOf(layout.cells.get(STAFF_TAB.title) ?? []),
    ...seen(read.slice(0, ranges.length).map((rows) => rows.map(([cell]) => cell))),
    settings: rowsOf(SETTINGS_TAB),
    feedback: rowsOf(FEEDBACK_TAB),
    triggers: inCharge === actor.toLowerCase() ? readTriggers() : null,
    clock: { ...clockIn(properties), failed: notedTroubleIn(properties)?.parts ?? {} },
    claims: claimsIn(properties),
    unknownEditAt: unknownEditIn(properties),
    notices: standingNotices(rowsOf(NOTICES_TAB)).notices,
    mails: standingMails(rowsOf(MAILS_TAB)).mails,
    editors: editorsOf(spreadsheet),
  };
}

/** Not everybody is told. */
function editorsOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): readonly string[] | null {
  try {
    return spreadsheet.getEditors().map((editor) => editor.getEmail());
  } catch {
    return null;
  }
}
