import type { RequirementKey } from '../../mappings/journey/requirements.ts';
import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import type { AUTHORITY_STATUSES, DOCUMENTS_STATUSES, PAYMENT_STATUSES } from '../../mappings/statuses.ts';
import { textOf } from './text-of.ts';

type StatusKey = (
  | typeof AUTHORITY_STATUSES
  | typeof DOCUMENTS_STATUSES
  | typeof PAYMENT_STATUSES
)[number]['key'];

/**
 * Whether a case has what a checklist asks for.
 * @param today `2025-03-31`; what is to come has not happened yet
 */
export function isMet({
  requirement,
  caseValues,
  today,
}: {
  readonly requirement: RequirementKey;
  readonly caseValues: CaseValues;
  readonly today: string;
}): boolean {
  const text = (field: Parameters<typeof textOf>[1]) => textOf(caseValues, field);
  const happened = (date: string) => date !== '' && date <= today;
  const authoritySays = (...answers: readonly StatusKey[]) =>
    answers.some((answer) => text('authorityStatus') === answer);

  switch (requirement) {
    case 'clientName':
    case 'claimType':
    case 'nationalId':
    case 'authority':
      return text(requirement) !== '';
    case 'contact':
      return text('phones') !== '' || text('email') !== '';
    case 'documentsComplete':
      return text('documentsStatus') === ('complete' satisfies StatusKey);
    case 'submittedDate':
      return happened(text('submittedDate'));
    case 'answer':
      return authoritySays('approved', 'partlyApproved', 'rejected');
    case 'decisionDate':
      return happened(text('decisionDate')) && text('decisionDate') >= text('submittedDate');
    case 'newDecision':
      // The day of the decision that was appealed against is at most the day the appeal began.
      return happened(text('decisionDate')) && text('decisionDate') > text('stageSince');
    case 'clientInformed':
      return (
        text('decisionDate') !== '' &&
        happened(text('lastContact')) &&
        text('lastContact') >= text('decisionDate')
      );
    case 'clientTold':
      return happened(text('lastContact')) && text('lastContact') >= text('stageSince');
    case 'entitled':
      return authoritySays('approved', 'partlyApproved');
    case 'rejected':
      return authoritySays('rejected');
    case 'feeSettled':
      return isFeeSettled(caseValues);
    default:
      return requirement satisfies never;
  }
}

/** Where status and balance contradict each other, somebody has to look. */
function isFeeSettled(caseValues: CaseValues): boolean {
  const { balance } = caseValues;
  const owes = typeof balance === 'number' && balance > 0;
  switch (textOf(caseValues, 'paymentStatus')) {
    case 'writtenOff' satisfies StatusKey:
      return true;
    case 'paid' satisfies StatusKey:
      return !owes;
    case '':
      return typeof balance === 'number' && !owes;
    default:
      return false;
  }
}
