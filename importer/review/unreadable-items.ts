import { FIELD_BY_KEY, type FieldKey } from '../../mappings/fields.ts';
import type { LegacyKey } from '../../mappings/legacy/columns.ts';
import { columnIndexOf } from '../../mappings/sheet/column-letters.ts';
import type { CaseRecord } from '../case-record.ts';
import { formatWhere } from '../problem.ts';
import type { WorkbookReading } from '../workbook-reading.ts';
import { reviewItemId } from './item-id.ts';
import type { EarlierDecision, ReviewItem, ReviewSubject } from './review-item.ts';

const CELL = /^([A-Z]+)(\d+)$/;

/** The case a source row went to, by where the row stands; null where no source row stands there. */
export type CaseAt = (workbook: string, sheet: string, rowNumber: number) => CaseRecord | null;

/**
 * Cells that could not be read and whose field is therefore empty on the case: one item per case and field.
 * Where another source fills the field, the problem list alone tells of the cell.
 */
export function unreadableItems({
  readings,
  caseAt,
  clientHas,
  decisionOf,
}: {
  readonly readings: readonly WorkbookReading[];
  readonly caseAt: CaseAt;
  /** Whether any case of the client fills the field. */
  readonly clientHas: (clientId: string, field: FieldKey) => boolean;
  readonly decisionOf: (id: string) => EarlierDecision | undefined;
}): readonly ReviewItem[] {
  const items = new Map<string, ReviewItem>();
  for (const reading of readings) {
    const keyOfColumn = columnKeys(reading);
    for (const { where, saw } of reading.problems) {
      const [, letters, rowNumber] = CELL.exec(where.cell ?? '') ?? [];
      if (letters === undefined || where.sheet === undefined) continue;
      const key = keyOfColumn(where.sheet, columnIndexOf(letters));
      const record = key === null ? null : caseAt(reading.workbook, where.sheet, Number(rowNumber));
      if (key === null || record === null) continue;
      const field = fieldFedBy(key);
      if (record.values[field] !== undefined || (field === 'nationalId' && clientHas(record.clientId, field)))
        continue;
      const { header } = FIELD_BY_KEY[field];
      const subject: ReviewSubject = { about: 'value', caseId: record.caseId, field, values: [saw, ''] };
      const id = reviewItemId('unreadable', subject);
      const slot = `${record.caseId}/${field}`;
      if (items.has(slot)) continue;
      items.set(slot, {
        id,
        kind: 'unreadable',
        subject,
        caseIds: [record.caseId],
        first: `${header}: ${saw}`,
        second: `${header}: (ריק)`,
        why: `לא ניתן לקרוא את התא ${formatWhere(where)}, והשדה "${header}" ריק בתיק ${record.caseId}. אפשר לתקן בקובץ המקור, או להקליד את הערך בתיק.`,
        weightBits: null,
        decision: decisionOf(id)?.decision ?? null,
      });
    }
  }
  return [...items.values()];
}

function columnKeys(reading: WorkbookReading): (sheet: string, columnIndex: number) => LegacyKey | null {
  const keys = new Map(
    reading.sheets.map(({ sheet, columns }) => [
      sheet,
      new Map(columns.map(({ columnIndex, key }) => [columnIndex, key])),
    ]),
  );
  return (sheet, columnIndex) => keys.get(sheet)?.get(columnIndex) ?? null;
}

function fieldFedBy(key: LegacyKey): FieldKey {
  return key === 'firstName' || key === 'lastName' ? 'clientName' : key;
}
