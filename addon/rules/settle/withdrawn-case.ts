import { FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import { WAYS_OF_CHANGE } from '../../../mappings/journey/ways-of-change.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import type { LogLine } from '../log-lines.ts';
import { textOf } from '../text-of.ts';
import { cellNote } from './cell-note.ts';
import type { Office } from './office.ts';
import { type CaseContent, type CellContent, contentOf, contentOfCell, sameContent } from './row-base.ts';
import { isBlank, type RowLook } from './row-look.ts';
import { goOn, type RowState } from './row-state.ts';
import type { RowWrite } from './settlement.ts';
import { STRANGER } from './stranger.ts';

/** Said of it in the log. */
const WITHDRAWN = 'כל מה שהוקלד בתיק החדש נמחק, והתיק בוטל';

/**
 * Withdraws a case that began in the sheet and never moved, once all that people typed in it is gone again: what the
 * add-on filled in is no case. One that the import knows stays.
 */
export function withdrawIfBare(
  state: RowState,
  { base, look, office }: { readonly base: CaseContent; readonly look: RowLook; readonly office: Office },
): RowState {
  const caseId = textOf(state.content.caseValues, 'caseId');
  const isGone = isBareRow(look) && isBare(state.content) && !isBare(base) && !office.published.has(caseId);
  if (!isGone) return state;
  const claim = look.claims[look.claims.length - 1];
  const { by, way, id } = claim ?? { by: STRANGER, way: 'trigger' as const, id: '' };
  const line: LogLine = {
    ...{ when: office.now, who: by.name, caseId, field: '', before: '', after: '' },
    how: `${WAYS_OF_CHANGE[way]} · ${WITHDRAWN}`,
  };
  return goOn(
    { ...state, news: [], notices: [] },
    { log: [line], news: [{ what: 'withdrawn', caseId, claimId: id }], isWithdrawn: true },
  );
}

/** Whether the log says of a case that it was withdrawn. */
export function isWithdrawal({ how }: Pick<LogLine, 'how'>): boolean {
  return how.endsWith(WITHDRAWN);
}

/** Whether in the row of a new case nothing stands any more that people typed. */
export function isBareRow({ row, cells, confirmed }: RowLook): boolean {
  const filledIn = confirmed?.memory.filledIn;
  return row.reason === '' && isFilledIn(filledIn, (field) => contentOfCell(field, cells[field]));
}

function isBare(content: CaseContent): boolean {
  return isFilledIn(content.memory.filledIn, (field) => contentOf(content, field));
}

function isFilledIn(filledIn: CaseValues | undefined, at: (field: FieldKey) => CellContent): boolean {
  if (filledIn === undefined) return false;
  return PERSONAL.every(
    (field) =>
      sameContent(at(field), NOTHING) ||
      sameContent(at(field), { value: filledIn[field] ?? null, unread: '' }),
  );
}

const NOTHING: CellContent = { value: null, unread: '' };
const PERSONAL: readonly FieldKey[] = FIELDS.filter(({ edit }) => edit.length > 0).map(({ key }) => key);

/** Empties its row; what people wrote in notes stays. */
export function withdrawnRowWrite({ row }: RowLook): RowWrite {
  const standing = FIELDS.filter(({ key }) => !isBlank(row.cells[key]));
  const notes = Object.entries(row.notes)
    .map(([field, note]) => [field, note, cellNote(note, [])] as const)
    .filter(([, before, after]) => before !== after);
  return {
    rowNumber: row.rowNumber,
    cells: Object.fromEntries(standing.map(({ key }) => [key, null])),
    untick: row.isTicked,
    clearReason: false,
    confirmed: '',
    notes: Object.fromEntries(notes.map(([field, , after]) => [field, after])),
  };
}
