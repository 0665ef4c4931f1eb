import { MOVE_REFUSALS } from '../../../mappings/journey/refusals.ts';
import { REQUIREMENTS } from '../../../mappings/journey/requirements.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { isMet } from '../is-met.ts';
import { checklistLine, OWN_REASON } from './in-words.ts';

/** When a reason is written they are over. */
const ASK_FOR_A_REASON: readonly string[] = [MOVE_REFUSALS.reasonNeeded, OWN_REASON];
/** When all that is on their list is done they are over. */
const ASK_FOR_MORE: readonly string[] = [MOVE_REFUSALS.missing, MOVE_REFUSALS.missingUnlessReason];

/** Of what was said when a move was refused, what is still so. */
export function stillSaid(
  said: readonly string[],
  now: {
    readonly caseValues: CaseValues;
    /** `2025-03-31`. */
    readonly today: string;
    readonly isReasonWritten: boolean;
  },
): readonly string[] {
  const left = now.isReasonWritten ? said.filter((line) => !ASK_FOR_A_REASON.includes(line)) : said;
  if (!left.some((line) => ASK_FOR_MORE.includes(line))) return left;
  const met = REQUIREMENTS.filter(({ key }) => isMet({ requirement: key, ...now })).map(({ key }) =>
    checklistLine(key),
  );
  const wanting = left.filter((line) => !met.includes(line));
  return wanting.some((line) => ALL_LINES.includes(line)) ? wanting : [];
}

const ALL_LINES: readonly string[] = REQUIREMENTS.map(({ key }) => checklistLine(key));
