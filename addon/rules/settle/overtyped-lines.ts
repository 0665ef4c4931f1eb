import type { FieldKey } from '../../../mappings/fields.ts';
import type { LogLine } from '../log-lines.ts';
import { refusedLine } from './content-lines.ts';
import { triedInVain } from './in-words.ts';
import type { Office } from './office.ts';
import { type CaseContent, contentOf, contentOfCell, sameContent } from './row-base.ts';
import type { RowLook } from './row-look.ts';

/**
 * What somebody typed that a colleague typed over before it was settled: it stands nowhere but in what Google told
 * of the two edits.
 */
export function overtypedLines(
  content: CaseContent,
  {
    look,
    office,
    fields,
  }: { readonly look: RowLook; readonly office: Office; readonly fields: readonly FieldKey[] },
): readonly LogLine[] {
  return fields.flatMap((field) => {
    const claims = look.claims.filter((claim) => claim.fields.has(field));
    const [before, now] = [contentOf(content, field), contentOfCell(field, look.cells[field])];
    return claims.flatMap((claim, index): readonly LogLine[] => {
      const next = claims[index + 1];
      const typed = claim.after[field] ?? next?.before[field] ?? null;
      if (typed === null || next?.by.name === claim.by.name) return [];
      // What the add-on put back or into form was told when it did so.
      if (next === undefined && sameContent(before, now)) return [];
      if ([before, now].some((one) => sameContent(one, contentOfCell(field, typed)))) return [];
      const doing = { when: office.now, who: claim.by.name, way: claim.way, why: TYPED_OVER };
      return [refusedLine({ content, field, cells: { [field]: typed }, doing })];
    });
  });
}

const TYPED_OVER = triedInVain(['עוד לפני שנקלט נכתב בתא ערך אחר.']);
