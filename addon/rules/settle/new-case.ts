import { FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import type { CaseMemory } from '../case-memory.ts';
import { unreadText } from '../confirmed-case.ts';
import type { LogLine } from '../log-lines.ts';
import { type NewRow, newRow } from '../new-row.ts';
import type { RowNote } from '../row-note.ts';
import { textOf } from '../text-of.ts';
import { cellInWords, refusedLine } from './content-lines.ts';
import { likenessesInWords, noteInWords, triedInVain } from './in-words.ts';
import type { Office } from './office.ts';
import type { CaseContent } from './row-base.ts';
import { isBlank, type RowLook } from './row-look.ts';
import { goOn, type RowState, stateOf } from './row-state.ts';
import type { RowClaim } from './standing-row.ts';

/** Takes in a row that has no number yet. */
export function takeInCase(
  look: RowLook,
  { id: claimId, by, way, office }: Pick<RowClaim, 'id' | 'by' | 'way'> & { readonly office: Office },
): RowState {
  const row = newRow({ ...office, issued: office.issued(), cells: look.cells, by, way });
  office.issue(row.issued);
  const content = { caseValues: row.caseValues, unread: unreadCells(look, row), memory: memoryOf(row) };
  const caseId = textOf(row.caseValues, 'caseId');
  return goOn(stateOf(content), {
    said: sentences(row),
    log: [
      ...row.log.map((line) => withWhatStood(line, look)),
      ...droppedLines(look, { row, content, by, way, office }),
    ],
    notices: row.tell.map((name) => ({ name, caseId, about: 'newCase' })),
    news: [
      { what: 'newCase', caseId, claimId },
      ...row.alreadyHere.map((client) => ({
        what: client === row.joined ? ('joined' as const) : ('alreadyHere' as const),
        caseId,
        client,
        claimId,
      })),
      ...row.notes.map((note) => ({
        what: 'refused' in note ? ('putBack' as const) : ('toCheck' as const),
        caseId,
        claimId,
      })),
    ],
  });
}

/** It has had no other client. */
function memoryOf({ joined, filledIn }: NewRow): CaseMemory {
  return joined === null ? { filledIn } : { filledIn, joined: { clientId: joined.clientId, from: '' } };
}

function unreadCells({ cells }: RowLook, { notes, caseValues }: NewRow): CaseContent['unread'] {
  const unread = notes.filter((note) => 'expected' in note && caseValues[note.field] === undefined);
  return Object.fromEntries(unread.map(({ field }) => [field, unreadText(cells[field] ?? null)]));
}

/** What is to be said of each cell; whatever was said of a row that this one is a copy of goes. */
function sentences({ notes, alreadyHere, joined }: NewRow): RowState['said'] {
  const said = new Map<FieldKey, readonly string[]>(FIELDS.map(({ key }) => [key, []]));
  const say = (field: FieldKey, lines: readonly string[]) =>
    said.set(field, [...(said.get(field) ?? []), ...lines]);
  for (const note of notes) say(note.field, noteInWords(note));
  for (const [field, lines] of likenessesInWords(alreadyHere, joined ?? undefined)) say(field, lines);
  return said;
}

/** A number that was typed or copied stood where the new one is. */
function withWhatStood(line: LogLine, { cells }: RowLook): LogLine {
  const field = OF_THE_MACHINE.find(({ header }) => header === line.field);
  const stood = field === undefined ? '' : cellInWords(field.key, cells[field.key]);
  return stood === '' || stood === line.after ? line : { ...line, before: stood };
}

const OF_THE_MACHINE = FIELDS.filter(({ edit }) => edit.length === 0);

/** What was typed and did not stay. */
function droppedLines(
  { cells }: RowLook,
  {
    row,
    content,
    by,
    way,
    office,
  }: Pick<RowClaim, 'by' | 'way'> & {
    readonly row: NewRow;
    readonly content: CaseContent;
    readonly office: Office;
  },
): readonly LogLine[] {
  const why = new Map<FieldKey, readonly string[]>(
    OF_THE_MACHINE.filter(({ key }) => !isBlank(cells[key]) && row.caseValues[key] === undefined).map(
      ({ key }) => [key, noteInWords(writtenByMachine(key))],
    ),
  );
  for (const note of row.notes) if ('refused' in note) why.set(note.field, noteInWords(note));
  const doing = { when: office.now, who: by.name, way };
  return [...why].map(([field, lines]) =>
    refusedLine({ content, field, cells, doing: { ...doing, why: triedInVain(lines) } }),
  );
}

function writtenByMachine(field: FieldKey): RowNote {
  return { field, refused: 'writtenByMachine', missing: [] };
}
