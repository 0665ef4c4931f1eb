import { shownValue } from '../shown-value.ts';
import type { CellValue } from './case-row.ts';
import { isoOfSerialDay, isSerialDay } from './serial-day.ts';
import type { ColumnKind } from './tabs.ts';

/** A cell of the case sheet as a person reads it. */
export function shownCell(kind: ColumnKind, value: CellValue): string {
  if (value === null || typeof value === 'string') return value ?? '';
  switch (kind) {
    case 'date':
      return isSerialDay(value) ? shownValue('date', isoOfSerialDay(value)) : String(value);
    case 'money':
      return shownValue('money', Math.round(value * 100));
    case 'percent':
      return shownValue('percent', Math.round(value * 10_000));
    default:
      return String(value);
  }
}
