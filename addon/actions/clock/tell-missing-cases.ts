import { setMetadata } from '../../../mappings/sheet/google/set-metadata.ts';
import { spreadsheetState } from '../../../mappings/sheet/google/state/state.ts';
import { casesSeen, casesSeenText, missingCases } from '../../rules/clock/missing-cases.ts';
import { missingLines } from '../../rules/clock/missing-lines.ts';
import { withdrawalRanges, withdrawnCases } from '../../rules/clock/withdrawn-cases.ts';
import { idOf, numberOf } from '../../rules/issued-numbers.ts';
import { listedColumns } from '../../rules/reading/listed-cases.ts';
import { PUBLISHED_IDS, publishedCases, publishedRanges } from '../../rules/reading/published-cases.ts';
import { settlementRequests } from '../../rules/settle/settlement-requests.ts';
import { noted } from '../../services/claims.ts';
import { withDocumentLock } from '../../services/document-lock.ts';
import { readOffice } from '../../services/office-cells.ts';
import { officeNow } from '../../services/office-now.ts';
import { applyRequests, readRanges, readState } from '../../services/sheets.ts';

/** The developer metadata of the spreadsheet that holds which cases stood there at the last look. */
const SEEN = { key: 'casesheet.seen', metadataId: 7_300_003 } as const;

/** So many lines are a megabyte; whoever deletes more cases reads of the others an hour later. */
const MOST_TOLD = 2_000;

/**
 * Tells the log of cases whose rows are gone: deleting a row is no edit, so nobody hears of it otherwise. Three
 * reads, a fourth where a case is gone, and one write, so that no case is told twice or never.
 */
export function tellMissingCases(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  withDocumentLock(() => tellOf(spreadsheet.getId()));
}

function tellOf(spreadsheetId: string): void {
  // Somebody may have emptied a case's number, which is put back once that is settled.
  if (noted().claims.length > 0) return;
  const when = officeNow();
  const office = readOffice(spreadsheetId, []);
  if (!('places' in office)) throw new Error(`The sheet cannot be read: ${JSON.stringify(office)}`);
  const state = spreadsheetState(readState(spreadsheetId), new Map());
  const columns = listedColumns(office.places.cases, ['caseId']).map(({ range }) => range);
  const [ids = [], publishedIds = []] = readRanges(spreadsheetId, [...columns, PUBLISHED_IDS]);
  const last = casesSeen(state.metadata.get(SEEN.key)?.value);
  const now = { standing: numbersIn(ids), published: numbersIn(publishedIds) };
  const { gone, seen } = missingCases({ last, now, most: MOST_TOLD });
  const value = casesSeenText(seen);
  if (state.metadata.get(SEEN.key)?.value === value) return;
  const caseIds = gone.map((number) => idOf('C', number));
  const logRanges = withdrawalRanges(office.places.log);
  const ranges = gone.length === 0 ? [] : [...logRanges, ...publishedRanges(publishedIds, caseIds)];
  const cells = readRanges(spreadsheetId, ranges);
  const withdrawn = withdrawnCases(cells.slice(0, logRanges.length));
  const published = publishedCases(cells.slice(logRanges.length).flat(), caseIds);
  const told = caseIds.filter((caseId) => !withdrawn.has(caseId));
  applyRequests(spreadsheetId, [
    ...settlementRequests(
      { writes: [], log: missingLines({ gone: told, published, when }), issued: null },
      office.places,
    ),
    setMetadata(state, { ...SEEN, value }),
  ]);
}

function numbersIn(column: readonly (readonly unknown[])[]): ReadonlySet<number> {
  const numbers = column.map(([id]) => numberOf('C', String(id ?? '').trim()));
  return new Set(numbers.filter((number) => number > 0));
}
