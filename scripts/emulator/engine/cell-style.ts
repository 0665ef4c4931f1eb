import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

/** All of a cell but its value, in the field names of CellData. Equal styles are one object. */
export interface CellStyle {
  readonly userEnteredFormat?: sheets_v4.Schema$CellFormat;
  readonly dataValidation?: sheets_v4.Schema$DataValidationRule;
  readonly note?: string;
  readonly textFormatRuns?: readonly sheets_v4.Schema$TextFormatRun[];
}

/** Every style there is. */
export interface StyleTable {
  /** The one object for a style of these contents; null for a cell without any. */
  intern(style: CellStyle): CellStyle | null;
  all(): Iterable<CellStyle>;
}

export function styleTable(): StyleTable {
  const known = new Map<string, CellStyle>();
  return {
    intern: (style) => {
      const key = canonicalText(style);
      if (key === '{}') return null;
      const same = known.get(key);
      if (same) return same;
      known.set(key, style);
      return style;
    },
    all: () => known.values(),
  };
}

/** JSON with its names in order and without absent ones. */
function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_name, content: unknown) =>
    content !== null && typeof content === 'object' && !Array.isArray(content)
      ? Object.fromEntries(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)))
      : content,
  );
}
