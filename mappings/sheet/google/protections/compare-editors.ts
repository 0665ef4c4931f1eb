import { staffEmails } from '../../staff-emails.ts';
import type { StaffEntry } from '../../staff-entry.ts';
import type { ProtectedRange } from '../rest.ts';
import { sameEmail } from './owners-of.ts';

/** How the editors of a protection that stands differ from those wanted. */
export interface EditorsDifference {
  /** Colleagues who are entitled and do not stand. */
  readonly missing: readonly string[];
  /** Whether a colleague stands who is not entitled. */
  readonly hasTooMany: boolean;
  /** Whoever else stands and is not on the staff tab: they stay. */
  readonly letInByHand: readonly string[];
}

const NONE: EditorsDifference = { missing: [], hasTooMany: false, letInByHand: [] };

/**
 * Colleagues who are entitled and missing are asked for again at each publish: somebody took them out, or the
 * spreadsheet was copied, or it was not shared with them and Google dropped them. Which of these, nobody can see;
 * so the update is planned until they stand, and comes to rest once the owner has shared the spreadsheet with them.
 * A protection that people turned into a warning stays one; editors whom Google does not show are not compared.
 * @source copying leaves the copier alone: burnash/gspread #1072
 */
export function compareEditors({
  standing,
  wanted,
  colleagues,
  staff,
}: {
  readonly standing: ProtectedRange;
  readonly wanted: ProtectedRange;
  /** Emails of whoever may edit besides the owners. */
  readonly colleagues: readonly string[];
  readonly staff: readonly StaffEntry[];
}): EditorsDifference {
  if (standing.warningOnly || standing.editors === undefined || wanted.editors === undefined) return NONE;
  const users = standing.editors.users.map(sameEmail);
  const entitled = new Set(wanted.editors.users);
  const onStaff = new Set(staff.flatMap((one) => staffEmails(one).addresses));
  const others = users.filter((email) => !entitled.has(email));
  return {
    missing: [...new Set(colleagues.map(sameEmail))].filter((email) => !users.includes(email)),
    hasTooMany: others.some((email) => onStaff.has(email)),
    letInByHand: others.filter((email) => !onStaff.has(email)),
  };
}
