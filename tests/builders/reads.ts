import { normaliseCell } from '../../importer/normalise/normalise-cell.ts';
import type { RawCell } from '../../importer/read/raw-sheet.ts';
import type { Normalised } from '../../importer/source-row.ts';
import type { FieldKind } from '../../mappings/fields.ts';
import type { LegacyKey } from '../../mappings/legacy/columns.ts';

export function textCell(text: string): RawCell {
  return { type: 'text', value: text, text };
}

/** What a cell comes to, in short: its value, `nothing`, or the code of what is wrong. */
export function reads(kind: FieldKind, cell: RawCell | string, key?: LegacyKey): Normalised {
  const reading = normaliseCell(kind, typeof cell === 'string' ? textCell(cell) : cell, key);
  if (reading.outcome === 'value') return reading.value;
  return reading.outcome === 'nothing' ? 'nothing' : reading.code;
}

/** What a cell says beyond its value. */
export function remarksOf(kind: FieldKind, text: string): readonly string[] {
  const reading = normaliseCell(kind, textCell(text));
  return reading.outcome === 'value' ? (reading.remarks ?? []) : [];
}
