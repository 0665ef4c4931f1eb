import type { FieldKind } from '../../mappings/fields.ts';
import type { LegacyKey } from '../../mappings/legacy/columns.ts';
import { LAST_NAME_FIRST_HEADERS } from '../../mappings/legacy/sheet-words.ts';
import { columnLetters } from '../../mappings/sheet/column-letters.ts';
import { foldText } from '../normalise/fold.ts';
import type { ColumnReading } from '../workbook-reading.ts';
import { kindOfKey } from './column-claims.ts';

/** How the cells of one column are read; made once a sheet, used in every row. */
export interface ColumnPlan {
  readonly columnIndex: number;
  readonly key: LegacyKey | null;
  readonly kind: FieldKind;
  readonly ignored: boolean;
  /** The header, made different from those before it; the column letter where there is none. */
  readonly name: string;
  /** The name as a JSON key, with its colon. */
  readonly jsonName: string;
  /** True where the header says that the last name stands first. */
  readonly lastNameFirst: boolean;
}

const LAST_NAME_FIRST: ReadonlySet<string> = new Set(LAST_NAME_FIRST_HEADERS.map(foldText));

/** @param columns in the order of the sheet */
export function planColumns(columns: readonly ColumnReading[]): readonly ColumnPlan[] {
  const used = new Set<string>();
  return columns.map(({ columnIndex, header, key, ignored = false }) => {
    const name = unusedName(header, columnLetters(columnIndex), used);
    used.add(name);
    return {
      columnIndex,
      key,
      kind: key === null ? 'text' : kindOfKey(key),
      ignored,
      name,
      jsonName: `${JSON.stringify(name)}:`,
      lastNameFirst: key === 'clientName' && LAST_NAME_FIRST.has(foldText(header)),
    };
  });
}

function unusedName(header: string, letters: string, used: ReadonlySet<string>): string {
  const first = header === '' ? letters : header;
  let name = used.has(first) ? `${header} (${letters})` : first;
  while (used.has(name)) name = `${name}'`;
  return name;
}
