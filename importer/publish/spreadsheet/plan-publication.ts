import { planLayout } from '../../../mappings/sheet/google/plan-layout.ts';
import type { Deletion } from '../../../mappings/sheet/google/plan-rows.ts';
import type { SpreadsheetState } from '../../../mappings/sheet/google/state/state.ts';
import { storeRecord } from '../../../mappings/sheet/google/store-record.ts';
import { planStructure } from '../../../mappings/sheet/google/structure/plan-structure.ts';
import { FEEDBACK_TAB, LOG_TAB, PUBLISHED_TAB } from '../../../mappings/sheet/tabs.ts';
import type { IssuedNumbers } from '../../earlier/earlier-import.ts';
import { InternalError } from '../../problem.ts';
import type { CaseSheet } from '../tables/case-sheet.ts';
import { issuedCells } from '../tables/published-table.ts';
import { changeExamples } from './change-examples.ts';
import { publicationCounts } from './count-changes.ts';
import { deleteRows, withoutRows } from './delete-rows.ts';
import { markerRequests, readMarker } from './import-marker.ts';
import { layoutOf } from './layout-of.ts';
import { areaOf } from './pack-writes.ts';
import { logRequests, planLog } from './plan-log.ts';
import { planPeoplesTab, planTab, type TabPlan } from './plan-tab.ts';
import type { PublicationPlan } from './publication-plan.ts';
import type { StandingSheet } from './standing-sheet.ts';
import { updateCells } from './update-cells.ts';
import { watchAfter, watchOf } from './watch-rows.ts';
import { writeUnits } from './write-units.ts';

interface Publication {
  readonly sheet: CaseSheet;
  readonly standing: StandingSheet;
  /** The highest numbers given until this import. */
  readonly issued: IssuedNumbers;
  /** Who may edit everything. */
  readonly owners: readonly string[];
}

/**
 * What brings a spreadsheet from how it stands to the case sheet that is wanted. Pure: nothing is sent.
 * Whatever must not come apart if the program dies between two calls is in one call: rows that go with the
 * cases that inherit from them, a case with what is remembered of it, the log with the first change.
 */
export function planPublication({ sheet, standing, issued, owners }: Publication): PublicationPlan {
  const tables = sheet.tables.filter(({ title }) => title !== LOG_TAB.title);
  const tabs = tables.map((table) => {
    const plan = table.title === FEEDBACK_TAB.title ? planPeoplesTab : planTab;
    return plan(table, standing.tabs.get(table.title));
  });
  const marker = readMarker(standing.state);
  const wasRunning = marker?.state === 'running';
  const changesRows = tabs.some(({ rows }) => rows.changes.length + rows.deletedRowIndexes.length > 0);
  const entries = changesRows || wasRunning ? sheet.newEntries : [];
  const log = planLog(entries, standing.tabs.get(LOG_TAB.title), marker);
  const layout = layoutOf({ sheet, tabs, log, standing, owners });

  const [early, late] = [tabsDeleting('first', tabs), tabsDeleting('last', tabs)];
  const structure = planStructure(withoutRows(standing.state, early), layout);
  const laidOut = planLayout(structure.after, layout, { rowsChange: changesRows });
  const sheetIdOf = sheetIds(structure.after);
  const units = writeUnits({ tabs, heirs: sheet.heirs, sheetIdOf });

  const issuedRuns = (units.issued?.runs ?? []).map((run) => ({
    title: PUBLISHED_TAB.title,
    sheetId: sheetIdOf(PUBLISHED_TAB.title),
    run,
  }));
  return {
    opening: [
      ...deleteRows(early, standing.state),
      ...structure.requests,
      ...laidOut.requests,
      ...storeRecord(structure.after, laidOut.record),
      // Until the import has ended, the numbers it gives count as free: doing it again gives the same.
      ...(units.issued?.isNew
        ? issuedRuns.map(({ run, ...place }) =>
            updateCells({ ...place, run: { ...run, values: issuedCells(issued) } }),
          )
        : []),
      ...units.first.flat().map(updateCells),
      ...logRequests(log, sheetIdOf(LOG_TAB.title)),
    ],
    units: units.others,
    closing: [...deleteRows(late, structure.after), ...issuedRuns.map(updateCells)],
    marker: markerRequests(standing.state, sheet.dashboard.summary.importedAt),
    wasRunning,
    counts: publicationCounts(tabs),
    examples: changeExamples(tabs, standing),
    layoutChanges: [...structure.changes, ...laidOut.changes],
    obstacles: laidOut.obstacles,
    touchesStandingRows: changesRows && standing.tabs.size > 0,
    watch: watchAfter(watchOf(tabs, standing.tabs), units.first.flat().map(areaOf)),
    gridCells: structure.after.tabs.reduce((sum, tab) => sum + tab.rowCount * tab.columnCount, 0),
  };
}

function tabsDeleting(when: Deletion, tabs: readonly TabPlan[]): readonly TabPlan[] {
  return tabs.filter(({ rows }) => rows.deletion === when);
}

function sheetIds({ tabs }: SpreadsheetState): (title: string) => number {
  const ids = new Map(tabs.map(({ title, sheetId }) => [title, sheetId]));
  return (title) => {
    const sheetId = ids.get(title);
    if (sheetId === undefined) throw new InternalError(`no tab ${title} was planned`);
    return sheetId;
  };
}
