import type { FieldKey } from '../../../mappings/fields.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import type { Claim } from '../settle/claim.ts';
import type { StandingRow } from '../settle/standing-row.ts';

/**
 * A cell that the add-on wrote. People type without its lock: somebody may have typed there between its reading
 * and its writing, and only their claim still says what.
 */
export interface WrittenCell {
  readonly rowNumber: number;
  readonly caseId: string;
  readonly field: FieldKey;
  /** What it held when it was read, and what was written there. */
  readonly seen: string;
  readonly wrote: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** An edit is told within seconds. */
const REMEMBERED_MILLISECONDS = 2 * 60_000;
/** A property holds 9 KB. */
const MOST_BYTES = 8_500;

/** Whether what somebody typed over a cell's earlier content was overwritten by what the add-on wrote. */
export function overwritten({
  claim: { value = '', oldValue = '', at },
  row: { rowNumber, cells },
  field,
  written,
}: {
  readonly claim: Claim;
  readonly row: StandingRow;
  readonly field: FieldKey;
  readonly written: readonly WrittenCell[];
}): boolean {
  const now = shortText(cells[field] ?? null);
  if (sameText(shortText(value), now)) return false;
  return written.some(
    (cell) =>
      cell.rowNumber === rowNumber &&
      cell.field === field &&
      cell.caseId === shortText(cells.caseId ?? null) &&
      Math.abs(at - cell.at) <= REMEMBERED_MILLISECONDS &&
      sameText(cell.wrote, now) &&
      sameText(cell.seen, shortText(oldValue)),
  );
}

/** The cells as the text of one property: those of the last minutes, the newest first. */
export function writtenText(cells: readonly WrittenCell[], now: number): string {
  const kept: string[] = [];
  let bytes = 2;
  const newestFirst = [...cells].sort((a, b) => b.at - a.at);
  for (const { rowNumber, caseId, field, seen, wrote, at } of newestFirst) {
    const text = JSON.stringify([rowNumber, caseId, field, seen, wrote, at]);
    bytes += byteLength(text) + 1;
    if (now - at > REMEMBERED_MILLISECONDS || bytes > MOST_BYTES) break;
    kept.push(text);
  }
  return `[${kept.join(',')}]`;
}

/** What `writtenText` wrote; nothing where it cannot be read. */
export function writtenCells(text: string | undefined): readonly WrittenCell[] {
  try {
    // The add-on alone writes this property.
    const entries = JSON.parse(text ?? '[]') as [number, string, FieldKey, string, string, number][];
    return entries.map(([rowNumber, caseId, field, seen, wrote, at]) => ({
      rowNumber,
      caseId,
      field,
      seen,
      wrote,
      at,
    }));
  } catch {
    return [];
  }
}

const LONGEST = 60;

/** As much of a cell as tells it from another. */
export function shortText(value: CellValue): string {
  const text = String(value ?? '').trim();
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…${text.length}`;
}

const SMALLEST_DIFFERENCE = 1e-7;

/** Google tells numbers as texts in its own way. */
function sameText(a: string, b: string): boolean {
  return a === b || (a !== '' && b !== '' && Math.abs(Number(a) - Number(b)) < SMALLEST_DIFFERENCE);
}

function byteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}
