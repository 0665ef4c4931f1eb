import { WAYS_OF_CHANGE } from '../../../mappings/journey/ways-of-change.ts';
import { columnLetters } from '../../../mappings/sheet/column-letters.ts';
import { quotedTitle } from '../../../mappings/sheet/google/a1.ts';
import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import type { LogLine } from '../log-lines.ts';
import type { Settlement } from '../settle/settlement.ts';
import type { StandingRow } from '../settle/standing-row.ts';
import type { CellsReply } from './cells-reply.ts';
import { rowSpansAtMost } from './row-spans.ts';
import { seenTabs } from './seen-tab.ts';
import type { TabPlaces } from './tab-places.ts';

/** Case ids by the number of the row into which a settlement writes; one that it writes itself is left out. */
export type WrittenIds = ReadonlyMap<number, string>;

export function writtenIds({ writes }: Pick<Settlement, 'writes'>, rows: readonly StandingRow[]): WrittenIds {
  const idOf = new Map(rows.map(({ rowNumber, cells }) => [rowNumber, String(cells.caseId ?? '').trim()]));
  return new Map(
    writes
      .filter(({ cells }) => !('caseId' in cells))
      .map(({ rowNumber }) => [rowNumber, idOf.get(rowNumber) ?? ''] as const)
      .filter(([, caseId]) => caseId !== ''),
  );
}

const MOST_RANGES = 20;

/** Where those ids stand, to be looked at in the reply to the write. */
export function idRanges(ids: WrittenIds, { columns }: TabPlaces): readonly string[] {
  const letters = columnLetters(columns.get('caseId') ?? 0);
  return rowSpansAtMost(MOST_RANGES, ids.keys()).map(
    ({ first, last }) => `${quotedTitle(CASES_TAB.title)}!${letters}${first}:${letters}${last}`,
  );
}

/**
 * The rows into which another case had come: people sort, insert and delete rows without the add-on's lock, and
 * Google offers no way to write into a row only where it still is the one that was read.
 */
export function movedRows(ids: WrittenIds, reply: CellsReply): readonly number[] {
  const rows = seenTabs(reply).get(CASES_TAB.title)?.rows ?? new Map();
  return [...ids]
    .filter(([rowNumber, caseId]) => String(rows.get(rowNumber - 1)?.[0]?.value ?? '').trim() !== caseId)
    .map(([rowNumber]) => rowNumber);
}

/** What whoever is at the keyboard is told. */
export function movedRowsText(rowNumbers: readonly number[]): string {
  return `שורות זזו בדיוק כשנבדקו. בדקו את שורות ${rowNumbers.join(', ')} מול היסטוריית הגרסאות (פירוט ביומן).`;
}

/** What the log keeps of a row that was written in place of another. */
export function movedRowLine(
  rowNumber: number,
  { ids, when }: { readonly ids: WrittenIds; readonly when: string },
): LogLine {
  return {
    when,
    who: '',
    caseId: ids.get(rowNumber) ?? '',
    field: '',
    before: '',
    after: `נכתב בשורה ${rowNumber}, שבאותו רגע עמד בה תיק אחר`,
    how: WAYS_OF_CHANGE.trigger,
  };
}
