import { expect, test } from 'vitest';
import { examine } from '../../../../addon/rules/health/examine.ts';
import type { ExaminedOffice } from '../../../../addon/rules/health/examined-office.ts';
import { healthReport } from '../../../../addon/rules/health/health-report.ts';
import { staffOf } from '../../../../mappings/sheet/read-staff.ts';
import {
  CASES_TAB,
  FEEDBACK_TAB,
  LOG_TAB,
  REVIEW_TAB,
  SETTINGS_TAB,
  STAFF_TAB,
} from '../../../../mappings/sheet/tabs.ts';
import { aCase } from '../../../builders/a-case.ts';
import { aColleague, TEAM } from '../../../builders/a-team.ts';
import { byHand, tabOf, write } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';
import { readOf } from '../read-of.ts';
import { anExaminedOffice, aSetUpSpreadsheet, listed, NOW } from './an-examined-office.ts';

const HOUR = 3_600_000;

test('of an office in which nothing is wrong, what was looked at is told', () => {
  expect(healthReport(examine(anExaminedOffice()))).toMatchInlineSnapshot(`
    "לא נמצאה תקלה.

    נבדק ותקין: לשוניות וכותרות; פעולות אוטומטיות; הבדיקה שבכל שעה; דואר התזכורות; דואר על תיקים שעברו; עריכות שטופלו; כתובות דוא"ל; שיתוף עם הצוות; לשונית צוות; מטפלים בתיקים; מספרי תיקים; מה שכל שלב דורש; לשונית הגדרות; תצוגות והגנות; פריטים להחלטה; מקום בגיליון.

    לא נבדק: לשונית משוב (עוד לא נרשם בה דבר)."
  `);
});

test('of an office in which nothing stands yet, nothing is called well that was not looked at', () => {
  const report = healthReport(
    examine(anExaminedOffice({ staff: [], cases: [], decisions: [], settings: [], editors: null })),
  );
  expect(report).toMatchInlineSnapshot(`
    "לא נמצאה תקלה.

    נבדק ותקין: לשוניות וכותרות; פעולות אוטומטיות; הבדיקה שבכל שעה; דואר התזכורות; דואר על תיקים שעברו; עריכות שטופלו; תצוגות והגנות; מקום בגיליון.

    לא נבדק: כתובות דוא"ל (בלשונית צוות אין איש); שיתוף עם הצוות (Google לא אומר עם מי הגיליון משותף); לשונית צוות (בלשונית צוות אין איש); מטפלים בתיקים (אין עדיין תיקים); מספרי תיקים (אין עדיין תיקים); מה שכל שלב דורש (אין עדיין תיקים); לשונית הגדרות (היא ריקה, ונוהגים לפי מה שמקובל); לשונית משוב (עוד לא נרשם בה דבר); פריטים להחלטה (לשונית לבדיקה ריקה)."
  `);
});

test('whoever does not run the office is told what only its owner is shown', () => {
  expect(healthReport(examine(anExaminedOffice({ triggers: null })))).toMatch(
    /לא נבדק: פעולות אוטומטיות \(.+\); תצוגות והגנות \(.+\)\.$/,
  );
});

test('a tab that is gone, a header row nobody can find and a missing column are named', () => {
  const engine = aSetUpSpreadsheet();
  byHand(engine, { deleteSheet: { sheetId: tabOf(engine, LOG_TAB.title).sheetId } });
  byHand(engine, {
    deleteDimension: {
      range: {
        sheetId: tabOf(engine, FEEDBACK_TAB.title).sheetId,
        dimension: 'ROWS',
        startIndex: 0,
        endIndex: 1,
      },
    },
  });
  const column = tabOf(engine, CASES_TAB.title).headers.indexOf('סיום שלב');
  write(engine, { tab: CASES_TAB.title, row: 0, column, text: 'גמרנו' });
  expect(wrongOf({ layout: readOf(engine) })).toMatchInlineSnapshot(`
    [
      "חסרות לשוניות: יומן. הריצו "הקמת המשרד".",
      "בלשונית תיקים חסרה הכותרת "סיום שלב". אם שיניתם אותה, החזירו אותה לעמודה שלה. אם העמודה נמחקה, שחזרו אותה מהיסטוריית הגרסאות, או כתבו "סיום שלב" בראש עמודה ריקה כדי להמשיך בלי התוכן שהיה. אחר כך הריצו שוב; עד אז הגיליון לא משתנה.",
      "בלשונית משוב לא נמצאה שורת הכותרות. החזירו את הכותרות לשורה אחת.",
    ]
  `);
});

