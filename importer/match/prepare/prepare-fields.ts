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
  readonly valueOf: { readonly [field: string]: Int32Array };
  readonly sourceOf: ArrayLike<number> | undefined;
}

/**
 * Derives every field of every record, in the given order of records.
 * @throws CasesheetError where a column does not exist
 */
export function prepareFields(
  records: MatchRecords,
  settings: MatchSettings,
  order: Int32Array,
): PreparedRecords {
  const pool = new ValuePool();
  const valueOf: { [field: string]: Int32Array } = {};
  for (const [name, field] of Object.entries(settings.fields)) {
    const columns = (field.from ?? [name]).map((column) => columnNamed(records, column));
    valueOf[name] = fieldValues({ field, columns, order, pool });
  }
  const { sourceOf } = records;
  return {
    rowCount: records.rowCount,
    pool,
    valueOf,
    sourceOf: sourceOf && Int32Array.from(order, (row) => sourceOf[row] ?? 0),
  };
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
  readonly order: Int32Array;
  readonly pool: ValuePool;
}

function fieldValues({ field, columns, order, pool }: FieldWork): Int32Array {
  const values = new Int32Array(order.length).fill(NO_VALUE);
  const empty = new Set(['', ...field.empty]);
  const known = new Map<string, number>();
  const numberOf = (parts: readonly string[]): number => {
    const derived = parts.map((part) => derive(part, field.steps)).filter((part) => !empty.has(part));
    if (derived.length === 0) return NO_VALUE;
    if (field.kind === 'tokens') return pool.addSet(derived.join(' ').split(' '));
    return field.kind === 'list' ? pool.addSet(derived) : pool.add(derived.join(' '));
  };
  for (let at = 0; at < order.length; at++) {
    const cells = columns.map((column) => column[order[at] as number] ?? null);
    const parts = cellParts(cells, field);
    if (parts === null) continue;
    const key = parts.length === 1 ? (parts[0] as string) : parts.join('\u0002');
    let value = known.get(key);
    if (value === undefined) {
      value = numberOf(parts);
      known.set(key, value);
    }
    values[at] = value;
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
