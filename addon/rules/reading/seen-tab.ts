import type { CellReply, CellsReply } from './cells-reply.ts';

/** A cell as it stands. */
export interface SeenCell {
  readonly value: string | number | boolean | null;
  /** Empty where there is none. */
  readonly note: string;
}

/** As much of a tab as was read. */
export interface SeenTab {
  readonly title: string;
  readonly sheetId: number;
  readonly rowCount: number;
  /** By row index from 0; a row without content may be missing. */
  readonly rows: ReadonlyMap<number, readonly SeenCell[]>;
}

/** The tabs of a reply by title. */
export function seenTabs({ sheets = [] }: CellsReply): ReadonlyMap<string, SeenTab> {
  return new Map(
    sheets.map(({ properties, data = [] }) => {
      const title = properties?.title ?? '';
      const rows = data.flatMap(({ startRow = 0, rowData = [] }) =>
        rowData.map(({ values = [] }, offset) => [startRow + offset, values.map(seenCell)] as const),
      );
      const rowCount = properties?.gridProperties?.rowCount ?? 0;
      return [title, { title, sheetId: properties?.sheetId ?? 0, rowCount, rows: new Map(rows) }];
    }),
  );
}

/** The values of a tab's first rows, as they are where headers are looked for. */
export function firstRows({ rows }: SeenTab, count: number): readonly (readonly SeenCell['value'][])[] {
  return Array.from({ length: count }, (_, rowIndex) => (rows.get(rowIndex) ?? []).map(({ value }) => value));
}

/** All rows that were read, from the first of the tab on. */
export function allRows(tab: SeenTab): readonly (readonly SeenCell['value'][])[] {
  return firstRows(tab, Math.max(-1, ...tab.rows.keys()) + 1);
}

function seenCell({ effectiveValue = {}, note = '' }: CellReply): SeenCell {
  const { stringValue, numberValue, boolValue, errorValue } = effectiveValue;
  // A formula that fails counts as a text nobody can read, not as an empty cell.
  const error = errorValue === undefined ? null : `#${errorValue.type ?? 'ERROR'}`;
  return { value: stringValue ?? numberValue ?? boolValue ?? error, note };
}
