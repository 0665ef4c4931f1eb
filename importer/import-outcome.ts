import type { FieldKey, WorkbookKind } from '../mappings/fields.ts';
import type { CaseRecord } from './case-record.ts';
import type { Evidence, ModelSummary } from './match/linkage.ts';
import type { Problem } from './problem.ts';
import type { ReviewItem } from './review/review-item.ts';
import type { SourceRow } from './source-row.ts';
import type { CellLedger, WorkbookReading } from './workbook-reading.ts';

/** Where one source row went, and why. */
export interface RowPlacement {
  readonly clientId: string;
  readonly caseId: string;
  /** Fields of the case whose value this row gave. */
  readonly gave: readonly FieldKey[];
  /** The strongest tie to an earlier row of the same client; null for the client's first row. */
  readonly link: RowLink | null;
}

/** Why a source row was judged the same client as another one. */
export interface RowLink {
  /** Index from 0 into all source rows. */
  readonly toRowIndex: number;
  readonly weightBits: number;
  /** Strongest first. Empty where a person decided. */
  readonly evidence: readonly Evidence[];
  readonly decidedByPerson: boolean;
}

/** How often two workbooks say different things of one field of the same case. */
export interface Disagreement {
  readonly field: FieldKey;
  readonly workbooks: readonly [WorkbookKind, WorkbookKind];
  /** Cases in which both workbooks fill the field. */
  readonly compared: number;
  readonly different: number;
}

/** Every problem but the refused files: of cells and tabs, and of what people wrote on the earlier sheet. */
export function problemsOf({
  readings,
  sheetProblems,
}: Pick<ImportOutcome, 'readings' | 'sheetProblems'>): readonly Problem[] {
  return [...sheetProblems, ...readings.flatMap(({ problems }) => problems)];
}

/** All that an import found out: what is published, and what the owner's page tells. */
export interface ImportOutcome {
  /** ISO instant of the import. */
  readonly importedAt: string;
  readonly readings: readonly WorkbookReading[];
  /** Files that could not be read at all, each with its problem. */
  readonly refused: readonly Problem[];
  /** What people wrote on the earlier case sheet that cannot be applied. */
  readonly sheetProblems: readonly Problem[];
  readonly rows: readonly SourceRow[];
  /** By row index. */
  readonly placements: readonly RowPlacement[];
  readonly clientCount: number;
  readonly cases: readonly CaseRecord[];
  readonly reviewItems: readonly ReviewItem[];
  readonly disagreements: readonly Disagreement[];
  readonly model: ModelSummary;
  readonly ledger: CellLedger;
}
