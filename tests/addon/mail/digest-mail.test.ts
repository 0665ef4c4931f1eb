import { describe, expect, test } from 'vitest';
import { digestMail } from '../../../addon/mail/digest-mail.ts';
import { aDigest, aDigestCase, aLink, aMatter, aNotice, type OpenDigest } from './a-digest.ts';
import { OFFICE_WITH_TROUBLE, QUIET_OFFICE } from './an-office-overview.ts';

const mailOf = (parts: Parameters<typeof aDigest>[0]) => {
  const digest: OpenDigest = aDigest(parts);
  return digestMail(digest, aLink(digest));
};
const bodyOf = (parts: Parameters<typeof aDigest>[0]) => mailOf(parts)?.body ?? '';
const subjectOf = (parts: Parameters<typeof aDigest>[0]) => mailOf(parts)?.subject;

const late = (caseId: string) =>
  aDigestCase(caseId, { matters: [aMatter('actionOverdue', { due: '2026-11-15', days: 5 })] });
const today = (caseId: string) => aDigestCase(caseId);
const soon = (caseId: string) =>
  aDigestCase(caseId, { matters: [aMatter('dueSoon', { due: '2026-11-23', days: -1 })] });

test('somebody with nothing to hear gets no mail', () => {
  expect(mailOf({})).toBeNull();
});

test('a team manager hears of the office also on a day without cases of their own', () => {
  const body = bodyOf({ office: QUIET_OFFICE });
  expect(body).toContain('הכול תקין');
  expect(body).toContain('אין תיקים שמחכים לכם היום.');
});

describe('the subject tells on a locked screen what cannot wait', () => {
  test.each<[Parameters<typeof aDigest>[0], string]>([
    [
      { cases: [late('C-1'), today('C-2'), today('C-3'), soon('C-4')] },
      '3 תיקים דורשים טיפול היום, אחד באיחור · 22/11',
    ],
    [{ cases: [late('C-1'), late('C-2'), today('C-3')] }, '3 תיקים דורשים טיפול היום, 2 באיחור · 22/11'],
    [{ cases: [late('C-1')] }, 'תיק אחד דורש טיפול היום, באיחור · 22/11'],
    [{ cases: [today('C-1'), today('C-2')] }, 'שני תיקים דורשים טיפול היום · 22/11'],
    [{ cases: [soon('C-1')], notices: [aNotice('C-7')] }, 'תיק אחד בקרוב, תיק חדש אחד אצלכם · 22/11'],
    [{ notices: [aNotice('C-7'), aNotice('C-8')] }, '2 תיקים חדשים אצלכם · 22/11'],
    [{ office: QUIET_OFFICE }, 'תמונת המשרד להיום · 22/11'],
    [{ office: { ...OFFICE_WITH_TROUBLE, trouble: [] } }, 'במשרד 13 תיקים מחכים זמן רב · 22/11'],
    [
      { office: OFFICE_WITH_TROUBLE, cases: [today('C-1')] },
      'יש תקלה לבדיקה, תיק אחד דורש טיפול היום · 22/11',
    ],
  ])('%#', (parts, subject) => {
    expect(subjectOf(parts)).toBe(subject);
  });
});

/** Headings and case numbers, from top to bottom. */
const outline = (body: string) => body.match(/(?<=^== ).*(?= ==$)|(?<=^תיק )\w-\S+/gm);

test('what came due while the office was closed comes first, then what is late, what is for today and what is to come', () => {
  const cases = [
    aDigestCase('C-1', {
      cameWhileClosed: true,
      matters: [aMatter('promisePassed', { due: '2026-11-20', days: 2 })],
    }),
    aDigestCase('C-2', { matters: [aMatter('entitlementEnding', { due: '2026-12-01', days: -9 })] }),
    aDigestCase('C-3', { matters: [aMatter('appealEnding', { due: '2026-12-01', days: -9 })] }),
    aDigestCase('C-4', { matters: [aMatter('promisePassed')] }),
    aDigestCase('C-5', {
      matters: [
        aMatter('entitlementEnding', { due: '2026-12-01', days: -9 }),
        aMatter('stageOverdue', { due: '2026-11-17', days: 3 }),
      ],
    }),
  ];
  expect(outline(bodyOf({ cases, notices: [aNotice('C-6')] }))).toEqual([
    'הגיע מועדם כשהמשרד היה סגור',
    'C-1',
    'באיחור ודחוף',
    'C-3',
    'C-5',
    'להיום',
    'C-4',
    'בקרוב',
    'C-2',
    'חדש אצלכם',
    'C-6',
  ]);
});