test('a protection that somebody took away is told, and empty rows that run short are not', () => {
  const engine = aSetUpSpreadsheet();
  const { sheetId, rowCount, protectedRanges } = tabOf(engine, CASES_TAB.title);
  byHand(engine, {
    deleteDimension: {
      range: { sheetId, dimension: 'ROWS', startIndex: rowCount - 900, endIndex: rowCount },
    },
  });
  expect(wrongOf({ layout: readOf(engine) })).toEqual([]);
  byHand(engine, { deleteProtectedRange: { protectedRangeId: protectedRanges[0]?.protectedRangeId ?? 0 } });
  expect(wrongOf({ layout: readOf(engine) })).toEqual(['לא כפי שצריך: הגנות. הריצו "הקמת המשרד".']);
});

test('a protection of the whole tab is in the way', () => {
  const engine = aSetUpSpreadsheet();
  const { sheetId, protectedRanges } = tabOf(engine, CASES_TAB.title);
  byHand(
    engine,
    ...protectedRanges.map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } })),
    { addProtectedRange: { protectedRange: { range: { sheetId }, description: 'נעול' } } },
  );
  expect(wrongOf({ layout: readOf(engine) })).toContainEqual(
    expect.stringContaining('בלשונית תיקים יש הגנה על הלשונית כולה (נעול)'),
  );
});

test('what runs by itself is there, and once', () => {
  const [edit, clock] = anExaminedOffice().triggers ?? [];
  if (edit === undefined || clock === undefined) throw new Error('no triggers');
  expect(wrongOf({ triggers: [edit, clock, { ...clock, id: '3' }] })).toEqual([
    'פעולות אוטומטיות מיותרות או כפולות: בדיקה בכל שעה. הריצו "הקמת המשרד".',
  ]);
  expect(wrongOf({ triggers: [clock] })).toEqual([
    'פעולות אוטומטיות שחסרות: טיפול בכל עריכה. הריצו "הקמת המשרד".',
  ]);
});

test('a clock that stopped a day ago is told; one that was set up today has time', () => {
  const clock = (setUp: number | null, lastRun: number | null) => ({
    clock: {
      setUpAt: setUp === null ? null : NOW - setUp * HOUR,
      lastRunAt: lastRun === null ? null : NOW - lastRun * HOUR,
      failed: {},
    },
  });
  expect(wrongOf(clock(100, 23))).toEqual([]);
  expect(wrongOf(clock(100, 24))).toEqual([
    'הבדיקה שבכל שעה לא רצה כבר 24 שעות. בעל הגיליון צריך להריץ "הקמת המשרד".',
  ]);
  expect(wrongOf(clock(1, null))).toEqual([]);
  expect(wrongOf(clock(1, 300))).toEqual([]);
  expect(wrongOf(clock(24, null))).toHaveLength(1);
  expect(wrongOf(clock(null, null))).toEqual(['הבדיקה שבכל שעה עוד לא הותקנה. הריצו "הקמת המשרד".']);
});

