import type { RawCell } from '../read/raw-sheet.ts';

/** One cell as `SourceRow.cells` keeps it. */
export function cellJson(cell: RawCell, filledFromAbove: boolean): string {
  const { type, value, text, formula } = cell;
  if (type === 'text' && formula === undefined && !filledFromAbove && value === text)
    return JSON.stringify(text);
  const shown = text === String(value) ? '' : `,"w":${JSON.stringify(text)}`;
  const made = formula === undefined ? '' : `,"f":${JSON.stringify(formula)}`;
  const merged = filledFromAbove ? ',"m":1' : '';
  return `{"v":${JSON.stringify(value)}${shown}${made}${merged}}`;
}
