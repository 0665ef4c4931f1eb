import type { RawSheet } from '../read/raw-sheet.ts';
import type { FoundTable, RowRange } from './found-table.ts';
import { type Header, headerAt, textsOf } from './header.ts';
import { type HeaderCandidate, headerCandidates } from './header-candidates.ts';

/** Share of texts in which two header rows agree when one is the other repeated on a new page. */
const REPEATED_SHARE = 0.6;

/** One table that the sheet may hold: its header, wherever that is repeated, and the rows beneath. */
interface Contender {
  readonly first: HeaderCandidate;
  readonly texts: readonly string[];
  readonly ranges: readonly RowRange[];
  readonly rowCount: number;
}

/** The table under the best header of a sheet; null where no row reads like a header. */
export function findHeadedTable(sheet: RawSheet): FoundTable | null {
  const contenders = contendersIn(sheet);
  const best = contenders.reduce<Contender | null>(
    (top, one) => (top === null || worth(one) > worth(top) ? one : top),
    null,
  );
  if (best === null) return null;
  const header = headerAt(sheet, best.first.rowIndex);
  return { ...apartFromOthers(best, contenders), header, rows: rowsUnder(sheet, header) };
}

/** The rows under a header, to the end of the sheet. */
export function rowsUnder(sheet: RawSheet, header: Header): RowRange {
  return { from: Math.max(...header.rowIndexes) + 1, to: sheet.rows.length };
}

/** Candidates that repeat one header are one contender. */
function contendersIn(sheet: RawSheet): readonly Contender[] {
  const candidates = headerCandidates(sheet);
  const contenders: Contender[] = [];
  candidates.forEach((candidate, index) => {
    const texts = textsOf(sheet.rows[candidate.rowIndex]);
    const range = { from: candidate.rowIndex, to: candidates[index + 1]?.rowIndex ?? sheet.rows.length };
    const rowCount = range.to - range.from - 1;
    const at = contenders.findIndex((one) => isRepeated(one.texts, texts));
    const same = contenders[at];
    if (same === undefined) contenders.push({ first: candidate, texts, ranges: [range], rowCount });
    else {
      contenders[at] = { ...same, ranges: [...same.ranges, range], rowCount: same.rowCount + rowCount };
    }
  });
  return contenders;
}

function isRepeated(header: readonly string[], texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '').length;
  const same = texts.filter((text, column) => text !== '' && text === header[column]).length;
  return same >= filled * REPEATED_SHARE;
}

/** More known columns weigh more than more rows. */
function worth({ first, rowCount }: Contender): number {
  return first.score * Math.log2(2 + rowCount);
}

function apartFromOthers(
  best: Contender,
  contenders: readonly Contender[],
): Pick<FoundTable, 'otherRows' | 'otherColumns' | 'otherHeader'> {
  const others = contenders.filter((one) => one !== best && one.rowCount > 0);
  const beside = others.filter((one) => !overlaps(columnSpan(one), columnSpan(best)));
  const other = others[0];
  // A header with no rows of its own is no other table, but below ours it is no case either.
  const apart = contenders.filter(
    (one) =>
      one !== best && !beside.includes(one) && (one.rowCount > 0 || one.first.rowIndex > best.first.rowIndex),
  );
  return {
    otherRows: apart.flatMap(({ ranges }) => ranges),
    otherColumns: new Set(beside.flatMap((one) => columnsOf(columnSpan(one)))),
    otherHeader:
      other === undefined
        ? null
        : { rowIndex: other.first.rowIndex, column: other.texts.findIndex((text) => text !== '') },
  };
}

function columnSpan({ texts }: Contender): RowRange {
  return { from: texts.findIndex((text) => text !== ''), to: texts.findLastIndex((text) => text !== '') + 1 };
}

function columnsOf({ from, to }: RowRange): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function overlaps(a: RowRange, b: RowRange): boolean {
  return a.from < b.to && b.from < a.to;
}
