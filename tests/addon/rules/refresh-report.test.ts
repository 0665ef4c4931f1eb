import { expect, test } from 'vitest';
import { refreshReport } from '../../../addon/rules/refresh-report.ts';

const DONE = { outcome: 'done', changes: [], triggers: [], obstacles: [], formerInstaller: null } as const;

test('what changed is told by kind, each name once', () => {
  const { text, isNews } = refreshReport({
    ...DONE,
    changes: [
      { what: 'tab', action: 'add', tab: 'הגדרות', name: 'הגדרות' },
      { what: 'filterView', action: 'add', tab: 'תיקים', name: 'באיחור' },
      { what: 'filterView', action: 'add', tab: 'תיקים', name: 'המועד קרב' },
      { what: 'protection', action: 'change', tab: 'תיקים', name: 'עורכים: גבייה' },
      { what: 'protection', action: 'change', tab: 'תיקים', name: 'עורכים: גבייה' },
      { what: 'rows', action: 'add', tab: 'תיקים', name: '1000' },
    ],
  });
  expect(isNews).toBe(true);
  expect(text).toMatchInlineSnapshot(`
    "הרענון הסתיים.

    לשוניות (הוספה): הגדרות
    תצוגות סינון (הוספה): באיחור; המועד קרב
    הגנות (עדכון): תיקים: עורכים: גבייה
    שורות ריקות (הוספה): תיקים: 1000"
  `);
});

test('where nothing changed, it passes by in a corner', () => {
  expect(refreshReport(DONE)).toMatchInlineSnapshot(`
    {
      "isNews": false,
      "text": "הכול כבר במקום, לא היה מה לשנות.",
    }
  `);
});

test('what only the owner can put right is told each time, whether anything changed or not', () => {
  const { text, isNews } = refreshReport({
    ...DONE,
    obstacles: [
      { what: 'sheetProtection', tab: 'תיקים', detail: 'נעול' },
      { what: 'badEmail', tab: 'צוות', detail: 'דנה לוי, C2' },
      { what: 'notShared', tab: 'תיקים', detail: 'dana@office.example' },
    ],
  });
  expect(isNews).toBe(true);
  expect(text).toMatchInlineSnapshot(`
    "הכול כבר במקום, לא היה מה לשנות.

    נשאר לתקן:
    בלשונית תיקים יש הגנה על הלשונית כולה (נעול). הסירו אותה, אחרת ההגנות של התוכנה לא נקבעות.
    בלשונית צוות (דנה לוי, C2) כתוב משהו שאינו כתובת דוא"ל.
    הגיליון לא משותף עם dana@office.example: שתפו אותו לעריכה, ורעננו שוב."
  `);
});

test('whatever stood in the way is told, with what to do', () => {
  expect([
    refreshReport({ outcome: 'notOwner', owner: 'owner@office.example' }).text,
    refreshReport({ outcome: 'unreadableTab', title: 'תיקים' }).text,
    refreshReport({ outcome: 'busy' }).text,
    refreshReport({ outcome: 'failed', reason: 'Quota exceeded' }).text,
  ]).toMatchInlineSnapshot(`
    [
      "רק בעל הגיליון (owner@office.example) יכול לרענן תצוגות והגנות.",
      "בלשונית תיקים לא נמצאה שורת הכותרות. החזירו את הכותרות ונסו שוב; דבר לא שונה.",
      "מישהו אחר מעדכן את הגיליון כרגע. נסו שוב בעוד רגע; דבר לא שונה.",
      "הרענון לא הצליח. אפשר לנסות שוב. הסיבה מ-Google: Quota exceeded",
    ]
  `);
});

test('a set-up tells what runs by itself since, and who else may run it', () => {
  const triggers = [
    { action: 'add', label: 'בדיקה בכל שעה' },
    { action: 'remove', label: 'remindAll' },
  ] as const;
  const { text } = refreshReport({ ...DONE, triggers, formerInstaller: 'first@office.example' }, 'setUp');
  expect(text).toMatchInlineSnapshot(`
    "ההקמה הסתיימה.

    פעולות אוטומטיות (הוספה): בדיקה בכל שעה
    פעולות אוטומטיות (הסרה): remindAll

    ליתר ביטחון נקבעו שוב רשימות הבחירה, תיבות הסימון ותבניות התאים.

    נשאר לתקן:
    את המשרד הקים קודם first@office.example, והפעולות האוטומטיות שהותקנו אז ממשיכות לפעול בשמו. בקשו ממנו למחוק אותן בכתובת script.google.com/home/triggers."
  `);
});

test('where something stands under another name, nothing is said to have been set again', () => {
  const obstacles = [{ what: 'lostHeader', tab: 'תיקים', detail: 'שלב' }] as const;
  expect(refreshReport({ ...DONE, obstacles }, 'setUp').text).toMatch(
    /^ההקמה לא הושלמה\.\n\nנשאר לתקן:\nבלשונית תיקים חסרה הכותרת "שלב"/,
  );
  const triggers = [{ action: 'add', label: 'בדיקה בכל שעה' }] as const;
  const { text } = refreshReport({ ...DONE, obstacles, triggers }, 'setUp');
  expect(text).toMatch(/^ההקמה לא הושלמה\.\n\nפעולות אוטומטיות \(הוספה\): בדיקה בכל שעה\n\nנשאר לתקן:/);
  expect(refreshReport({ ...DONE, obstacles }).text).toMatch(/^הרענון לא בוצע\./);
});

test('whatever stood in the way of a set-up is told as one', () => {
  expect([
    refreshReport({ outcome: 'notOwner', owner: 'owner@office.example' }, 'setUp').text,
    refreshReport({ outcome: 'failed', reason: 'Quota exceeded' }, 'setUp').text,
  ]).toMatchInlineSnapshot(`
    [
      "רק בעל הגיליון (owner@office.example) יכול להקים את המשרד.",
      "ההקמה לא הצליחה. אפשר לנסות שוב. הסיבה מ-Google: Quota exceeded",
    ]
  `);
});
