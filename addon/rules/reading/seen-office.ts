import { HEADER_WITHIN_ROWS } from '../../../mappings/sheet/find-headers.ts';
import { JOURNEY_TAB } from '../../../mappings/sheet/journey-columns.ts';
import { staffOf } from '../../../mappings/sheet/read-staff.ts';
import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import {
  LOG_TAB,
  NOTICES_TAB,
  PUBLISHED_TAB,
  SETTINGS_TAB,
  STAFF_TAB,
} from '../../../mappings/sheet/tabs.ts';
import type { OfficeSettings } from '../office-settings.ts';
import { type MailSettings, readSettings } from '../settings/read-settings.ts';
import type { StandingRow } from '../settle/standing-row.ts';
import type { CellsReply } from './cells-reply.ts';
import { type IssuedRow, issuedRow } from './issued-row.ts';
import { allRows, firstRows, type SeenTab, seenTabs } from './seen-tab.ts';
import { standingRow } from './standing-row.ts';
import { type TabPlaces, tabPlaces } from './tab-places.ts';

/** Where a settlement writes. */
export interface SheetPlaces {
  readonly cases: TabPlaces;
  readonly log: TabPlaces;
  readonly published: { readonly sheetId: number; readonly issuedRowIndex: number | null };
  readonly notices: { readonly sheetId: number };
}

/** The office as one reply tells it: where everything stands, who works there, and the rows that were read. */
export interface SeenOffice extends Pick<IssuedRow, 'issued'> {
  readonly places: SheetPlaces;
  readonly staff: readonly StaffEntry[];
  readonly settings: OfficeSettings;
  readonly mail: MailSettings;
  /** @param rowNumber from 1 */
  readonly rowAt: (rowNumber: number) => StandingRow;
}

/** Why rows cannot be settled until somebody repairs the sheet. */
export type Unreadable =
  /** A tab is gone, or its header row is. */
  | { readonly unreadableTab: string }
  /** The columns in which the add-on remembers are not there. */
  | { readonly missingColumns: readonly string[] };

/** Reads a reply to `officeRanges`. */
export function seenOffice(reply: CellsReply): SeenOffice | Unreadable {
  const tabs = seenTabs(reply);
  const seenCases = tabs.get(JOURNEY_TAB.title);
  const cases = tabPlaces(seenCases, JOURNEY_TAB);
  if (cases === null || seenCases === undefined) return { unreadableTab: JOURNEY_TAB.title };
  const missingColumns = JOURNEY_TAB.columns
    .filter(({ key }) => ESSENTIAL.has(key) && !cases.columns.has(key))
    .map(({ header }) => header);
  if (missingColumns.length > 0) return { missingColumns };
  const log = tabPlaces(tabs.get(LOG_TAB.title), LOG_TAB);
  if (log === null) return { unreadableTab: LOG_TAB.title };
  const published = tabs.get(PUBLISHED_TAB.title);
  if (published === undefined) return { unreadableTab: PUBLISHED_TAB.title };
  const notices = tabs.get(NOTICES_TAB.title);
  if (notices === undefined) return { unreadableTab: NOTICES_TAB.title };
  const { office, mail } = readSettings(rowsOf(tabs.get(SETTINGS_TAB.title)));
  const { issued, rowIndex } = issuedRow(firstRows(published, HEADER_WITHIN_ROWS));
  return {
    places: {
      cases,
      log,
      published: { sheetId: published.sheetId, issuedRowIndex: rowIndex },
      notices: { sheetId: notices.sheetId },
    },
    staff: staffOf(rowsOf(tabs.get(STAFF_TAB.title))),
    settings: office,
    mail,
    issued,
    rowAt: (rowNumber) => standingRow(cases, { rowNumber, seen: seenCases.rows.get(rowNumber - 1) ?? [] }),
  };
}

/** Without these nothing could be settled twice and stay the same. */
const ESSENTIAL: ReadonlySet<string> = new Set(['caseId', 'stage', 'finish', 'confirmed']);

function rowsOf(tab: SeenTab | undefined) {
  return tab === undefined ? [] : allRows(tab);
}
