import { FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import type { CaseValues, CellValue } from '../../../mappings/sheet/case-row.ts';
import type { FieldValue } from '../case-changes.ts';
import { type ConfirmedCase, longMark, NOT_CONFIRMED, unreadText } from '../confirmed-case.ts';
import { readCell } from '../typed/read-cell.ts';
import type { RowIdentity } from './row-identity.ts';
import type { RowLook } from './row-look.ts';

/** What the cells of a case hold, and what is kept of it besides. */
export type CaseContent = Pick<ConfirmedCase, 'caseValues' | 'unread' | 'memory'>;

/** What one cell holds. */
export interface CellContent {
  readonly value: FieldValue;
  /** What nobody can read; empty where the cell can be read. */
  readonly unread: string;
}

/**
 * What stood in a row before it was edited: what was confirmed, else what the last import wrote and the cells that
 * nobody edited. What nobody remembers counts as empty.
 */
export function rowBase(
  look: RowLook,
  identity: Extract<RowIdentity, { readonly what: 'case' }>,
  published: CaseValues | undefined,
): CaseContent {
  const { cells, editors } = look;
  const { caseId, confirmed, isReturned } = identity;
  const remembered = (field: FieldKey): CellContent => {
    if (field === 'caseId') return { value: caseId === '' ? null : caseId, unread: '' };
    const standing = contentOfCell(field, cells[field]);
    const mark = confirmed?.long[field];
    if (confirmed !== null && mark === undefined && !NOT_CONFIRMED.includes(field)) {
      return { value: confirmed.caseValues[field] ?? null, unread: confirmed.unread[field] ?? '' };
    }
    const isUntouched = !editors.has(field) || isReturned;
    if (isUntouched || (mark !== undefined && mark === longMark(standing.value))) return standing;
    return before(look, field) ?? { value: published?.[field] ?? null, unread: '' };
  };
  return FIELDS.reduce<CaseContent>((content, { key }) => withContent(content, key, remembered(key)), {
    caseValues: {},
    unread: {},
    memory: confirmed?.memory ?? {},
  });
}

/** What the first who edited a cell found there, where Google told. */
function before({ claims }: RowLook, field: FieldKey): CellContent | null {
  const told = claims.find((claim) => claim.before[field] !== undefined)?.before[field];
  return told === undefined ? null : contentOfCell(field, told);
}

export function contentOfCell(field: FieldKey, cell: CellValue | undefined): CellContent {
  const typed = readCell(field, cell ?? null);
  switch (typed.outcome) {
    case 'value':
      return { value: typed.value, unread: '' };
    case 'nothing':
      return { value: null, unread: '' };
    case 'unreadable':
      return { value: null, unread: unreadText(cell ?? null) };
    default:
      return typed satisfies never;
  }
}

export function contentOf({ caseValues, unread }: CaseContent, field: FieldKey): CellContent {
  return { value: caseValues[field] ?? null, unread: unread[field] ?? '' };
}

export function sameContent(one: CellContent, other: CellContent): boolean {
  return one.unread === other.unread && JSON.stringify(one.value) === JSON.stringify(other.value);
}

export function withContent(content: CaseContent, field: FieldKey, cell: CellContent): CaseContent {
  const { [field]: _value, ...caseValues } = content.caseValues;
  const { [field]: _text, ...unread } = content.unread;
  return {
    ...content,
    caseValues: cell.value === null ? caseValues : { ...caseValues, [field]: cell.value },
    unread: cell.unread === '' ? unread : { ...unread, [field]: cell.unread },
  };
}
