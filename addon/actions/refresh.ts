import { HEADER_WITHIN_ROWS } from '../../mappings/sheet/find-headers.ts';
import { CASES_TAB, REVIEW_TAB, STAFF_TAB, TABLE_TABS } from '../../mappings/sheet/tabs.ts';
import { planRefresh } from '../rules/plan-refresh.ts';
import { type RefreshOutcome, refreshReport } from '../rules/refresh-report.ts';
import { withDocumentLock } from '../services/document-lock.ts';
import { readPeople } from '../services/people.ts';
import { applyRequests, readRanges, readState } from '../services/sheets.ts';

/**
 * Brings the filter views and protections to what the tab צוות says now, and says what changed.
 * Two reads and one write, whatever the number of cases.
 */
export function refreshViewsAndProtections(): void {
  const spreadsheet = SpreadsheetApp.getActive();
  const outcome = outcomeOf(() => refresh(spreadsheet));
  const { text, isNews } = refreshReport(outcome);
  if (isNews) SpreadsheetApp.getUi().alert(text);
  else spreadsheet.toast(text);
}

/** Google says in the person's own words why it refuses; the whole of it goes to the log. */
function outcomeOf(act: () => RefreshOutcome): RefreshOutcome {
  try {
    return withDocumentLock(act)?.result ?? { outcome: 'busy' };
  } catch (error) {
    console.error(error);
    return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

function refresh(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): RefreshOutcome {
  const { actor, owner } = readPeople(spreadsheet);
  if (owner !== null && owner.toLowerCase() !== actor.toLowerCase()) return { outcome: 'notOwner', owner };
  const spreadsheetId = spreadsheet.getId();
  const reply = readState(spreadsheetId);
  const there = new Set((reply.sheets ?? []).map(({ properties }) => properties?.title));
  const tabs = TABLE_TABS.filter(({ title }) => there.has(title));
  const cells = readRanges(spreadsheetId, tabs.map(rangeOf));
  const plan = planRefresh({
    reply,
    cells: new Map(tabs.map(({ title }, index) => [title, cells[index] ?? []])),
    lastRows: new Map(
      tabs
        .filter(({ title }) => GROWING_TABS.has(title))
        .map(({ title }) => [title, spreadsheet.getSheetByName(title)?.getLastRow() ?? 0]),
    ),
    owners: owner === null ? [actor] : [owner],
  });
  if ('unreadableTab' in plan) return { outcome: 'unreadableTab', title: plan.unreadableTab };
  applyRequests(spreadsheetId, plan.requests);
  return { outcome: 'done', changes: plan.changes, obstacles: plan.obstacles };
}

/** Where people add rows, so that empty ones have to be there. */
const GROWING_TABS: ReadonlySet<string> = new Set([CASES_TAB.title, REVIEW_TAB.title, STAFF_TAB.title]);

function rangeOf({ title }: { readonly title: string }): string {
  return title === STAFF_TAB.title ? `'${title}'` : `'${title}'!1:${HEADER_WITHIN_ROWS}`;
}
