import type { OwnersTask } from '../rules/owners-tasks.ts';
import type { OfficePlan, ReadSpreadsheet } from '../rules/plan-office.ts';
import { type RefreshOutcome, refreshReport } from '../rules/refresh-report.ts';
import { withDocumentLock } from '../services/document-lock.ts';
import { readOfficeLayout } from '../services/office-layout.ts';
import { readPeople } from '../services/people.ts';
import { applyRequests } from '../services/sheets.ts';

/** What the owner asked for: what is planned from what stands, and what else is to be done then. */
interface LayOut {
  readonly task: OwnersTask;
  readonly plan: (read: ReadSpreadsheet) => OfficePlan | { readonly unreadableTab: string };
  /** @param actor the email of whoever is acting */
  readonly further: (
    actor: string,
  ) => Pick<Extract<RefreshOutcome, { outcome: 'done' }>, 'triggers' | 'formerInstaller'>;
}

/** Lays the spreadsheet out for its owner and says what changed; one write, whatever is to be changed. */
export function layOut(asked: LayOut): void {
  const spreadsheet = SpreadsheetApp.getActive();
  const { text, isNews } = refreshReport(outcomeOf(spreadsheet, asked), asked.task);
  if (isNews) SpreadsheetApp.getUi().alert(text);
  else spreadsheet.toast(text);
}

/** Google says in the person's own words why it refuses; the whole of it goes to the log. */
function outcomeOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, asked: LayOut): RefreshOutcome {
  try {
    return withDocumentLock(() => layOutLocked(spreadsheet, asked))?.result ?? { outcome: 'busy' };
  } catch (error) {
    console.error(error);
    return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

function layOutLocked(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { plan, further }: LayOut,
): RefreshOutcome {
  const { actor, owner } = readPeople(spreadsheet);
  if (owner !== null && owner.toLowerCase() !== actor.toLowerCase()) return { outcome: 'notOwner', owner };
  const planned = plan({ ...readOfficeLayout(spreadsheet), owners: [owner ?? actor] });
  if ('unreadableTab' in planned) return { outcome: 'unreadableTab', title: planned.unreadableTab };
  applyRequests(spreadsheet.getId(), planned.requests);
  return { outcome: 'done', changes: planned.changes, obstacles: planned.obstacles, ...further(actor) };
}
