import { hash as hashOf } from 'node:crypto';
import type { LegacyKey } from '../../mappings/legacy/columns.ts';
import type { Flaw } from '../normalise/cell-reading.ts';
import { normaliseCell } from '../normalise/normalise-cell.ts';
import type { RawCell, RawRow } from '../read/raw-sheet.ts';
import type { Normalised, SourceRow } from '../source-row.ts';
import { cellJson } from './cell-json.ts';
import type { ColumnPlan } from './column-plan.ts';
import { joinValues } from './join-values.ts';
import type { FilledCells } from './merged-cells.ts';

/** A cell of a row that could not be read, or not wholly. */
interface FlawedCell {
  readonly column: number;
  readonly cell: RawCell;
  /** What is wrong; null where the cell only says that there is nothing. */
  readonly flaw: Flaw | null;
  /** False where only a part is unreadable: the rest is canonical. */
  readonly lost: boolean;
  readonly saw: string;
}

/** One row, read: what it says, and where its own cells went. */
export interface RowReading {
  readonly values: { readonly [Key in LegacyKey]?: Normalised };
  readonly idClue: string | null;
  readonly extras: SourceRow['extras'];
  readonly cells: string;
  readonly hash: string;
  readonly canonical: number;
  readonly extra: number;
  readonly flawed: readonly FlawedCell[];
  readonly ignored: readonly number[];
}

const HASH_DIGITS = 16;

/** Reads the cells of one row by the plan of its columns; cells of columns without a plan are left alone. */
export function readRow(
  row: RawRow,
  plans: readonly ColumnPlan[],
  filled: FilledCells | undefined,
): RowReading {
  const reading = new RowBeingRead();
  for (const plan of plans) {
    const own = row.cells[plan.columnIndex];
    const cell = own ?? filled?.get(plan.columnIndex);
    if (cell !== undefined) reading.add(plan, cell, own !== undefined);
  }
  return reading.finish();
}

class RowBeingRead {
  private readonly values: { [Key in LegacyKey]?: Normalised } = {};
  private readonly remarks: string[] = [];
  private readonly extras: (readonly [string, string])[] = [];
  private readonly flawed: FlawedCell[] = [];
  private readonly ignored: number[] = [];
  private idClue: string | null = null;
  private json = '';
  private canonical = 0;
  private extra = 0;

  /** @param own false for a cell filled down from a merged one, which is counted where it stands */
  add(plan: ColumnPlan, cell: RawCell, own: boolean): void {
    this.json += `${this.json === '' ? '' : ','}${plan.jsonName}${cellJson(cell, !own)}`;
    if (plan.ignored) {
      if (own) this.ignored.push(plan.columnIndex);
    } else if (plan.key === null) {
      this.extras.push([plan.name, cell.text]);
      if (own) this.extra += 1;
    } else {
      this.addValue(plan, plan.key, cell, own);
    }
  }

  private addValue(plan: ColumnPlan, key: LegacyKey, cell: RawCell, own: boolean): void {
    const column = plan.columnIndex;
    const reading = normaliseCell(plan.kind, cell, key);
    switch (reading.outcome) {
      case 'value': {
        this.values[key] = joinValues(key, this.values[key], turned(reading.value, plan));
        for (const remark of reading.remarks ?? []) this.remarks.push(`${plan.name}: ${remark}`);
        const { partFlaw } = reading;
        if (!own) return;
        this.canonical += 1;
        if (partFlaw !== undefined) {
          this.flawed.push({ column, cell, flaw: partFlaw, lost: false, saw: partFlaw.saw });
        }
        return;
      }
      case 'nothing':
        if (own) this.flawed.push({ column, cell, flaw: null, lost: true, saw: cell.text });
        return;
      case 'unreadable':
        this.idClue ??= reading.idClue ?? null;
        if (own) this.flawed.push({ column, cell, flaw: reading, lost: true, saw: cell.text });
        return;
      default:
        reading satisfies never;
    }
  }

  finish(): RowReading {
    const { values, idClue, extras, canonical, extra, flawed, ignored } = this;
    for (const remark of this.remarks) values.notes = joinValues('notes', values.notes, remark);
    const name = [values.firstName, values.lastName].filter((part) => part !== undefined).join(' ');
    if (name !== '') values.clientName ??= name;
    const cells = `{${this.json}}`;
    const hash = hashOf('sha256', cells).slice(0, HASH_DIGITS);
    return { values, idClue, extras, cells, hash, canonical, extra, flawed, ignored };
  }
}

/** A name of two words whose header says that the last name stands first, first name first. */
function turned(value: Normalised, { lastNameFirst }: ColumnPlan): Normalised {
  if (!lastNameFirst || typeof value !== 'string') return value;
  const [last, first, ...more] = value.split(' ');
  return first === undefined || more.length > 0 ? value : `${first} ${last}`;
}
