import type { FieldKey } from '../../mappings/fields.ts';
import type { CaseValues, CellValue } from '../../mappings/sheet/case-row.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import type { StageKey } from '../../mappings/stages.ts';
import type { Actor } from './actor.ts';
import { type CaseChanges, changedCase, type FieldValue } from './case-changes.ts';
import type { CaseCells } from './case-of-cells.ts';
import { checkEdit, type EditOutcome } from './check-edit.ts';
import type { RowNote } from './row-note.ts';

export interface RowEdit {
  /** As the case was before. */
  readonly caseValues: CaseValues;
  /** The cells that were typed, pasted, filled or cleared, as they hold now. */
  readonly cells: CaseCells;
  readonly by: Actor;
  readonly staff: readonly StaffEntry[];
  /** On the office's clock: `2025-03-31T14:05:00`. */
  readonly now: string;
}

export interface RowEditOutcome {
  /** The case with what was accepted; a chosen stage is not in it yet. */
  readonly caseValues: CaseValues;
  /** What each edited cell is to hold: the value normalised, or what stood there before. Unreadable ones stay. */
  readonly cells: CaseChanges;
  readonly notes: readonly RowNote[];
  /** The stage that was chosen; null where none was. */
  readonly wish: StageKey | null;
}

/**
 * Decides on the cells of one case that were edited at once. Which stands left of which does not matter:
 * what is refused because of another cell is looked at again when that one has been accepted.
 */
export function checkRowEdit(edit: RowEdit): RowEditOutcome {
  const { outcomes, caseValues } = settle(edit);
  const changes: CaseChanges = Object.fromEntries(
    [...outcomes.keys()].map((field) => [field, caseValues[field] ?? null]),
  );
  const unread = [...outcomes].filter(([, { outcome }]) => outcome === 'unreadable').map(([field]) => field);
  const wished = outcomes.get('stage');
  return {
    caseValues,
    cells: Object.fromEntries(
      Object.entries(changes).filter(([field]) => !unread.some((one) => one === field)),
    ),
    notes: [...outcomes].flatMap(([field, outcome]) => noteOn(field, outcome)),
    wish: wished?.outcome === 'move' ? wished.to : null,
  };
}

function settle({ caseValues, cells, by, staff, now }: RowEdit): {
  readonly outcomes: ReadonlyMap<FieldKey, EditOutcome>;
  readonly caseValues: CaseValues;
} {
  const outcomes = new Map<FieldKey, EditOutcome>();
  let values = caseValues;
  // The keys of cells are fields.
  let waiting = Object.entries(cells) as readonly (readonly [FieldKey, CellValue])[];
  for (let isFirst = true; isFirst || waiting.length > 0; isFirst = false) {
    const before = waiting.length;
    const refused: (readonly [FieldKey, CellValue])[] = [];
    for (const [field, after] of waiting) {
      const outcome = checkEdit({ field, after, by, caseValues: values, staff, today: now.slice(0, 10) });
      outcomes.set(field, outcome);
      if (outcome.outcome === 'putBack' && outcome.code === 'neededInStage') refused.push([field, after]);
      else values = changedCase(values, acceptedOf(field, outcome));
    }
    waiting = refused;
    if (refused.length === before) break;
  }
  return { outcomes, caseValues: values };
}

function acceptedOf(field: FieldKey, outcome: EditOutcome): { readonly [Key in FieldKey]?: FieldValue } {
  switch (outcome.outcome) {
    case 'accepted':
      return { [field]: outcome.value };
    case 'unreadable':
      return { [field]: null };
    case 'move':
    case 'putBack':
      return {};
    default:
      return outcome satisfies never;
  }
}

function noteOn(field: FieldKey, outcome: EditOutcome): readonly RowNote[] {
  switch (outcome.outcome) {
    case 'accepted':
      return outcome.doubt === null ? [] : [{ field, expected: outcome.doubt }];
    case 'unreadable':
      return [{ field, expected: outcome.expected }];
    case 'putBack':
      return [{ field, refused: outcome.code, missing: outcome.missing }];
    case 'move':
      return [];
    default:
      return outcome satisfies never;
  }
}
