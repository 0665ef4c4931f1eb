import { describe, expect, test } from 'vitest';
import { casesByNumber } from '../../../../addon/rules/notices/notice-lines.ts';
import { planTelling } from '../../../../addon/rules/notices/plan-telling.ts';
import type { StandingNotice } from '../../../../addon/rules/notices/standing-notices.ts';
import type { MailSettings } from '../../../../addon/rules/settings/read-settings.ts';
import type { CaseValues } from '../../../../mappings/sheet/case-row.ts';
import { aCase } from '../../../builders/a-case.ts';
import { TEAM } from '../../../builders/a-team.ts';

const NOW = '2025-05-21T11:00:00';
const NETA = TEAM.find(({ name }) => name === 'נטע ברקאי')?.email;

function aNotice(values: Partial<StandingNotice> = {}): StandingNotice {
  const about = 'finish';
  const told = { state: 'waiting', at: '' } as const;
  return {
    ...{ id: 'n1', rowNumber: 2, when: NOW, name: 'נטע ברקאי', caseId: 'C-00001', about, told },
    ...values,
  };
}

function toldAtOnce(
  handOffMail: MailSettings['handOffMail'],
  {
    notices = [aNotice()],
    caseValues = aCase('documents'),
    urgentDays = 1,
    now = NOW,
  }: {
    readonly notices?: readonly StandingNotice[];
    readonly caseValues?: CaseValues;
    readonly urgentDays?: number;
    readonly now?: string;
  } = {},
) {
  return planTelling({
    notices,
    cases: casesByNumber([{ rowNumber: 2, caseValues }]),
    staff: TEAM,
    office: { closures: new Set() },
    mail: { officeOpens: '08:30', officeCloses: '17:00', handOffMail, urgentDays },
    now,
    mailsLeft: 100,
  }).mails.map(({ to, notices: told }) => [to, ...told.map(({ id }) => id)]);
}

test('an office hears of every hand-over at once, or of none, as it chose', () => {
  expect(toldAtOnce('all')).toEqual([[NETA, 'n1']]);
  expect(toldAtOnce('none')).toEqual([]);
});

describe('where only what is urgent is told at once', () => {
  test.each(['appeal', 'back', 'reopen'] as const)('a case that came by "%s" is', (about) => {
    expect(toldAtOnce('urgent', { notices: [aNotice({ about })] })).toHaveLength(1);
  });

  test.each(['finish', 'place', 'left', 'withoutEntitlement'] as const)(
    'one that came by "%s" and is due by no day is not',
    (about) => {
      expect(toldAtOnce('urgent', { notices: [aNotice({ about })] })).toEqual([]);
    },
  );

  test.each([
    ['was due last week', '2025-05-14', true],
    ['is due today', '2025-05-21', true],
    ['is due tomorrow', '2025-05-22', true],
    ['is due the day after', '2025-05-23', false],
  ])('a case that %s, or was promised by then, is or is not', (_when, day, isTold) => {
    for (const field of ['nextActionDue', 'promisedDate'] as const) {
      const caseValues = aCase('documents', { [field]: day });
      expect(toldAtOnce('urgent', { caseValues })).toHaveLength(isTold ? 1 : 0);
    }
  });

  test('the nearer of the two days counts, whichever it is', () => {
    const days = { near: '2025-05-22', far: '2025-08-01' };
    const promised = aCase('documents', { nextActionDue: days.far, promisedDate: days.near });
    const due = aCase('documents', { nextActionDue: days.near, promisedDate: days.far });
    expect(toldAtOnce('urgent', { caseValues: promised })).toHaveLength(1);
    expect(toldAtOnce('urgent', { caseValues: due })).toHaveLength(1);
  });

  test('the owner sets how near is near', () => {
    const caseValues = aCase('documents', { nextActionDue: '2025-05-28' });
    expect(toldAtOnce('urgent', { caseValues, urgentDays: 7 })).toHaveLength(1);
    expect(toldAtOnce('urgent', { caseValues, urgentDays: 6 })).toEqual([]);
    const today = aCase('documents', { nextActionDue: '2025-05-21' });
    expect(toldAtOnce('urgent', { caseValues: today, urgentDays: 0 })).toHaveLength(1);
  });

  test('a new case waits for the digest although its first action is due the next day', () => {
    const caseValues = aCase('intake', { nextActionDue: '2025-05-22' });
    expect(toldAtOnce('urgent', { caseValues, notices: [aNotice({ about: 'newCase' })] })).toEqual([]);
  });

  test('a case that was closed is urgent to nobody, whatever was promised', () => {
    const caseValues = aCase('left', { promisedDate: '2025-05-21' });
    expect(toldAtOnce('urgent', { caseValues, notices: [aNotice({ about: 'left' })] })).toEqual([]);
  });

  test('a case that is nowhere on the sheet is urgent only where it came back', () => {
    const elsewhere = (about: StandingNotice['about']) => aNotice({ about, caseId: 'C-00099' });
    expect(toldAtOnce('urgent', { notices: [elsewhere('finish')] })).toEqual([]);
    expect(toldAtOnce('urgent', { notices: [elsewhere('back')] })).toHaveLength(1);
  });

  test('what is not urgent does not go along in the mail of what is', () => {
    const notices = [aNotice(), aNotice({ id: 'n2', about: 'back' }), aNotice({ id: 'n3', about: 'place' })];
    expect(toldAtOnce('urgent', { notices })).toEqual([[NETA, 'n2']]);
  });

  test('what is urgent still waits for the office to open', () => {
    const notices = [aNotice({ about: 'back' })];
    for (const now of ['2025-05-21T08:29:00', '2025-05-21T17:00:00', '2025-05-23T11:00:00']) {
      expect(toldAtOnce('urgent', { notices, now })).toEqual([]);
    }
  });
});
