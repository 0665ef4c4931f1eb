import type { FieldKey, WorkbookKind } from '../fields.ts';
import type { SettingsAddress } from './overdue.ts';

/** A number of cases, and how many of them are overdue. */
export interface Load {
  readonly cases: number;
  readonly overdue: number;
}

/** What the dashboard's formulas come to on the day of the import, for programs that do not calculate. */
export interface CaseCounts {
  readonly cases: number;
  readonly noNextAction: number;
  /** By stage label; empty where a case names no stage. */
  readonly byStage: ReadonlyMap<string, Load>;
  /** Cases that wait for a person in a role: by name and role label, as `handlerKey` joins them. */
  readonly byHandler: ReadonlyMap<string, Load>;
}

export function handlerKey(name: string, roleLabel: string): string {
  return `${roleLabel}\n${name}`;
}

/** The import in figures, as the dashboard and the log tell it. */
export interface ImportSummary {
  /** On the office's clock: `2025-03-31T14:05:00`. */
  readonly importedAt: string;
  readonly clients: number;
  readonly cases: number;
  readonly workbooks: readonly {
    readonly workbook: string;
    readonly kind: WorkbookKind | null;
    readonly sourceRows: number;
    readonly canonical: number;
    readonly extra: number;
    readonly rejected: number;
  }[];
}

/** What the dashboard shows, wherever it is drawn. */
export interface DashboardContent {
  /** With the role's Hebrew label. */
  readonly staff: readonly { readonly name: string; readonly role: string }[];
  readonly counts: CaseCounts;
  readonly openReviewItems: number;
  /** By stage label: a case that came to its stage before this serial day is overdue. */
  readonly overdueBefore: ReadonlyMap<string, number>;
  readonly summary: ImportSummary;
}

/** Where the dashboard's formulas look: each the cells of a column below its header, as the target writes it. */
export interface DashboardAddresses {
  readonly cases: (key: FieldKey) => string;
  readonly review: (key: 'id' | 'decision') => string;
  readonly settings: SettingsAddress;
}
