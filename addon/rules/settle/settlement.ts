import type { FieldKey } from '../../../mappings/fields.ts';
import type { MoveKind } from '../../../mappings/journey/moves.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import type { CaseChanges } from '../case-changes.ts';
import type { IssuedNumbers } from '../issued-numbers.ts';
import type { LogLine } from '../log-lines.ts';
import type { OfficeSettings } from '../office-settings.ts';
import type { ClaimedRow, RowField } from './standing-row.ts';

/** What a settlement has to know of the rest of the sheet, which is read only where it is needed. */
export interface NeededLists {
  /** Columns of all cases; none where the rows can be settled by themselves. */
  readonly fields: readonly FieldKey[];
  /** Case ids of which the last import has to be asked what it wrote. */
  readonly published: readonly string[];
}

/** One case of the whole sheet, as far as its columns were read. */
export interface ListedCase {
  readonly rowNumber: number;
  readonly caseValues: CaseValues;
}

export interface ToSettle {
  readonly rows: readonly ClaimedRow[];
  readonly staff: readonly StaffEntry[];
  readonly settings: OfficeSettings;
  /** On the office's clock: `2025-03-31T14:05:00`. */
  readonly now: string;
  readonly lists: readonly ListedCase[];
  /** By case id, what the last import wrote. */
  readonly published: ReadonlyMap<string, CaseValues>;
  /** The highest numbers that were written down. */
  readonly issued: IssuedNumbers;
  /** Ids of the claims of whoever is at the keyboard, who hears of nobody else's. */
  readonly own: ReadonlySet<string>;
}

/** What is to be written into one row; what is left out stays. */
export interface RowWrite {
  readonly rowNumber: number;
  readonly cells: CaseChanges;
  readonly untick: boolean;
  readonly clearReason: boolean;
  /** Null where it stays. */
  readonly confirmed: string | null;
  /** By field, the whole note that is to stand there; empty where it goes. */
  readonly notes: { readonly [Key in RowField]?: string };
}

/** Somebody who should hear of a case. */
export interface CaseNotice {
  readonly name: string;
  readonly caseId: string;
  readonly about: MoveKind | 'newCase';
}

/** What becomes of edited rows: written all at once or not at all. */
export interface Settlement {
  /** Only rows in which something changes. */
  readonly writes: readonly RowWrite[];
  readonly log: readonly LogLine[];
  readonly notices: readonly CaseNotice[];
  /** Null where no number was given. */
  readonly issued: IssuedNumbers | null;
  /** What whoever is at the keyboard is told at once, one sentence each. */
  readonly told: readonly string[];
}