test('a case that is new and due is one line that says both', () => {
  const body = bodyOf({ cases: [today('C-1')], notices: [aNotice('C-1', { about: 'back' })] });
  expect(outline(body)).toEqual(['להיום', 'C-1']);
  expect(body).toContain('- הפעולה הבאה: היום\n- חדש: הוחזר אליכם לתיקון\n');
});

test('a deputy reads in whose place', () => {
  const cases = [aDigestCase('C-1', { insteadOf: 'נטע ברקאי' }), today('C-2')];
  const body = bodyOf({ cases, notices: [aNotice('C-3', { insteadOf: 'אורי אלון' })] });
  expect(body.match(/במקום .*/g)).toEqual(['במקום נטע ברקאי', 'במקום אורי אלון']);
});

test('each case leads to its row, a case that is gone to the sheet', () => {
  const mail = mailOf({ cases: [today('C-3')], notices: [aNotice('C-99')] });
  expect(mail?.body).toContain('edit#gid=17&range=A15\n');
  expect(mail?.htmlBody).toContain('edit#gid=17&amp;range=A15"');
  expect(mail?.body).toMatch(/C-99\n- .*\n.*edit#gid=17\n/);
});

test('a mail has forty lines, the worst first; for what is left the number of each case has to do', () => {
  const cases = Array.from({ length: 45 }, (_, index) =>
    index < 30 ? soon(`S-${index}`) : late(`L-${index}`),
  );
  const body = bodyOf({ cases, notices: [aNotice('C-1'), aNotice('C-2')] });
  const named = outline(body)?.filter((line) => /^[SLC]-/.test(line)) ?? [];
  expect(named).toHaveLength(40);
  expect(named.slice(0, 15).every((line) => line.startsWith('L-'))).toBe(true);
  expect(body).toContain('\nבקרוב, ועוד 7 תיקים: S-23, S-24, S-25, S-26, S-27, S-28, S-29\n');
  expect(bodyOf({ cases: cases.slice(0, 41) })).toContain('בקרוב, ועוד תיק אחד: S-29\n');
  expect(bodyOf({ cases: cases.slice(0, 40) })).not.toContain('ועוד');
});

test('an old backlog takes no line from what is due today, what comes soon and what is new', () => {
  const backlog = Array.from({ length: 300 }, (_, index) => late(`L-${index}`));
  const coming = [today('T-1'), today('T-2'), soon('S-1')];
  const body = bodyOf({ cases: [...backlog, ...coming], notices: [aNotice('C-1')] });
  const named = outline(body)?.filter((line) => /^[LTSC]-/.test(line)) ?? [];
  expect(named.filter((line) => !line.startsWith('L-')).map((line) => line.slice(0, 3))).toEqual([
    'T-1',
    'T-2',
    'S-1',
    'C-1',
  ]);
  expect(named).toHaveLength(40);
});

test('of a thousand cases those that have no room are counted', () => {
  const cases = Array.from({ length: 1000 }, (_, index) => soon(`S-${index}`));
  const body = bodyOf({ cases });
  expect(body).toContain('S-539\n\nועוד 460 תיקים. לפתיחת גיליון התיקים\n');
  expect(body).not.toContain('S-540');
});

test('of a thousand cases only those that have room are put into words', () => {
  let worded = 0;
  const cases = Array.from({ length: 1000 }, (_, index) => ({
    ...soon(`S-${index}`),
    get insteadOf() {
      worded += 1;
      return '';
    },
  }));
  bodyOf({ cases });
  expect(worded).toBe(40);
});

test('a mail of a team manager stays below the 102 KB that Gmail shows, however much there is', () => {
  const worst = (index: number) =>
    aDigestCase(`C-${10_000 + index}`, {
      insteadOf: 'נטע ברקאי',
      matters: (['promisePassed', 'actionOverdue', 'stageOverdue', 'quiet'] as const).map((kind) =>
        aMatter(kind, { due: '2026-10-01', days: 52 }),
      ),
    });
  const cases = Array.from({ length: 2000 }, (_, index) => worst(index));
  const escalated = cases.map((one) => ({ ...one, owner: 'נטע ברקאי' }));
  const mail = mailOf({ cases, office: { ...OFFICE_WITH_TROUBLE, escalated } });
  expect(Buffer.byteLength(mail?.htmlBody ?? '')).toBeLessThan(90 * 1024);
});

test('a team manager reads of trouble before anything else, and of ten cases that wait for long', () => {
  const body = bodyOf({ office: OFFICE_WITH_TROUBLE, cases: [today('C-1')] });
  const places = [
    'הבדיקה שבכל שעה לא רצה במשך 26 שעות',
    '== המשרד כולו ==',
    '== מחכים זמן רב: 13 תיקים ==',
    '== מה מחכה לכם ==',
  ];
  expect(
    places.map((place) => body.indexOf(place)).every((at, index, all) => at > (all[index - 1] ?? 0)),
  ).toBe(true);
  expect(outline(body)?.filter((line) => line.startsWith('C-005'))).toHaveLength(10);
  // Of the rest each is told by its number.
  expect(body).toContain('\nמחכים זמן רב, ועוד 3 תיקים: C-00510, C-00511, C-00512\n');
  expect(body).not.toContain('הכול תקין');
});

test('the whole office is short: stages with cases, and the six with too much who have the most', () => {
  const person = (index: number, overdue: number) => ({
    name: `עובדת ${'אבגדהוזחטיכל'[index]}`,
    open: 100 - index,
    overdue,
    isOverloaded: index === 11,
  });
  const officeOf = (late: number) => {
    const loads = Array.from({ length: 12 }, (_, index) => person(index, index < late ? 2 : 0));
    const body = bodyOf({ office: { ...OFFICE_WITH_TROUBLE, loads, escalated: [], trouble: [] } });
    return body.slice(body.indexOf('== המשרד כולו =='), body.indexOf('== מה מחכה לכם =='));
  };

  expect(officeOf(2)).toContain(
    'עובדת א: 100 (2 באיחור)\nעובדת ב: 99 (2 באיחור)\nעובדת ל · עומס יתר: 89\n\nועוד 9 אנשים, בלי איחורים\n',
  );
  expect(officeOf(9)).toContain('עובדת ו: 95 (2 באיחור)\n\nועוד 6 אנשים, 6 תיקים באיחור\n');
  expect(officeOf(9)).not.toContain('עובדת ז');
  expect(officeOf(9)).not.toContain('גבייה');
  // Headings and blank lines aside.
  expect(
    officeOf(12)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('==')),
  ).toHaveLength(17);
  expect(bodyOf({ office: QUIET_OFFICE })).toContain('== עומס לפי אדם ==\n\nשני אנשים, בלי איחורים\n');
});

