import type { Request } from '../rest.ts';
import type { WantedTab } from '../wanted-layout.ts';

/** Writes all headers of a tab that has none; nothing where it has no columns. */
export function headerRequest(
  { sheetId }: { readonly sheetId: number },
  { columns }: WantedTab,
  rowIndex: number,
): readonly Request[] {
  if (columns.length === 0) return [];
  return [
    textRequest(
      { sheetId, rowIndex, columnIndex: 0 },
      columns.map(({ header }) => header),
    ),
  ];
}

/** Writes texts side by side, as text. */
export function textRequest(
  start: { readonly sheetId: number; readonly rowIndex: number; readonly columnIndex: number },
  texts: readonly string[],
): Request {
  return {
    updateCells: {
      start,
      rows: [{ values: texts.map((stringValue) => ({ userEnteredValue: { stringValue } })) }],
      fields: 'userEnteredValue',
    },
  };
}
