import type { Actor } from '../../../addon/rules/actor.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { TEAM } from '../../builders/a-team.ts';

/**
 * What the office never wants to see, written down a second time and by hand, so that the rules and their
 * vocabulary are held against something other than themselves.
 */
export function forbiddenIn(caseValues: CaseValues, today: string): readonly string[] {
  // Who takes cases in has those without a stage.
  const { stage = 'intake', clientName, phones, email, claimType, nationalId, authority } = caseValues;
  const date = (value: CaseValues['stage']) => (typeof value === 'string' ? value : '');
  const submitted = date(caseValues.submittedDate);
  const decided = date(caseValues.decisionDate);
  const contact = date(caseValues.lastContact);
  const isIn = (...stages: readonly string[]) => stages.includes(String(stage));
  const afterIntake = !isIn('intake', 'closedWithoutEntitlement', 'left');
  const afterDocuments = afterIntake && !isIn('documents');
  const afterSubmitting = afterDocuments && !isIn('preparation');
  const rules: readonly (readonly [string, boolean])[] = [
    ['work on a case without a name', afterIntake && clientName === undefined],
    ['nobody to call', afterIntake && phones === undefined && email === undefined],
    ['work on an unknown claim', afterIntake && claimType === undefined],
    ['a claim without an id', afterDocuments && nationalId === undefined],
    ['an authority that is not known', afterSubmitting && authority === undefined],
    ['submitted on no day, or tomorrow', afterSubmitting && (submitted === '' || submitted > today)],
    [
      'an unknown decision',
      isIn('decision', 'collections', 'closed') &&
        !['approved', 'partlyApproved', 'rejected'].includes(String(caseValues.authorityStatus)),
    ],
    [
      'a decision of no day, of tomorrow, or before it was asked for',
      isIn('decision', 'collections', 'closed', 'appeal') &&
        (decided === '' || decided > today || decided < submitted),
    ],
    [
      'a fee asked of a client who was not told',
      isIn('collections', 'closed') && (contact === '' || contact < decided || contact > today),
    ],
    ['a fee for nothing', isIn('collections', 'closed') && caseValues.authorityStatus === 'rejected'],
    ['closed with a debt', isIn('closed') && !isSettled(caseValues)],
    ['an id that is none', nationalId !== undefined && !/^\d{9}$/.test(String(nationalId))],
    ['a changed id', caseValues.caseId !== 'C-00001' || caseValues.clientId !== 'P-00001'],
  ];
  return rules.flatMap(([what, isSo]) => (isSo ? [what] : []));
}

function isSettled({ paymentStatus, balance }: CaseValues): boolean {
  if (paymentStatus === 'writtenOff') return true;
  if (paymentStatus === 'paid') return balance === undefined || Number(balance) <= 0;
  return paymentStatus === undefined && balance !== undefined && Number(balance) <= 0;
}

const OPEN = ['intake', 'documents', 'preparation', 'submitted', 'appeal', 'decision', 'collections'];

/** From where to where, by whom besides the team manager; `!` where a reason must be given. */
export const ALLOWED: { readonly [Way in string]: string } = {
  'intake documents': '',
  'intake closedWithoutEntitlement': '!',
  'intake left': '!',
  'documents preparation': 'clientManager',
  'documents intake': 'clientManager!',
  'documents closedWithoutEntitlement': 'clientManager!',
  'documents left': 'clientManager!',
  'preparation submitted': 'caseManager',
  'preparation documents': 'caseManager!',
  'preparation intake': 'caseManager!',
  'preparation closedWithoutEntitlement': 'caseManager!',
  'preparation left': 'caseManager!',
  'submitted decision': 'caseManager',
  'submitted preparation': 'caseManager!',
  'submitted documents': 'caseManager!',
  'submitted left': 'caseManager!',
  'appeal decision': 'caseManager',
  'appeal left': 'caseManager!',
  'decision collections': 'clientManager',
  'decision closedWithoutEntitlement': 'clientManager',
  'decision appeal': 'clientManager',
  'decision submitted': 'clientManager!',
  'decision left': 'clientManager!',
  'collections closed': 'collections',
  'collections decision': 'collections!',
  'collections left': '!',
  ...Object.fromEntries(
    ['closed', 'closedWithoutEntitlement', 'left'].flatMap((from) =>
      OPEN.map((to) => [`${from} ${to}`, '!']),
    ),
  ),
  // A case that never had a stage.
  ...Object.fromEntries(
    [...OPEN, 'closed', 'closedWithoutEntitlement', 'left'].map((to) => [`undefined ${to}`, '']),
  ),
};

/** What must not be about a move that was made. */
export function forbiddenMove({
  before,
  after,
  by,
  reason,
  today,
}: {
  readonly before: CaseValues;
  readonly after: CaseValues;
  readonly by: Actor;
  readonly reason: string;
  readonly today: string;
}): readonly string[] {
  const allowed = ALLOWED[`${before.stage} ${after.stage}`];
  if (allowed === undefined) return [`a way that is not there: ${before.stage} to ${after.stage}`];
  const role = allowed.replace('!', '');
  const isTheirs = [...by.roles].some((one) => one === 'teamManager' || one === role);
  const isOpen = OPEN.includes(String(after.stage));
  const column = { documents: 'clientManager', decision: 'clientManager', collections: 'collector' }[
    String(after.stage)
  ] as 'clientManager' | 'collector' | undefined; // the record's own values
  const here: readonly unknown[] = TEAM.map(({ name }) => name);
  const rules: readonly (readonly [string, boolean])[] = [
    ['moved by somebody who works elsewhere', !isTheirs],
    ['moved without a reason', allowed.endsWith('!') && reason.trim() === ''],
    [
      'an appeal the client knows nothing of',
      before.stage === 'decision' &&
        after.stage === 'appeal' &&
        !(String(before.lastContact ?? '') >= String(before.decisionDate)),
    ],
    ['not since today', after.stageSince !== today],
    ['nothing to do next', isOpen && (after.nextAction === undefined || after.nextActionDue === undefined)],
    ['due before it came', isOpen && String(after.nextActionDue) < today],
    ['something to do where nothing is left', !isOpen && after.nextAction !== undefined],
    ['still waits for somebody', after.waitingFor !== undefined || after.waitingSince !== undefined],
    [
      'worked on since no day',
      isOpen &&
        after.stage !== 'intake' &&
        ['intake', undefined].includes(before.stage as string) &&
        after.startedDate === undefined,
    ],
    ['begun a second time', before.startedDate !== undefined && after.startedDate !== before.startedDate],
    ['begun by being closed', !isOpen && after.startedDate !== before.startedDate],
    ['with somebody who is not here', column !== undefined && !here.includes(after[column])],
    [
      'documents that are missing',
      after.stage === 'preparation' && before.stage === 'documents' && before.documentsStatus !== 'complete',
    ],
    [
      'an appeal that has no decision of its own',
      before.stage === 'appeal' &&
        after.stage === 'decision' &&
        reason.trim() === '' &&
        String(before.decisionDate) <= String(before.stageSince),
    ],
  ];
  return rules.flatMap(([what, isSo]) => (isSo ? [what] : []));
}