test('edits that nobody settled for two hours are counted', () => {
  const claim = {
    id: '1',
    at: NOW - HOUR,
    email: '',
    firstRow: 2,
    lastRow: 2,
    firstColumn: 1,
    lastColumn: 1,
  };
  expect(wrongOf({ claims: [claim] })).toEqual([]);
  expect(wrongOf({ claims: [claim, { ...claim, at: NOW - 3 * HOUR }, { ...claim, at: 0 }] })).toEqual([
    expect.stringMatching(/^2 עריכות מחכות לטיפול יותר משעתיים/),
  ]);
});

test('cases without a number are told by their rows, and numbers that stand twice by themselves', () => {
  const { caseId: _, ...unnumbered } = aCase('preparation');
  const twice = Array.from({ length: 7 }, (_each, index) =>
    aCase('preparation', { caseId: `C-0000${index}` }),
  );
  expect(wrongOf({ cases: listed([unnumbered, ...twice, ...twice]) })).toEqual([
    'בשורה אחת אין מספר תיק (שורה 2). ערכו שם תא כלשהו, והתוכנה תיתן מספר.',
    'מספרי תיק שמופיעים יותר מפעם אחת: C-00000, C-00001, C-00002, C-00003, C-00004 ועוד 2. השאירו שורה אחת לכל תיק.',
  ]);
});

test('a case whose handler left, was never known, or is not there, is told by its number', () => {
  const staff = [
    ...TEAM,
    aColleague('יעל נחום', 'caseManager', { active: false }),
    aColleague('אסף דרור', 'caseManager', { active: false, deputy: 'עמית שרוני' }),
  ];
  const handledBy = (caseManager: string, number: number) =>
    aCase('preparation', { caseManager, caseId: `C-0000${number}` });
  const cases = ['עמית שרוני', 'אסף דרור', 'יעל נחום', 'מישהו', ''].map(handledBy);
  expect(wrongOf({ staff, cases: listed(cases) })).toEqual([
    'תיק אחד בלי מטפל. כתבו שם בעמודה של התפקיד שהתיק נמצא אצלו (C-00004).',
    'תיק אחד אצל מי שאינו בלשונית צוות. תקנו את השם, או הוסיפו אותו שם (C-00003).',
    'תיק אחד אצל מי שאינו פעיל ואין לו מחליף פעיל. כתבו מחליף בלשונית צוות, או העבירו אותם (C-00002).',
  ]);
});

test('whoever no longer handles a case need not be here: the next role does', () => {
  expect(
    wrongOf({
      cases: listed([
        aCase('collections', { caseManager: 'מישהו' }),
        aCase('closed', { caseId: 'C-2', collector: 'מישהו' }),
      ]),
    }),
  ).toEqual([]);
});

test('cases that lack what their stage needs are told; of closed ones somebody has to decide', () => {
  const { nationalId: _, ...nameless } = aCase('preparation');
  const cases = listed([nameless, aCase('closed', { caseId: 'C-00002', paymentStatus: 'unpaid' })]);
  const found = examine(anExaminedOffice({ cases })).flatMap((one) => ('text' in one ? [one] : []));
  expect(found.map(({ outcome, text }) => `${outcome}: ${text}`)).toEqual([
    'wrong: תיק פתוח אחד בלי משהו שהשלב דורש (C-00001). סרגל הצד מראה מה חסר.',
    'waits: תיק סגור אחד בלי משהו שנדרש לפני הסגירה (C-00002).',
  ]);
});

