import { emptiedColumns, withoutColumns } from '../rules/clock/emptied-columns.ts';
import { isMailTime } from '../rules/notices/mail-time.ts';
import { noticeRows } from '../rules/notices/notice-rows.ts';
import { type ClaimsBasis, claimOnRow, wishOnRow } from '../rules/reading/claim-on-row.ts';
import { movedRowsText } from '../rules/reading/moved-rows.ts';
import type { SeenOffice, Unreadable } from '../rules/reading/seen-office.ts';
import { isBlankRow } from '../rules/reading/standing-row.ts';
import { placedClaims, strayedClaims } from '../rules/reading/strayed-claims.ts';
import { writtenBy } from '../rules/reading/written-by.ts';
import { writtenText } from '../rules/reading/written-cells.ts';
import type { Claim } from '../rules/settle/claim.ts';
import { neededLists } from '../rules/settle/needed-lists.ts';
import { ownClaims } from '../rules/settle/own-claims.ts';
import { planSettlement } from '../rules/settle/plan-settlement.ts';
import type { Settlement } from '../rules/settle/settlement.ts';
import { settlementRequests } from '../rules/settle/settlement-requests.ts';
import type { StandingRow } from '../rules/settle/standing-row.ts';
import { isSomebodyUnheard } from '../rules/settle/unheard-rows.ts';
import { dropWish, type Noted, noted as notedNow, noteIdColumn, noteWritten } from '../services/claims.ts';
import { readListedCases, readOffice, readPublishedCases } from '../services/office-cells.ts';
import { officeNow } from '../services/office-now.ts';
import { writeSettlement } from './write-settlement.ts';

/** Rows that are to be settled, with what is noted down. */
export interface RowsToSettle {
  readonly spreadsheetId: string;
  /** The emails of those who own the spreadsheet. */
  readonly owners: readonly string[];
  /** Counted from 1, all of them in the sheet; few blocks, some thousand rows at most. */
  readonly rowNumbers: ReadonlySet<number>;
  readonly noted: Noted;
  /** The edit of whoever is at the keyboard; null where nobody is. */
  readonly own: Claim | null;
  /** Whether whoever typed just before was waited for already. */
  readonly isLastWord?: boolean;
}

/** What was settled, and whether somebody is to hear of it at once. */
interface SettledRows extends Settlement {
  readonly tellsOthers: boolean;
}

/** Claims whose rows are other cases' by now, each with the claims that are to stand in its place. */
export interface Strayed {
  readonly strayed: readonly { readonly claim: Claim; readonly placed: readonly Claim[] }[];
}

/** Until what somebody typed is noted down. */
const UNHEARD_MILLISECONDS = 2000;

/**
 * Settles rows under the lock: reads them, decides, and writes all of it or nothing. Rows without a claim are
 * looked over. Done twice, the second time changes nothing. Where a claim has strayed, nothing is settled.
 * @throws in Google's words where it refuses to read or to write
 */
export function settleRows(asked: RowsToSettle): SettledRows | Unreadable | Strayed {
  const { spreadsheetId, owners, rowNumbers, noted, own, isLastWord = false } = asked;
  const now = officeNow();
  const office = readOffice(spreadsheetId, rowNumbers);
  if (!('places' in office)) return office;
  const strayed = placedAnew(asked, office);
  if (strayed.length > 0) return { strayed };
  rememberIdColumn(office, noted);
  const basis = { ...noted, office, owners };
  const rows = withoutEmptied(standingRows(office, rowNumbers), noted.claims);
  const claimed = rows.map((row) => ({
    row,
    claims: claimsOn(row, noted.claims).map((claim) => claimOnRow(claim, row, basis)),
  }));
  const { fields, published } = neededLists(claimed);
  const settlement = planSettlement({
    rows: claimed,
    staff: office.staff,
    settings: office.settings,
    now,
    lists: readListedCases(spreadsheetId, office.places.cases, fields),
    published: readPublishedCases(spreadsheetId, published),
    issued: office.issued,
    own: new Set(ownClaims(noted.claims, own).map(({ id }) => id)),
  });
  if (!isLastWord && isSomebodyUnheard(claimed, settlement)) {
    Utilities.sleep(UNHEARD_MILLISECONDS);
    return settleRows({ ...asked, noted: notedNow(), isLastWord: true });
  }
  const requests = [
    ...settlementRequests(settlement, office.places),
    ...noticeRequests(settlement, office, now),
  ];
  let moved: readonly number[] = [];
  if (requests.length > 0) {
    const at = Date.now();
    noteWritten(writtenText([...noted.written, ...writtenBy(settlement, { rows, at })], at));
    moved = writeSettlement(spreadsheetId, { settlement, requests, rows, places: office.places });
  }
  dropCarriedOut(rows, basis, noted.claims);
  const told = moved.length === 0 ? settlement.told : [movedRowsText(moved), ...settlement.told];
  return { ...settlement, told, tellsOthers: settlement.notices.length > 0 && mayTellNow(office, now) };
}

