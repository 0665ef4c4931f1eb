import type { DashboardContent } from '../../../mappings/sheet/dashboard-content.ts';
import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import { numberOf } from '../../earlier/assign-ids.ts';
import type { IssuedNumbers } from '../../earlier/earlier-import.ts';
import { matchEarlierRows } from '../../earlier/match-earlier-rows.ts';
import type { ImportOutcome } from '../../import-outcome.ts';
import { type KeptCases, keepEdits } from '../keep-edits.ts';
import type { PreviousImport } from '../previous/previous-import.ts';
import { casesTable, cellsOfCase } from './cases-table.ts';
import { countCases } from './count-cases.ts';
import { feedbackTable } from './feedback-table.ts';
import { summarise } from './import-summary.ts';
import { importEntry, type LogEntry, logTable } from './log-table.ts';
import { publishedTable } from './published-table.ts';
import { isOpenRow, reviewRows, reviewTable } from './review-table.ts';
import { overdueBefore, settingsTable } from './settings-table.ts';
import { rejectedTable, sourcesTable } from './source-tables.ts';
import { listStaff, type StaffMember, staffTable } from './staff.ts';
import type { Table } from './table.ts';

/** All that is written into a case sheet. */
export interface CaseSheet {
  readonly tables: readonly Table[];
  /** The last lines of the log: what this import adds. */
  readonly newEntries: readonly LogEntry[];
  /** Cases that took over the source rows of others, and with them what people wrote there. */
  readonly heirs: ReadonlySet<string>;
  readonly staff: readonly StaffMember[];
  readonly dashboard: DashboardContent;
}

/**
 * The case sheet of an import, tab by tab, with people's work of the previous one in it.
 * @param previous null for the first import
 */
export function caseSheet(outcome: ImportOutcome, previous: PreviousImport | null): CaseSheet {
  const summary = summarise(outcome);
  const today = summary.importedAt.slice(0, 10);
  const successorOf = previous === null ? new Map<string, string>() : successors(outcome, previous);
  const kept = keptCases({ outcome, previous, successorOf, when: summary.importedAt });
  const cases = casesTable(kept.columns, kept.rows);
  const settings = settingsTable(previous?.settings ?? new Map());
  const staff = listStaff(previous?.staff ?? [], cases);
  const items = reviewRows(outcome.reviewItems, previous?.review ?? []);
  const review = reviewTable(items);
  const newEntries = [...kept.log, importEntry(summary, kept.editCount)];
  const overdue = overdueBefore(settings, today);
  return {
    tables: [
      cases,
      review,
      staffTable(staff),
      settings,
      feedbackTable(previous?.feedback ?? null),
      logTable([...(previous?.log ?? []), ...newEntries]),
      sourcesTable(outcome),
      rejectedTable(outcome),
      publishedTable(kept.published, issuedNumbers(outcome, previous)),
    ],
    newEntries,
    heirs: new Set(successorOf.values()),
    staff,
    dashboard: {
      staff,
      counts: countCases(cases, today, overdue),
      openReviewItems: items.filter(isOpenRow).length,
      overdueBefore: overdue,
      summary,
    },
  };
}

function keptCases({
  outcome,
  previous,
  successorOf,
  when,
}: {
  readonly outcome: ImportOutcome;
  readonly previous: PreviousImport | null;
  readonly successorOf: ReadonlyMap<string, string>;
  readonly when: string;
}): KeptCases {
  const imported = outcome.cases.map((record) => cellsOfCase(record, outcome.rows));
  if (previous !== null) {
    return keepEdits({
      imported,
      edited: previous.cases,
      successorOf,
      hadSources: new Set(previous.rows.map(({ caseId }) => caseId)),
      when,
    });
  }
  return {
    columns: CASES_TAB.columns,
    rows: imported,
    published: new Map(outcome.cases.map(({ caseId }, index) => [caseId, imported[index] ?? []])),
    log: [],
    editCount: 0,
  };
}

/** Ids are never given twice, not even those of cases that left the sheet. */
function issuedNumbers(outcome: ImportOutcome, previous: PreviousImport | null): IssuedNumbers {
  let { clients, cases } = previous?.issued ?? { clients: 0, cases: 0 };
  for (const { clientId, caseId } of outcome.cases) {
    clients = Math.max(clients, numberOf(clientId, 'P'));
    cases = Math.max(cases, numberOf(caseId, 'C'));
  }
  return { clients, cases };
}

/** Which case has the source rows that another case had before. */
function successors(outcome: ImportOutcome, previous: PreviousImport): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [rowIndex, earlier] of matchEarlierRows(outcome.rows, previous.rows).entries()) {
    const caseId = outcome.placements[rowIndex]?.caseId;
    if (earlier === null || caseId === undefined || earlier.caseId === caseId) continue;
    if (!found.has(earlier.caseId)) found.set(earlier.caseId, caseId);
  }
  return found;
}