test('staff without an address or a role, and deputies nobody can reach, are named', () => {
  const staff = [
    ...TEAM,
    aColleague('א', 'collections', { email: '' }),
    aColleague('ב', null, { email: TEAM[0]?.email ?? '' }),
    aColleague('ג', 'collections', { active: false, deputy: 'ד' }),
    aColleague('ד', 'collections', { active: false, deputy: 'ג' }),
    aColleague('ה', 'collections', { active: false, deputy: 'אין כזה' }),
    aColleague('ו', 'collections', { active: false, email: '' }),
    aColleague('ז', 'collections', { active: false, deputy: 'גילה מורן' }),
    // Whoever is here needs no deputy today.
    aColleague('ח', 'collections', { deputy: 'ג', email: TEAM[0]?.email ?? '' }),
  ];
  expect(wrongOf({ staff })).toEqual([
    'בלשונית צוות בלי כתובת דוא"ל תקינה: א. בלעדיה אין להם תזכורות, והם לא יכולים לערוך.',
    'בלשונית צוות בלי תפקיד מוכר: ב. בחרו תפקיד מהרשימה.',
    'המחליף אינו בלשונית צוות, של: ה. כתבו את שמו כפי שהוא שם.',
    'המחליפים חוזרים במעגל או שגם הם אינם פעילים, של: ג, ד. כתבו מחליף פעיל.',
  ]);
});

test('one address is enough for somebody with two roles', () => {
  const twice = aColleague('אורית סלע', 'collections', { email: 'כמו למעלה' });
  expect(wrongOf({ staff: [...TEAM, twice] })).toEqual([]);
});

test.each([
  ['has no address', { email: 'orit@@office' }],
  ['is not here', { active: false, deputy: 'גילה מורן' }],
])('where the only team manager %s it is told who gets what is meant for them', (_, parts) => {
  const staff = TEAM.map((line) => (line.role === 'teamManager' ? { ...line, ...parts } : line));
  expect(wrongOf({ staff })[0]).toBe(
    'בלשונית צוות אין מנהל צוות פעיל עם כתובת דוא"ל. בינתיים מה שמיועד לו נשלח לבעל הגיליון: כתבו שם מי מנהל הצוות ומה כתובתו.',
  );
});

test.each([
  [CASES_TAB.title, 'מנהל תיק', ['מטפלים בתיקים', 'מה שכל שלב דורש']],
  [CASES_TAB.title, 'מספר תיק', ['מספרי תיקים', 'מה שכל שלב דורש']],
  [CASES_TAB.title, 'תעודת זהות', ['מה שכל שלב דורש']],
  [STAFF_TAB.title, 'דוא"ל', ['כתובות דוא"ל', 'שיתוף עם הצוות']],
  [STAFF_TAB.title, 'תפקיד', ['כתובות דוא"ל', 'לשונית צוות', 'מטפלים בתיקים']],
  [REVIEW_TAB.title, 'החלטה', ['פריטים להחלטה']],
  [SETTINGS_TAB.title, 'ערך', ['לשונית הגדרות']],
])('where somebody renamed, on the tab %s, the header %s, that alone is wrong', (title, header, unseen) => {
  const engine = aSetUpSpreadsheet();
  const column = tabOf(engine, title).headers.indexOf(header);
  expect(column).not.toBe(-1);
  write(engine, { tab: title, row: 0, column, text: 'אחר' });
  const layout = readOf(engine);
  // As they are read where a column is not found.
  const cases = listed([{ stage: 'preparation' }, { stage: 'submitted' }]);
  const staff = staffOf(layout.cells.get(STAFF_TAB.title) ?? []);
  const found = examine(
    anExaminedOffice({
      layout,
      staff,
      ...(title === CASES_TAB.title ? { cases } : {}),
      ...(title === REVIEW_TAB.title ? { decisions: ['', ''] } : {}),
      ...(title === SETTINGS_TAB.title ? { settings: [['הגדרה', 'אחר'], ['שעת פתיחת המשרד']] } : {}),
    }),
  );
  const wrong = found.filter(({ outcome }) => outcome === 'wrong' || outcome === 'waits');
  expect(wrong.map(({ about }) => about)).toContain('לשוניות וכותרות');
  for (const about of unseen) {
    expect(found.filter((one) => one.about === about)).toEqual([
      { outcome: 'unseen', about, why: `בלשונית ${title} חסרה הכותרת "${header}"` },
    ]);
  }
});

