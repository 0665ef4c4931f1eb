import type { SourceRow } from '../../importer/source-row.ts';

/** A source row of the billing workbook; name what matters, the rest is invented. */
export function aRow(parts: Partial<SourceRow> = {}): SourceRow {
  const values = parts.values ?? { clientName: 'נועה ברק' };
  const cells = parts.cells ?? JSON.stringify(values);
  return {
    workbook: 'billing.xlsx',
    sheet: 'גבייה',
    rowNumber: 2,
    hash: `hash of ${cells}`,
    cells,
    extras: [],
    ...parts,
    values,
  };
}

/** Rows of one sheet, one below the other, from row 2 on. */
export function rowsWith(...values: readonly SourceRow['values'][]): readonly SourceRow[] {
  return values.map((one, index) => aRow({ values: one, rowNumber: index + 2 }));
}
