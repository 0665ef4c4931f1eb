import { digestMail } from '../../../addon/mail/digest-mail.ts';
import { monthMail } from '../../../addon/mail/month-mail.ts';
import type { Mail } from '../../../addon/rules/mails/mail.ts';
import { aDigest, aDigestCase, aLink, aMatter, aNotice, type OpenDigest } from './a-digest.ts';
import { aMonth, anEmptyMonth } from './a-month.ts';
import { OFFICE_WITH_TROUBLE, QUIET_OFFICE } from './an-office-overview.ts';

const SETTINGS = { startDays: 14, monthlyTarget: 700, monthlyBefore: 300 };
const URL_OF_SHEET = 'https://docs.google.com/spreadsheets/d/the-office/edit';

/** Every kind of mail as somebody gets it, by the name of its golden file and its picture. */
export function mailsToSee(): ReadonlyMap<string, Mail> {
  const month = (report: Omit<Parameters<typeof monthMail>[0], 'settings' | 'url'>) =>
    monthMail({ ...report, settings: SETTINGS, url: URL_OF_SHEET });
  return new Map([
    ['digest-of-a-worker', mailOf(aWorkersDigest())],
    ['digest-of-a-deputy', mailOf(aDeputysDigest())],
    ['digest-of-200-cases', mailOf(aLongDigest())],
    ['digest-of-a-manager-with-trouble', mailOf(aManagersDigest())],
    ['digest-of-a-manager-all-well', mailOf(aQuietManagersDigest())],
    ['month', month({ figures: aMonth(), before: anEarlierMonth() })],
    ['month-without-before', month({ figures: aMonth(), before: null })],
    ['month-empty', month({ figures: anEmptyMonth('2026-10'), before: null })],
  ]);
}

function mailOf(digest: OpenDigest): Mail {
  const mail = digestMail(digest, aLink(digest));
  if (mail === null) throw new Error('there is something to tell');
  return mail;
}

function aWorkersDigest(): OpenDigest {
  return aDigest({
    cases: [
      aDigestCase('C-00117', {
        initials: 'ד.כ.',
        stage: 'decision',
        cameWhileClosed: true,
        matters: [aMatter('promisePassed', { due: '2026-11-20', days: 2 })],
      }),
      aDigestCase('C-00042', {
        initials: 'ש.א.',
        stage: 'decision',
        matters: [aMatter('appealEnding', { due: '2026-11-27', days: -5 }), aMatter('dueToday')],
      }),
      aDigestCase('C-01208', {
        initials: 'מ.ב.',
        matters: [
          aMatter('waitingTooLong', {
            due: '2026-11-18',
            days: 2,
            since: '2026-11-09',
            lasts: 9,
            waitingFor: 'client',
          }),
          aMatter('quiet', { due: '2026-11-18', days: 4, since: '2026-10-19', lasts: 34 }),
        ],
      }),
      aDigestCase('C-00300', {
        initials: 'י.ל.',
        matters: [aMatter('stageOverdue', { due: '2026-11-17', days: 3 })],
      }),
      aDigestCase('C-00301', {
        initials: 'א.',
        matters: [aMatter('actionOverdue', { due: '2026-11-19', days: 1 })],
      }),
      aDigestCase('C-00302', { initials: 'נ.ק.', matters: [aMatter('dueToday')] }),
      aDigestCase('C-00303', {
        initials: 'ר.ש.',
        stage: 'closed',
        matters: [aMatter('entitlementEnding', { due: '2026-12-22', days: -30 })],
      }),
      aDigestCase('C-00304', {
        initials: 'ב.צ.',
        matters: [aMatter('dueSoon', { due: '2026-11-24', days: -2 })],
      }),
    ],
    notices: [
      aNotice('C-00302', { about: 'back' }),
      aNotice('C-00410'),
      aNotice('C-00411', { about: 'left' }),
    ],
    moreCases: {
      'C-00410': { clientName: 'חיים דוד', stage: 'preparation' },
      'C-00411': { clientName: 'רות עמר', stage: 'left' },
    },
  });
}

function aDeputysDigest(): OpenDigest {
  const insteadOf = 'נטע ברקאי';
  return aDigest({
    cases: [
      aDigestCase('C-00117', {
        stage: 'collections',
        matters: [aMatter('paymentOverdue', { due: '2026-11-10', days: 12 })],
      }),
      aDigestCase('C-00118', {
        insteadOf,
        matters: [aMatter('actionOverdue', { due: '2026-11-15', days: 5 })],
      }),
      aDigestCase('C-00119', { insteadOf, matters: [aMatter('dueToday')] }),
    ],
    notices: [aNotice('C-00120', { name: insteadOf, insteadOf })],
    moreCases: { 'C-00120': { clientName: 'עדי לוי', stage: 'documents' } },
  });
}

function aLongDigest(): OpenDigest {
  return aDigest({
    cases: Array.from({ length: 200 }, (_, index) =>
      aDigestCase(`C-${String(index + 1).padStart(5, '0')}`, {
        matters: [
          index < 30
            ? aMatter('stageOverdue', { due: '2026-11-01', days: 60 - index })
            : aMatter('dueSoon', { due: '2026-11-24', days: -2 }),
        ],
      }),
    ),
  });
}

function aManagersDigest(): OpenDigest {
  return aDigest({ ...aDeputysDigest(), isManager: true, office: OFFICE_WITH_TROUBLE });
}

function aQuietManagersDigest(): OpenDigest {
  return aDigest({ cases: [], isManager: true, office: QUIET_OFFICE });
}

function anEarlierMonth() {
  return aMonth({
    month: '2026-09',
    opened: 574,
    closed: 531,
    start: { cases: 540, medianDays: 22, inTime: 130 },
    stages: [
      { stage: 'intake', cases: 540, workDays: 4, waitingDays: 0 },
      { stage: 'documents', cases: 500, workDays: 6, waitingDays: 11 },
      { stage: 'submitted', cases: 300, workDays: 2, waitingDays: 48 },
    ],
    complaints: [
      { subject: 'slow', count: 14, again: 3 },
      { subject: 'fee', count: 2, again: 0 },
      { subject: 'attitude', count: 1, again: 0 },
    ],
    satisfaction: { answers: 41, average: 4.1 },
    fees: { due: 41_250_000, collected: 33_020_050 },
    refunds: { count: 1, amount: 120_000 },
    left: [
      { reason: 'slow', count: 9 },
      { reason: 'price', count: 3 },
    ],
  });
}
