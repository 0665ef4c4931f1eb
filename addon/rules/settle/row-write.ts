import { FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import { caseRow } from '../../../mappings/sheet/case-row.ts';
import { sameCell } from '../../../mappings/sheet/same-cell.ts';
import type { CaseChanges } from '../case-changes.ts';
import { confirmedText } from '../confirmed-case.ts';
import { textOf } from '../text-of.ts';
import { cellNote } from './cell-note.ts';
import { type CaseContent, contentOf, contentOfCell, sameContent } from './row-base.ts';
import type { RowLook } from './row-look.ts';
import type { RowState } from './row-state.ts';
import type { RowWrite } from './settlement.ts';
import type { RowField } from './standing-row.ts';

interface SettledRow {
  readonly look: RowLook;
  /** Null where the row is a new case. */
  readonly base: CaseContent | null;
  readonly state: RowState;
}

/** What is to be written into a settled row; null where nothing changes. */
export function rowWrite({ look, base, state }: SettledRow): RowWrite | null {
  const { row, confirmed, claimIds } = look;
  const cells = cellsToWrite({ look, base, state });
  const notes = notesToWrite(look, state);
  const untick = isTickUsedUp(look) || (row.isTicked && state.hasMoved);
  const clearReason = state.usesReason;
  const hasNumber = textOf(state.content.caseValues, 'caseId') !== '';
  const isSame = confirmedText({ ...state.content, settled: confirmed?.settled ?? [] }) === row.confirmed;
  const isNothing = [cells, notes].every((one) => Object.keys(one).length === 0) && !untick && !clearReason;
  if (isNothing && state.log.length === 0 && (isSame || !hasNumber)) return null;
  return {
    rowNumber: row.rowNumber,
    cells,
    untick,
    clearReason,
    confirmed: hasNumber ? confirmedText({ ...state.content, settled: claimIds }) : null,
    notes,
  };
}

/** An empty row has no stage to finish: a tick there is taken away. Null where there is none. */
export function emptyRowWrite(look: RowLook): RowWrite | null {
  if (!isTickUsedUp(look)) return null;
  const { rowNumber } = look.row;
  return { rowNumber, cells: {}, untick: true, clearReason: false, confirmed: null, notes: {} };
}

/** Whoever is just ticking a row in which others are at work is heard when that is noted down. */
function isTickUsedUp({ row, editors, isLookedOver }: RowLook): boolean {
  return row.isTicked && (isLookedOver || editors.has('finish'));
}

/** Cells that were looked at or changed, and do not hold what they are to hold. */
function cellsToWrite({ look, base, state }: SettledRow): CaseChanges {
  const { content } = state;
  const wanted = caseRow(content.caseValues);
  const isConcerned = (key: FieldKey) =>
    state.said.has(key) ||
    look.editors.has(key) ||
    base === null ||
    !sameContent(contentOf(base, key), contentOf(content, key)) ||
    key === 'caseId';
  const changed = FIELDS.filter(({ key }, index) => {
    if (!(key in look.row.cells) || !isConcerned(key)) return false;
    const standing = look.row.cells[key] ?? null;
    // What nobody can read stays as it was typed.
    const isUnread = content.unread[key] !== undefined;
    if (isUnread) return !sameContent(contentOfCell(key, standing), contentOf(content, key));
    return !sameCell(standing, wanted[index] ?? null);
  });
  return Object.fromEntries(changed.map(({ key }) => [key, toWrite(content, key)]));
}

function toWrite({ caseValues, unread }: CaseContent, field: FieldKey) {
  return caseValues[field] ?? unread[field] ?? null;
}

function notesToWrite({ row }: RowLook, { said }: RowState): RowWrite['notes'] {
  const notes = [...said].map(([field, lines]): readonly [RowField, string, string] => {
    const standing = row.notes[field] ?? '';
    return [field, standing, cellNote(standing, lines)];
  });
  return Object.fromEntries(
    notes.filter(([, standing, wanted]) => standing !== wanted).map(([field, , wanted]) => [field, wanted]),
  );
}