/** All cases are read for this, which happens only where somebody moved rows before an edit was settled. */
function placedAnew(
  { spreadsheetId, rowNumbers, noted }: RowsToSettle,
  office: SeenOffice,
): Strayed['strayed'] {
  const strayed = strayedClaims(
    noted.claims,
    [...rowNumbers].map((rowNumber) => office.rowAt(rowNumber)),
  );
  if (strayed.length === 0) return [];
  const listed = readListedCases(spreadsheetId, office.places.cases, ['caseId']);
  return strayed.map((claim) => ({ claim, placed: placedClaims(claim, listed) }));
}

/** By it the next edits tell which cases they are about. */
function rememberIdColumn({ places }: SeenOffice, { idColumn }: Noted): void {
  const column = (places.cases.columns.get('caseId') ?? -1) + 1;
  if (column > 0 && column !== idColumn) noteIdColumn(column);
}

/** A column that went empty as a whole is nobody's edit; it is left alone until it is filled or cleared by hand. */
function withoutEmptied(rows: readonly StandingRow[], claims: readonly Claim[]): readonly StandingRow[] {
  const isClaimed = (row: StandingRow) => claimsOn(row, claims).length > 0;
  const emptied = emptiedColumns(rows.filter((row) => !isClaimed(row)));
  if (emptied.size > 0) console.warn('Columns that went empty are left alone:', [...emptied].join(', '));
  return rows.map((row) => (isClaimed(row) ? row : withoutColumns(row, emptied)));
}

function standingRows(office: SeenOffice, rowNumbers: ReadonlySet<number>): readonly StandingRow[] {
  const headerRowNumber = office.places.cases.headerRowIndex + 1;
  return [...rowNumbers]
    .filter((rowNumber) => rowNumber > headerRowNumber)
    .map((rowNumber) => office.rowAt(rowNumber))
    .filter((row) => !isBlankRow(row));
}

function claimsOn({ rowNumber }: StandingRow, claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(({ firstRow, lastRow }) => firstRow <= rowNumber && rowNumber <= lastRow);
}

function mayTellNow({ mail, settings }: SeenOffice, now: string): boolean {
  return mail.handOffMail !== 'none' && isMailTime(now, { mail, closures: settings.closures });
}

/** In the same write, so that nobody is forgotten where the run is cut off. */
function noticeRequests({ notices }: Settlement, { places }: SeenOffice, now: string) {
  if (notices.length === 0) return [];
  const settlementId = Utilities.getUuid();
  let count = 0;
  const newId = () => {
    count += 1;
    return `${settlementId}.${count}`;
  };
  const rows = noticeRows(notices, { now, newId });
  return [{ appendCells: { sheetId: places.notices.sheetId, rows, fields: 'userEnteredValue' } }];
}

/** What was asked for in the sidebar ends with the tick, whatever became of it. */
function dropCarriedOut(rows: readonly StandingRow[], basis: ClaimsBasis, claims: readonly Claim[]): void {
  if (basis.wishes.length === 0) return;
  for (const row of rows) {
    for (const claim of claimsOn(row, claims)) {
      const wish = wishOnRow(claim, row, basis);
      if (wish !== null) dropWish(wish);
    }
  }
}
