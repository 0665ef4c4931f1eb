import { FIELD_BY_KEY, FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import { WAYS_OF_CHANGE, type WayOfChange } from '../../../mappings/journey/ways-of-change.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { shownValue } from '../../../mappings/shown-value.ts';
import type { CaseCells } from '../case-of-cells.ts';
import type { LogLine } from '../log-lines.ts';
import { textOf } from '../text-of.ts';
import { type CaseContent, type CellContent, contentOf, contentOfCell, sameContent } from './row-base.ts';

/** Who did something, when and how; `why` is empty where there is nothing to say. */
export interface Doing {
  readonly when: string;
  readonly who: string;
  readonly way: WayOfChange;
  readonly why: string;
}

/** What the log tells of cells that changed, one line each. */
export function changeLines({
  before,
  after,
  cells,
  doing,
}: {
  readonly before: CaseContent;
  readonly after: CaseContent;
  /** As they stand: what nobody can read is told as it was typed. */
  readonly cells: CaseCells;
  readonly doing: Doing;
}): readonly LogLine[] {
  const caseId = textOf(after.caseValues, 'caseId');
  return FIELDS.flatMap(({ key }) => {
    const [was, is] = [contentOf(before, key), contentOf(after, key)];
    if (sameContent(was, is)) return [];
    const now = is.unread === '' ? shownContent(key, is) : cellInWords(key, cells[key]);
    return [lineOf({ caseId, key, before: shownContent(key, was), after: now, doing })];
  });
}

/** What the log tells of a value that was typed and did not stay. */
export function refusedLine({
  content,
  field,
  cells,
  doing,
}: {
  readonly content: CaseContent;
  readonly field: FieldKey;
  readonly cells: CaseCells;
  readonly doing: Doing;
}): LogLine {
  return lineOf({
    caseId: textOf(content.caseValues, 'caseId'),
    key: field,
    before: shownContent(field, contentOf(content, field)),
    after: cellInWords(field, cells[field]),
    doing,
  });
}

/** A cell as the log tells it; what nobody can read, as it was typed. */
export function cellInWords(field: FieldKey, cell: CellValue | undefined): string {
  const { value } = contentOfCell(field, cell);
  return value === null ? String(cell ?? '') : shownValue(FIELD_BY_KEY[field].kind, value);
}

function lineOf({
  caseId,
  key,
  before,
  after,
  doing,
}: {
  readonly caseId: string;
  readonly key: FieldKey;
  readonly before: string;
  readonly after: string;
  readonly doing: Doing;
}): LogLine {
  const { when, who, way, why } = doing;
  const how = why === '' ? WAYS_OF_CHANGE[way] : `${WAYS_OF_CHANGE[way]} · ${why}`;
  return { when, who, caseId, field: FIELD_BY_KEY[key].header, before, after, how };
}

function shownContent(field: FieldKey, { value, unread }: CellContent): string {
  return value === null ? unread : shownValue(FIELD_BY_KEY[field].kind, value);
}
