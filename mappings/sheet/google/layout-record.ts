import type { SpreadsheetState } from './state/state.ts';

/** The developer metadata of the spreadsheet that holds what was laid out last. */
export const LAYOUT_KEY = 'casesheet.layout';

interface By<Value> {
  readonly [name: string]: Value;
}

/**
 * What casesheet laid out last, as short fingerprints: the base by which its own work is told from people's.
 * Developer metadata holds at most 30,000 characters a spreadsheet.
 */
export interface LayoutRecord {
  readonly version: typeof VERSION;
  /** By tab and column key: width in characters, look, drop-down. */
  readonly columns: By<By<ColumnRecord>>;
  /** By tab: how many rows have the formats and drop-downs of their columns. */
  readonly rows: By<number>;
  /** By key: formula, format, ranges. */
  readonly colours: By<readonly [formula: string, format: string, ranges: string]>;
  /** By key: id, title, criteria, order. */
  readonly views: By<readonly [id: number, title: string, criteria: string, order: string]>;
  /** By key: id, everything but the ranges. */
  readonly protections: By<readonly [id: number, rules: string]>;
  /** Content, how many rows it takes, widths. */
  readonly dashboard: readonly [content: string, rowCount: number, widths: string] | null;
}

export type ColumnRecord = readonly [width: number, look: string, dropDown: string];

/** Raised when the record itself changes its form; an older one counts as none. */
const VERSION = 1;

export const NOTHING_LAID_OUT: LayoutRecord = {
  version: VERSION,
  columns: {},
  rows: {},
  colours: {},
  views: {},
  protections: {},
  dashboard: null,
};

/** What was laid out last; nothing where nobody can say. */
export function layoutRecord({ metadata }: SpreadsheetState): LayoutRecord {
  const stored = metadata.get(LAYOUT_KEY);
  if (stored === undefined) return NOTHING_LAID_OUT;
  try {
    // Only casesheet writes under its own key, and it writes nothing else.
    const record = JSON.parse(stored.value) as Partial<LayoutRecord> | null;
    return record?.version === VERSION ? { ...NOTHING_LAID_OUT, ...record } : NOTHING_LAID_OUT;
  } catch {
    return NOTHING_LAID_OUT;
  }
}

/** The state as it is once the record is stored. */
export function withRecord(state: SpreadsheetState, record: LayoutRecord): SpreadsheetState {
  const stored = state.metadata.get(LAYOUT_KEY);
  if (stored === undefined) return state;
  const value = JSON.stringify(record);
  return { ...state, metadata: new Map([...state.metadata, [LAYOUT_KEY, { ...stored, value }]]) };
}
