import { type WrittenCell, writtenCells } from '../rules/reading/written-cells.ts';
import type { Claim } from '../rules/settle/claim.ts';
import { claimKey, claimsIn, claimText } from '../rules/settle/noted-claims.ts';
import { wishesIn, wishKey } from '../rules/settle/noted-wishes.ts';
import type { Wish } from '../rules/settle/wish.ts';

/** What the add-on noted down in the spreadsheet's own properties, to be settled. */
export interface Noted {
  readonly claims: readonly Claim[];
  readonly wishes: readonly Wish[];
  readonly written: readonly WrittenCell[];
  /** Where the numbers of cases stood at the last reading, from 1; null where nobody has read them. */
  readonly idColumn: number | null;
}

const WRITTEN = 'written';
const ID_COLUMN = 'idColumn';

/** Notes an edit down before anything else is done about it, or what is left of it once it is half done. */
export function stake(claim: Claim): void {
  properties().setProperty(claimKey(claim), claimText(claim));
}

/** Everything that is noted down now. One reading. */
export function noted(): Noted {
  const all = properties().getProperties();
  return {
    claims: claimsIn(all),
    wishes: wishesIn(all),
    written: writtenCells(all[WRITTEN]),
    idColumn: columnIn(all[ID_COLUMN]),
  };
}

/** Where the numbers of cases stood at the last reading, from 1; null where nobody has read them. */
export function readIdColumn(): number | null {
  return columnIn(properties().getProperty(ID_COLUMN));
}

export function noteIdColumn(column: number): void {
  properties().setProperty(ID_COLUMN, String(column));
}

/** Notes a claim down where its rows are now. */
export function stakeAnew(claim: Claim, placed: readonly Claim[]): void {
  if (placed.length > 0) {
    properties().setProperties(Object.fromEntries(placed.map((one) => [claimKey(one), claimText(one)])));
  }
  if (!placed.some(({ id }) => id === claim.id)) drop(claim);
}

/** Whether a claim has not been settled yet. */
export function isStanding(claim: Claim): boolean {
  return properties().getProperty(claimKey(claim)) !== null;
}

export function drop(claim: Pick<Claim, 'id'>): void {
  properties().deleteProperty(claimKey(claim));
}

/** What a tick has carried out is not to be carried out by the next one. */
export function dropWish(wish: Wish): void {
  properties().deleteProperty(wishKey(wish));
}

/** Which cells are about to be written, as `writtenText` tells it. */
export function noteWritten(text: string): void {
  properties().setProperty(WRITTEN, text);
}

function columnIn(text: string | null | undefined): number | null {
  const column = Number(text ?? '');
  return Number.isInteger(column) && column > 0 ? column : null;
}

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}
