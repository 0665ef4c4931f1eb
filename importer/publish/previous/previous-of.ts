import {
  CASES_TAB,
  FEEDBACK_TAB,
  LOG_TAB,
  PUBLISHED_TAB,
  REVIEW_TAB,
  SETTINGS_TAB,
  SOURCES_TAB,
  STAFF_TAB,
  type Tab,
} from '../../../mappings/sheet/tabs.ts';
import { numberOf } from '../../earlier/assign-ids.ts';
import type { IssuedNumbers } from '../../earlier/earlier-import.ts';
import { CasesheetError } from '../../problem.ts';
import type { RawWorkbook } from '../../read/raw-sheet.ts';
import type { PreviousImport, PreviousRow } from './previous-import.ts';
import { readCases } from './read-cases.ts';
import { readDecisions, readReviewRow } from './read-decisions.ts';
import { readLog, readSettings, readStaff } from './read-lists.ts';
import { readPeoplesRows } from './read-peoples-rows.ts';
import { readIssued, readPublished } from './read-published.ts';
import { readSources } from './read-sources.ts';
import { type ReadTab, readTab } from './read-tab.ts';

/**
 * What an earlier case sheet said, and what people did in it since.
 * Columns are found by header, rows by id: people may move, add, sort and filter.
 * @param sheet names the case sheet in an error, with what to do instead
 * @throws CasesheetError when it is no case sheet, so that it is not overwritten
 */
export function previousOf(
  raw: RawWorkbook,
  sheet: { readonly name: string; readonly advice: string },
): PreviousImport {
  const review = readTab(raw, REVIEW_TAB);
  const read = review === null ? null : readDecisions(raw.workbook, review);
  const rows = readSources(needed(raw, SOURCES_TAB, sheet));
  const published = readTab(raw, PUBLISHED_TAB);
  const feedback = readTab(raw, FEEDBACK_TAB);
  return {
    rows,
    decisions: read?.decisions ?? [],
    problems: read?.problems ?? [],
    issued: readIssued(published) ?? highestOf(rows),
    review: review?.rows.map(readReviewRow) ?? [],
    staff: readStaff(readTab(raw, STAFF_TAB)),
    settings: readSettings(readTab(raw, SETTINGS_TAB)),
    feedback: feedback === null ? null : readPeoplesRows(feedback, FEEDBACK_TAB.columns),
    log: readLog(readTab(raw, LOG_TAB)),
    cases: readCases(needed(raw, CASES_TAB, sheet), readPublished(published)),
  };
}

function needed<Key extends string>(
  raw: RawWorkbook,
  tab: Tab<Key>,
  { name, advice }: { readonly name: string; readonly advice: string },
): ReadTab<Key> {
  const read = readTab(raw, tab);
  if (read !== null) return read;
  throw new CasesheetError(
    `${name} is no case sheet (its tab ${tab.title} or the headers of that tab are missing). ${advice}`,
  );
}

/** A case sheet of an earlier version does not say which numbers were given. */
function highestOf(rows: readonly PreviousRow[]): IssuedNumbers {
  let [clients, cases] = [0, 0];
  for (const { clientId, caseId } of rows) {
    clients = Math.max(clients, numberOf(clientId, 'P'));
    cases = Math.max(cases, numberOf(caseId, 'C'));
  }
  return { clients, cases };
}