test('what stops everything comes before what is only untidy', () => {
  const abouts = examine(
    anExaminedOffice({
      triggers: [],
      clock: { setUpAt: 0, lastRunAt: 0, failed: {} },
      staff: [],
      settings: [
        ['הגדרה', 'ערך', 'הסבר', 'מפתח'],
        ['', 'בבוקר', '', 'officeOpens'],
      ],
    }),
  ).flatMap((one) => (one.outcome === 'wrong' ? [one.about] : []));
  expect([...new Set(abouts)]).toEqual(['פעולות אוטומטיות', 'הבדיקה שבכל שעה', 'לשונית הגדרות']);
});

test('a part of the clock that failed is told, and what to do where it goes on failing', () => {
  const { setUpAt, lastRunAt } = anExaminedOffice().clock;
  const failed = (runs: number) =>
    wrongOf({ clock: { setUpAt, lastRunAt, failed: { sendReminders: runs } } });
  expect(failed(1)).toEqual([
    'בפעם האחרונה ש"הבדיקה שבכל שעה" רצה, נכשל החלק "שליחת תזכורות". הוא ינוסה שוב בעוד שעה.',
  ]);
  expect(failed(3)).toEqual([
    expect.stringContaining('"שליחת תזכורות" של "הבדיקה שבכל שעה" נכשל 3 פעמים ברצף'),
  ]);
});

test('whoever works here and cannot open the sheet is named', () => {
  const [first, ...others] = TEAM;
  const editors = others.map(({ email }) => email.toUpperCase());
  expect(wrongOf({ editors })).toEqual([expect.stringContaining(`לא משותף לעריכה עם ${first?.name}: `)]);
});

test('a setting that cannot be read is told by its row, with what to write', () => {
  const settings = anExaminedOffice().settings.map((row) =>
    row[3] === 'officeOpens' ? [row[0], 'בבוקר', '', 'officeOpens'] : row,
  );
  expect(wrongOf({ settings })).toEqual([
    expect.stringMatching(/^בלשונית הגדרות, שורה \d+ \(.+\): .+ כתבו שעה/),
  ]);
});

test('review items that wait are counted, and are nothing wrong', () => {
  const decisions = ['', 'אחר כך', 'שונים', ''];
  expect(healthReport(examine(anExaminedOffice({ decisions })))).toMatch(
    /^לא נמצאה תקלה\.\n\nמחכה להחלטה:\n• 3 פריטים מחכים להחלטה בלשונית לבדיקה\.\n/,
  );
});

test('a spreadsheet that is four fifths full is told in time', () => {
  const layout = readOf(aSetUpSpreadsheet());
  const filledTo = (rowCount: number) => {
    const properties = { sheetId: 99, title: 'שלי', index: 99, gridProperties: { rowCount, columnCount: 1 } };
    const reply = { ...layout.reply, sheets: [...(layout.reply.sheets ?? []), { properties }] };
    return wrongOf({ layout: { ...layout, reply } });
  };
  expect(filledTo(7_000_000)).toEqual([]);
  expect(filledTo(8_000_000)).toEqual([expect.stringMatching(/^הגיליון תופס 8\d% ממה ש-Google מרשה/)]);
});

test('what is told names no client', () => {
  const cases = ['preparation', 'submitted', 'collections', 'closed'] as const;
  const office = anExaminedOffice({
    staff: [],
    cases: listed(cases.map((stage) => aCase(stage, { nationalId: '', phones: [], paymentStatus: '' }))),
  });
  const report = healthReport(examine(office));
  const { clientName, clientId } = aCase('closed');
  expect(report).toContain('C-00001');
  expect(report).not.toContain(clientName);
  expect(report).not.toContain(clientId);
});

function wrongOf(parts: Partial<ExaminedOffice>): readonly string[] {
  return examine(anExaminedOffice(parts)).flatMap((one) => (one.outcome === 'wrong' ? [one.text] : []));
}
