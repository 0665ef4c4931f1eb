import type { FieldKey } from '../../../mappings/fields.ts';
import {
  EDIT_REFUSALS,
  EXPECTATIONS,
  MOVE_REFUSALS,
  type MoveRefusal,
} from '../../../mappings/journey/refusals.ts';
import { REQUIREMENT_BY_KEY, type RequirementKey } from '../../../mappings/journey/requirements.ts';
import { counted } from '../health/finding.ts';
import type { LikelyClient } from '../known-clients.ts';
import type { RowNote } from '../row-note.ts';

/** What the note of a cell says, line by line; the lines of a list begin with a dash. */
export function noteInWords(note: RowNote): readonly string[] {
  if ('expected' in note) return [EXPECTATIONS[note.expected]];
  return [`${EDIT_REFUSALS[note.refused]} הערך הקודם הוחזר.`, ...checklist(note.missing)];
}

/** Why a case did not move, line by line. */
export function refusalInWords({
  code,
  missing,
  isReasonOfOthers,
}: {
  readonly code: MoveRefusal;
  readonly missing: readonly RequirementKey[];
  /** Whether a reason stands in the row that somebody else wrote. */
  readonly isReasonOfOthers: boolean;
}): readonly string[] {
  const own = isReasonOfOthers && ASK_FOR_A_REASON.includes(code) ? [OWN_REASON] : [];
  const why = code === 'reasonNeeded' && own.length > 0 ? [] : [MOVE_REFUSALS[code]];
  return [...why, ...own, ...checklist(missing)];
}

const ASK_FOR_A_REASON: readonly MoveRefusal[] = ['reasonNeeded', 'missingUnlessReason', 'appealTooLate'];

export const OWN_REASON = 'הסיבה שכתובה בשורה היא של מישהו אחר: צריך לכתוב סיבה משלכם.';

/** That a client may be here already: the number of the case and what they share, and no more of another's case. */
export function likenessInWords({ caseId, because }: LikelyClient, isJoined: boolean): string {
  const here = `לקוח עם ${SHARED[because]} כבר נמצא בתיק ${caseId}`;
  return isJoined ? `${here}, והתיק הזה נרשם כשלו.` : `${here}. כדאי לבדוק אם זה אותו לקוח.`;
}

/** The same of several clients, by the cell that is alike; of many who share a name only the first are named. */
export function likenessesInWords(
  clients: readonly LikelyClient[],
  joined: LikelyClient | undefined,
): ReadonlyMap<FieldKey, readonly string[]> {
  const byField = new Map<FieldKey, readonly LikelyClient[]>();
  for (const client of clients) {
    const field = FIELD_OF_LIKENESS[client.because];
    byField.set(field, [...(byField.get(field) ?? []), client]);
  }
  return new Map(
    [...byField].map(([field, alike]) => {
      const more = alike.length - MOST_NAMED;
      const lines = alike.slice(0, MOST_NAMED).map((client) => likenessInWords(client, client === joined));
      const others = counted(more, { one: 'לקוח אחד כזה', many: 'לקוחות כאלה' });
      return [field, more > 0 ? [...lines, `ועוד ${others}.`] : lines];
    }),
  );
}

const MOST_NAMED = 3;

/** That other cases of the client have another national id. */
export function anotherIdInWords(caseIds: readonly string[]): string {
  const named = caseIds.slice(0, MOST_NAMED).join(', ');
  return caseIds.length === 1
    ? `בתיק ${named} של אותו לקוח רשומה תעודת זהות אחרת. כדאי לבדוק מה נכון.`
    : `בתיקים אחרים של אותו לקוח (${named}) רשומה תעודת זהות אחרת. כדאי לבדוק מה נכון.`;
}

/** In which cell of the case it is that a client is like another. */
export const FIELD_OF_LIKENESS = {
  nationalId: 'nationalId',
  phone: 'phones',
  name: 'clientName',
} as const satisfies { readonly [Because in LikelyClient['because']]: FieldKey };

const SHARED: { readonly [Because in LikelyClient['because']]: string } = {
  nationalId: 'אותה תעודת זהות',
  phone: 'אותו טלפון',
  name: 'אותו שם',
};

/** As a line of the log says that something was tried in vain. */
export function triedInVain(why: readonly string[]): string {
  return `${IN_VAIN}${why.join(' ')}`;
}

/** As it says that something was typed and lost. */
export function typedAndLost(why: string): string {
  return `${LOST}${why}`;
}

/**
 * Whether a line of the log tells of a value that did not stay.
 * @param why what it says besides the way; somebody's own words never come first in it
 */
export function isInVain(why: string): boolean {
  return [IN_VAIN, LOST].some((words) => why.startsWith(words));
}

const IN_VAIN = 'לא התקבל: ';
const LOST = 'לא נשמר: ';

function checklist(missing: readonly RequirementKey[]): readonly string[] {
  return missing.map(checklistLine);
}

/** One line of a list of what is to be done first. */
export function checklistLine(requirement: RequirementKey): string {
  return `- ${REQUIREMENT_BY_KEY[requirement].label}`;
}
