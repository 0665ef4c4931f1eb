import { FIELD_BY_KEY, type FieldKey } from '../../../mappings/fields.ts';
import type { LogLine } from '../log-lines.ts';
import { cellInWords, refusedLine } from './content-lines.ts';
import { typedAndLost } from './in-words.ts';
import type { Office } from './office.ts';
import { type CaseContent, contentOf, contentOfCell, sameContent } from './row-base.ts';
import { isBlank, type RowLook } from './row-look.ts';
import type { RowState } from './row-state.ts';
import type { RowWrite } from './settlement.ts';
import { STRANGER } from './stranger.ts';

/**
 * What the log still has to tell of a settled row: cells that are written over and held what no line tells of, such
 * as what somebody typed at the same moment as a colleague in the sidebar, or beside a tick that moved the case.
 */
export function overwrittenLines({
  look,
  base,
  state,
  write,
  office,
}: {
  readonly look: RowLook;
  readonly base: CaseContent | null;
  readonly state: RowState;
  readonly write: RowWrite;
  readonly office: Office;
}): readonly LogLine[] {
  const isTold = (field: FieldKey) => {
    const { header } = FIELD_BY_KEY[field];
    const text = cellInWords(field, look.row.cells[field]);
    return state.log.some(
      ({ field: told, before, after }) => told === header && (before === text || after === text),
    );
  };
  // The keys of changes are fields.
  const fields = (Object.keys(write.cells) as FieldKey[]).filter((field) => {
    const standing = contentOfCell(field, look.row.cells[field]);
    const isKnown =
      sameContent(standing, contentOf(state.content, field)) ||
      (base !== null && sameContent(standing, contentOf(base, field)));
    return !isBlank(look.row.cells[field]) && !isKnown && !isTold(field);
  });
  const claim = look.claims[look.claims.length - 1];
  return fields.map((field) =>
    refusedLine({
      content: state.content,
      field,
      cells: look.row.cells,
      doing: {
        when: office.now,
        who: claim?.by.name ?? STRANGER.name,
        way: claim?.way ?? 'trigger',
        why: OVERWRITTEN,
      },
    }),
  );
}

const OVERWRITTEN = typedAndLost('מישהו שינה את התא באותו רגע');
