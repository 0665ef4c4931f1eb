import type { FieldKind } from '../../mappings/fields.ts';
import type { RawCell } from '../read/raw-sheet.ts';
import { type CellReading, valueWith } from './cell-reading.ts';

/**
 * Reads one legacy cell as a kind of value. Never throws, and reading its own value again changes nothing;
 * the caller keeps the cell as it was.
 */
export function normaliseCell(_kind: FieldKind, cell: RawCell): CellReading {
  return valueWith(cell.text);
}
