import { FIELDS } from '../../../mappings/fields.ts';
import type { ConfirmedCase } from '../confirmed-case.ts';
import { cellText, isBlank, type RowLook } from './row-look.ts';

/** Which case a row is. */
export type RowIdentity =
  /** Nothing stands there. */
  | { readonly what: 'nothing' }
  /** A case that has no number yet. */
  | { readonly what: 'newCase' }
  | {
      readonly what: 'case';
      readonly caseId: string;
      /** Null where the add-on never settled this case in this row. */
      readonly confirmed: ConfirmedCase | null;
      /** Whether the row came back as it stands, with its number. */
      readonly isReturned: boolean;
    };

/** Where the numbers of cases stand, and which were given. */
export interface CaseNumbers {
  /** Whether a case has another row besides. */
  readonly standsElsewhere: (caseId: string, rowNumber: number) => boolean;
  /** Whether the row is the one to which the number belongs, of all that bear it. */
  readonly isFirstWith: (caseId: string, rowNumber: number) => boolean;
  readonly isPublished: (caseId: string) => boolean;
  readonly isIssued: (caseId: string) => boolean;
}

/**
 * Tells which case a row is: the one whose number stands there, unless somebody wrote over the number, copied the
 * row, or typed a new one.
 */
export function rowIdentity(look: RowLook, numbers: CaseNumbers): RowIdentity {
  const { row, cells, confirmed, editors } = look;
  if (FIELDS.every(({ key }) => isBlank(cells[key]))) return NOTHING;
  const standing = cellText(cells.caseId);
  const own = cellText(confirmed?.caseValues.caseId);
  const isEdited = editors.has('caseId');
  const isCopy = isEdited && standing !== '' && !numbers.isFirstWith(standing, row.rowNumber);
  if (own !== '' && standing === own) return isCopy ? NEW_CASE : theCase(own, confirmed);
  const lostIts = own !== '' && (isEdited || standing === '') && !isTypedAnew(look);
  if (lostIts && !numbers.standsElsewhere(own, row.rowNumber)) return theCase(own, confirmed);
  if (standing !== '' && !isEdited) return theCase(standing, null);
  if (isCopy) return NEW_CASE;
  const before = cellText(editors.get('caseId')?.before.caseId);
  if (before !== '' && !numbers.standsElsewhere(before, row.rowNumber)) return theCase(before, null);
  if (standing !== '' && numbers.isPublished(standing)) return theCase(standing, null);
  if (standing !== '' && numbers.isIssued(standing)) return { ...theCase(standing, null), isReturned: true };
  if (personalFields(look).length > 0) return NEW_CASE;
  return look.isLookedOver ? NOTHING : theCase('', null);
}

const NOTHING = { what: 'nothing' } as const;
const NEW_CASE = { what: 'newCase' } as const;

function theCase(
  caseId: string,
  confirmed: ConfirmedCase | null,
): Extract<RowIdentity, { readonly what: 'case' }> {
  return { what: 'case', caseId, confirmed, isReturned: false };
}

/** Whether the row was empty before: what had been confirmed there is a case that somebody cleared away. */
function isTypedAnew(look: RowLook): boolean {
  const { cells, editors } = look;
  if (editors.has('caseId') || !isBlank(cells.caseId)) return false;
  return editors.size > 0 && personalFields(look).every((key) => editors.has(key));
}

/** The cells with content that are for people to fill. */
function personalFields({ cells }: RowLook) {
  return FIELDS.filter(({ key, edit }) => edit.length > 0 && !isBlank(cells[key])).map(({ key }) => key);
}