test('a case that waits for long is told with all for which it waits, and with whom', () => {
  const escalated = [
    {
      ...aDigestCase('C-9', {
        matters: [
          aMatter('promisePassed', { due: '2026-11-11', days: 11 }),
          aMatter('stageOverdue', { due: '2026-10-25', days: 20 }),
        ],
      }),
      owner: 'נטע ברקאי',
    },
  ];
  expect(bodyOf({ office: { ...QUIET_OFFICE, escalated } })).toContain(
    '- ההבטחה ללקוח באיחור של 11 יום\n- 20 ימי עבודה מעבר ליעד השלב\n- אצל נטע ברקאי\n',
  );
});

test('nothing that was typed into a case is in a mail but its number', () => {
  const caseValues = {
    clientName: 'חוה אלמוג',
    nationalId: '123456782',
    phones: ['+972501234567'],
    nextAction: 'לדבר על הבדיקה',
    notes: 'הערה פרטית',
    claimType: 'disability',
  };
  const mail = mailOf({
    cases: [aDigestCase('C-1', { initials: 'ח.א.', caseValues })],
    notices: [aNotice('C-2')],
    moreCases: { 'C-2': caseValues },
  });
  for (const text of [mail?.subject, mail?.body, mail?.htmlBody])
    expect(text).not.toMatch(/חוה|אלמוג|123456782|501234567|בדיקה|פרטית|disability/);
});
