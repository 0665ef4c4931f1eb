import { CasesheetError } from '../../problem.ts';
import type { ColumnValue, MatchRecords } from '../records.ts';
import type { FieldSettings, MatchSettings } from '../settings.ts';
import { derive } from './derive.ts';
import { NO_VALUE, ValuePool } from './value-pool.ts';

/** The records as the matcher sees them: one number per record and field. */
export interface PreparedRecords {
  readonly rowCount: number;
  readonly pool: ValuePool;
  /** By field: the value's number in the pool by record, or NO_VALUE. */
  readonly fieldValues: { readonly [field: string]: Int32Array };
  readonly sourceOf: ArrayLike<number> | undefined;
}

/**
 * Derives every field of every record.
 * @throws CasesheetError where a column does not exist
 */
export function prepareFields(records: MatchRecords, settings: MatchSettings): PreparedRecords {
  const { rowCount, sourceOf } = records;
  const pool = new ValuePool();
  const fieldValues: { [field: string]: Int32Array } = {};
  for (const [name, field] of Object.entries(settings.fields)) {
    const columns = (field.from ?? [name]).map((column) => columnNamed(records, column));
    fieldValues[name] = valuesOfField({ field, columns, rowCount, pool });
  }
  return { rowCount, pool, fieldValues, sourceOf };
}

function columnNamed({ columns }: MatchRecords, name: string): readonly ColumnValue[] {
  const column = columns[name];
  if (column) return column;
  const known = Object.keys(columns).join(', ');
  throw new CasesheetError(`There is no column "${name}" to match by; the columns are: ${known}.`);
}

interface FieldWork {
  readonly field: FieldSettings;
  readonly columns: readonly (readonly ColumnValue[])[];
  readonly rowCount: number;
  readonly pool: ValuePool;
}

function valuesOfField({ field, columns, rowCount, pool }: FieldWork): Int32Array {
  const values = new Int32Array(rowCount).fill(NO_VALUE);
  const empty = new Set(['', ...field.empty]);
  const known = new Map<ColumnValue, number>();
  const asItStands = field.steps.length === 0 && field.kind !== 'tokens' && field.kind !== 'list';
  const numberOf = (parts: readonly string[]): number => {
    const derived = parts.map((part) => derive(part, field.steps)).filter((part) => !empty.has(part));
    if (derived.length === 0) return NO_VALUE;
    if (field.kind === 'tokens') return pool.addSet(derived.join(' ').split(' '));
    return field.kind === 'list' ? pool.addSet(derived) : pool.add(derived.join(' '));
  };
  for (let row = 0; row < rowCount; row++) {
    const only = columns.length === 1 ? (columns[0]?.[row] ?? null) : null;
    if (asItStands && typeof only === 'string') {
      // Texts in the pool are clean, so a text that is there needs no cleaning.
      const text = pool.find(only) === undefined ? derive(only, field.steps) : only;
      if (!empty.has(text)) values[row] = pool.add(text);
      continue;
    }
    // A cell seen before, be it the same text, alone in a list or not, or the very same list, has its number already.
    const cell = only !== null && typeof only === 'object' && only.length === 1 ? (only[0] ?? null) : only;
    let value = cell === null ? undefined : known.get(cell);
    if (value === undefined) {
      const parts = cellParts(only === null ? columns.map((column) => column[row] ?? null) : [only], field);
      value = parts === null ? NO_VALUE : numberOf(parts);
      if (cell !== null) known.set(cell, value);
    }
    values[row] = value;
  }
  return values;
}

/** The texts a field is made of, or null where there are none. Columns of a single text are joined first. */
function cellParts(cells: readonly ColumnValue[], field: FieldSettings): readonly string[] | null {
  const filled = cells.filter((cell) => cell !== null && cell.length > 0);
  if (filled.length === 0 || (field.needsAll && filled.length < cells.length)) return null;
  const parts = filled.flat() as string[];
  return field.kind === 'list' || field.kind === 'tokens' ? parts : [parts.join(' ')];
}
