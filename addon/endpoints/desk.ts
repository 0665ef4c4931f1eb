import { HEADER_WITHIN_ROWS } from '../../mappings/sheet/find-headers.ts';
import { quotedTitle } from '../../mappings/sheet/google/a1.ts';
import { JOURNEY_TAB } from '../../mappings/sheet/journey-columns.ts';
import { staffOf } from '../../mappings/sheet/read-staff.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import { CASES_TAB, SETTINGS_TAB, STAFF_TAB } from '../../mappings/sheet/tabs.ts';
import { type Actor, actorOf } from '../rules/actor.ts';
import type { OfficeSettings } from '../rules/office-settings.ts';
import { allRows, type SeenTab, seenTabs } from '../rules/reading/seen-tab.ts';
import { standingRow } from '../rules/reading/standing-row.ts';
import { type TabPlaces, tabPlaces } from '../rules/reading/tab-places.ts';
import { officeSettings } from '../rules/settings/read-settings.ts';
import type { StandingRow } from '../rules/settle/standing-row.ts';
import { officeNow } from '../services/office-now.ts';
import { readPeople } from '../services/people.ts';
import { readCells } from '../services/read-cells.ts';
import { refused } from './answering.ts';
import type { Refused } from './answers.ts';

/** What an endpoint knows before it does anything: who asks, and how the sheet stands. */
export interface Desk {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly by: Actor;
  readonly email: string;
  readonly staff: readonly StaffEntry[];
  readonly settings: OfficeSettings;
  /** On the office's clock: `2025-03-31T14:05:00`. */
  readonly now: string;
  readonly places: TabPlaces;
  /** The row that was asked for; null where none was, or it is not there. */
  readonly row: StandingRow | null;
}

/**
 * Who asks, and what stands in a row. One read, whatever the number of cases.
 * @param rowNumber from 1; null where none is wanted
 */
export function readDesk(rowNumber: number | null): Desk | Refused {
  const spreadsheet = SpreadsheetApp.getActive();
  const cases = spreadsheet.getSheetByName(CASES_TAB.title);
  if (cases === null) return refused('not-set-up');
  // A range that begins past the last row would fail the whole read.
  const wanted = rowNumber === null || rowNumber > cases.getMaxRows() ? null : rowNumber;
  const tabs = [STAFF_TAB, SETTINGS_TAB].filter(({ title }) => spreadsheet.getSheetByName(title) !== null);
  const casesTitle = quotedTitle(CASES_TAB.title);
  const seen = seenTabs(
    readCells(spreadsheet.getId(), [
      `${casesTitle}!1:${HEADER_WITHIN_ROWS}`,
      ...(wanted === null || wanted <= HEADER_WITHIN_ROWS ? [] : [`${casesTitle}!${wanted}:${wanted}`]),
      ...tabs.map(({ title }) => quotedTitle(title)),
    ]),
  );
  const { actor: email, owner } = readPeople(spreadsheet);
  const isOwner = owner !== null && owner.toLowerCase() === email.toLowerCase();
  const now = officeNow();
  const staff = staffOf(rowsOf(seen.get(STAFF_TAB.title)));
  const by = actorOf({ email, isOwner, staff });
  if (by.roles.size === 0) return refused('not-allowed');
  const places = tabPlaces(seen.get(CASES_TAB.title), JOURNEY_TAB);
  if (places === null || !places.columns.has('caseId')) return refused('not-set-up');
  return {
    ...{ spreadsheet, by, email: email.trim().toLowerCase(), staff, places },
    settings: officeSettings(rowsOf(seen.get(SETTINGS_TAB.title))),
    now,
    row: wanted === null ? null : rowAt(places, seen.get(CASES_TAB.title), wanted),
  };
}

function rowAt(places: TabPlaces, seen: SeenTab | undefined, rowNumber: number): StandingRow | null {
  if (rowNumber <= places.headerRowIndex + 1) return null;
  return standingRow(places, { rowNumber, seen: seen?.rows.get(rowNumber - 1) ?? [] });
}

function rowsOf(seen: SeenTab | undefined): ReturnType<typeof allRows> {
  return seen === undefined ? [] : allRows(seen);
}
