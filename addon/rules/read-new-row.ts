import { FIELD_BY_KEY, FIELDS, type FieldKey } from '../../mappings/fields.ts';
import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import type { Actor } from './actor.ts';
import type { FieldValue } from './case-changes.ts';
import type { CaseCells } from './case-of-cells.ts';
import { checkEdit } from './check-edit.ts';
import type { RowNote } from './row-note.ts';
import { isBlank } from './settle/row-look.ts';

interface ReadRow {
  readonly values: CaseValues;
  readonly notes: readonly RowNote[];
  /** Fields whose cells stay as they were typed. */
  readonly unread: readonly FieldKey[];
}

/** What somebody typed in a new row, cell by cell, as far as it is theirs to type. */
export function readNewRow({
  cells,
  by,
  staff,
  now,
}: {
  readonly cells: CaseCells;
  readonly by: Actor;
  readonly staff: readonly StaffEntry[];
  readonly now: string;
}): ReadRow {
  const values: { [Key in FieldKey]?: Exclude<FieldValue, null> } = {};
  const notes: RowNote[] = [];
  const unread: FieldKey[] = [];
  for (const { key: field } of FIELDS) {
    const after = cells[field] ?? null;
    // A copied row brings along ids and sources that are another case's.
    if (isBlank(after) || FIELD_BY_KEY[field].edit.length === 0) continue;
    const edit = checkEdit({ field, after, by, caseValues: {}, staff, today: now.slice(0, 10) });
    switch (edit.outcome) {
      case 'accepted':
        if (edit.value !== null) values[field] = edit.value;
        if (edit.doubt !== null) notes.push({ field, expected: edit.doubt });
        break;
      case 'unreadable':
        unread.push(field);
        notes.push({ field, expected: edit.expected });
        break;
      case 'putBack':
        notes.push({ field, refused: edit.code, missing: edit.missing });
        break;
      case 'move':
        if (edit.to !== 'intake') notes.push({ field, refused: 'beginsAtIntake', missing: [] });
        break;
      default:
        return edit satisfies never;
    }
  }
  return { values, notes, unread };
}
