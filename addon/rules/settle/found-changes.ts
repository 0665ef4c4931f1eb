import { FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { noLongerTrue } from '../check-edit.ts';
import { NOT_CONFIRMED } from '../confirmed-case.ts';
import { changeLines } from './content-lines.ts';
import type { Office } from './office.ts';
import { type CaseContent, contentOf, contentOfCell, sameContent, withContent } from './row-base.ts';
import type { RowLook } from './row-look.ts';
import { goOn, type RowState } from './row-state.ts';
import { STRANGER } from './stranger.ts';

/** Cells of a confirmed case that hold something else, though nobody says they edited them. */
export function foundFields(look: RowLook, content: CaseContent): readonly FieldKey[] {
  return FIELDS.map(({ key }) => key).filter(
    (key) =>
      key in look.cells &&
      // Which case a row is was decided before.
      key !== 'caseId' &&
      !look.editors.has(key) &&
      !NOT_CONFIRMED.includes(key) &&
      !sameContent(contentOfCell(key, look.cells[key]), contentOf(content, key)),
  );
}

/**
 * Takes in what changed without anybody's edit: what the last import wrote, and, where nobody is at work in the
 * row, what other programs wrote. Else the edit of whoever is just typing there may not have been noted down yet,
 * and waits. A stage that the import did not write, and cells without which the case could not stand where it
 * stands, are left to be judged.
 */
export function takeInFound(
  state: RowState,
  { look, office }: { readonly look: RowLook; readonly office: Office },
): RowState {
  const published = office.published.get(String(state.content.caseValues.caseId ?? ''));
  const found = foundFields(look, state.content);
  const imported = found.filter((field) => isOfImport(field, look, published));
  const others = look.isLookedOver
    ? found.filter((field) => !imported.includes(field) && field !== 'stage')
    : [];
  const afterImport = adopt(state, { fields: imported, who: THE_IMPORT, look, office });
  const free = others.filter((field) => !isNeeded(field, { state: afterImport, look, office }));
  return adopt(afterImport, { fields: free, who: STRANGER.name, look, office });
}

/** As the log calls it. */
export const THE_IMPORT = 'ייבוא';

function isOfImport(field: FieldKey, { cells }: RowLook, published: CaseValues | undefined): boolean {
  if (published === undefined) return false;
  const { value, unread } = contentOfCell(field, cells[field]);
  return unread === '' && JSON.stringify(value) === JSON.stringify(published[field] ?? null);
}

function isNeeded(
  field: FieldKey,
  { state, look, office }: { readonly state: RowState; readonly look: RowLook; readonly office: Office },
): boolean {
  const { caseValues } = state.content;
  const after = withContent(state.content, field, contentOfCell(field, look.cells[field])).caseValues;
  return noLongerTrue({ caseValues, after, today: office.now.slice(0, 10) }).length > 0;
}

function adopt(
  state: RowState,
  {
    fields,
    who,
    look,
    office,
  }: {
    readonly fields: readonly FieldKey[];
    readonly who: string;
    readonly look: RowLook;
    readonly office: Office;
  },
): RowState {
  const content = fields.reduce(
    (so, field) => withContent(so, field, contentOfCell(field, look.cells[field])),
    state.content,
  );
  const doing = { when: office.now, who, way: 'trigger', why: FOUND } as const;
  return goOn(state, {
    content,
    log: changeLines({ before: state.content, after: content, cells: look.cells, doing }),
  });
}

const FOUND = 'נמצא בגיליון';
